/* operator.c - the module operator: Python's operators as functions. */
#include "sim/lib/lib_int.h"
#include "sim/lib/operator_int.h"
#include "sim/vm/call.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* Makes f_NAME(a, b), which is [DO](a, b, OP). */
#define BINARY(NAME, DO, OP)                                    \
    static Value f_##NAME(Value self, Value *a)                 \
    {                                                           \
        (void)self;                                             \
        return DO(a[0], a[1], OP);                              \
    }

BINARY(add, obj_binary, OP_ADD)
BINARY(sub, obj_binary, OP_SUB)
BINARY(mul, obj_binary, OP_MUL)
BINARY(truediv, obj_binary, OP_DIV)
BINARY(floordiv, obj_binary, OP_FLOORDIV)
BINARY(mod, obj_binary, OP_MOD)
BINARY(pow, obj_binary, OP_POW)
BINARY(matmul, obj_binary, OP_MATMUL)
BINARY(lshift, obj_binary, OP_LSHIFT)
BINARY(rshift, obj_binary, OP_RSHIFT)
BINARY(and_, obj_binary, OP_AND_BITS)
BINARY(or_, obj_binary, OP_OR_BITS)
BINARY(xor, obj_binary, OP_XOR)
BINARY(iadd, obj_inplace, OP_ADD)
BINARY(isub, obj_inplace, OP_SUB)
BINARY(imul, obj_inplace, OP_MUL)
BINARY(itruediv, obj_inplace, OP_DIV)
BINARY(ifloordiv, obj_inplace, OP_FLOORDIV)
BINARY(imod, obj_inplace, OP_MOD)
BINARY(ipow, obj_inplace, OP_POW)
BINARY(imatmul, obj_inplace, OP_MATMUL)
BINARY(ilshift, obj_inplace, OP_LSHIFT)
BINARY(irshift, obj_inplace, OP_RSHIFT)
BINARY(iand, obj_inplace, OP_AND_BITS)
BINARY(ior, obj_inplace, OP_OR_BITS)
BINARY(ixor, obj_inplace, OP_XOR)
BINARY(lt, obj_compare, OP_LT)
BINARY(le, obj_compare, OP_LE)
BINARY(eq, obj_compare, OP_EQ)
BINARY(ne, obj_compare, OP_NE)
BINARY(ge, obj_compare, OP_GE)
BINARY(gt, obj_compare, OP_GT)

static Value f_neg(Value self, Value *a)
{
    (void)self;
    return obj_unary(a[0], OP_NEG);
}

static Value f_pos(Value self, Value *a)
{
    (void)self;
    return obj_unary(a[0], OP_POS);
}

static Value f_invert(Value self, Value *a)
{
    (void)self;
    return obj_unary(a[0], OP_INVERT);
}

static Value truth(int answer)
{
    return answer < 0 ? NULL : val_ref(val_bool(answer));
}

static Value f_not(Value self, Value *a)
{
    int t = obj_truth(a[0]);

    (void)self;
    return t < 0 ? NULL : truth(!t);
}

static Value f_truth(Value self, Value *a)
{
    (void)self;
    return truth(obj_truth(a[0]));
}

static Value f_is(Value self, Value *a)
{
    (void)self;
    return truth(a[0] == a[1]);
}

static Value f_is_not(Value self, Value *a)
{
    (void)self;
    return truth(a[0] != a[1]);
}

static Value f_abs(Value self, Value *a)
{
    Value method = obj_special_peek(a[0], NAME(__abs__));

    (void)self;
    if (method)
        return call_begin(method, a, 1, NULL);
    return raise(&exc_TypeError, "bad operand type for abs(): '%T'", a[0]);
}

static Value f_index(Value self, Value *a)
{
    (void)self;
    if (is_int(a[0]))
        return int_binary(a[0], val_small(0), OP_ADD);
    if (type_of(a[0])->index)
        return type_of(a[0])->index(a[0]);
    return raise(&exc_TypeError,
                 "'%T' object cannot be interpreted as an integer", a[0]);
}

/* --- containers --------------------------------------------------------- */

static bool is_sequence(Value v)
{
    return type_of(v)->getitem && !type_has(type_of(v), TYPE_MAPPING);
}

static Value f_concat(Value self, Value *a)
{
    (void)self;
    if (!is_sequence(a[0]))
        return raise(&exc_TypeError, "'%T' object can't be concatenated",
                     a[0]);
    return obj_binary(a[0], a[1], OP_ADD);
}

static Value f_iconcat(Value self, Value *a)
{
    (void)self;
    if (!is_sequence(a[0]))
        return raise(&exc_TypeError, "'%T' object can't be concatenated",
                     a[0]);
    return obj_inplace(a[0], a[1], OP_ADD);
}

static Value f_contains(Value self, Value *a)
{
    (void)self;
    return truth(obj_contains(a[0], a[1]));
}

static Value f_getitem(Value self, Value *a)
{
    (void)self;
    return obj_getitem(a[0], a[1]);
}

static Value f_setitem(Value self, Value *a)
{
    (void)self;
    return obj_setitem(a[0], a[1], a[2]) < 0 ? NULL : none();
}

static Value f_delitem(Value self, Value *a)
{
    (void)self;
    return obj_setitem(a[0], a[1], NULL) < 0 ? NULL : none();
}

/* How often [item] comes, or ([first]) the place where it first does; -1: it
 * does not, or raised. */
