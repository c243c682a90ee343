/* sys_frame.c - sys._getframe(): pictures of the frames that run.
 *
 * A picture is taken when it is asked for and does not change afterwards.
 * Frames of embedded modules are left out, as they are in tracebacks.
 */
#include "sim/lib/std.h"
#include "sim/lib/sys_int.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/gen.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

typedef struct Picture {
    Obj head;
    Code *code;                 /* owned, as all here */
    Dict *globals;
    Value locals, back;
    int line;
} Picture;

static Type picture_type;

static Picture *as_picture(Value v)
{
    return (Picture *)(void *)v;
}

static Frame *own_frame(Frame *f)
{
    while (f && (!f->code || (f->code->flags & CODE_HIDDEN)))
        f = f->back;
    return f;
}

static Value locals_of(const Frame *f)
{
    if (f->local && !(f->flags & FRAME_INIT))
        return val_ref(f->local);
    if (!(f->code->flags & CODE_FUNCTION))
        return val_ref((Value)f->globals);
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

static Value picture_of(const Frame *f)
{
    Picture *p = as_picture(obj_new(&picture_type));

    p->code = REF(f->code);
    p->globals = REF(f->globals);
    p->locals = locals_of(f);
    p->line = frame_line(f);
    return (Value)p;
}

/* Pictures of [f] and of those below it that are the program's own; NULL if
 * there is none. */
static Value pictures_of(Frame *f)
{
    Value first = NULL;
    Picture *last = NULL;

    for (f = own_frame(f); f; f = own_frame(f->back)) {
        Value p = picture_of(f);
        if (last)
            last->back = p;
        else
            first = p;
        last = as_picture(p);
    }
    return first;
}

Value std_frame_picture(Frame *f)
{
    sys_frame_ready();
    Value first = pictures_of(f);

    return first ? first : none();
}

Value sys_getframe(Value self, Value *a)
{
    int64_t depth = 0;

    (void)self;
    if (a[0] && !obj_to_index(a[0], &depth))
        return NULL;
    Frame *f = own_frame(vm.frame);
    while (f && depth-- > 0)
        f = own_frame(f->back);
    Value first = pictures_of(f);
    return first ? first
                 : raise(&exc_ValueError, "call stack is not deep enough");
}

static Value get_code(Value self)
{
    return val_ref((Value)as_picture(self)->code);
}

static Value get_line(Value self)
{
    return val_small(as_picture(self)->line);
}

static Value get_globals(Value self)
{
    return val_ref((Value)as_picture(self)->globals);
}

static Value get_locals(Value self)
{
    return val_ref(as_picture(self)->locals);
}

static Value get_back(Value self)
{
    Value back = as_picture(self)->back;

    return val_ref(back ? back : VAL_NONE);
}

static Value get_trace(Value self)
{
    (void)self;
    return none();
}

static Value picture_repr(Value self)
{
    Picture *p = as_picture(self);
    Buf b;

    buf_init(&b);
    buf_puts(&b, "<frame at ");
    obj_add_address(&b, self);
    buf_printf(&b, ", file '%s', line %d, code %s>",
               str_text(p->code->filename), p->line, str_text(p->code->name));
    return str_from_buf(&b);
}

static void picture_free(Value self)
{
    Picture *p = as_picture(self);

    val_xunref((Value)p->code);
    val_xunref((Value)p->globals);
    val_xunref(p->locals);
    val_xunref(p->back);
}

static void picture_visit(Value self, Visit visit, void *arg)
{
    Picture *p = as_picture(self);

    visit((Value)p->globals, arg);
    visit(p->locals, arg);
    if (p->back)
        visit(p->back, arg);
}

static const GetSetDef getset[] = {
    {"f_code", get_code, NULL},
    {"f_lineno", get_line, NULL},
    {"f_globals", get_globals, NULL},
    {"f_locals", get_locals, NULL},
    {"f_back", get_back, NULL},
    {"f_trace", get_trace, NULL},
    {NULL, NULL, NULL},
};

static Type picture_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "frame",
    .module = "builtins",
    .base = &traceback_frame_type,
    .size = sizeof(Picture),
    .flags = TYPE_GC,
    .free = picture_free,
    .visit = picture_visit,
    .repr = picture_repr,
    .getset = getset,
};

void sys_frame_ready(void)
{
    if (!type_has(&picture_type, TYPE_READY))
        lib_ready_type(&picture_type);
}
