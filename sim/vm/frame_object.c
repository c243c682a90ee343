/* frame_object.c - frames as tracebacks keep them and as a program sees them. */
#include "sim/vm/frame_object.h"

#include "sim/vm/cycle.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/gen.h"
#include "sim/vm/int.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

static FrameObject *as_frame(Value v)
{
    return (FrameObject *)(void *)v;
}

/* --- making and ending ------------------------------------------------------ */

static FrameObject *new_object(uint32_t nslots)
{
    FrameObject *o = (FrameObject *)(void *)obj_new_sized(
        &frame_object_type, sizeof *o + nslots * sizeof *o->slots);

    o->nslots = nslots;
    return o;
}

FrameObject *frame_object(Frame *f)
{
    if (f->object)
        return f->object;
    FrameObject *o = new_object(f->nslots);
    o->frame = f;
    if (f->code) {
        o->code = REF(f->code);
        o->func = REF(f->func);
    }
    f->object = o;
    f->flags |= FRAME_HAS_OBJECT;
    return o;
}

FrameObject *frame_object_holding(Value v)
{
    FrameObject *o = new_object(1);

    o->slots[0] = val_ref(v);
    return o;
}

/* The frame that [f] returns to, but for those of C functions that CPython
 * writes in C as well; NULL if [f] is not running. */
static Frame *frame_below(Frame *f)
{
    Gen *g = frame_gen(f);

    if (g && !gen_is_running(g))
        return NULL;
    do
        f = f->back;
    while (f && !f->code && !(f->flags & FRAME_IS_PYTHON));
    return f;
}

/* What is on the stack of [f], as a tuple; NULL: nothing. */
static Value take_stack(Frame *f)
{
    Value *base = f->slots + f->nslots;
    size_t n = 0;

    for (Value *p = base; p < f->sp; p++)
        if (*p)
            base[n++] = *p;
    f->sp = base;
    if (n == 0)
        return NULL;
    Tuple *t = tuple_new(n);
    memcpy(t->items, base, n * sizeof *base);
    return (Value)t;
}

static void take_over(FrameObject *o, Frame *f)
{
    Frame *below = frame_below(f);

    assert(o->nslots == f->nslots);
    cycle_untrack((Value)o);            /* CPython knows it only from here on */
    cycle_track((Value)o);
    memcpy(o->slots, f->slots, f->nslots * sizeof *f->slots);
    memset(f->slots, 0, f->nslots * sizeof *f->slots);
    o->stack = take_stack(f);
    if (f->code && !(f->flags & FRAME_INIT)) {
        o->local = f->local;
        f->local = NULL;
    }
    if (f->code && o->at == 0)
        o->at = (uint32_t)(f->ip - f->code->words);
    o->back = below ? REF(frame_object(below)) : NULL;
}

void frame_object_end(Frame *f)
{
    FrameObject *o = f->object;

    if (o->head.refs > 1 && !vm.stopped)
        take_over(o, f);
    o->frame = NULL;
    f->object = NULL;
    f->flags &= ~(uint32_t)FRAME_HAS_OBJECT;
    val_unref((Value)o);
}

/* --- life -------------------------------------------------------------------- */

static size_t slot_size(Value self)
{
    return sizeof(FrameObject) + as_frame(self)->nslots * sizeof(Value);
}

static void slot_clear(Value self)
{
    FrameObject *o = as_frame(self);

    val_clear(&o->local);
    for (uint32_t i = 0; i < o->nslots; i++)
        val_clear(&o->slots[i]);
    val_clear(&o->stack);
}

static void slot_free(Value self)
{
    FrameObject *o = as_frame(self);

    val_xunref((Value)o->func);
    slot_clear(self);
    val_xunref((Value)o->back);
    val_xunref((Value)o->code);
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    FrameObject *o = as_frame(self);
    Value all[] = {(Value)o->back, o->local, (Value)o->func};

    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (all[i])
            visit(all[i], arg);
    for (uint32_t i = 0; i < o->nslots; i++)
        if (o->slots[i])
            visit(o->slots[i], arg);
    if (o->stack)
        visit(o->stack, arg);
}

/* --- what a program sees ----------------------------------------------------- */

static Value get_back(Value self)
{
    FrameObject *o = as_frame(self);

    do {
        Frame *below = o->frame ? frame_below(o->frame) : NULL;
        o = below ? frame_object(below) : o->back;
    } while (o && (!o->code || (o->code->flags & CODE_HIDDEN)));
    return o ? val_ref((Value)o) : none();
}

static int line_of(const FrameObject *o)
{
    const Gen *g = o->frame ? frame_gen(o->frame) : NULL;

    if (g && g->state == GEN_CREATED)
        return code_line(o->code, CODE_BEGIN);
    return o->frame ? frame_line(o->frame) : code_line(o->code, o->at);
}

static Value get_lineno(Value self)
{
    return val_small(line_of(as_frame(self)));
}

static Value get_code(Value self)
{
    return val_ref((Value)as_frame(self)->code);
}

static Value get_globals(Value self)
{
    return val_ref((Value)as_frame(self)->func->globals);
}

static Value names_and_values(const Code *code, Value *slots)
{
    Dict *d = dict_new();

    for (uint32_t i = 0; i < code->nslots; i++) {
        Value v = slots[i];
        if (v && is_obj(v) && v->type == &cell_type)
            v = ((Cell *)(void *)v)->v;
        if (v)
            dict_set_name(d, code->slot_names->items[i], v);
    }
    return (Value)d;
}

static Value get_locals(Value self)
{
    FrameObject *o = as_frame(self);
    Value local = o->frame ? o->frame->local : o->local;

    if (o->code->flags & CODE_FUNCTION)
        return names_and_values(o->code, o->frame ? o->frame->slots : o->slots);
    return local ? val_ref(local) : get_globals(self);
}

static Value get_trace(Value self)
{
    (void)self;
    return none();
}

/* frame.clear() */
static Value f_clear(Value self, Value *a)
{
    FrameObject *o = as_frame(self);
    Gen *g = o->frame ? frame_gen(o->frame) : NULL;

    (void)a;
    if (o->frame && (!g || gen_is_running(g)))
        return raise(&exc_RuntimeError, "cannot clear an executing frame");
    if (g)
        return gen_close(g) == 0 ? none() : NULL;
    for (uint32_t i = 0; i < o->nslots; i++)
        val_clear(&o->slots[i]);
    val_clear(&o->stack);
    return none();
}

static Value slot_repr(Value self)
{
    FrameObject *o = as_frame(self);
    Buf b;

    buf_init(&b);
    buf_puts(&b, "<frame at ");
    obj_add_address(&b, self);
    buf_printf(&b, ", file '%s', line %d, code %s>",
               str_text(o->code->filename), line_of(o), str_text(o->code->name));
    return str_from_buf(&b);
}

Type frame_object_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "frame",
    .module = "builtins",
    .size = sizeof(FrameObject),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .size_of = slot_size,
    .free = slot_free,
    .visit = slot_visit,
    .clear = slot_clear,
    .repr = slot_repr,
    .methods = (const NativeDef[]){
        {"clear", f_clear, "", NULL},
        {0},
    },
    .getset = (const GetSetDef[]){
        {"f_lineno", get_lineno, NULL},
        {"f_code", get_code, NULL},
        {"f_back", get_back, NULL},
        {"f_globals", get_globals, NULL},
        {"f_locals", get_locals, NULL},
        {"f_trace", get_trace, NULL},
        {0},
    },
};