static int64_t seek(Value iterable, Value item, bool first)
{
    Value iter = obj_iter(iterable), v;
    int64_t count = 0, found = 0;

    if (!iter && exc_drop_if(&exc_TypeError))
        raise(&exc_TypeError, "argument of type '%T' is not iterable",
              iterable);
    while (iter && (v = obj_next(iter))) {
        int same = obj_equal(v, item);
        val_unref(v);
        found += same > 0;
        if (same < 0 || (first && same) || !vm_charge(VM_COST_ITEM))
            break;
        count++;
    }
    val_xunref(iter);
    if (exc_raised())
        return -1;
    return !first ? found : found ? count : -1;
}

static Value f_count_of(Value self, Value *a)
{
    int64_t n = seek(a[0], a[1], false);

    (void)self;
    return n < 0 ? NULL : int_new(n);
}

static Value f_index_of(Value self, Value *a)
{
    int64_t n = seek(a[0], a[1], true);

    (void)self;
    if (n >= 0)
        return int_new(n);
    if (exc_raised())
        return NULL;
    return raise(&exc_ValueError,
                 "sequence.index(x): x not in sequence");
}

static Value f_length_hint(Value self, Value *a)
{
    int64_t fallback = 0;

    (void)self;
    if (a[1] && !obj_to_index(a[1], &fallback))
        return NULL;
    ptrdiff_t n = obj_len_hint(a[0], (ptrdiff_t)fallback);
    return n < 0 && exc_raised() ? NULL : int_new(n);
}

static Value f_call(Value self, Value *args, size_t n, Tuple *kwnames)
{
    (void)self;
    if (n == 0)
        return raise(&exc_TypeError,
                     "call expected at least 1 argument, got 0");
    return call_begin(args[0], args + 1, n - 1, kwnames);
}

static const NativeDef functions[] = {
    {"abs", f_abs, "a, /", NULL},
    {"add", f_add, "a, b, /", NULL},
    {"and_", f_and_, "a, b, /", NULL},
    {"call", NULL, NULL, f_call},
    {"concat", f_concat, "a, b, /", NULL},
    {"contains", f_contains, "a, b, /", NULL},
    {"countOf", f_count_of, "a, b, /", NULL},
    {"delitem", f_delitem, "a, b, /", NULL},
    {"eq", f_eq, "a, b, /", NULL},
    {"floordiv", f_floordiv, "a, b, /", NULL},
    {"ge", f_ge, "a, b, /", NULL},
    {"getitem", f_getitem, "a, b, /", NULL},
    {"gt", f_gt, "a, b, /", NULL},
    {"iadd", f_iadd, "a, b, /", NULL},
    {"iand", f_iand, "a, b, /", NULL},
    {"iconcat", f_iconcat, "a, b, /", NULL},
    {"ifloordiv", f_ifloordiv, "a, b, /", NULL},
    {"ilshift", f_ilshift, "a, b, /", NULL},
    {"imatmul", f_imatmul, "a, b, /", NULL},
    {"imod", f_imod, "a, b, /", NULL},
    {"imul", f_imul, "a, b, /", NULL},
    {"index", f_index, "a, /", NULL},
    {"indexOf", f_index_of, "a, b, /", NULL},
    {"inv", f_invert, "a, /", NULL},
    {"invert", f_invert, "a, /", NULL},
    {"ior", f_ior, "a, b, /", NULL},
    {"ipow", f_ipow, "a, b, /", NULL},
    {"irshift", f_irshift, "a, b, /", NULL},
    {"is_", f_is, "a, b, /", NULL},
    {"is_not", f_is_not, "a, b, /", NULL},
    {"isub", f_isub, "a, b, /", NULL},
    {"itruediv", f_itruediv, "a, b, /", NULL},
    {"ixor", f_ixor, "a, b, /", NULL},
    {"le", f_le, "a, b, /", NULL},
    {"length_hint", f_length_hint, "obj, default=, /", NULL},
    {"lshift", f_lshift, "a, b, /", NULL},
    {"lt", f_lt, "a, b, /", NULL},
    {"matmul", f_matmul, "a, b, /", NULL},
    {"mod", f_mod, "a, b, /", NULL},
    {"mul", f_mul, "a, b, /", NULL},
    {"ne", f_ne, "a, b, /", NULL},
    {"neg", f_neg, "a, /", NULL},
    {"not_", f_not, "a, /", NULL},
    {"or_", f_or_, "a, b, /", NULL},
    {"pos", f_pos, "a, /", NULL},
    {"pow", f_pow, "a, b, /", NULL},
    {"rshift", f_rshift, "a, b, /", NULL},
    {"setitem", f_setitem, "a, b, c, /", NULL},
    {"sub", f_sub, "a, b, /", NULL},
    {"truediv", f_truediv, "a, b, /", NULL},
    {"truth", f_truth, "a, /", NULL},
    {"xor", f_xor, "a, b, /", NULL},
    {0},
};

/* Those that have no name with underscores: __add__ is add, and so on. */
static const char *const plain_only[] = {
    "countOf", "indexOf", "is_", "is_not", "length_hint", "truth", NULL,
};

static bool has_dunder(const char *name)
{
    for (const char *const *p = plain_only; *p; p++)
        if (strcmp(*p, name) == 0)
            return false;
    return true;
}

static bool fill(Module *m)
{
    lib_add_type(m, &itemgetter_type);
    lib_add_type(m, &attrgetter_type);
    lib_add_type(m, &methodcaller_type);
    for (const NativeDef *def = functions; def->name; def++) {
        if (!has_dunder(def->name))
            continue;
        size_t len = strcspn(def->name, "_");
        Value f = obj_getattr_s((Value)m, def->name);
        Value dunder = str_printf("__%.*s__", (int)len, def->name);
        if (f)
            module_set(m, str_text(dunder), f);
        val_xunref(f);
        val_unref(dunder);
    }
    return !exc_raised();
}

const ModuleDef lib_operator = {
    .name = "operator", .functions = functions, .fill = fill,
};
