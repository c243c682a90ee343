/* int_ops.c - the rarer operators of ints: / ** << >> & | ^ and pow(). */
#include <math.h>

#include "sim/vm/call.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/float.h"
#include "sim/vm/int_view.h"
#include "sim/vm/vm.h"

/* --- true division ---------------------------------------------------- */

/* How many bits of quotient to compute: a double's 53, one to round by, and
 * enough to spare; what is beyond them only matters as "not exactly". */
enum { QUOTIENT_BITS = 66 };

/* |a| / |b| rounded once: the quotient of whole numbers after shifting one of
 * them, with its last bit set if there was a remainder. */
static bool divide(const IntView *a, const IntView *b, double *out)
{
    ptrdiff_t shift = (ptrdiff_t)mag_bits(b->digits, b->len) -
                      (ptrdiff_t)mag_bits(a->digits, a->len) + QUOTIENT_BITS;
    size_t up = shift > 0 ? (size_t)shift : 0;
    size_t down = shift < 0 ? (size_t)-shift : 0;
    size_t an = a->len + up / 32 + 1, bn = b->len + down / 32 + 1;
    Scratch room;

    if (!scratch_init(&room, 3 * an + bn + 2))
        return false;
    uint32_t *top = room.digits, *bottom = top + an;
    uint32_t *quot = bottom + bn, *rest = quot + an + 1;
    size_t qn, rn;
    an = mag_shift_left(top, a->digits, a->len, up);
    bn = mag_shift_left(bottom, b->digits, b->len, down);
    mag_div(quot, &qn, rest, &rn, top, an, bottom, bn);
    if (rn > 0)
        quot[0] |= 1;
    *out = mag_to_double(quot, qn, -(long)shift);
    scratch_clear(&room);
    return true;
}

Value int_true_divide(Value av, Value bv)
{
    IntView a, b;
    double d;

    int_view(&a, av);
    int_view(&b, bv);
    if (b.len == 0)
        return raise(&exc_ZeroDivisionError, "division by zero");
    if (a.len == 0)
        return val_float(b.negative ? -0.0 : 0.0);
    if (!divide(&a, &b, &d))
        return NULL;
    if (isinf(d))
        return raise(&exc_OverflowError,
                     "integer division result too large for a float");
    return val_float(a.negative != b.negative ? -d : d);
}

/* --- shifts ----------------------------------------------------------- */

static Value shift_left(const IntView *a, size_t bits)
{
    Scratch out;

    if (!scratch_init(&out, a->len + bits / 32 + 1))
        return NULL;
    size_t len = mag_shift_left(out.digits, a->digits, a->len, bits);
    Value v = int_from_mag(a->negative, out.digits, len);
    scratch_clear(&out);
    return v;
}

static bool any_bit_below(const IntView *a, size_t bits)
{
    for (size_t i = 0; i < bits / 32; i++)
        if (a->digits[i])
            return true;
    return bits % 32 && a->digits[bits / 32] << (32 - bits % 32) != 0;
}

/* Towards minus infinity, as the two's complement would. */
static Value shift_right(const IntView *a, size_t bits)
{
    const uint32_t one = 1;
    Scratch out;

    if (bits / 32 >= a->len)
        return val_small(a->negative ? -1 : 0);
    if (!scratch_init(&out, a->len + 1))
        return NULL;
    size_t len = mag_shift_right(out.digits, a->digits, a->len, bits);
    if (a->negative && any_bit_below(a, bits))
        len = mag_add(out.digits, out.digits, len, &one, 1);
    Value v = int_from_mag(a->negative, out.digits, len);
    scratch_clear(&out);
    return v;
}

enum { COST_SHIFT = 60 };       /* against vm.budget */

Value int_shift(Value av, Value bv, bool left)
{
    IntView a;
    int64_t bits;

    int_view(&a, av);
    if (int_sign(bv) < 0)
        return raise(&exc_ValueError, "negative shift count");
    if (a.len == 0)
        return val_small(0);
    if (!int_to_i64(bv, &bits)) {
        if (!left)
            return val_small(a.negative ? -1 : 0);
        return raise(&exc_OverflowError, "too many digits in integer");
    }
    vm_spend(COST_SHIFT + a.len * 2);
    return left ? shift_left(&a, (size_t)bits) : shift_right(&a, (size_t)bits);
}

/* --- bits ------------------------------------------------------------- */

/* Negates [n] digits in place, in two's complement. */
static void negate(uint32_t *digits, size_t n)
{
    uint64_t carry = 1;

    for (size_t i = 0; i < n; i++) {
        carry += (uint32_t)~digits[i];
        digits[i] = (uint32_t)carry;
        carry >>= 32;
    }
}

/* [n] digits of a's two's complement. */
static void to_complement(uint32_t *out, const IntView *a, size_t n)
{
    memset(out, 0, n * sizeof *out);
    memcpy(out, a->digits, a->len * sizeof *out);
    if (a->negative)
        negate(out, n);
}

Value int_bitwise(Value av, Value bv, Op op)
{
    IntView a, b;
    int_view(&a, av);
    int_view(&b, bv);

    Scratch room;
    size_t n = (a.len > b.len ? a.len : b.len) + 1;     /* with a sign */
    vm_spend(n * 8);
    if (!scratch_init(&room, 2 * n))
        return NULL;
    uint32_t *x = room.digits, *y = x + n;
    to_complement(x, &a, n);
    to_complement(y, &b, n);
    for (size_t i = 0; i < n; i++)
        x[i] = op == OP_AND_BITS ? x[i] & y[i] :
               op == OP_OR_BITS ? x[i] | y[i] : x[i] ^ y[i];
    bool negative = x[n - 1] >> 31;
    if (negative)
        negate(x, n);
    Value v = int_from_mag(negative, x, n);
    scratch_clear(&room);
    return v;
}

