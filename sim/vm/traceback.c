/* traceback.c - where an exception came along. */
#include "sim/vm/code.h"
#include "sim/vm/exc_int.h"
#include "sim/vm/frame.h"
#include "sim/vm/int.h"
#include "sim/vm/obj.h"
#include "sim/vm/vm.h"

static Traceback *as_traceback(Value v)
{
    return (Traceback *)(void *)v;
}

/* --- adding to it --------------------------------------------------------- */

static void add_take(Exc *e, FrameObject *frame, uint32_t at)
{
    Traceback *tb = (Traceback *)(void *)obj_new(&traceback_type);

    tb->frame = frame;
    tb->at = at;
    tb->next = e->traceback;            /* its reference */
    e->traceback = tb;
}

void exc_add_traceback(Value exc, Frame *f, uint32_t at)
{
    if (is_exc(exc))
        add_take(as_exc(exc), REF(frame_object(f)), at);
}

void exc_leave(Frame *f)
{
    const Traceback *tb = is_exc(vm.raised) ? as_exc(vm.raised)->traceback
                                            : NULL;

    if (word_op(*f->ip) == OPC_RERAISE && tb && tb->frame->frame == f &&
        tb->at != CODE_BEGIN) {
        if (word_arg(*f->ip) == 0)
            tb->frame->at = (uint32_t)(f->ip - f->code->words);
        f->ip = f->code->words + tb->at;
    }
    if (vm.host.raised)
        vm.host.raised(f, vm.raised);
}

void exc_reached_native(Frame *f)
{
    if (!(f->flags & FRAME_IS_PYTHON) || f->nslots == 0 || vm.stopped)
        return;
    Traceback *newest = as_exc(vm.raised)->traceback;
    if (!newest || newest->frame->frame != f)
        exc_add_traceback(vm.raised, f, CODE_BEGIN);
}

void exc_hold(Value exc, Value v)
{
    add_take(as_exc(exc), frame_object_holding(v), CODE_BEGIN);
}

Value exc_keep(Value v)
{
    if (vm.raised && !vm.stopped)
        exc_hold(vm.raised, v);
    return NULL;
}

void exc_place(Value exc)
{
    Frame *f = vm.frame;

    if (f && f->code && !as_exc(exc)->traceback)
        exc_add_traceback(exc, f, (uint32_t)(f->ip - f->code->words));
}

Traceback *traceback_shown(Traceback *tb)
{
    while (tb && !traceback_code(tb))
        tb = tb->next;
    return tb;
}

/* --- life ----------------------------------------------------------------- */

static void traceback_clear(Value self)
{
    val_clear((Value *)(void *)&as_traceback(self)->next);
}

static void traceback_free(Value self)
{
    traceback_clear(self);
    val_unref((Value)as_traceback(self)->frame);
}

static void traceback_visit(Value self, Visit visit, void *arg)
{
    Traceback *tb = as_traceback(self);

    if (tb->next)
        visit((Value)tb->next, arg);
    visit((Value)tb->frame, arg);
}

/* --- attributes ----------------------------------------------------------- */

static Value get_frame(Value self)
{
    return val_ref((Value)as_traceback(self)->frame);
}

static Value get_line(Value self)
{
    const Traceback *tb = as_traceback(self);

    return int_new(code_line(traceback_code(tb), tb->at));
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
