/* int_big.h - arithmetic on magnitudes: numbers of any size without a sign.
 *
 * A magnitude is an array of 32-bit digits, least significant first, and its
 * length.  These functions know no Values and no exceptions; int.c and its
 * kin put signs around them.
 *
 * Lengths that come in may count leading zeros; lengths that go out never do:
 * zero has none.  The caller provides the room.
 */
#ifndef SIM_VM_INT_BIG_H
#define SIM_VM_INT_BIG_H

#include <stddef.h>
#include <stdint.h>

/* [n] without leading zeros. */
size_t mag_trim(const uint32_t *a, size_t n);

/* -1, 0, 1; both trimmed. */
int mag_compare(const uint32_t *a, size_t an, const uint32_t *b, size_t bn);

/* How many bits [a] has; trimmed. */
size_t mag_bits(const uint32_t *a, size_t n);

/* out = a + b; room for max(an, bn) + 1; [out] may be [a] or [b]. */
size_t mag_add(uint32_t *out, const uint32_t *a, size_t an,
               const uint32_t *b, size_t bn);

/* out = a - b, which must not be negative; room for an; [out] may be [a]. */
size_t mag_sub(uint32_t *out, const uint32_t *a, size_t an,
               const uint32_t *b, size_t bn);

/* out = a * b; room for an + bn; [out] overlaps neither. */
size_t mag_mul(uint32_t *out, const uint32_t *a, size_t an,
               const uint32_t *b, size_t bn);

/* a = a * factor + add, in place; room for n + 1. */
size_t mag_mul_add(uint32_t *a, size_t n, uint32_t factor, uint32_t add);

/* out = a << bits; room for n + bits / 32 + 1; [out] may be [a]. */
size_t mag_shift_left(uint32_t *out, const uint32_t *a, size_t n,
                      size_t bits);

/* out = a >> bits, towards zero; room for n; [out] may be [a]. */
size_t mag_shift_right(uint32_t *out, const uint32_t *a, size_t n,
                       size_t bits);

/* out = a / d; returns the remainder; [out] (room for n) may be [a]. */
uint32_t mag_div_small(uint32_t *out, const uint32_t *a, size_t n,
                       uint32_t d);

/* quot = a / b, rest = a % b; b is trimmed and not zero.  Room: an + 1 digits
 * in each.  Lengths come out in [*qn] and [*rn]; [quot] and [rest] overlap
 * neither each other nor a and b. */
void mag_div(uint32_t *quot, size_t *qn, uint32_t *rest, size_t *rn,
             const uint32_t *a, size_t an, const uint32_t *b, size_t bn);

/* a * 2**exp, rounded once (half to even), subnormal results too; inf when it
 * is too large. */
double mag_to_double(const uint32_t *a, size_t n, long exp);

/* Roughly how many steps mag_mul() takes; mag_div() takes (an - bn + 1) * bn.
 * For callers that must not begin what does not end. */
double mag_mul_cost(size_t an, size_t bn);

#endif
