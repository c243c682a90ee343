/* type_int.h - what the files of types share: type.c, type_attr.c, class.c,
 * slots*.c, wrapper.c, object.c.
 */
#ifndef SIM_VM_TYPE_INT_H
#define SIM_VM_TYPE_INT_H

#include "sim/base/buf.h"
#include "sim/vm/type.h"

static inline Type *as_type(Value v)
{
    return (Type *)(void *)v;
}

static inline bool is_heap(const Type *t)
{
    return (t->flags & TYPE_HEAP) != 0;
}

/* Flags that subclasses take over. */
enum { TYPE_NOT_INHERITED = TYPE_HEAP | TYPE_READY | TYPE_ABSTRACT |
                            TYPE_IMMUTABLE | TYPE_BASE | TYPE_CHANGED };

/* A slot as a function of no known kind, for code that copies slots. */
typedef void (*AnySlot)(void);

static inline AnySlot slot_at(const Type *t, size_t offset)
{
    AnySlot slot;

    memcpy(&slot, (const char *)t + offset, sizeof slot);
    return slot;
}

static inline void slot_put(Type *t, size_t offset, AnySlot slot)
{
    memcpy((char *)t + offset, &slot, sizeof slot);
}

/* True if static type [t] has this slot of its own.  Exceptions each have their
 * own way to be made, even if it is the same: super() finds the nearest. */
static inline bool slot_is_own(const Type *t, size_t offset)
{
    AnySlot slot = slot_at(t, offset);

    if (!slot || !t->base)
        return slot != NULL;
    if (t->flags & TYPE_EXC && (offset == offsetof(Type, init) ||
                                offset == offsetof(Type, new)))
        return true;
    return slot != slot_at(t->base, offset);
}

/* --- type.c --------------------------------------------------------------- */

/* C3: the mro of [t], whose bases are set, as a new tuple.  NULL: raised. */
Tuple *mro_make(Type *t);

void type_add_sub(Type *base, Type *sub);
void type_drop_sub(Type *base, Type *sub);

/* --- slots.c -------------------------------------------------------------- */

/* Fills the slots of heap type [t] (and after a change, of its subclasses)
 * from what its mro defines. */
void slots_fill(Type *t);

/* The same after the attribute [name] of [t] has changed, if that matters. */
void slots_changed(Type *t, Value name);

/* Copies to static type [t] the slots that it does not have from its bases. */
void slots_inherit(Type *t);

/* The slots of heap types that class.c compares. */
Value heap_new(Type *cls, Value *args, size_t n, Tuple *kwnames);
int heap_init(Value self, Value *args, size_t n, Tuple *kwnames);

/* Calls [func], found in the class of [self], as its method; nested. */
Value special_call(Value func, Value self, Value *args, size_t n,
                   Tuple *kwnames);
/* The same, begun: may return VAL_PUSHED. */
Value special_begin(Value func, Value self, Value *args, size_t n,
                    Tuple *kwnames);

/* The dunder names of operators: "__add__", reflected "__radd__", in place. */
Value op_name_peek(Op op);
Value op_reflected_peek(Op op);
Value op_inplace_peek(Op op);
const char *op_sign(Op op);             /* "+", "**" */

/* --- wrapper.c ------------------------------------------------------------ */

/* Adds to the dict of static type [t] a wrapper for each slot of its own. */
void wrappers_add(Type *t);

/* If [func] is the wrapper of a slot called [name], the static type that it is
 * of, where [self] is an instance of that; else NULL. */
Type *wrapper_owner_peek(Value func, Value name, Value self);

extern Type slot_wrapper_type, method_wrapper_type;

/* --- object.c ------------------------------------------------------------- */

Value object_new(Type *cls, Value *args, size_t n, Tuple *kwnames);
int object_init(Value self, Value *args, size_t n, Tuple *kwnames);

/* --- type_attr.c ---------------------------------------------------------- */

Value type_getattr(Value self, Value name);

/* The same; NULL and nothing raised if there is none. */
Value type_find(Value self, Value name);
int type_setattr(Value self, Value name, Value v);
extern const GetSetDef type_getset[];
extern const NativeDef type_methods[];

/* --- type_check.c --------------------------------------------------------- */

/* isinstance() without hooks, but by v.__class__ too. */
bool instance_plainly(Value v, const Type *t);

/* --- class.c -------------------------------------------------------------- */

Value type_slot_call(Value self, Value *args, size_t n, Tuple *kwnames);
Value type_slot_new(Type *meta, Value *args, size_t n, Tuple *kwnames);
int type_slot_init(Value self, Value *args, size_t n, Tuple *kwnames);

/* --- layout.c ------------------------------------------------------------- */

/* What a class with __slots__ adds to its instances: [count] Values that
 * begin at [offset]. */
typedef struct Members {
    size_t offset, count;
} Members;

/* The base whose instances those of a class with [bases] extend, borrowed;
 * NULL: raised. */
Type *layout_base(Tuple *bases);

/* Gives heap type [t] its size, its members and whether it has a dict, as
 * __slots__ in its dict says.  False: raised. */
bool layout_make(Type *t);

void layout_free(Type *t);

/* Do instances of these heap types look the same in memory? */
bool layout_is_same(Type *a, Type *b);

/* --- names of attributes for error texts ---------------------------------- */

/* "module.Name" of [t], without module if that is builtins. */
void type_add_full_name(Buf *out, Type *t);

/* Raises AttributeError "'%T' object has no attribute 'name'" with its
 * attributes; returns NULL. */
Value no_attribute(Value v, Value name);

/* --- obj_attr.c ----------------------------------------------------------- */

/* attr.__get__(obj, cls), or [attr] itself; [obj] may be NULL. */
Value attr_bind(Value attr, Value obj, Value cls);

/* obj_generic_getattr(), but NULL and nothing raised if there is no such
 * attribute. */
Value generic_find(Value self, Value name);

#endif
