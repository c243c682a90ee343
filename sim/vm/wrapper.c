/* wrapper.c - the slots of built-in types as methods: list.__len__.
 *
 * type_ready() asks for a wrapper for each slot that a static type has of its
 * own.  A wrapper calls the slot of the type it was made for, whatever the
 * class of the instance: that is what super().__init__() needs.
 */
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/int.h"
#include "sim/vm/native.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/type_int.h"

/* A call of a slot: its type, the instance and the arguments. */
typedef struct Call {
    Type *t;
    Value self;
    Value *args;
    size_t n;
    Tuple *kwnames;
    Op op;
} Call;

typedef struct WrapDef {
    Value *name;
    size_t offset;
    Value (*call)(const Call *c);
    int nargs;                  /* -1: looks itself; -2: one or two */
    Op op;
} WrapDef;

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

/* --- slots by their shape ----------------------------------------------------- */

static Value done(int r)
{
    return r < 0 ? NULL : none();
}

static Value truth(int r)
{
    return r < 0 ? NULL : val_ref(val_bool(r));
}

static Value w_repr(const Call *c)
{
    return c->t->repr(c->self);
}

static Value w_str(const Call *c)
{
    return c->t->str(c->self);
}

static Value w_hash(const Call *c)
{
    int64_t h;

    return c->t->hash(c->self, &h) < 0 ? NULL : int_new(h);
}

static Value w_compare(const Call *c)
{
    return c->t->compare(c->self, c->args[0], c->op);
}

static Value w_bool(const Call *c)
{
    return truth(c->t->truth(c->self));
}

/* The attribute name that is the first argument, interned; NULL: raised. */
static Value name_arg(const Call *c)
{
    Value name = c->args[0];

    if (!is_str(name))
        return raise(&exc_TypeError, "attribute name must be string, not '%T'",
                     name);
    return str_intern_take(val_ref(name));
}

static Value w_getattribute(const Call *c)
{
    Value name = name_arg(c);

    if (!name)
        return NULL;
    Value v = c->t->getattr ? c->t->getattr(c->self, name)
                            : obj_generic_getattr(c->self, name);
    val_unref(name);
    return v;
}

static Value set_attr(const Call *c, Value v)
{
    Value name = name_arg(c);

    if (!name)
        return NULL;
    int r = c->t->setattr ? c->t->setattr(c->self, name, v)
                          : obj_generic_setattr(c->self, name, v);
    val_unref(name);
    return done(r);
}

static Value w_setattr(const Call *c)
{
    return set_attr(c, c->args[1]);
}

static Value w_delattr(const Call *c)
{
    return set_attr(c, NULL);
}

static Value w_call(const Call *c)
{
    return c->t->call(c->self, c->args, c->n, c->kwnames);
}

static Value w_binary(const Call *c)
{
    return c->t->binary(c->self, c->args[0], c->op);
}

static Value w_reflected(const Call *c)
{
    return c->t->binary(c->args[0], c->self, c->op);
}

static Value w_inplace(const Call *c)
{
    return c->t->inplace(c->self, c->args[0], c->op);
}

static Value w_unary(const Call *c)
{
    return c->t->unary(c->self, c->op);
}

static Value w_index(const Call *c)
{
    return c->t->index(c->self);
}

static Value w_len(const Call *c)
{
    ptrdiff_t n = c->t->len(c->self);

    return n < 0 ? NULL : val_small(n);
}

static Value w_getitem(const Call *c)
{
    return c->t->getitem(c->self, c->args[0]);
}

static Value w_setitem(const Call *c)
{
    return done(c->t->setitem(c->self, c->args[0], c->args[1]));
}

static Value w_delitem(const Call *c)
{
    return done(c->t->setitem(c->self, c->args[0], NULL));
}

static Value w_contains(const Call *c)
{
    return truth(c->t->contains(c->self, c->args[0]));
}

static Value w_iter(const Call *c)
{
    return c->t->iter(c->self);
}

static Value w_next(const Call *c)
{
    Value v = c->t->next(c->self);

    if (!v && !exc_raised())
        raise_exc_take(exc_new_value(&exc_StopIteration, NULL));
    return v;
}

static Value or_null(Value v)
{
    return v == VAL_NONE ? NULL : v;
}

static Value w_get(const Call *c)
{
    Value obj = or_null(c->args[0]);
    Value cls = c->n > 1 ? or_null(c->args[1]) : NULL;

    if (!obj && !cls)
        return raise(&exc_TypeError, "__get__(None, None) is invalid");
    return c->t->descr_get(c->self, obj, cls);
}

