/* int_arith.c - + - * // % of ints; int_ops.c has the rarer operators.
 *
 * Two small ones are the common case by far and come first in int_binary().
 */
#include "sim/base/mem.h"
#include "sim/vm/exc.h"
#include "sim/vm/int_view.h"
#include "sim/vm/seq.h"
#include "sim/vm/vm.h"

/* What an operation on long ints costs at least, against vm.budget. */
enum { COST_BIG = 60 };

static inline int64_t small_floordiv(int64_t x, int64_t y)
{
    int64_t quot = x / y;

    return quot - (x % y != 0 && (x < 0) != (y < 0));
}

static inline int64_t small_mod(int64_t x, int64_t y)
{
    int64_t rest = x % y;

    return rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest;
}

/* --- arithmetic on big ones ------------------------------------------- */

/* a + b, or a - b if [minus]. */
static Value add_big(Value av, Value bv, bool minus)
{
    IntView a, b;
    int_view(&a, av);
    int_view(&b, bv);
    if (minus)
        b.negative = !b.negative;

    Scratch out;
    size_t room = (a.len > b.len ? a.len : b.len) + 1, len;
    bool negative = a.negative;
    if (!scratch_init(&out, room))
        return NULL;
    vm_spend(COST_BIG + a.len + b.len);
    if (a.negative == b.negative) {
        len = mag_add(out.digits, a.digits, a.len, b.digits, b.len);
    } else if (mag_compare(a.digits, a.len, b.digits, b.len) >= 0) {
        len = mag_sub(out.digits, a.digits, a.len, b.digits, b.len);
    } else {
        len = mag_sub(out.digits, b.digits, b.len, a.digits, a.len);
        negative = b.negative;
    }
    Value v = int_from_mag(negative, out.digits, len);
    scratch_clear(&out);
    return v;
}

static Value mul_big(Value av, Value bv)
{
    IntView a, b;
    int_view(&a, av);
    int_view(&b, bv);

    Scratch out;
    vm_spend(COST_BIG);
    if (!int_work_fits(mag_mul_cost(a.len, b.len)) ||
        !scratch_init(&out, a.len + b.len))
        return NULL;
    size_t len = mag_mul(out.digits, a.digits, a.len, b.digits, b.len);
    Value v = int_from_mag(a.negative != b.negative, out.digits, len);
    scratch_clear(&out);
    return v;
}

/* Quotient towards minus infinity and remainder with b's sign, b not zero;
 * either pointer may be NULL. */
static bool floor_divide(Value av, Value bv, Value *quot, Value *rest)
{
    IntView a, b;
    int_view(&a, av);
    int_view(&b, bv);
    vm_spend(3 * COST_BIG);
    if (a.len >= b.len &&
        !int_work_fits((double)(a.len - b.len + 1) * (double)b.len))
        return false;

    Scratch q, r;
    size_t qn, rn;
    if (!scratch_init(&q, a.len + 2))
        return false;
    if (!scratch_init(&r, a.len + b.len + 2)) {
        scratch_clear(&q);
        return false;
    }
    mag_div(q.digits, &qn, r.digits, &rn, a.digits, a.len, b.digits, b.len);
    if (rn > 0 && a.negative != b.negative) {   /* from truncated to floor */
        const uint32_t one = 1;
        qn = mag_add(q.digits, q.digits, qn, &one, 1);
        uint32_t *old = mem_alloc(rn * sizeof *old);
        memcpy(old, r.digits, rn * sizeof *old);
        rn = mag_sub(r.digits, b.digits, b.len, old, rn);
        mem_free(old);
    }
    if (quot)
        *quot = int_from_mag(a.negative != b.negative, q.digits, qn);
    if (rest)
        *rest = int_from_mag(b.negative, r.digits, rn);
    scratch_clear(&q);
    scratch_clear(&r);
    return true;
}

static bool is_zero(Value v)
{
    return int_sign(v) == 0;
}

