/* obj_ops.c - operators, comparing, hashing, truth. */
#include <stdio.h>

#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/slots_int.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* --- binary --------------------------------------------------------------- */

/* `[1] * x` is the list's matter only if x does not say what it means: to
 * CPython, repeating and adding sequences are no operators of numbers (but
 * "%s" % x is one). */
static bool is_sequence(const Type *ta, const Type *tb, Op op)
{
    enum { SEQUENCES = TYPE_LIST | TYPE_TUPLE | TYPE_STR | TYPE_BYTES };

    return op != OP_MOD && is_heap(tb) && (ta->flags & SEQUENCES) &&
           ta->binary != heap_binary &&
           !(tb->flags & SEQUENCES);
}

/* What either operand's type makes of a op b; or NotImplemented. */
static Value try_binary(Value a, Value b, Op op)
{
    Type *ta = type_of(a), *tb = type_of(b);
    bool both = tb->binary && tb->binary != ta->binary;

    if (both && ta->binary &&
        (type_is_sub(tb, ta) || is_sequence(ta, tb, op))) {
        Value r = tb->binary(a, b, op);
        if (r != VAL_NOT_IMPLEMENTED)
            return r;
        val_unref(r);
        both = false;
    }
    if (ta->binary) {
        Value r = ta->binary(a, b, op);
        if (r != VAL_NOT_IMPLEMENTED)
            return r;
        val_unref(r);
    }
    return both ? tb->binary(a, b, op) : val_ref(VAL_NOT_IMPLEMENTED);
}

static Value unsupported(Value a, Value b, const char *sign)
{
    return raise(&exc_TypeError, "unsupported operand type(s) for %s: "
                 "'%T' and '%T'", sign, a, b);
}

Value obj_binary(Value a, Value b, Op op)
{
    Value r = try_binary(a, b, op);

    if (r != VAL_NOT_IMPLEMENTED)
        return r;
    val_unref(r);
    return unsupported(a, b, op_sign(op));
}

Value obj_inplace(Value a, Value b, Op op)
{
    Type *t = type_of(a);
    Value r;

    if (t->inplace) {
        r = t->inplace(a, b, op);
        if (r != VAL_NOT_IMPLEMENTED)
            return r;
        val_unref(r);
    }
    r = try_binary(a, b, op);
    if (r != VAL_NOT_IMPLEMENTED)
        return r;
    val_unref(r);
    char sign[8] = "**=";
    if (op != OP_POW)
        snprintf(sign, sizeof sign, "%s=", op_sign(op));
    return unsupported(a, b, sign);
}

Value obj_unary(Value v, Op op)
{
    Type *t = type_of(v);

    if (op == OP_NOT) {
        int truth = obj_truth(v);
        return truth < 0 ? NULL : val_ref(val_bool(!truth));
    }
    Value r = t->unary ? t->unary(v, op) : val_ref(VAL_NOT_IMPLEMENTED);
    if (r != VAL_NOT_IMPLEMENTED)
        return r;
    val_unref(r);
    return raise(&exc_TypeError, "bad operand type for unary %s: '%T'",
                 op_sign(op), v);
}

/* --- comparing ------------------------------------------------------------ */

static Op swapped(Op op)
{
    switch (op) {
    case OP_LT: return OP_GT;
    case OP_LE: return OP_GE;
    case OP_GT: return OP_LT;
    case OP_GE: return OP_LE;
    default: return op;
    }
}

/* The common end: nobody knows. */
static Value compare_default(Value a, Value b, Op op)
{
    if (op == OP_EQ)
        return val_ref(val_bool(a == b));
    if (op == OP_NE)
        return val_ref(val_bool(a != b));
    return raise(&exc_TypeError, "'%s' not supported between instances of "
                 "'%T' and '%T'", op_sign(op), a, b);
}

static Value compare(Value a, Value b, Op op)
{
    Type *ta = type_of(a), *tb = type_of(b);
    bool reflected = false;

    if (ta != tb && tb->compare && type_is_sub(tb, ta)) {
        Value r = tb->compare(b, a, swapped(op));
        if (r != VAL_NOT_IMPLEMENTED)
            return r;
        val_unref(r);
        reflected = true;
    }
    if (ta->compare) {
        Value r = ta->compare(a, b, op);
        if (r != VAL_NOT_IMPLEMENTED)
            return r;
        val_unref(r);
    }
    if (!reflected && tb->compare) {
        Value r = tb->compare(b, a, swapped(op));
        if (r != VAL_NOT_IMPLEMENTED)
            return r;
        val_unref(r);
    }
    return compare_default(a, b, op);
}

