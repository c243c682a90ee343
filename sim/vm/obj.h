/* obj.h - what can be done with any value.
 *
 * The operations of the language on values whose type is not known: each
 * looks up the type's slot, applies Python's rules (reflected operands,
 * fallbacks) and raises what Python raises.  The interpreter's opcodes and the
 * built-in functions are thin over these.
 */
#ifndef SIM_VM_OBJ_H
#define SIM_VM_OBJ_H

#include "sim/base/buf.h"
#include "sim/vm/type.h"

/* --- life ------------------------------------------------------------- */

/* A new instance of [t], zero but for its head; [t]'s free must cope with it
 * half filled. */
Value obj_new(Type *t);

/* The same for types with inline items: [size] bytes in all. */
Value obj_new_sized(Type *t, size_t size);

/* Where [v]'s attribute dict stands, or NULL if its type has none. */
Dict **obj_dict_slot(Value v);

/* The dict itself, made if need be; borrowed.  NULL: it can have none. */
Dict *obj_dict_peek(Value v);

/* --- looks ------------------------------------------------------------ */

Value obj_repr(Value v);                /* always a str */
Value obj_str(Value v);
Value obj_ascii(Value v);
Value obj_format(Value v, Value spec);  /* format(v, spec) */
int obj_add_repr(Buf *out, Value v);    /* appends; -1: raised */
int obj_add_str(Buf *out, Value v);

/* For containers' repr: true if [v] is already being shown further out; else
 * marks it, and repr_leave() must follow. */
bool repr_enter(Value v);
void repr_leave(Value v);

/* "<Foo object at 0x...>" numbers objects in the order they were asked for. */
int64_t obj_id(Value v);
/* The same as text: "0x7f0000000010". */
void obj_add_address(Buf *out, Value v);

/* --- comparing -------------------------------------------------------- */

int obj_hash(Value v, int64_t *out);    /* -1: raised (unhashable) */
Value obj_compare(Value a, Value b, Op op);     /* OP_EQ..OP_GE */
int obj_equal(Value a, Value b);        /* identity first; -1: raised */
int obj_less(Value a, Value b);         /* a < b as sort and min use it */
int obj_truth(Value v);                 /* -1: raised */

/* --- attributes ------------------------------------------------------- */

Value obj_getattr(Value v, Value name);         /* [name] an interned str */
Value obj_getattr_s(Value v, const char *name);
Value obj_getattr_opt(Value v, Value name);     /* NULL and nothing raised if
                                                   there is no such attribute;
                                                   test exc_raised() */
int obj_setattr(Value v, Value name, Value to);         /* NULL: delete */
int obj_setattr_s(Value v, const char *name, Value to);

/* Looks up a special method on the type, bound to nothing: borrowed function
 * or NULL; call it with [v] as first argument. */
Value obj_special_peek(Value v, Value name);

/* --- operators -------------------------------------------------------- */

Value obj_binary(Value a, Value b, Op op);
Value obj_inplace(Value a, Value b, Op op);
Value obj_unary(Value v, Op op);        /* OP_NOT too */
int obj_contains(Value container, Value item);

/* --- containers ------------------------------------------------------- */

ptrdiff_t obj_len(Value v);             /* -1: raised */
ptrdiff_t obj_len_hint(Value v, ptrdiff_t fallback);    /* operator's */
Value obj_getitem(Value v, Value key);
int obj_setitem(Value v, Value key, Value to);          /* NULL: delete */
Value obj_iter(Value v);
Value obj_next(Value iter);             /* NULL with nothing raised: the end */

Value obj_dir(Value v);                 /* dir(v): a new list */

/* The items of any iterable as a new list or tuple. */
Value obj_to_list(Value iterable);
Value obj_to_tuple(Value iterable);

/* --- numbers out of values -------------------------------------------- */

/* An int that fits, through __index__; false: raised (TypeError; OverflowError
 * with CPython's text for "Python int too large to convert to C ssize_t"). */
bool obj_to_index(Value v, int64_t *out);
/* The same, but what does not fit is an [error], in CPython's other words:
 * "cannot fit 'int' into an index-sized integer". */
bool obj_to_size(Value v, Type *error, int64_t *out);
/* The same, but what is too large is cut to the nearest end. */
bool obj_to_index_clamped(Value v, int64_t *out);
/* What CPython takes as a C int, which has 32 bits. */
bool obj_to_c_int(Value v, int64_t *out);
bool obj_to_double(Value v, double *out);       /* int, float, __float__ */

/* --- calls (see call.h for the rest) ---------------------------------- */

bool obj_callable(Value v);

#endif
