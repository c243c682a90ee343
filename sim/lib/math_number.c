/* math_number.c - math's functions of whole numbers. */
#include "sim/lib/math_int.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/vm.h"

enum { COST_FACTORS = 500 };    /* a few long ones, against vm.budget */

/* [v] as an int, through __index__; NULL: raised. */
static Value to_int(Value v)
{
    if (is_int(v))
        return int_binary(v, val_small(0), OP_ADD);
    if (type_of(v)->index)
        return type_of(v)->index(v);
    return raise(&exc_TypeError,
                 "'%T' object cannot be interpreted as an integer", v);
}

/* a op b, both taken; either may be NULL. */
static Value op_take(Value a, Value b, Op op)
{
    Value r = a && b ? int_binary(a, b, op) : NULL;

    val_xunref(a);
    val_xunref(b);
    return r;
}

static Value absolute_take(Value v)
{
    if (!v || int_sign(v) >= 0)
        return v;
    Value r = int_unary(v, OP_NEG);
    val_unref(v);
    return r;
}

/* --- gcd, lcm ----------------------------------------------------------- */

static Value gcd_take(Value a, Value b)
{
    a = absolute_take(a);
    b = absolute_take(b);
    while (a && b && int_sign(b) != 0) {
        Value rest = int_binary(a, b, OP_MOD);
        val_unref(a);
        a = b;
        b = rest;
        if (!vm_charge(COST_FACTORS))
            val_clear(&b);
    }
    if (!a || !b)
        val_clear(&a);
    val_xunref(b);
    return a;
}

static Value lcm_take(Value a, Value b)
{
    if (a && b && (int_sign(a) == 0 || int_sign(b) == 0)) {
        val_unref(a);
        val_unref(b);
        return val_small(0);
    }
    Value divisor = a && b ? gcd_take(val_ref(a), val_ref(b)) : NULL;
    return absolute_take(op_take(op_take(a, divisor, OP_FLOORDIV), b, OP_MUL));
}

/* Combines all [numbers], a tuple, beginning with [start]. */
static Value fold(Value numbers, int64_t start, Value (*combine)(Value, Value))
{
    Tuple *t = as_tuple(numbers);
    Value result = val_small(start);

    for (size_t i = 0; result && i < t->len; i++) {
        Value n = to_int(t->items[i]);
        if (!n) {
            val_unref(result);
            return NULL;
        }
        result = combine(result, n);
    }
    return result;
}

static Value f_gcd(Value self, Value *a)
{
    (void)self;
    return fold(a[0], 0, gcd_take);
}

static Value f_lcm(Value self, Value *a)
{
    (void)self;
    return fold(a[0], 1, lcm_take);
}

/* --- products ----------------------------------------------------------- */

/* from * (from + 1) * ... * to; halved, so that long numbers meet seldom. */
static Value product(int64_t from, int64_t to)
{
    if (from > to)
        return val_small(1);
    if (to - from >= 8) {
        int64_t middle = from + (to - from) / 2;
        if (!vm_charge(COST_FACTORS))
            return NULL;
        return op_take(product(from, middle), product(middle + 1, to), OP_MUL);
    }
    Value r = int_new(from);
    while (r && from++ < to)
        r = op_take(r, int_new(from), OP_MUL);
    return r;
}

/* A factor that some product may be as long as; larger ones take for ever. */
static bool too_long(int64_t n, const char *what)
{
    if (n <= 10000000)
        return false;
    raise(&exc_OverflowError, "%s is too large for ticktape", what);
    return true;
}

static Value f_factorial(Value self, Value *a)
{
    int64_t n;

    (void)self;
    if (!obj_to_index_clamped(a[0], &n))
        return NULL;
    if (n < 0)
        return raise(&exc_ValueError,
                     "factorial() not defined for negative values");
    if (n == INT64_MAX)
        return raise(&exc_OverflowError, "factorial() argument should not "
                     "exceed 9223372036854775807");
    return too_long(n, "factorial()'s argument") ? NULL : product(2, n);
}

/* n * (n - 1) * ... * (n - k + 1) for an [n] of any size. */
static Value falling(Value n, int64_t k)
{
    int64_t small;

    if (int_to_i64(n, &small))
        return k > small ? val_small(0) : product(small - k + 1, small);
    Value r = val_small(1);
    for (int64_t i = 0; r && i < k && vm_charge(COST_FACTORS); i++) {
        Value factor = op_take(val_ref(n), int_new(i), OP_SUB);
        r = op_take(r, factor, OP_MUL);
    }
    if (exc_raised())           /* a limit is reached */
        val_clear(&r);
    return r;
}

