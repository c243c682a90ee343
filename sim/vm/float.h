/* float.h - floats: CPython's arithmetic and its shortest repr. */
#ifndef SIM_VM_FLOAT_H
#define SIM_VM_FLOAT_H

#include "sim/vm/obj.h"

/* Appends repr: the shortest digits that read back as the same double. */
void float_add_repr(Buf *out, double d);

/* Reads a whole text as float() does (inf, nan, underscores, spaces around). */
bool float_parse(const char *text, size_t len, double *out);

/* The text that "%.{precision}{style}" gives, for style e f g E F G %, with the
 * alternate form if [alt]; no sign is added for positive numbers. */
void float_add_format(Buf *out, double d, char style, int precision, bool alt);

Value float_binary(Value a, Value b, Op op);    /* either may be an int */

/* round(d, ndigits), to even, correctly rounded. */
double float_round(double d, int64_t ndigits);

int float_hash(double d, int64_t *out);

void float_start(void);
void float_end(void);

#endif
