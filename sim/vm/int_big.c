/* int_big.c - arithmetic on magnitudes: numbers of any size without a sign. */
#include "sim/vm/int_big.h"

#include <assert.h>
#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "sim/base/mem.h"

/* From this many digits on, three half-sized products beat four.  Measured:
 * anything from 30 to 60 is as good. */
enum { KARATSUBA = 40 };

size_t mag_trim(const uint32_t *a, size_t n)
{
    while (n > 0 && a[n - 1] == 0)
        n--;
    return n;
}

int mag_compare(const uint32_t *a, size_t an, const uint32_t *b, size_t bn)
{
    if (an != bn)
        return an < bn ? -1 : 1;
    while (an-- > 0)
        if (a[an] != b[an])
            return a[an] < b[an] ? -1 : 1;
    return 0;
}

size_t mag_bits(const uint32_t *a, size_t n)
{
    if (n == 0)
        return 0;
    return n * 32 - (size_t)__builtin_clz(a[n - 1]);
}

size_t mag_add(uint32_t *out, const uint32_t *a, size_t an,
               const uint32_t *b, size_t bn)
{
    if (an < bn)
        return mag_add(out, b, bn, a, an);

    uint64_t carry = 0;
    for (size_t i = 0; i < an; i++) {
        carry += a[i];
        if (i < bn)
            carry += b[i];
        out[i] = (uint32_t)carry;
        carry >>= 32;
    }
    out[an] = (uint32_t)carry;
    return mag_trim(out, an + 1);
}

size_t mag_sub(uint32_t *out, const uint32_t *a, size_t an,
               const uint32_t *b, size_t bn)
{
    uint64_t borrow = 0;

    for (size_t i = 0; i < an; i++) {
        uint64_t take = borrow + (i < bn ? b[i] : 0);
        borrow = a[i] < take;
        out[i] = (uint32_t)(a[i] - take);
    }
    assert(borrow == 0);
    return mag_trim(out, an);
}

/* --- multiplying ------------------------------------------------------ */

/* As in school; fills all an + bn digits. */
static void mul_plain(uint32_t *out, const uint32_t *a, size_t an,
                      const uint32_t *b, size_t bn)
{
    memset(out, 0, (an + bn) * sizeof *out);
    for (size_t i = 0; i < an; i++) {
        uint64_t carry = 0, digit = a[i];
        for (size_t j = 0; j < bn; j++) {
            carry += digit * b[j] + out[i + j];
            out[i + j] = (uint32_t)carry;
            carry >>= 32;
        }
        out[i + bn] = (uint32_t)carry;
    }
}

/* Adds [b] to the digits from [at] on; the sum is known to fit. */
static void add_at(uint32_t *at, const uint32_t *b, size_t bn)
{
    uint64_t carry = 0;

    for (size_t i = 0; i < bn || carry; i++) {
        carry += at[i];
        if (i < bn)
            carry += b[i];
        at[i] = (uint32_t)carry;
        carry >>= 32;
    }
}

/* Both have [n] digits; fills 2n.  With a = a1 B + a0 and b likewise, the
 * middle term is (a1 + a0)(b1 + b0) - a1 b1 - a0 b0: three products. */
static void mul_karatsuba(uint32_t *out, const uint32_t *a, const uint32_t *b,
                          size_t n)
{
    if (n < KARATSUBA) {
        mul_plain(out, a, n, b, n);
        return;
    }
    size_t low = n / 2, high = n - low, sum = high + 1;
    uint32_t *room = mem_alloc(4 * sum * sizeof *room);
    uint32_t *sa = room, *sb = room + sum, *middle = room + 2 * sum;

    memset(sa, 0, 2 * sum * sizeof *sa);
    mag_add(sa, a + low, high, a, low);
    mag_add(sb, b + low, high, b, low);
    mul_karatsuba(out, a, b, low);
    mul_karatsuba(out + 2 * low, a + low, b + low, high);
    mul_karatsuba(middle, sa, sb, sum);
    mag_sub(middle, middle, 2 * sum, out, 2 * low);
    mag_sub(middle, middle, 2 * sum, out + 2 * low, 2 * high);
    add_at(out + low, middle, mag_trim(middle, 2 * sum));
    mem_free(room);
}

