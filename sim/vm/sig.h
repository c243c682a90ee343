/* sig.h - the signatures of natives (type.h: NativeDef). */
#ifndef SIM_VM_SIG_H
#define SIM_VM_SIG_H

#include "sim/vm/func.h"

/* No native has more parameters. */
enum { NATIVE_PARAMS_MAX = 24 };

/* What messages call the function. */
typedef struct SigNames {
    const char *name;           /* "append" */
    const char *full;           /* "list.append" */
    bool has_self;              /* self is counted as an argument */
    bool is_c;                  /* its model in CPython is written in C */
} SigNames;

/* The signature of [def], parsed at the first use and kept until
 * sigs_end(). */
Sig *sig_of(const NativeDef *def);
void sigs_end(void);

/* True if [def] stands for a coroutine function. */
bool sig_is_async(const NativeDef *def);

/* How many arguments it takes, if that is all that can be said of it; or -1. */
int sig_exact(const Sig *sig);

/* True if functions of CPython's [module] are in C. */
bool sig_is_c_module(const char *module);

/* The common case: fills [a] with borrowed arguments and returns true if they
 * are positional and as many as may be. */
bool sig_bind_quick(const Sig *sig, Value *a, Value *args, size_t n,
                    Tuple *kwnames);

/* Binds anything and calls [def]'s function; NULL also if it does not fit. */
Value sig_call(const NativeDef *def, const Sig *sig, const SigNames *names,
               Value self, Value *args, size_t n, Tuple *kwnames);

#endif
