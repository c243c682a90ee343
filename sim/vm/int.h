/* int.h - ints of any size (and bool, their subclass).
 *
 * An int of up to 63 bits is in the Value itself; larger ones are Big objects:
 * sign and magnitude, 32 bits a digit, least significant first, no leading
 * zeros.  Invariant: a value that fits in 63 bits is never a Big, but for
 * instances of subclasses of int, which are always Big.
 */
#ifndef SIM_VM_INT_H
#define SIM_VM_INT_H

#include "sim/vm/obj.h"

typedef struct Big {
    Obj head;
    bool negative;
    uint32_t len;
    uint32_t digits[];
} Big;

extern Type bool_type;

static inline bool is_int(Value v)              /* or bool or a subclass */
{
    return is_small(v) || (is_obj(v) && type_has(v->type, TYPE_INT));
}

Value int_new(int64_t n);
Value int_from_u64(uint64_t n);

/* As written in a program: 0x, 0o, 0b or decimal, no underscores, and no more
 * decimal digits than the parser takes. */
Value int_parse_literal(const char *text, size_t len);

/* int(text, base) with all its rules. */
Value int_parse(const char *text, size_t len, int base);

/* True if [v] (an int) fits; nothing is raised. */
bool int_to_i64(Value v, int64_t *out);
double int_to_double(Value v);          /* rounded; inf when it is too large */
Value int_from_double(double d);        /* cut towards zero; raises for inf */
int int_sign(Value v);                  /* -1, 0, 1 */
int int_compare(Value a, Value b);      /* -1, 0, 1 */
size_t int_bit_length(Value v);

/* a op b for two ints (bools count as ints), as Python: / gives a float. */
Value int_binary(Value a, Value b, Op op);
Value int_unary(Value v, Op op);
Value int_divmod(Value a, Value b);             /* tuple */
Value int_pow_mod(Value a, Value b, Value mod); /* pow(a, b, mod) */

/* Appends the digits in [base] (2 to 36, lower case, no prefix, "-" if
 * negative).  -1: raised (over 4300 decimal digits). */
int int_add_digits(Buf *out, Value v, int base);

/* format() for ints is in format.h. */
void int_start(void);
void int_end(void);

#endif