/* [a] is much longer: cut it into pieces of b's length. */
static void mul_uneven(uint32_t *out, const uint32_t *a, size_t an,
                       const uint32_t *b, size_t bn)
{
    uint32_t *part = mem_alloc(2 * bn * sizeof *part);

    memset(out, 0, (an + bn) * sizeof *out);
    for (size_t at = 0; at < an; at += bn) {
        size_t n = an - at < bn ? an - at : bn;
        if (n == bn)
            mul_karatsuba(part, a + at, b, bn);
        else
            mag_mul(part, a + at, n, b, bn);
        add_at(out + at, part, mag_trim(part, n + bn));
    }
    mem_free(part);
}

size_t mag_mul(uint32_t *out, const uint32_t *a, size_t an,
               const uint32_t *b, size_t bn)
{
    if (an < bn)
        return mag_mul(out, b, bn, a, an);
    if (bn < KARATSUBA)
        mul_plain(out, a, an, b, bn);
    else if (an == bn)
        mul_karatsuba(out, a, b, an);
    else
        mul_uneven(out, a, an, b, bn);
    return mag_trim(out, an + bn);
}

double mag_mul_cost(size_t an, size_t bn)
{
    if (an < bn)
        return mag_mul_cost(bn, an);
    if (bn < KARATSUBA)
        return (double)an * (double)bn;

    double cost = KARATSUBA * KARATSUBA;
    for (size_t n = bn; n > KARATSUBA; n -= n / 2)
        cost *= 3;
    return cost * ((double)an / (double)bn);
}

size_t mag_mul_add(uint32_t *a, size_t n, uint32_t factor, uint32_t add)
{
    uint64_t carry = add;

    for (size_t i = 0; i < n; i++) {
        carry += (uint64_t)a[i] * factor;
        a[i] = (uint32_t)carry;
        carry >>= 32;
    }
    if (carry)
        a[n++] = (uint32_t)carry;
    return n;
}

/* --- shifting --------------------------------------------------------- */

size_t mag_shift_left(uint32_t *out, const uint32_t *a, size_t n, size_t bits)
{
    size_t skip = bits / 32;
    unsigned rest = (unsigned)(bits % 32);

    if (n == 0)
        return 0;
    out[n + skip] = 0;
    for (size_t i = n; i-- > 0;) {      /* downwards: out may be a */
        uint64_t pair = (uint64_t)a[i] << rest;
        out[i + 1 + skip] |= (uint32_t)(pair >> 32);
        out[i + skip] = (uint32_t)pair;
    }
    memset(out, 0, skip * sizeof *out);
    return mag_trim(out, n + skip + 1);
}

size_t mag_shift_right(uint32_t *out, const uint32_t *a, size_t n, size_t bits)
{
    size_t skip = bits / 32;
    unsigned rest = (unsigned)(bits % 32);

    if (skip >= n)
        return 0;
    for (size_t i = skip; i < n; i++) {
        uint64_t pair = a[i];
        if (i + 1 < n)
            pair |= (uint64_t)a[i + 1] << 32;
        out[i - skip] = (uint32_t)(pair >> rest);
    }
    return mag_trim(out, n - skip);
}

/* --- dividing --------------------------------------------------------- */

uint32_t mag_div_small(uint32_t *out, const uint32_t *a, size_t n, uint32_t d)
{
    uint64_t rest = 0;

    for (size_t i = n; i-- > 0;) {
        rest = rest << 32 | a[i];
        out[i] = (uint32_t)(rest / d);
        rest %= d;
    }
    return (uint32_t)rest;
}

/* The next digit of the quotient, from the two upper digits of what is left
 * (u, with n + 1 digits) and of the divisor: at most one too large. */
static uint64_t guess_digit(const uint32_t *u, const uint32_t *v, size_t n)
{
    uint64_t top = (uint64_t)u[n] << 32 | u[n - 1];
    uint64_t guess = top / v[n - 1], rest = top % v[n - 1];

    while (guess >> 32 || guess * v[n - 2] > (rest << 32 | u[n - 2])) {
        guess--;
        rest += v[n - 1];
        if (rest >> 32)
            break;
    }
    return guess;
}