/* The arguments of comb and perm: [*n] is the caller's.  False: raised. */
static bool n_and_k(Value *a, Value *n, int64_t *k)
{
    *n = to_int(a[0]);
    if (!*n)
        return false;
    if (obj_to_index_clamped(a[1], k)) {
        if (int_sign(*n) < 0)
            raise(&exc_ValueError, "n must be a non-negative integer");
        else if (*k < 0)
            raise(&exc_ValueError, "k must be a non-negative integer");
        else
            return true;
    }
    val_unref(*n);
    return false;
}

/* A count past all 64-bit numbers, which CPython refuses, too. */
static bool too_large(int64_t k, const char *what)
{
    if (k == INT64_MAX)
        raise(&exc_OverflowError, "%s must not exceed 9223372036854775807",
              what);
    return k == INT64_MAX;
}

/* n - k, of which k is too large to be counted; -1 if that is negative. */
static int64_t complement(Value n, Value k)
{
    Value rest = op_take(val_ref(n), to_int(k), OP_SUB);
    int64_t out = INT64_MAX;

    if (!rest || int_sign(rest) < 0)
        out = -1;
    else if (!int_to_i64(rest, &out))
        out = INT64_MAX;
    val_xunref(rest);
    return out;
}

static Value f_comb(Value self, Value *a)
{
    Value n;
    int64_t k, small;

    (void)self;
    if (!n_and_k(a, &n, &k))
        return NULL;
    if (int_to_i64(n, &small)) {
        if (k > small / 2)
            k = k > small ? -1 : small - k;
    } else if (int_sign(n) > 0 && k == INT64_MAX) {
        k = complement(n, a[1]);
    }
    Value r = NULL;
    if (k < 0)
        r = val_small(0);
    else if (!too_large(k, "min(n - k, k)") && !too_long(k, "comb()'s k"))
        r = op_take(falling(n, k), product(2, k), OP_FLOORDIV);
    val_unref(n);
    return r;
}

static Value f_perm(Value self, Value *a)
{
    Value n;
    int64_t k, small;

    if (!a[1] || a[1] == VAL_NONE)
        return f_factorial(self, a);
    if (!n_and_k(a, &n, &k))
        return NULL;
    Value r = NULL;
    if (int_to_i64(n, &small) ? k > small
        : k == INT64_MAX && complement(n, a[1]) < 0)
        r = val_small(0);
    else if (!too_large(k, "k") && !too_long(k, "perm()'s k"))
        r = falling(n, k);
    val_unref(n);
    return r;
}

/* --- isqrt -------------------------------------------------------------- */

/* Newton's steps from above: they fall until they have arrived. */
static Value isqrt(Value n)
{
    size_t bits = int_bit_length(n);
    Value x = op_take(val_small(1), int_new((int64_t)(bits + 1) / 2),
                      OP_LSHIFT);

    while (x) {
        Value quotient = int_binary(n, x, OP_FLOORDIV);
        Value sum = op_take(val_ref(x), quotient, OP_ADD);
        Value next = op_take(sum, val_small(1), OP_RSHIFT);
        if (next && int_compare(next, x) >= 0) {
            val_unref(next);
            return x;
        }
        val_unref(x);
        x = next;
    }
    return NULL;
}

static Value f_isqrt(Value self, Value *a)
{
    Value n = to_int(a[0]), r;

    (void)self;
    if (!n)
        return NULL;
    if (int_sign(n) < 0)
        r = raise(&exc_ValueError, "isqrt() argument must be nonnegative");
    else
        r = int_sign(n) == 0 ? val_small(0) : isqrt(n);
    val_unref(n);
    return r;
}

const NativeDef math_number_functions[] = {
    {"comb", f_comb, "n, k, /", NULL},
    {"factorial", f_factorial, "x, /", NULL},
    {"gcd", f_gcd, "*integers", NULL},
    {"isqrt", f_isqrt, "n, /", NULL},
    {"lcm", f_lcm, "*integers", NULL},
    {"perm", f_perm, "n, k=, /", NULL},
    {0},
};