static Value w_set(const Call *c)
{
    return done(c->t->descr_set(c->self, c->args[0], c->args[1]));
}

static Value w_delete(const Call *c)
{
    return done(c->t->descr_set(c->self, c->args[0], NULL));
}

static Value w_await(const Call *c)
{
    return c->t->await(c->self);
}

static Value w_aiter(const Call *c)
{
    return c->t->aiter(c->self);
}

static Value w_anext(const Call *c)
{
    return c->t->anext(c->self);
}

static Value w_init(const Call *c)
{
    return done(c->t->init(c->self, c->args, c->n, c->kwnames));
}

/* --- the list ------------------------------------------------------------------- */

#define W(NAME_, FIELD, CALL, NARGS, OP) \
    {&name_##NAME_, offsetof(Type, FIELD), CALL, NARGS, OP}
#define COMPARE(NAME_, OP) W(NAME_, compare, w_compare, 1, OP)
#define BINARY(ID, OP) \
    W(__##ID##__, binary, w_binary, 1, OP), \
    W(__r##ID##__, binary, w_reflected, 1, OP), \
    W(__i##ID##__, inplace, w_inplace, 1, OP)

static const WrapDef defs[] = {
    W(__repr__, repr, w_repr, 0, 0),
    W(__hash__, hash, w_hash, 0, 0),
    W(__call__, call, w_call, -1, 0),
    W(__str__, str, w_str, 0, 0),
    W(__getattribute__, getattr, w_getattribute, 1, 0),
    W(__setattr__, setattr, w_setattr, 2, 0),
    W(__delattr__, setattr, w_delattr, 1, 0),
    COMPARE(__lt__, OP_LT), COMPARE(__le__, OP_LE), COMPARE(__eq__, OP_EQ),
    COMPARE(__ne__, OP_NE), COMPARE(__gt__, OP_GT), COMPARE(__ge__, OP_GE),
    W(__iter__, iter, w_iter, 0, 0),
    W(__next__, next, w_next, 0, 0),
    W(__get__, descr_get, w_get, -2, 0),
    W(__set__, descr_set, w_set, 2, 0),
    W(__delete__, descr_set, w_delete, 1, 0),
    W(__init__, init, w_init, -1, 0),
    W(__await__, await, w_await, 0, 0),
    W(__aiter__, aiter, w_aiter, 0, 0),
    W(__anext__, anext, w_anext, 0, 0),
    BINARY(add, OP_ADD), BINARY(sub, OP_SUB), BINARY(mul, OP_MUL),
    BINARY(mod, OP_MOD), BINARY(pow, OP_POW), BINARY(lshift, OP_LSHIFT),
    BINARY(rshift, OP_RSHIFT), BINARY(and, OP_AND_BITS), BINARY(xor, OP_XOR),
    BINARY(or, OP_OR_BITS), BINARY(floordiv, OP_FLOORDIV),
    BINARY(truediv, OP_DIV), BINARY(matmul, OP_MATMUL),
    W(__neg__, unary, w_unary, 0, OP_NEG),
    W(__pos__, unary, w_unary, 0, OP_POS),
    W(__invert__, unary, w_unary, 0, OP_INVERT),
    W(__bool__, truth, w_bool, 0, 0),
    W(__index__, index, w_index, 0, 0),
    W(__len__, len, w_len, 0, 0),
    W(__getitem__, getitem, w_getitem, 1, 0),
    W(__setitem__, setitem, w_setitem, 2, 0),
    W(__delitem__, setitem, w_delitem, 1, 0),
    W(__contains__, contains, w_contains, 1, 0),
};

enum { DEFS = sizeof defs / sizeof *defs };

/* --- which operators a type has ---------------------------------------------------- */

/* Types share one slot for all operators; these have only some of them.  Types
 * that are not here have all that their slot could answer. */
#define SET_OPS " sub rsub and rand xor rxor or ror isub iand ixor ior "
#define INT_OPS " add radd sub rsub mul rmul truediv rtruediv floordiv " \
    "rfloordiv mod rmod pow rpow neg pos "
#define BIT_OPS "and rand or ror xor rxor "

static const struct { const char *type, *ops; } known[] = {
    {"int", INT_OPS "lshift rlshift rshift rrshift invert " BIT_OPS},
    {"bool", " " BIT_OPS},
    {"float", INT_OPS},
    {"str", " add mul rmul mod rmod "},
    {"bytes", " add mul rmul mod rmod "},
    {"bytearray", " add mul rmul mod rmod iadd imul "},
    {"tuple", " add mul rmul "},
    {"list", " add mul rmul iadd imul "},
    {"deque", " add mul rmul iadd imul "},
    {"dict", " or ror ior "},
    {"defaultdict", " or ror "},
    {"OrderedDict", " or ror ior "},
    {"set", SET_OPS},
    {"frozenset", SET_OPS},
    {"dict_keys", SET_OPS},
    {"dict_items", SET_OPS},
    {"type", " or ror "},
    {"UnionType", " or ror "},
    {"mappingproxy", " or ror ior "},
    {"timedelta", INT_OPS "divmod rdivmod "},
    {"datetime", " add radd sub rsub "},
    {"date", " add radd sub rsub "},
};

static bool is_operator(const WrapDef *def)
{
    return def->offset == offsetof(Type, binary) ||
           def->offset == offsetof(Type, inplace) ||
           def->offset == offsetof(Type, unary);
}

/* Is " add " among [ops]? */
static bool has_operator(const char *ops, const char *dunder)
{
    char word[24];
    size_t len = strlen(dunder) - 4;

    word[0] = ' ';
    memcpy(word + 1, dunder + 2, len);
    memcpy(word + 1 + len, " ", 2);
    return strstr(ops, word) != NULL;
}

static const char *operators_of(const Type *t)
{
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(known[i].type, t->name) == 0)
            return known[i].ops;
    return NULL;
}

static bool is_own(const Type *t, size_t offset)
{
    if (t == &object_type && (offset == offsetof(Type, getattr) ||
                              offset == offsetof(Type, setattr)))
        return true;            /* NULL stands for object's own */
    return slot_is_own(t, offset);
}

/* --- T.__new__ ------------------------------------------------------------------------ */

/* The first base of [cls], or itself, that is no class of the program. */
static Type *static_base(Type *cls)
{
    while (is_heap(cls))
        cls = cls->base;
    return cls;
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
    if (!type_is_sub(cls, t))
        return raise(&exc_TypeError, "%s.__new__(%s): %s is not a subtype of "
                     "%s", t->name, cls->name, cls->name, t->name);
    Type *fixed = static_base(cls);
    if (fixed->new != t->new)
        return raise(&exc_TypeError, "%s.__new__(%s) is not safe, use "
                     "%s.__new__()", t->name, cls->name, fixed->name);
    return t->new(cls, args + 1, n - 1, kwnames);
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
    const char *ops = operators_of(t);

    for (size_t i = 0; i < DEFS; i++) {
        const WrapDef *def = &defs[i];
        if (!is_own(t, def->offset) ||
            (ops && is_operator(def) &&
             !has_operator(ops, str_text(*def->name))) ||
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

Type *wrapper_owner_peek(Value func, Value name)
{
    if (type_of(func) != &slot_wrapper_type ||
        *as_wrapper(func)->def->name != name)
        return NULL;
    return as_wrapper(func)->owner;
}

/* --- calling ---------------------------------------------------------------------------- */

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
        return raise(&exc_TypeError, "descriptor '%s' of '%s' object needs an "
                     "argument", wrapper_name(w), w->owner->name);
    if (!is_instance(args[0], w->owner))
        return raise(&exc_TypeError, "descriptor '%s' requires a '%s' object "
                     "but received a '%T'", wrapper_name(w), w->owner->name,
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
        return raise(&exc_TypeError, "descriptor '%s' for '%s' objects doesn't "
                     "apply to a '%T' object", wrapper_name(w), w->owner->name,
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

/* --- looks -------------------------------------------------------------------------------- */

static Value slot_repr(Value v)
{
    SlotWrapper *w = as_wrapper(v);

    return str_printf("<slot wrapper '%s' of '%s' objects>", wrapper_name(w),
                      w->owner->name);
}

static Value bound_repr(Value v)
{
    BoundWrapper *b = as_bound(v);
    Buf out;

    buf_init(&out);
    buf_printf(&out, "<method-wrapper '%s' of %s object at ",
               wrapper_name(b->wrapper), type_of(b->self)->name);
    obj_add_address(&out, b->self);
    buf_putc(&out, '>');
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
        {"__self__", bound_self, NULL},
        {"__doc__", get_none, NULL},
        {0},
    },
};
