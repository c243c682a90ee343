/* value.h - a Python value in one machine word.
 *
 * A Value is a pointer whose two low bits tell what it is:
 *
 *     ...1   an int of 63 bits, in the other bits
 *     ..10   a float: the double's bits turned so that its exponent's middle
 *            range fits; doubles outside it (huge, tiny, nan, inf) are objects
 *     ..00   a pointer to an object, which begins with an Obj
 *
 * So counting and measuring time allocates nothing.  NULL is no value: a
 * function that returns a Value returns NULL when it has raised an exception
 * (exc.h), and only then unless its contract says otherwise.
 *
 * Ownership, everywhere in sim/: arguments are borrowed; a returned Value is
 * yours to release with val_unref().  Exceptions are in the name: x_take()
 * swallows its argument, x_peek() lends its result.  Counts are exact, because
 * Python programs see when an object goes.
 */
#ifndef SIM_VM_VALUE_H
#define SIM_VM_VALUE_H

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct Type Type;
typedef struct Obj *Value;

typedef enum ObjFlags {
    OBJ_HAS_ID = 1,             /* id() was asked for: known to ident.c */
    OBJ_HAS_WEAK = 2,           /* weak references point here: weak.c */
    OBJ_FINALIZED = 4,          /* __del__ (or its kin) has run */
    OBJ_INTERNED = 8,           /* a str in the table of interned ones */
    OBJ_GC_SEEN = 16,           /* cycle.c's mark */
    OBJ_IN_REPR = 64,           /* being shown: a list that contains itself */
    OBJ_HAS_ORIGIN = 128,       /* known to origin.c: where it was made */
    OBJ_HAS_NOTES = OBJ_HAS_ID | OBJ_HAS_WEAK | OBJ_HAS_ORIGIN,
} ObjFlags;

/* What every object begins with. */
typedef struct Obj {
    uint32_t refs;
    uint16_t flags;             /* ObjFlags */
    uint16_t own;               /* for the type's own use, see OBJ_HEAD() */
    Type *type;                 /* owned when it is a class of the program's */
} Obj;

/* For a struct that begins with an Obj and keeps BITS, fields of 16 bits in all,
 * where that has room for them. */
#define OBJ_HEAD(BITS) \
    union { \
        Obj head; \
        struct { \
            uint32_t head_refs; \
            uint16_t head_flags; \
            BITS \
        }; \
    }

/* Static objects start with so many references that none is ever the last. */
#define STATIC_REFS 0x40000000u
#define STATIC_OBJ(type_) {STATIC_REFS, 0, 0, (type_)}

extern Obj none_obj, true_obj, false_obj, ellipsis_obj, not_implemented_obj;
#define VAL_NONE (&none_obj)
#define VAL_TRUE (&true_obj)
#define VAL_FALSE (&false_obj)
#define VAL_ELLIPSIS (&ellipsis_obj)
#define VAL_NOT_IMPLEMENTED (&not_implemented_obj)

/* What a native function returns when it has pushed a frame whose result will
 * be its own result (call.h).  Never stored, never counted. */
#define VAL_PUSHED ((Value)(uintptr_t)4)

/* What a native frame's step returns to be called again: see frame_again(). */
#define VAL_AGAIN ((Value)(uintptr_t)8)

/* The same to suspend its coroutine: see gen_yield(). */
#define VAL_YIELDED ((Value)(uintptr_t)12)

extern Type int_type, float_type;

static inline bool is_small(Value v)
{
    return (uintptr_t)v & 1;
}

static inline bool is_obj(Value v)
{
    return ((uintptr_t)v & 3) == 0;
}

static inline Type *type_of(Value v)
{
    if (is_obj(v))
        return v->type;
    return is_small(v) ? &int_type : &float_type;
}

/* --- counting --------------------------------------------------------- */

void obj_free(Value v);         /* the last reference is gone: obj.c */

static inline Value val_ref(Value v)
{
    if (is_obj(v))
        v->refs++;
    return v;
}

static inline void val_unref(Value v)
{
    if (is_obj(v) && --v->refs == 0)
        obj_free(v);
}

/* The same for a pointer to any struct that begins with an Obj. */
#define REF(p) ((void)((Value)(p))->refs++, (p))

/* The same for values that may be NULL. */
static inline Value val_xref(Value v)
{
    return v ? val_ref(v) : NULL;
}

static inline void val_xunref(Value v)
{
    if (v)
        val_unref(v);
}

/* Empties [slot] and then releases what it held, so that whatever runs on
 * release finds the slot empty. */
static inline void val_clear(Value *slot)
{
    Value old = *slot;

    *slot = NULL;
    val_xunref(old);
}

/* Puts [v], which it takes over, in [slot] and releases what was there. */
static inline void val_set_take(Value *slot, Value v)
{
    Value old = *slot;

    *slot = v;
    val_xunref(old);
}

/* --- small ints ------------------------------------------------------- */

#define SMALL_MAX ((int64_t)(INT64_MAX >> 1))
#define SMALL_MIN ((int64_t)(INT64_MIN >> 1))

static inline bool fits_small(int64_t n)
{
    return n >= SMALL_MIN && n <= SMALL_MAX;
}

static inline Value val_small(int64_t n)
{
    assert(fits_small(n));
    return (Value)(uintptr_t)((uint64_t)n << 1 | 1);
}

static inline int64_t small_of(Value v)
{
    assert(is_small(v));
    return (int64_t)(uintptr_t)v >> 1;
}

/* --- floats ----------------------------------------------------------- */

typedef struct Float {
    Obj head;
    double d;
} Float;

Value float_box(double d);      /* float.c: for doubles that do not fit */

#define FLOAT_ZERO_BITS 0x8000000000000002u

static inline Value val_float(double d)
{
    uint64_t bits;

    memcpy(&bits, &d, sizeof bits);
    uint64_t top = bits >> 60 & 7;
    if ((top == 3 || top == 4) && bits != 0x3000000000000000u)
        return (Value)(uintptr_t)(((bits << 3 | bits >> 61) & ~3ull) | 2);
    if (bits == 0)
        return (Value)(uintptr_t)FLOAT_ZERO_BITS;
    return float_box(d);
}

static inline bool is_float(Value v)            /* exactly a float */
{
    return type_of(v) == &float_type;
}

/* The double in [v], a float or an instance of a subclass of float. */
static inline double float_of(Value v)
{
    if (is_obj(v))
        return ((Float *)(void *)v)->d;
    uint64_t bits = (uintptr_t)v;
    if (bits == FLOAT_ZERO_BITS)
        return 0.0;
    uint64_t middle = 2 - (bits >> 63);
    bits = middle | (bits & ~3ull);
    bits = bits >> 3 | bits << 61;
    double d;
    memcpy(&d, &bits, sizeof d);
    return d;
}

/* --- bools ------------------------------------------------------------ */

static inline Value val_bool(bool b)            /* needs no release */
{
    return b ? VAL_TRUE : VAL_FALSE;
}

static inline Value none(void)                  /* a None to return */
{
    return val_ref(VAL_NONE);
}

#endif