/* --- powers ----------------------------------------------------------- */

/* 1, -1 and 0 to any power, and everything to the powers 0 and 1: exponents
 * beyond reason are fine here.  NULL: not such a case. */
static Value easy_power(Value a, Value b)
{
    int64_t n;

    if (int_sign(b) == 0)
        return val_small(1);
    if (!int_to_i64(a, &n) || n < -1 || n > 1)
        return b == val_small(1) ? int_plain(a) : NULL;
    IntView e;
    int_view(&e, b);
    bool odd = e.digits[0] & 1;
    return val_small(n == -1 && !odd ? 1 : n);
}

/* Shifting is cheaper than multiplying, and 2 ** n is common. */
static bool is_power_of_two(const IntView *a)
{
    uint32_t top = a->digits[a->len - 1];

    return (top & (top - 1)) == 0 && mag_trim(a->digits, a->len - 1) == 0;
}

/* base ** exp by squaring, from the exponent's second bit down. */
static Value square_and_multiply(Value base, uint64_t exp)
{
    Value v = int_plain(base);

    for (int bit = 62 - __builtin_clzll(exp); v && bit >= 0; bit--) {
        Value next = int_binary(v, v, OP_MUL);
        val_unref(v);
        v = next;
        if (v && exp >> bit & 1) {
            next = int_binary(v, base, OP_MUL);
            val_unref(v);
            v = next;
        }
    }
    return v;
}

Value int_pow(Value av, Value bv)
{
    IntView a;
    int64_t exp;

    if (int_sign(bv) < 0)
        return float_binary(av, bv, OP_POW);
    Value easy = easy_power(av, bv);
    if (easy)
        return easy;
    int_view(&a, av);
    size_t bits = mag_bits(a.digits, a.len);
    if (!int_to_i64(bv, &exp) || (double)bits * (double)exp > 1e12) {
        check_fits(SIZE_MAX, 1);
        return NULL;
    }
    if (is_power_of_two(&a)) {
        IntView one = {.negative = a.negative && exp & 1, .len = 1,
                       .own = {1}};
        one.digits = one.own;
        return shift_left(&one, (bits - 1) * (size_t)exp);
    }
    size_t len = (size_t)((double)bits * (double)exp / 32) + 1;
    if (!int_work_fits(mag_mul_cost(len / 2, len / 2)))
        return NULL;
    return square_and_multiply(av, (uint64_t)exp);
}

/* (a * b) % mod; releases a and b. */
static Value mul_mod_take(Value a, Value b, Value mod)
{
    Value product = a && b ? int_binary(a, b, OP_MUL) : NULL;
    Value rest = product ? int_binary(product, mod, OP_MOD) : NULL;

    val_xunref(a);
    val_xunref(b);
    val_xunref(product);
    return rest;
}

/* The number that times [a] leaves 1 modulo [mod] (Euclid's algorithm, which
 * keeps x * a = r modulo mod in every line). */
static Value inverse(Value a, Value mod)
{
    Value r0 = int_plain(mod), r1 = int_binary(a, mod, OP_MOD);
    Value x0 = val_small(0), x1 = val_small(1);

    while (r1 && x1 && int_sign(r1) != 0) {
        Value quot = int_binary(r0, r1, OP_FLOORDIV);
        Value part_r = quot ? int_binary(quot, r1, OP_MUL) : NULL;
        Value part_x = quot ? int_binary(quot, x1, OP_MUL) : NULL;
        Value r2 = part_r ? int_binary(r0, part_r, OP_SUB) : NULL;
        Value x2 = part_x ? int_binary(x0, part_x, OP_SUB) : NULL;
        val_xunref(quot);
        val_xunref(part_r);
        val_xunref(part_x);
        val_unref(r0);
        val_unref(x0);
        r0 = r1;
        x0 = x1;
        r1 = r2;
        x1 = x2;
    }
    Value found = NULL;
    if (r1 && x1) {
        IntView gcd;
        int_view(&gcd, r0);
        if (gcd.len == 1 && gcd.digits[0] == 1)
            found = gcd.negative ? int_unary(x0, OP_NEG) : val_ref(x0);
        else
            raise(&exc_ValueError,
                  "base is not invertible for the given modulus");
    }
    val_xunref(r0);
    val_xunref(r1);
    val_xunref(x0);
    val_xunref(x1);
    return found;
}

static bool bit_is_set(const IntView *a, size_t bit)
{
    return a->digits[bit / 32] >> bit % 32 & 1;
}

Value int_pow_mod(Value av, Value bv, Value mod)
{
    if (int_sign(mod) == 0)
        return raise(&exc_ValueError, "pow() 3rd argument cannot be 0");

    Value base = int_sign(bv) < 0 ? inverse(av, mod) : int_plain(av);
    if (base) {
        Value inside = int_binary(base, mod, OP_MOD);
        val_unref(base);
        base = inside;
    }
    IntView exp, m;
    int_view(&exp, bv);
    int_view(&m, mod);
    size_t bits = mag_bits(exp.digits, exp.len);
    if (!base || !int_work_fits((double)bits * (double)m.len *
                                (double)m.len * 2)) {
        val_xunref(base);
        return NULL;
    }
    Value v = int_binary(val_small(1), mod, OP_MOD);
    while (v && bits-- > 0) {
        v = mul_mod_take(v, val_ref(v), mod);
        if (v && bit_is_set(&exp, bits))
            v = mul_mod_take(v, val_ref(base), mod);
    }
    val_unref(base);
    return v;
}
