/* slots_int.h - the slots of classes made by the program.
 *
 * Each looks up the dunder method it stands for in the class and calls it;
 * what such a method may not return is refused here, in CPython's words.
 */
#ifndef SIM_VM_SLOTS_INT_H
#define SIM_VM_SLOTS_INT_H

#include "sim/vm/obj.h"
#include "sim/vm/type_int.h"

/* slots_basic.c */
Value heap_repr(Value self);
Value heap_str(Value self);
int heap_hash(Value self, int64_t *out);
int heap_truth(Value self);
Value heap_getattr(Value self, Value name);
int heap_setattr(Value self, Value name, Value v);
Value heap_call(Value self, Value *args, size_t n, Tuple *kwnames);
void heap_finalize(Value self);
Value heap_descr_get(Value descr, Value obj, Value cls);
int heap_descr_set(Value descr, Value obj, Value v);

/* slots_op.c */
Value heap_compare(Value a, Value b, Op op);
Value heap_binary(Value a, Value b, Op op);
Value heap_inplace(Value a, Value b, Op op);
Value heap_unary(Value self, Op op);
Value heap_index(Value self);

/* slots_item.c */
ptrdiff_t heap_len(Value self);
Value heap_getitem(Value self, Value key);
int heap_setitem(Value self, Value key, Value v);
int heap_contains(Value self, Value item);
Value heap_iter(Value self);
Value heap_next(Value self);
Value heap_await(Value self);
Value heap_aiter(Value self);
Value heap_anext(Value self);

/* Calls the method [name] of [self]'s class; AttributeError if it has none. */
Value heap_method(Value self, Value name, Value *args, size_t n);

#endif
