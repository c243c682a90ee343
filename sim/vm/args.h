/* args.h - arguments by place or by name, for constructors.
 *
 * Functions say their parameters in a signature (type.h); types get their
 * arguments raw, and those that allow keywords sort them with this.
 */
#ifndef SIM_VM_ARGS_H
#define SIM_VM_ARGS_H

#include "sim/vm/type.h"

/* Sorts the arguments of [what]() into [out]: one borrowed Value for each of
 * [names] (NULL ends them), NULL where nothing was given.  The first [min] are
 * required.  False: TypeError raised, in CPython's words. */
bool args_sort(const char *what, const char *const *names, size_t min,
               Value *args, size_t n, const Tuple *kwnames, Value *out);

/* The value of keyword [name], borrowed, or NULL if it was not given. */
Value args_keyword_peek(const char *name, Value *args, size_t n,
                        const Tuple *kwnames);

#endif
