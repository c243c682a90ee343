/* native.h - natives as the files of types see them, and the small types that
 * types_start() makes ready.
 */
#ifndef SIM_VM_NATIVE_H
#define SIM_VM_NATIVE_H

#include "sim/vm/func.h"

/* The descriptor of a computed attribute of [t]. */
Value getset_new(const GetSetDef *def, Type *t);

/* Adds __dict__ and __weakref__ to the dict of [t], whose instances are the
 * first with attributes. */
void add_dict_getset(Type *t);
void add_weakref_getset(Type *t);

/* The descriptor of a slot (__slots__) at [offset] of instances of [t]. */
Value member_new(Value name, Type *t, size_t offset);

/* cls | other: a types.UnionType, or NotImplemented. */
Value union_new(Value a, Value b);
Tuple *union_args_peek(Value v);

/* What a descriptor of C code shows: <[kind] '[name]' of '[owner]' objects>. */
Value descr_repr(const char *kind, const char *name, const Type *owner);

/* " of SELF'S TYPE object at ADDRESS>", as a bound method ends. */
void add_of_object(Buf *out, Value self);

/* A read-only view of a dict. */
Value mappingproxy_new(Value mapping);

extern Type native_class_method_type, member_type, none_type, ellipsis_type,
    not_implemented_type, generic_alias_type, union_type, mappingproxy_type;

#endif
