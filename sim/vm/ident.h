/* ident.h - numbers for objects: what id() and "at 0x..." show.
 *
 * Real addresses differ from run to run, so objects are numbered in the order
 * in which somebody asked.  Values that are no objects have numbers too.
 */
#ifndef SIM_VM_IDENT_H
#define SIM_VM_IDENT_H

#include "sim/vm/obj.h"

/* [v], which has OBJ_HAS_ID, is going. */
void ident_forget(Value v);

/* Forgets everything; numbers begin anew. */
void ident_end(void);

#endif
