/* math_int.h - what the files of the module math share. */
#ifndef SIM_LIB_MATH_INT_H
#define SIM_LIB_MATH_INT_H

#include "sim/vm/type.h"

Value math_domain_error(void);          /* raise, and return NULL */
Value math_range_error(void);

/* The result [r] of a function of the finite or infinite [x], as CPython
 * judges it: what is not a number, though [x] is, is a domain error, and
 * infinity from a finite [x] an overflow or, if it [cannot_overflow], a domain
 * error too. */
Value math_result(double x, double r, bool can_overflow);

/* math_gamma.c */
Value math_gamma(double x);
Value math_lgamma(double x);

/* math_number.c, math_sum.c */
extern const NativeDef math_number_functions[], math_sum_functions[];

#endif