Value int_divmod(Value a, Value b)
{
    Value quot = NULL, rest = NULL;

    if (is_zero(b))
        return raise(&exc_ZeroDivisionError,
                     "integer division or modulo by zero");
    if (is_small(a) && is_small(b)) {
        quot = int_new(small_floordiv(small_of(a), small_of(b)));
        rest = val_small(small_mod(small_of(a), small_of(b)));
    } else if (!floor_divide(a, b, &quot, &rest)) {
        return NULL;
    }
    Value pair = tuple_pair(quot, rest);
    val_unref(quot);
    val_unref(rest);
    return pair;
}

static Value floordiv_big(Value a, Value b)
{
    Value quot = NULL;

    if (is_zero(b))
        return raise(&exc_ZeroDivisionError,
                     "integer division or modulo by zero");
    return floor_divide(a, b, &quot, NULL) ? quot : NULL;
}

static Value mod_big(Value a, Value b)
{
    Value rest = NULL;

    if (is_zero(b))
        return raise(&exc_ZeroDivisionError, "integer modulo by zero");
    return floor_divide(a, b, NULL, &rest) ? rest : NULL;
}

static Value binary_big(Value a, Value b, Op op)
{
    switch (op) {
    case OP_ADD:        return add_big(a, b, false);
    case OP_SUB:        return add_big(a, b, true);
    case OP_MUL:        return mul_big(a, b);
    case OP_DIV:        return int_true_divide(a, b);
    case OP_FLOORDIV:   return floordiv_big(a, b);
    case OP_MOD:        return mod_big(a, b);
    case OP_POW:        return int_pow(a, b);
    case OP_LSHIFT:     return int_shift(a, b, true);
    case OP_RSHIFT:     return int_shift(a, b, false);
    case OP_AND_BITS:
    case OP_OR_BITS:
    case OP_XOR:        return int_bitwise(a, b, op);
    default:            return val_ref(VAL_NOT_IMPLEMENTED);
    }
}

/* --- arithmetic on small ones ----------------------------------------- */

/* True if a double holds [n] exactly, so that x / y rounds once. */
static inline bool fits_double(int64_t n)
{
    return n >= -(1ll << 53) && n <= 1ll << 53;
}

Value int_binary(Value a, Value b, Op op)
{
    if (!is_small(a) || !is_small(b))
        return binary_big(a, b, op);

    int64_t x = small_of(a), y = small_of(b), n;
    switch (op) {
    case OP_ADD:
        return int_new(x + y);          /* 63 bits each: no overflow */
    case OP_SUB:
        return int_new(x - y);
    case OP_MUL:
        if (!__builtin_mul_overflow(x, y, &n))
            return int_new(n);
        break;
    case OP_FLOORDIV:
        if (y != 0)
            return int_new(small_floordiv(x, y));
        break;
    case OP_MOD:
        if (y != 0)
            return int_new(small_mod(x, y));
        break;
    case OP_DIV:
        if (y != 0 && fits_double(x) && fits_double(y))
            return val_float((double)x / (double)y);
        break;
    case OP_AND_BITS:
        return val_small(x & y);
    case OP_OR_BITS:
        return val_small(x | y);
    case OP_XOR:
        return val_small(x ^ y);
    case OP_RSHIFT:
        if (y >= 0)
            return val_small(x >> (y > 63 ? 63 : y));
        break;
    case OP_LSHIFT:
        if (y >= 0 && y < 62 &&
            !__builtin_mul_overflow(x, (int64_t)1 << y, &n))
            return int_new(n);
        break;
    default:
        break;
    }
    return binary_big(a, b, op);
}

Value int_unary(Value v, Op op)
{
    if (op == OP_POS)
        return int_plain(v);
    if (is_small(v))            /* -SMALL_MIN is one too many for a small */
        return int_new(op == OP_NEG ? -small_of(v) : ~small_of(v));
    IntView a;
    int_view(&a, v);
    if (op == OP_NEG)
        return int_from_mag(!a.negative, a.digits, a.len);
    Value minus_one = val_small(-1);
    return add_big(minus_one, v, true);         /* ~v is -1 - v */
}
