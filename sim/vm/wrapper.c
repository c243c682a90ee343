/* wrapper.c - the slots of built-in types as methods: list.__len__.
 *
 * type_ready() asks for a wrapper for each slot that a static type has of its
 * own.  A wrapper calls the slot of the type it was made for, whatever the
 * class of the instance: that is what super().__init__() needs.
 */
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/native.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/wrapper_int.h"

typedef struct SlotWrapper {
    Obj head;
    const WrapDef *def;
    Type *owner;                /* static */
} SlotWrapper;

typedef struct BoundWrapper {
    Obj head;
    SlotWrapper *wrapper;       /* owned */
    Value self;                 /* owned */
} BoundWrapper;

static SlotWrapper *as_wrapper(Value v)
{
    return (SlotWrapper *)(void *)v;
}

static BoundWrapper *as_bound(Value v)
{
    return (BoundWrapper *)(void *)v;
}

static bool is_own(const Type *t, size_t offset)
{
    if (t == &object_type && (offset == offsetof(Type, getattr) ||
                              offset == offsetof(Type, setattr)))
        return true;            /* NULL stands for object's own */
    return slot_is_own(t, offset);
}

/* --- T.__new__ ------------------------------------------------------------ */

/* The first base of [cls], or itself, that is no class of the program. */
static Type *static_base(Type *cls)
{
    while (is_heap(cls))
        cls = cls->base;
    return cls;
}

bool type_may_make(const Type *t, Type *cls)
{
    const Type *fixed = static_base(cls);

    if (!type_is_sub(cls, t))
        raise(&exc_TypeError, "%s.__new__(%s): %s is not a subtype of %s",
              t->name, cls->name, cls->name, t->name);
    else if (fixed->new != t->new)
        raise(&exc_TypeError, "%s.__new__(%s) is not safe, use %s.__new__()",
              t->name, cls->name, fixed->name);
    else
        return true;
    return false;
}

/* [self] is the type whose __new__ this is. */
static Value new_call(Value self, Value *args, size_t n, Tuple *kwnames)
{
    Type *t = as_type(self);

    if (n == 0)
        return raise(&exc_TypeError, "%s.__new__(): not enough arguments",
                     t->name);
    if (!is_type(args[0]))
        return raise(&exc_TypeError, "%s.__new__(X): X is not a type object "
                     "(%T)", t->name, args[0]);
    Type *cls = as_type(args[0]);
    return type_may_make(t, cls) ? t->new(cls, args + 1, n - 1, kwnames) : NULL;
}

static const NativeDef new_def = {"__new__", NULL, NULL, new_call};

static void add_new(Type *t)
{
    if (!slot_is_own(t, offsetof(Type, new)))
        return;
    Value f = native_new(&new_def, &t->head, NULL);
    dict_set_name(t->dict, NAME(__new__), f);
    val_unref(f);
}

void wrappers_add(Type *t)
{
    const char *ops = wrap_operators_of(t);

    for (size_t i = 0; i < wrap_defs_len; i++) {
        const WrapDef *def = &wrap_defs[i];
        if (!is_own(t, def->offset) || !wrap_is_among(def, ops) ||
            dict_get_name_peek(t->dict, *def->name))
            continue;
        SlotWrapper *w = as_wrapper(obj_new(&slot_wrapper_type));
        w->def = def;
        w->owner = t;
        dict_set_name(t->dict, *def->name, &w->head);
        val_unref(&w->head);
    }
    add_new(t);
}

Type *wrapper_owner_peek(Value func, Value name, Value self)
{
    if (type_of(func) != &slot_wrapper_type ||
        *as_wrapper(func)->def->name != name)
        return NULL;
    Type *t = as_wrapper(func)->owner;
    return t == &object_type || is_instance(self, t) ? t : NULL;
}

/* --- calling -------------------------------------------------------------- */

static const char *wrapper_name(const SlotWrapper *w)
{
    return str_text(*w->def->name);
}

static bool check_count(const SlotWrapper *w, size_t n, Tuple *kwnames)
{
    int want = w->def->nargs;

    if (want == -1)
        return true;
    if (kwnames && kwnames->len > 0) {
        raise(&exc_TypeError, "wrapper %s() takes no keyword arguments",
              wrapper_name(w));
        return false;
    }
    if (want == -2 ? n == 1 || n == 2 : n == (size_t)want)
        return true;
    if (want == -2)
        raise(&exc_TypeError, "expected at %s argument%s, got %zu",
              n == 0 ? "least 1" : "most 2", n == 0 ? "" : "s", n);
    else
        raise(&exc_TypeError, "%sexpected %d argument%s, got %zu",
              want == 2 ? " " : "", want, want == 1 ? "" : "s", n);
    return false;
}

