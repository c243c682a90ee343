/* exc_told.h - which exceptions are printed with one: the causes and contexts
 * of it and of the members of groups, each once.
 *
 * Where two members have one context, the interpreter tells it with the first,
 * and module traceback with the last.
 */
#ifndef SIM_VM_EXC_TOLD_H
#define SIM_VM_EXC_TOLD_H

#include "sim/vm/value.h"

enum { GROUP_WIDTH_MAX = 15 };  /* of more members, these are printed */

typedef struct Told {
    Value exc;                  /* owned */
    struct Told *before;        /* what is told before it, or NULL */
    bool by_cause;              /* [before] is its cause, not its context */
    struct Told **members;      /* of a group */
    size_t len;                 /* how many of them are here */
    struct Told *next;          /* of all that belong to one */
} Told;

/* [is_uncaught]: as the interpreter prints it, not as module traceback. */
Told *told_new(Value exc, bool is_uncaught);
void told_free(Told *t);        /* with all that belong to it */

#endif
