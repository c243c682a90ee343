/* super.c - super(): attributes from behind a class in the order of classes.
 */
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/type_int.h"
#include "sim/vm/vm.h"

typedef struct Super {
    Obj head;
    Type *cls;                  /* look behind this one */
    Value obj;                  /* what methods are bound to; or NULL */
    Type *obj_type;             /* whose mro is searched; or NULL */
} Super;

static Super *as_super(Value v)
{
    return (Super *)(void *)v;
}

static Type *as_type_of(Value v)
{
    return (Type *)(void *)v;
}

static void super_clear(Value self)
{
    Super *s = as_super(self);
    Value parts[] = {(Value)s->cls, s->obj, (Value)s->obj_type};

    s->cls = s->obj_type = NULL;
    s->obj = NULL;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        val_xunref(parts[i]);
}

static void super_visit(Value self, Visit visit, void *arg)
{
    Super *s = as_super(self);
    Value parts[] = {(Value)s->cls, s->obj, (Value)s->obj_type};

    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i])
            visit(parts[i], arg);
}

/* --- making --------------------------------------------------------------- */

/* The type whose mro is to be searched for [obj], new reference: [obj] itself
 * if it is a class below [cls] (class methods), else its class, or what it
 * says is its class (proxies).  NULL: raised. */
static Type *check_obj(Type *cls, Value obj)
{
    if (is_type(obj) && type_is_sub(as_type_of(obj), cls))
        return REF(as_type_of(obj));
    if (type_is_sub(type_of(obj), cls))
        return REF(type_of(obj));
    Value claimed = obj_getattr_opt(obj, NAME(__class__));
    if (claimed && is_type(claimed) && as_type_of(claimed) != type_of(obj) &&
        type_is_sub(as_type_of(claimed), cls))
        return as_type_of(claimed);
    val_xunref(claimed);
    if (!exc_raised())
        raise(&exc_TypeError,
              "super(type, obj): obj must be an instance or subtype of type");
    return NULL;
}

static int set_up(Value self, Type *cls, Value obj)
{
    Type *obj_type = NULL;

    if (obj == VAL_NONE)
        obj = NULL;
    if (obj && !(obj_type = check_obj(cls, obj)))
        return -1;
    super_clear(self);
    Super *s = as_super(self);
    s->cls = REF(cls);
    s->obj = val_xref(obj);
    s->obj_type = obj_type;
    return 0;
}

/* The function that runs, if it is Python's: natives have no frames. */
static Frame *caller(void)
{
    return vm.frame && vm.frame->code ? vm.frame : NULL;
}

/* The first argument of [f], borrowed; NULL if it was deleted. */
static Value first_argument(const Frame *f)
{
    Value v = f->slots[0];

    return v && type_of(v) == &cell_type ? ((Cell *)(void *)v)->v : v;
}

/* super(): from the function it stands in.  Compilers give those that use it
 * the free name __class__. */
static int set_up_by_frame(Value self)
{
    Frame *f = caller();
    const Code *code = f ? f->code : NULL;

    if (!f)
        return raise_i(&exc_RuntimeError, "super(): no current frame");
    if (code->nargs == 0)
        return raise_i(&exc_RuntimeError, "super(): no arguments");
    Value obj = first_argument(f);
    if (!obj)
        return raise_i(&exc_RuntimeError, "super(): arg[0] deleted");
    for (uint32_t i = code->nslots - code->nfree; i < code->nslots; i++) {
        if (code->slot_names->items[i] != NAME(__class__))
            continue;
        Value cls = ((Cell *)(void *)f->slots[i])->v;
        if (!cls)
            return raise_i(&exc_RuntimeError, "super(): empty __class__ cell");
        if (!is_type(cls))
            return raise_i(&exc_RuntimeError,
                           "super(): __class__ is not a type (%T)", cls);
        return set_up(self, as_type_of(cls), obj);
    }
    return raise_i(&exc_RuntimeError, "super(): __class__ cell not found");
}

static int super_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    if (kwnames && kwnames->len > 0)
        return raise_i(&exc_TypeError, "super() takes no keyword arguments");
    if (n > 2)
        return raise_i(&exc_TypeError,
                       "super() expected at most 2 arguments, got %zu", n);
    if (n == 0)
        return set_up_by_frame(self);
    if (!is_type(args[0]))
        return raise_i(&exc_TypeError, "super() argument 1 must be a type, "
                       "not %s",
                       str_text(type_of(args[0])->name_obj));
    return set_up(self, as_type_of(args[0]), n == 2 ? args[1] : NULL);
}

static Value super_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)args;
    (void)n;
    (void)kwnames;
    return obj_new(cls);
}

/* --- looking up ----------------------------------------------------------- */

/* What the classes behind s->cls define as [name], borrowed; or NULL. */
static Value look_behind(const Super *s, Value name)
{
    Tuple *mro = s->obj_type->mro;
    size_t i = 0;

    while (i < mro->len && mro->items[i] != (Value)s->cls)
        i++;
    for (i++; i < mro->len; i++) {
        Dict *d = as_type_of(mro->items[i])->dict;
        Value found = d ? dict_get_name_peek(d, name) : NULL;
        if (found)
            return found;
    }
    return NULL;
}

/* Bound to the object, or to nothing if that is the class itself. */
static Value bind(const Super *s, Value found)
{
    Value obj = s->obj == (Value)s->obj_type ? NULL : s->obj;

    return attr_bind(found, obj, (Value)s->obj_type);
}

static Value super_getattr(Value self, Value name)
{
    Super *s = as_super(self);

    if (s->obj_type && name != NAME(__class__)) {
        Value found = look_behind(s, name);
        if (found)
            return bind(s, found);
    }
    return obj_generic_getattr(self, name);
}

/* A super without an object, kept in a class, is bound when it is looked up. */
static Value super_descr_get(Value self, Value obj, Value cls)
{
    Super *s = as_super(self);

    (void)cls;
    if (!obj || obj == VAL_NONE || s->obj)
        return val_ref(self);
    Value made = obj_new(type_of(self));
    if (set_up(made, s->cls, obj) < 0)
        val_clear(&made);
    return made;
}

static Value super_repr(Value self)
{
    Super *s = as_super(self);
    Buf b;

    buf_init(&b);
    buf_printf(&b, "<super: <class '%s'>, ",
               s->cls ? str_text(s->cls->name_obj) : "NULL");
    if (s->obj_type)
        buf_printf(&b, "<%s object>>", str_text(s->obj_type->name_obj));
    else
        buf_puts(&b, "NULL>");
    return str_from_buf(&b);
}

static Value get_thisclass(Value self)
{
    Type *t = as_super(self)->cls;

    return t ? val_ref((Value)t) : none();
}

static Value get_self(Value self)
{
    Value v = as_super(self)->obj;

    return v ? val_ref(v) : none();
}

static Value get_self_class(Value self)
{
    Type *t = as_super(self)->obj_type;

    return t ? val_ref((Value)t) : none();
}

static const GetSetDef super_getset[] = {
    {"__thisclass__", get_thisclass, NULL},
    {"__self__", get_self, NULL},
    {"__self_class__", get_self_class, NULL},
    {NULL, NULL, NULL},
};

Type super_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "super",
    .module = "builtins",
    .size = sizeof(Super),
    .flags = TYPE_GC | TYPE_BASE | TYPE_IMMUTABLE,
    .free = super_clear,
    .visit = super_visit,
    .clear = super_clear,
    .repr = super_repr,
    .getattr = super_getattr,
    .descr_get = super_descr_get,
    .new = super_new,
    .init = super_init,
    .getset = super_getset,
};