static Value invoke(const SlotWrapper *w, Value self, Value *args, size_t n,
                    Tuple *kwnames)
{
    Call c = {w->owner, self, args, n, kwnames, w->def->op};

    return check_count(w, n, kwnames) ? w->def->call(&c) : NULL;
}

static Value slot_call(Value self, Value *args, size_t n, Tuple *kwnames)
{
    SlotWrapper *w = as_wrapper(self);

    if (n == 0)
        return raise(&exc_TypeError, "descriptor '%s' of '%K' object needs an "
                     "argument", wrapper_name(w), &w->owner->head);
    if (!is_instance(args[0], w->owner))
        return raise(&exc_TypeError, "descriptor '%s' requires a '%K' object "
                     "but received a '%T'", wrapper_name(w), &w->owner->head,
                     args[0]);
    return invoke(w, args[0], args + 1, n - 1, kwnames);
}

static Value slot_get(Value descr, Value obj, Value cls)
{
    SlotWrapper *w = as_wrapper(descr);

    (void)cls;
    if (!obj)
        return val_ref(descr);
    if (!is_instance(obj, w->owner))
        return raise(&exc_TypeError, "descriptor '%s' for '%K' objects doesn't "
                     "apply to a '%T' object", wrapper_name(w), &w->owner->head,
                     obj);
    BoundWrapper *b = as_bound(obj_new(&method_wrapper_type));
    b->wrapper = REF(w);
    b->self = val_ref(obj);
    return &b->head;
}

static Value bound_call(Value self, Value *args, size_t n, Tuple *kwnames)
{
    BoundWrapper *b = as_bound(self);

    return invoke(b->wrapper, b->self, args, n, kwnames);
}

/* --- looks ---------------------------------------------------------------- */

static Value slot_repr(Value v)
{
    SlotWrapper *w = as_wrapper(v);

    return descr_repr("slot wrapper", wrapper_name(w), w->owner);
}

static Value bound_repr(Value v)
{
    BoundWrapper *b = as_bound(v);
    Buf out;

    buf_init(&out);
    buf_printf(&out, "<method-wrapper '%s'", wrapper_name(b->wrapper));
    add_of_object(&out, b->self);
    return str_from_buf(&out);
}

static Value bound_compare(Value a, Value b, Op op)
{
    if (type_of(a) != type_of(b) || (op != OP_EQ && op != OP_NE))
        return val_ref(VAL_NOT_IMPLEMENTED);
    bool same = as_bound(a)->self == as_bound(b)->self &&
                as_bound(a)->wrapper == as_bound(b)->wrapper;
    return val_ref(val_bool(same == (op == OP_EQ)));
}

static int bound_hash(Value v, int64_t *out)
{
    *out = obj_id(as_bound(v)->self) / 16;
    return 0;
}

static Value slot_name(Value v)
{
    return val_ref(*as_wrapper(v)->def->name);
}

static Value slot_qualname(Value v)
{
    return str_printf("%s.%s", as_wrapper(v)->owner->name,
                      wrapper_name(as_wrapper(v)));
}

static Value slot_owner(Value v)
{
    return val_ref(&as_wrapper(v)->owner->head);
}

static Value get_none(Value v)
{
    (void)v;
    return none();
}

static Value bound_name(Value v)
{
    return slot_name(&as_bound(v)->wrapper->head);
}

static Value bound_qualname(Value v)
{
    return slot_qualname(&as_bound(v)->wrapper->head);
}

static Value bound_owner(Value v)
{
    return slot_owner(&as_bound(v)->wrapper->head);
}

static Value bound_self(Value v)
{
    return val_ref(as_bound(v)->self);
}

static void bound_free(Value v)
{
    val_unref(&as_bound(v)->wrapper->head);
    val_unref(as_bound(v)->self);
}

static void bound_visit(Value v, Visit visit, void *arg)
{
    visit(as_bound(v)->self, arg);
}

Type slot_wrapper_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "wrapper_descriptor",
    .module = "builtins",
    .size = sizeof(SlotWrapper),
    .flags = TYPE_IMMUTABLE,
    .repr = slot_repr,
    .call = slot_call,
    .descr_get = slot_get,
    .getset = (const GetSetDef[]){
        {"__name__", slot_name, NULL},
        {"__qualname__", slot_qualname, NULL},
        {"__objclass__", slot_owner, NULL},
        {"__doc__", get_none, NULL},
        {0},
    },
};

Type method_wrapper_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "method-wrapper",
    .module = "builtins",
    .size = sizeof(BoundWrapper),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .free = bound_free,
    .visit = bound_visit,
    .repr = bound_repr,
    .hash = bound_hash,
    .compare = bound_compare,
    .call = bound_call,
    .getset = (const GetSetDef[]){
        {"__name__", bound_name, NULL},
        {"__qualname__", bound_qualname, NULL},
        {"__objclass__", bound_owner, NULL},
        {"__self__", bound_self, NULL},
        {"__doc__", get_none, NULL},
        {0},
    },
};
