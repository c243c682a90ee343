/* float_int.h - what the float files share. */
#ifndef SIM_VM_FLOAT_INT_H
#define SIM_VM_FLOAT_INT_H

#include "sim/vm/float.h"

/* The double in an int or a float (or instances of subclasses): 1; 0: [v] is
 * neither; -1: raised, the int is too large. */
int float_take(Value v, double *out);

Value float_divmod(double a, double b);         /* tuple, or NULL: raised */

extern const NativeDef float_methods[];
extern const GetSetDef float_getset[];
Value float_construct(Type *cls, Value *args, size_t n, Tuple *kwnames);

#endif
