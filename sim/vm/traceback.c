/* traceback.c - tracebacks as a program sees them.
 *
 * An entry keeps the code, the instruction and the locals of the frame that was
 * left, but not the frame; so tb_frame is a picture of it, enough to say where
 * it was.
 */
#include "sim/base/mem.h"
#include "sim/vm/code.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc_int.h"
#include "sim/vm/frame.h"
#include "sim/vm/int.h"
#include "sim/vm/obj.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

static Traceback *as_traceback(Value v)
{
    return (Traceback *)(void *)v;
}

/* [tb] has no locals yet: it takes over those of [f]. */
static void move_locals(Traceback *tb, struct Frame *f)
{
    assert(f->sp == f->slots + f->nslots);
    tb->locals = mem_alloc(f->nslots * sizeof *tb->locals);
    memcpy(tb->locals, f->slots, f->nslots * sizeof *tb->locals);
    tb->nlocals = f->nslots;
    memset(f->slots, 0, f->nslots * sizeof *f->slots);
    f->nslots = 0;
    f->sp = f->slots;
}

void exc_keep_locals(Value exc, struct Frame *f)
{
    Exc *e = (Exc *)(void *)exc;

    if (f->nslots == 0)
        return;
    if (!f->code)
        exc_add_traceback(exc, NULL, CODE_BEGIN);
    if (e->traceback && e->traceback->code == f->code && !e->traceback->locals)
        move_locals(e->traceback, f);
}

Value exc_keep(Value v)
{
    if (!vm.raised || vm.stopped)
        return NULL;
    exc_add_traceback(vm.raised, NULL, CODE_BEGIN);
    Traceback *tb = ((Exc *)(void *)vm.raised)->traceback;
    tb->locals = mem_alloc(sizeof *tb->locals);
    tb->locals[0] = val_ref(v);
    tb->nlocals = 1;
    return NULL;
}

void exc_place(Value exc)
{
    const Frame *f = vm.frame;

    if (f && f->code && !((Exc *)(void *)exc)->traceback)
        exc_add_traceback(exc, f->code, (uint32_t)(f->ip - f->code->words));
}

Traceback *traceback_shown(Traceback *tb)
{
    while (tb && !tb->code)
        tb = tb->next;
    return tb;
}

static void traceback_clear(Value self)
{
    Traceback *tb = as_traceback(self), *next = tb->next;
    Value *locals = tb->locals;
    uint32_t n = tb->nlocals;

    tb->next = NULL;
    tb->locals = NULL;
    tb->nlocals = 0;
    for (uint32_t i = 0; i < n; i++)
        val_xunref(locals[i]);
    mem_free(locals);
    val_xunref((Value)next);
}

static void traceback_free(Value self)
{
    traceback_clear(self);
    val_xunref((Value)as_traceback(self)->code);
}

static void traceback_visit(Value self, Visit visit, void *arg)
{
    Traceback *tb = as_traceback(self);

    if (tb->next)
        visit((Value)tb->next, arg);
    for (uint32_t i = 0; i < tb->nlocals; i++)
        if (tb->locals[i])
            visit(tb->locals[i], arg);
    if (tb->code)
        visit((Value)tb->code, arg);
}

/* --- the picture of a frame ----------------------------------------------- */

typedef struct TracebackFrame {
    Obj head;
    Code *code;                 /* owned */
    uint32_t at;
} TracebackFrame;

static TracebackFrame *as_frame(Value v)
{
    return (TracebackFrame *)(void *)v;
}

static void picture_free(Value self)
{
    val_xunref((Value)as_frame(self)->code);
}

static Value picture_code(Value self)
{
    return val_ref((Value)as_frame(self)->code);
}

static Value picture_line(Value self)
{
    return int_new(code_line(as_frame(self)->code, as_frame(self)->at));
}

static Value picture_none(Value self)
{
    (void)self;
    return none();
}

static Value picture_names(Value self)
{
    (void)self;
    return (Value)dict_new();
}

static Value picture_repr(Value self)
{
    TracebackFrame *f = as_frame(self);
    Buf b;

    buf_init(&b);
    buf_puts(&b, "<frame at ");
    obj_add_address(&b, self);
    buf_printf(&b, ", file '%s', line %d, code %s>",
               str_text(f->code->filename), code_line(f->code, f->at),
               str_text(f->code->name));
    return str_from_buf(&b);
}

static const GetSetDef picture_getset[] = {
    {"f_code", picture_code, NULL},
    {"f_lineno", picture_line, NULL},
    {"f_back", picture_none, NULL},
    {"f_globals", picture_names, NULL},
    {"f_locals", picture_names, NULL},
    {NULL, NULL, NULL},
};

Type traceback_frame_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "frame",
    .module = "builtins",
    .size = sizeof(TracebackFrame),
    .flags = TYPE_IMMUTABLE,
    .free = picture_free,
    .repr = picture_repr,
    .getset = picture_getset,
};

/* --- attributes ----------------------------------------------------------- */

static Value get_frame(Value self)
{
    Traceback *tb = as_traceback(self);
    TracebackFrame *f = as_frame(obj_new(&traceback_frame_type));

    f->code = REF(tb->code);
    f->at = tb->at;
    return (Value)f;
}

static Value get_line(Value self)
{
    return int_new(code_line(as_traceback(self)->code,
                             as_traceback(self)->at));
}

static Value get_last_instruction(Value self)
{
    return int_new(as_traceback(self)->at);
}

static Value get_next(Value self)
{
    Traceback *next = traceback_shown(as_traceback(self)->next);

    return next ? val_ref((Value)next) : none();
}

static int set_next(Value self, Value v)
{
    if (!v)
        return raise_i(&exc_TypeError, "can't delete tb_next attribute");
    if (v != VAL_NONE && type_of(v) != &traceback_type)
        return raise_i(&exc_TypeError, "expected traceback object, got '%T'",
                       v);
    Traceback *to = v == VAL_NONE ? NULL : as_traceback(v);
    for (Traceback *tb = to; tb; tb = tb->next)
        if (tb == as_traceback(self))
            return raise_i(&exc_ValueError, "traceback loop detected");
    Traceback *old = as_traceback(self)->next;
    as_traceback(self)->next = to ? REF(to) : NULL;
    val_xunref((Value)old);
    return 0;
}

static const GetSetDef traceback_getset[] = {
    {"tb_frame", get_frame, NULL},
    {"tb_lasti", get_last_instruction, NULL},
    {"tb_lineno", get_line, NULL},
    {"tb_next", get_next, set_next},
    {NULL, NULL, NULL},
};

Type traceback_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "traceback",
    .module = "builtins",
    .size = sizeof(Traceback),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .free = traceback_free,
    .visit = traceback_visit,
    .clear = traceback_clear,
    .getset = traceback_getset,
};
