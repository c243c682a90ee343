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

/* True unless [t], whose slot answers for several operators, has not that of
 * [def]. */
bool wrap_is_operator_of(const WrapDef *def, const Type *t);

#endif
