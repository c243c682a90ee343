/* wrapper_int.h - what wrapper.c and wrapper_list.c share: the list of slots
 * that have a dunder name.
 */
#ifndef SIM_VM_WRAPPER_INT_H
#define SIM_VM_WRAPPER_INT_H

#include "sim/vm/type_int.h"

/* A call of a slot: its type, the instance and the arguments. */
typedef struct Call {
    Type *t;
    Value self;
    Value *args;
    size_t n;
    Tuple *kwnames;
    Op op;
} Call;

typedef struct WrapDef {
    Value *name;
    size_t offset;
    Value (*call)(const Call *c);
    int nargs;                  /* -1: looks itself; -2: one or two */
    Op op;
} WrapDef;

extern const WrapDef wrap_defs[];
extern const size_t wrap_defs_len;

/* The operators that [t], whose slots answer for several, has, as
 * "__add__ __radd__ ".  NULL: all that there are. */
const char *wrap_operators_of(const Type *t);

/* True unless [def] is an operator and not among [ops], or these are NULL. */
bool wrap_is_among(const WrapDef *def, const char *ops);

#endif
