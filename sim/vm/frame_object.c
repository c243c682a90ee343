/* frame_object.c - what a program sees of a frame: cr_frame, get_stack().
 *
 * Only frames of generators and coroutines can be seen, through their Gen: so
 * a frame object is a reference to that and looks fresh each time.
 */
#include "sim/vm/gen_int.h"

#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

typedef struct FrameObject {
    Obj head;
    Gen *gen;
} FrameObject;

static Frame *frame_of(Value self)
{
    return &((FrameObject *)(void *)self)->gen->frame;
}

Value frame_object_new(Gen *g)
{
    if (g->state == GEN_DONE || !g->frame.code)
        return none();
    FrameObject *o = (FrameObject *)(void *)obj_new(&frame_object_type);
    o->gen = REF(g);
    return (Value)o;
}

static Value get_lineno(Value self)
{
    return val_small(frame_line(frame_of(self)));
}

static Value get_code(Value self)
{
    return val_ref((Value)frame_of(self)->code);
}

static Value get_back(Value self)
{
    (void)self;
    return none();
}

static Value get_globals(Value self)
{
    return val_ref((Value)frame_of(self)->globals);
}

static Value get_locals(Value self)
{
    Frame *f = frame_of(self);
    Dict *d = dict_new();

    for (uint32_t i = 0; i < f->nslots; i++) {
        Value v = f->slots[i];
        if (v && is_obj(v) && v->type == &cell_type)
            v = ((Cell *)(void *)v)->v;
        if (v)
            dict_set_name(d, f->code->slot_names->items[i], v);
    }
    return (Value)d;
}

static Value frame_repr(Value self)
{
    Frame *f = frame_of(self);
    Buf b;

    buf_init(&b);
    buf_puts(&b, "<frame at ");
    obj_add_address(&b, self);
    buf_printf(&b, ", file '%s', line %d, code %s>",
               str_text(f->code->filename), frame_line(f),
               str_text(f->code->name));
    return str_from_buf(&b);
}

static void frame_object_free(Value self)
{
    val_unref((Value)((FrameObject *)(void *)self)->gen);
}

static void frame_object_visit(Value self, Visit visit, void *arg)
{
    visit((Value)((FrameObject *)(void *)self)->gen, arg);
}

Type frame_object_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "frame",
    .module = "builtins",
    .base = &traceback_frame_type,      /* one types.FrameType for both */
    .size = sizeof(FrameObject),
    .flags = TYPE_GC,
    .free = frame_object_free,
    .visit = frame_object_visit,
    .repr = frame_repr,
    .getset = (const GetSetDef[]){
        {"f_lineno", get_lineno, NULL},
        {"f_code", get_code, NULL},
        {"f_back", get_back, NULL},
        {"f_globals", get_globals, NULL},
        {"f_locals", get_locals, NULL},
        {0},
    },
};