/* u -= v * digit over n + 1 digits; returns whether it fell below zero. */
static uint32_t sub_product(uint32_t *u, const uint32_t *v, size_t n,
                            uint64_t digit)
{
    uint64_t carry = 0, borrow = 0;

    for (size_t i = 0; i <= n; i++) {
        if (i < n)
            carry += digit * v[i];
        uint64_t take = (carry & 0xffffffffu) + borrow;
        borrow = u[i] < take;
        u[i] = (uint32_t)(u[i] - take);
        carry >>= 32;
    }
    return (uint32_t)borrow;
}

static void add_back(uint32_t *u, const uint32_t *v, size_t n)
{
    uint64_t carry = 0;

    for (size_t i = 0; i <= n; i++) {
        carry += u[i];
        if (i < n)
            carry += v[i];
        u[i] = (uint32_t)carry;
        carry >>= 32;
    }
}

/* Knuth's algorithm D: long division by digits, each guessed from the leading
 * ones.  For the guess to be good the divisor's first bit must be set, so both
 * numbers are shifted first and the remainder is shifted back. */
void mag_div(uint32_t *quot, size_t *qn, uint32_t *rest, size_t *rn,
             const uint32_t *a, size_t an, const uint32_t *b, size_t bn)
{
    assert(bn > 0 && b[bn - 1] != 0);
    an = mag_trim(a, an);
    if (mag_compare(a, an, b, bn) < 0) {
        *qn = 0;
        memcpy(rest, a, an * sizeof *a);
        *rn = an;
        return;
    }
    if (bn == 1) {
        rest[0] = mag_div_small(quot, a, an, b[0]);
        *rn = rest[0] != 0;
        *qn = mag_trim(quot, an);
        return;
    }
    size_t shift = (size_t)__builtin_clz(b[bn - 1]);
    uint32_t *v = mem_alloc((bn + 1) * sizeof *v);
    mag_shift_left(v, b, bn, shift);
    mag_shift_left(rest, a, an, shift);         /* all an + 1 digits are set */
    for (size_t at = an - bn + 1; at-- > 0;) {
        uint64_t digit = guess_digit(rest + at, v, bn);
        if (sub_product(rest + at, v, bn, digit)) {
            digit--;
            add_back(rest + at, v, bn);
        }
        quot[at] = (uint32_t)digit;
    }
    *qn = mag_trim(quot, an - bn + 1);
    *rn = mag_shift_right(rest, rest, bn, shift);
    mem_free(v);
}

/* --- to double -------------------------------------------------------- */

/* [count] bits (at most 64) of [a] from bit [from] upwards. */
static uint64_t take_bits(const uint32_t *a, size_t n, size_t from,
                          size_t count)
{
    uint64_t bits = 0;

    for (size_t i = 0; i < count; i++) {
        size_t at = from + i;
        if (at / 32 < n)
            bits |= (uint64_t)(a[at / 32] >> at % 32 & 1) << i;
    }
    return bits;
}

static bool all_zero_below(const uint32_t *a, size_t bit)
{
    for (size_t i = 0; i < bit / 32; i++)
        if (a[i])
            return false;
    return bit % 32 == 0 || a[bit / 32] << (32 - bit % 32) == 0;
}

double mag_to_double(const uint32_t *a, size_t n, long exp)
{
    n = mag_trim(a, n);
    size_t bits = mag_bits(a, n);
    long top = (long)bits + exp;        /* the value is below 2**top */
    long keep = 53;

    if (bits == 0)
        return 0.0;
    if (top > 1024)
        return HUGE_VAL;
    if (top < -1021)                    /* subnormal: fewer bits are left */
        keep = 53 - (-1021 - top);
    if (keep < 0)
        return 0.0;
    if ((size_t)keep >= bits)
        return ldexp((double)take_bits(a, n, 0, bits), (int)exp);

    size_t drop = bits - (size_t)keep;
    uint64_t kept = take_bits(a, n, drop, (size_t)keep);
    bool half = take_bits(a, n, drop - 1, 1);
    if (half && (kept & 1 || !all_zero_below(a, drop - 1)))
        kept++;
    return ldexp((double)kept, (int)((long)drop + exp));
}