Value obj_compare(Value a, Value b, Op op)
{
    if (!vm_enter(" in comparison"))
        return NULL;
    Value r = compare(a, b, op);
    vm_leave();
    return r;
}

static int truth_take(Value r)
{
    if (!r)
        return -1;
    int truth = obj_truth(r);
    val_unref(r);
    return truth;
}

/* What a comparison costs against vm.budget: of many in a row, in a loop in C. */
enum { COST_EQUAL = 8 };

int obj_equal(Value a, Value b)
{
    vm_spend(COST_EQUAL);
    if (a == b)
        return 1;
    if (is_small(a) && is_small(b))
        return 0;
    if (type_of(a) == &str_type && type_of(b) == &str_type)
        return str_equal(a, b);
    return truth_take(obj_compare(a, b, OP_EQ));
}

int obj_less(Value a, Value b)
{
    if (is_small(a) && is_small(b))
        return small_of(a) < small_of(b);
    return truth_take(obj_compare(a, b, OP_LT));
}

/* --- hash and truth ------------------------------------------------------- */

int obj_hash(Value v, int64_t *out)
{
    Type *t = type_of(v);

    if (!t->hash)
        return raise_i(&exc_TypeError, "unhashable type: '%T'", v);
    return vm_stack_ends() ? -1 : t->hash(v, out);
}

int obj_truth(Value v)
{
    Type *t = type_of(v);

    if (v == VAL_TRUE || v == VAL_FALSE)
        return v == VAL_TRUE;
    if (v == VAL_NONE)
        return 0;
    if (t->truth)
        return t->truth(v);
    if (!t->len)
        return 1;
    ptrdiff_t len = t->len(v);
    return len < 0 ? -1 : len > 0;
}

/* --- numbers out of values ------------------------------------------------ */

/* The int that [v] is, a new reference; NULL: TypeError raised. */
static Value to_int(Value v)
{
    Type *t = type_of(v);

    if (is_int(v))
        return val_ref(v);
    if (t->index)
        return t->index(v);
    return raise(&exc_TypeError,
                 "'%T' object cannot be interpreted as an integer", v);
}

/* 1; 0: it does not fit; -1: raised, it is no int. */
static int fit(Value v, int64_t *out)
{
    Value n = to_int(v);
    int fits = n ? int_to_i64(n, out) : -1;

    val_xunref(n);
    return fits;
}

bool obj_to_index(Value v, int64_t *out)
{
    int fits = fit(v, out);

    if (fits == 0)
        raise(&exc_OverflowError,
              "Python int too large to convert to C ssize_t");
    return fits > 0;
}

bool obj_to_size(Value v, Type *error, int64_t *out)
{
    int fits = fit(v, out);

    if (fits == 0)
        raise(error, "cannot fit '%T' into an index-sized integer", v);
    return fits > 0;
}

bool obj_to_index_clamped(Value v, int64_t *out)
{
    Value n = to_int(v);

    if (!n)
        return false;
    if (!int_to_i64(n, out))
        *out = int_sign(n) < 0 ? INT64_MIN : INT64_MAX;
    val_unref(n);
    return true;
}

bool obj_to_c_int(Value v, int64_t *out)
{
    if (!obj_to_index_clamped(v, out))
        return false;
    bool fits = *out >= INT32_MIN && *out <= INT32_MAX;
    if (!fits)
        raise(&exc_OverflowError, "Python int too large to convert to C int");
    return fits;
}

static bool int_as_double(Value n, double *out)
{
    *out = int_to_double(n);
    if (*out - *out == 0)
        return true;
    raise(&exc_OverflowError, "int too large to convert to float");
    return false;
}

/* v.__float__(), which must give a float. */
static bool double_by_method(Value v, Value method, double *out)
{
    Value f = special_call(method, v, NULL, 0, NULL);

    if (!f)
        return false;
    bool good = type_has(type_of(f), TYPE_FLOAT) || is_float(f);
    if (good)
        *out = float_of(f);
    else
        raise(&exc_TypeError, "%T.__float__ returned non-float (type %T)", v,
              f);
    val_unref(f);
    return good;
}

bool obj_to_double(Value v, double *out)
{
    Type *t = type_of(v);

    if (is_float(v) || type_has(t, TYPE_FLOAT)) {
        *out = float_of(v);
        return true;
    }
    if (is_int(v))
        return int_as_double(v, out);
    Value method = type_lookup(t, NAME(__float__));
    if (method)
        return double_by_method(v, method, out);
    if (!t->index) {
        raise(&exc_TypeError, "must be real number, not %T", v);
        return false;
    }
    Value n = t->index(v);
    bool good = n && int_as_double(n, out);
    val_xunref(n);
    return good;
}

bool obj_callable(Value v)
{
    return type_of(v)->call != NULL;
}
