/* bind.h - arguments of a call to the parameters of what is called.
 *
 * One implementation of Python's rules for functions of the program and for
 * natives, with the messages that CPython has for functions.
 */
#ifndef SIM_VM_BIND_H
#define SIM_VM_BIND_H

#include "sim/vm/obj.h"

typedef struct Parameters {
    const char *name;           /* qualified, for messages */
    Value *names;               /* positional ones, then keyword-only ones */
    uint32_t nargs, npos_only, nkw_only;
    uint32_t nrequired;         /* positional ones without a default */
    uint32_t hidden;            /* arguments that a message counts too: self */
    bool varargs, varkw;
    bool signature_order;       /* *args has its place before the keyword-only
                                   ones; else after them */
    Value *defaults;            /* of the positional ones after nrequired; NULL:
                                   they stay NULL */
    Dict *kwdefaults;           /* of keyword-only ones, or NULL */
    const bool *kw_optional;    /* or which of them may stay NULL */
} Parameters;

/* Fills [slots], which are NULL, with new references.  False: TypeError is
 * raised; what is in [slots] by then is the caller's to release. */
bool params_bind(const Parameters *p, Value *slots, Value *args, size_t n,
                 Tuple *kwnames);

#endif
