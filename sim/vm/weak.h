/* weak.h - weak references: weakref.ref objects and who they point to.
 *
 * A side table from object to its references; OBJ_HAS_WEAK says that there is
 * an entry.  obj_free() calls weak_object_gone(), which empties them and runs
 * their callbacks.
 */
#ifndef SIM_VM_WEAK_H
#define SIM_VM_WEAK_H

#include "sim/vm/obj.h"

extern Type weakref_type;

/* Whether instances of [t] can be referred to: CPython has room for that in
 * some of its types, and in classes that do without __slots__. */
bool weak_may_refer(Type *t);

Value weakref_new(Type *cls, Value v, Value callback);  /* callback or NULL */
Value weakref_list(Value v);            /* all references to [v], a list */
Value weakref_get(Value ref);           /* new reference, or NULL: gone */
void weak_object_gone(Value v);

/* The same in two steps, for many objects that go at once: empties the
 * references to [v], which has some, and puts those with callbacks in the list
 * [*calls] (NULL: none so far), but for references that have a flag of [lost];
 * then calls the callbacks. */
void weak_cut(Value v, uint32_t lost, Value *calls);
void weak_call_take(Value calls);

void weak_start(void);
void weak_end(void);

#endif
