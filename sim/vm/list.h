/* list.h - what the files of list share beyond seq.h.
 *
 * Whoever changes a list releases what leaves it last, when the list is whole:
 * releasing may run Python code that uses it.
 */
#ifndef SIM_VM_LIST_H
#define SIM_VM_LIST_H

#include "sim/vm/seq.h"

/* A new list; refs each. */
Value list_from(Value *items, size_t len);

/* Puts [n] items (refs each; not the list's own) where [from] to [to] stand. */
void list_replace(List *l, size_t from, size_t to, Value *by, size_t n);

/* list_methods.c */
extern const NativeDef list_methods[];

#endif
