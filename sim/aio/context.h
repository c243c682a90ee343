/* context.h - contextvars: values that follow a chain of calls and callbacks.
 *
 * A Context maps variables to values.  Copying one, which happens for every
 * task and callback, only shares the dict; the first set() after that makes a
 * dict of its own.  Where there is nothing to copy there is no Context at all:
 * NULL stands for an empty one that nobody has seen yet.
 *
 * vm.context is the current one of the running thread.
 */
#ifndef SIM_AIO_CONTEXT_H
#define SIM_AIO_CONTEXT_H

#include "sim/vm/obj.h"

extern Type context_type, context_var_type, token_type;

/* A copy of the current context; NULL while that is empty. */
Value context_copy(void);

/* The same as an object, for programs; and one with nothing in it. */
Value context_copy_object(void);
Value context_new_empty(void);

/* Makes [context] (taken, or NULL) the current one; returns the one before,
 * which the caller must put back. */
Value context_swap_take(Value context);

/* True if [context] is one, or NULL; false: raised, as CPython does where
 * something is to run in it. */
bool context_is_one(Value context);

void context_start(void);
void context_end(void);

#endif
