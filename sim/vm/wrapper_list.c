/* wrapper_list.c - which slots have which dunder names, and how each is called
 * when it is a method.
 */
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/wrapper_int.h"

/* --- slots by their shape ------------------------------------------------- */

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
    if (is_type(c->self) && !c->t->setattr) {   /* not past type's own */
        val_unref(name);
        return raise(&exc_TypeError, "can't apply this %s to %T object",
                     v ? "__setattr__" : "__delattr__", c->self);
    }
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

    return n < 0 ? NULL : int_new(n);
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

/* --- the list ------------------------------------------------------------- */

#define W(NAME_, FIELD, CALL, NARGS, OP) \
    {&name_##NAME_, offsetof(Type, FIELD), CALL, NARGS, OP}
#define COMPARE(NAME_, OP) W(NAME_, compare, w_compare, 1, OP)
#define BINARY(ID, OP) \
    W(__##ID##__, binary, w_binary, 1, OP), \
    W(__r##ID##__, binary, w_reflected, 1, OP), \
    W(__i##ID##__, inplace, w_inplace, 1, OP)

const WrapDef wrap_defs[] = {
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

const size_t wrap_defs_len = sizeof wrap_defs / sizeof *wrap_defs;

/* --- which operators a type has ------------------------------------------- */

/* Types share one slot for all operators; these have only some of them.  Types
 * that are not here have all that their slot could answer. */
#define OR_OPS "__or__ __ror__ "
#define BIT_OPS OR_OPS "__and__ __rand__ __xor__ __rxor__ "
#define SET_OPS BIT_OPS "__sub__ __rsub__ __isub__ __iand__ __ixor__ __ior__ "
#define SUM_OPS "__add__ __radd__ __sub__ __rsub__ "
#define NUMBER_OPS SUM_OPS "__mul__ __rmul__ __truediv__ __rtruediv__ " \
    "__floordiv__ __rfloordiv__ __mod__ __rmod__ __pow__ __rpow__ __neg__ __pos__ "
#define SEQUENCE_OPS "__add__ __mul__ __rmul__ "
#define TEXT_OPS SEQUENCE_OPS "__mod__ __rmod__ "
#define INPLACE_OPS "__iadd__ __imul__ "

static const struct { const char *type, *ops; } known[] = {
    {"int", NUMBER_OPS BIT_OPS
     "__lshift__ __rlshift__ __rshift__ __rrshift__ __invert__ "},
    {"bool", BIT_OPS},
    {"float", NUMBER_OPS},
    {"str", TEXT_OPS},
    {"bytes", TEXT_OPS},
    {"bytearray", TEXT_OPS INPLACE_OPS},
    {"tuple", SEQUENCE_OPS},
    {"list", SEQUENCE_OPS INPLACE_OPS},
    {"deque", SEQUENCE_OPS INPLACE_OPS},
    {"dict", OR_OPS "__ior__ "},
    {"defaultdict", OR_OPS},
    {"OrderedDict", OR_OPS "__ior__ "},
    {"set", SET_OPS},
    {"frozenset", SET_OPS},
    {"dict_keys", SET_OPS},
    {"dict_items", SET_OPS},
    {"type", OR_OPS},
    {"UnionType", OR_OPS},
    {"mappingproxy", OR_OPS "__ior__ "},
    {"timedelta", NUMBER_OPS},
    {"datetime", SUM_OPS},
    {"date", SUM_OPS},
};

static bool is_operator(const WrapDef *def)
{
    return def->offset == offsetof(Type, binary) ||
           def->offset == offsetof(Type, inplace) ||
           def->offset == offsetof(Type, unary);
}

const char *wrap_operators_of(const Type *t)
{
    if (!t->binary && !t->inplace && !t->unary)
        return NULL;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(known[i].type, t->name) == 0)
            return known[i].ops;
    return NULL;
}

bool wrap_is_among(const WrapDef *def, const char *ops)
{
    return !ops || !is_operator(def) || strstr(ops, str_text(*def->name));
}
