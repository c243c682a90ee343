/* type.h - types: how values of a kind behave.
 *
 * A Type is a Python class object and, in one, the table of C functions by
 * which the machine works with its instances (its slots).  Built-in types are
 * static structs that their own file fills in; type_ready() completes them
 * when the machine starts: it inherits empty slots from the base, makes the
 * dict with the methods, getters and, for each filled slot, the wrapper under
 * its dunder name (so that list.__len__ exists).  Classes of the program are
 * made by type_new_class(); their slots call the dunder methods they define.
 *
 * A NULL slot means that instances cannot do this.  All slots follow the
 * common rule: NULL (or -1) says that an exception is raised.
 *
 * Instances of a type with TYPE_DICT have a dict of attributes, made when the
 * first is set; it stands in front of the object (obj_dict_slot), so that any
 * type can be subclassed with one.  Types with TYPE_GC can be part of a cycle
 * and are known to cycle.c.
 */
#ifndef SIM_VM_TYPE_H
#define SIM_VM_TYPE_H

#include "sim/lang/ast.h"               /* Op */
#include "sim/vm/value.h"

typedef struct Dict Dict;
typedef struct Str Str;
typedef struct Tuple Tuple;

/* --- natives: C functions that Python can call ------------------------ */

/* [self] is the instance (methods), the class (class methods), NULL (static
 * methods and __new__-like functions, module functions).  [a] holds one entry
 * per parameter of the signature, NULL for optional ones not given. */
typedef Value (*NativeFn)(Value self, Value *a);

/* The same without a signature: positional arguments, then the values of
 * keyword arguments, whose names are in the tuple [kwnames] (or NULL). */
typedef Value (*RawFn)(Value self, Value *args, size_t n, Tuple *kwnames);

/* How a native is declared.  [sig] lists the parameters as Python would:
 *
 *     "iterable, /, start="     a name with "=" is optional: NULL if not given
 *     "*args, key=, **kw"       *args gives a tuple, **kw a dict (always)
 *     "a, /, *, b"              "/" and "*" as in Python
 *     "key:str, n:int="         only such are taken: str, int, bytes, tuple, dict,
 *                               exc (BaseException), or a subclass
 *     ""                        no parameters
 *     "async", "async item"     a coroutine function, whose [fn] gives a coroutine
 *
 * Exactly one of [fn] (with [sig]) and [raw] (with "async" or NULL) is set.  A
 * name beginning with "@" declares a static method, with "%" a class method:
 * "%fromkeys"; "=MODULE" stands before functions of that module (see
 * module_add_functions()). */
typedef struct NativeDef {
    const char *name;           /* NULL ends a table */
    NativeFn fn;
    const char *sig;
    RawFn raw;
} NativeDef;

/* A computed attribute.  [set] NULL: read-only; its [v] NULL means delete. */
typedef struct GetSetDef {
    const char *name;           /* NULL ends a table */
    Value (*get)(Value self);
    int (*set)(Value self, Value v);
} GetSetDef;

/* --- types ------------------------------------------------------------ */

typedef enum TypeFlags {
    TYPE_GC = 1,                /* may be part of a cycle */
    TYPE_DICT = 2,              /* instances have attributes (implies GC) */
    TYPE_BASE = 4,              /* may be subclassed */
    TYPE_HEAP = 8,              /* made at run time by a class statement */
    TYPE_READY = 16,
    TYPE_INT = 32,              /* int or a subclass, and so on: quick tests */
    TYPE_STR = 64,
    TYPE_TUPLE = 128,
    TYPE_LIST = 256,
    TYPE_DICT_SUB = 512,
    TYPE_EXC = 1024,            /* BaseException and below */
    TYPE_TYPE = 2048,           /* type and metaclasses */
    TYPE_ABSTRACT = 4096,       /* has abstract methods: no instances */
    TYPE_SEQUENCE = 8192,       /* matches sequence patterns */
    TYPE_MAPPING = 16384,       /* matches mapping patterns */
    TYPE_HAS_DEL = 32768,       /* defines __del__ */
    TYPE_BYTES = 131072,
    TYPE_FLOAT = 262144,
    TYPE_SET = 524288,          /* set, frozenset and below */
    TYPE_UNHASHABLE = 1048576,
    TYPE_IMMUTABLE = 2097152,   /* attributes of the type cannot be set */
    TYPE_BYTEARRAY = 4194304,
    TYPE_AWAIT_ITER = 8388608,  /* in CPython an iterator of its own is what
                                   awaits it */
    TYPE_ORDERED = 16777216,    /* OrderedDict and below: must not change while
                                   it is walked */
    TYPE_CHANGED = 33554432,    /* not HEAP, but of this or what it is based on
                                   the program has replaced a method */
    TYPE_PATTERN = TYPE_SEQUENCE | TYPE_MAPPING,
} TypeFlags;
/* Inherited by subclasses: all but HEAP, READY, ABSTRACT, IMMUTABLE, BASE,
 * CHANGED. */

typedef enum SendResult {       /* what a resumed awaitable or generator did */
    SEND_ERROR = -1,
    SEND_RETURN = 0,            /* it ended: *out is its result */
    SEND_YIELD = 1,             /* it waits: *out is what it yielded */
    SEND_PUSHED = 2,            /* its frame now runs; only from gen_begin() */
} SendResult;

typedef void (*Visit)(Value v, void *arg);

struct Type {
    Obj head;
    const char *name;           /* "list"; "TaskGroup": without the module */
    const char *module;         /* "builtins", "asyncio.tasks"; NULL: heap type,
                                   see its dict */
    Type *base;                 /* NULL stands for object while not ready */
    size_t size;                /* bytes of an instance, without prefix */
    unsigned flags;

    /* life */
    void (*free)(Value self);   /* releases what [self] owns; obj.c then frees
                                   the block itself */
    void (*visit)(Value self, Visit visit, void *arg);  /* each Value owned, in
                                   CPython's order, as [free] and [clear]: that
                                   of garbage comes of it */
    void (*clear)(Value self);  /* drops what may be part of a cycle; NULL:
                                   nothing, or what it holds is immutable */
    size_t (*size_of)(Value self);      /* NULL: size.  For inline items */
    void (*finalize)(Value self);       /* like __del__, before free */

    /* any value */
    Value (*repr)(Value self);
    Value (*str)(Value self);   /* NULL: repr */
    int (*hash)(Value self, int64_t *out);      /* -1: raised */
    Value (*compare)(Value a, Value b, Op op);  /* OP_EQ..OP_GE; may return
                                                   NotImplemented */
    int (*truth)(Value self);   /* NULL: by len, else true */
    Value (*getattr)(Value self, Value name);   /* NULL: obj_generic_getattr */
    int (*setattr)(Value self, Value name, Value v);    /* v NULL: delete */
    Value (*call)(Value self, Value *args, size_t n, Tuple *kwnames);
                                /* may return VAL_PUSHED */

    /* numbers: either operand may be of this type */
    Value (*binary)(Value a, Value b, Op op);   /* or NotImplemented */
    Value (*inplace)(Value a, Value b, Op op);  /* NULL: binary */
    Value (*unary)(Value self, Op op);  /* OP_NEG, OP_POS, OP_INVERT; or
                                           NotImplemented */
    Value (*index)(Value self); /* __index__: an int */

    /* containers */
    ptrdiff_t (*len)(Value self);
    Value (*getitem)(Value self, Value key);
    int (*setitem)(Value self, Value key, Value v);     /* v NULL: delete */
    int (*contains)(Value self, Value item);
    Value (*iter)(Value self);
    Value (*next)(Value self);  /* NULL with nothing raised: exhausted */

    /* descriptors */
    Value (*descr_get)(Value descr, Value obj, Value cls);  /* obj or cls NULL */
    int (*descr_set)(Value descr, Value obj, Value v);      /* v NULL: delete */

    /* coroutines */
    Value (*await)(Value self);         /* __await__: an iterator */
    Value (*aiter)(Value self);
    Value (*anext)(Value self);
    SendResult (*send)(Value self, Value in, Value *out);
                                /* resumes; [in] NULL: the raised exception is
                                   thrown in.  Types that have it can stand in
                                   `await` and `yield from` themselves. */
    Value (*coroutine)(Value self);     /* the coroutine that it is awaited in
                                   place of, as far as that would have come;
                                   NULL: it is no such thing */

    /* making instances */
    Value (*new)(Type *cls, Value *args, size_t n, Tuple *kwnames);
    int (*init)(Value self, Value *args, size_t n, Tuple *kwnames);

    const NativeDef *methods;
    const GetSetDef *getset;

    /* set by type_ready() or the class statement */
    Value name_obj;             /* str: __name__ */
    Value qualname;             /* str */
    Dict *dict;
    Tuple *bases, *mro;
    struct SubTypes { Type **items; size_t len, cap; } subtypes; /* borrowed */
    Value extra;                /* what the type's own file wants to keep */
    struct Members *members;    /* class.c: __slots__ of a heap type */
    uint32_t version;           /* type.c: of its look-ups; 0: none cached */
    uint32_t waits;             /* type.c: for so many; while an mro is made */
};

extern Type object_type, type_type;

/* Completes a static type; its base must be ready.  Called for every built-in
 * type by its file's x_start() when the machine starts. */
void type_ready(Type *t);

/* Undoes type_ready() when the machine ends. */
void type_end(Type *t);

/* The types without a file of their own: object, type, None and its like,
 * natives, wrappers.  Names are there (str_names_start), nothing else. */
void types_start(void);
void types_end(void);

/* Look-ups are remembered by version of type and name.  Versions are never
 * used twice, so that an entry of a changed type is just never found. */
typedef struct TypeCacheEntry {
    Value name;                 /* owned: its address must not be reused */
    Value found;                /* borrowed from a type's dict, or NULL */
    uint32_t version;
} TypeCacheEntry;

enum { TYPE_CACHE_SIZE = 4096 };        /* as CPython's method cache */
extern TypeCacheEntry type_cache[TYPE_CACHE_SIZE];

static inline TypeCacheEntry *type_cache_entry(const Type *t, Value name)
{
    uintptr_t h = (uintptr_t)name >> 4 ^ (uintptr_t)t->version * 61;

    return &type_cache[(h ^ h >> 12) % TYPE_CACHE_SIZE];
}

Value type_lookup_anew(Type *t, Value name);

/* The attribute [name] of class [t] along its mro, borrowed; NULL if there is
 * none (nothing is raised). */
static inline Value type_lookup(Type *t, Value name)
{
    const TypeCacheEntry *e = type_cache_entry(t, name);

    if (e->name == name && e->version == t->version)
        return e->found;
    return type_lookup_anew(t, name);
}

/* Forget cached look-ups: [t]'s dict (or its subclasses') has changed. */
void type_changed(Type *t);

static inline bool type_has(const Type *t, unsigned flag)
{
    return (t->flags & flag) != 0;
}

/* True if [v] is of [t] itself, whose methods are as they were. */
static inline bool is_unchanged(Value v, const Type *t)
{
    return type_of(v) == t && !type_has(t, TYPE_CHANGED);
}

bool type_is_sub(const Type *t, const Type *base);      /* along the mro */

/* Adds to [names] what the classes of [t]'s mro have, if that is made, as dir()
 * does.  -1: raised. */
int type_add_names(const Type *t, Dict *names);

static inline bool is_instance(Value v, const Type *t)  /* no hooks */
{
    Type *own = type_of(v);
    return own == t || type_is_sub(own, t);
}

static inline bool is_type(Value v)
{
    return is_obj(v) && type_has(v->type, TYPE_TYPE);
}

/* True if t's own [new] may make instances of [cls], as T.__new__(cls) asks;
 * false: raised. */
bool type_may_make(const Type *t, Type *cls);

/* Runs a class statement's end: metaclass, C3, __set_name__,
 * __init_subclass__, slots.  [ns] is the filled namespace. */
Value type_new_class(Value meta, Value name, Tuple *bases, Dict *ns,
                     Value *kwargs, size_t nkw, Tuple *kwnames);

/* True, false or -1: isinstance() and issubclass() with all their hooks. */
int obj_isinstance(Value v, Value cls);
int obj_issubclass(Value cls, Value base);

/* Calls of natives (native.c): a function object for [def]; [self] may be NULL.
 * [module] is its __module__, or NULL. */
Value native_new(const NativeDef *def, Value self, Value module);

/* cls[key], as list[int]: a types.GenericAlias. */
Value generic_alias_new(Value cls, Value key);

/* The method of a class that may be written with brackets. */
Value generic_class_getitem(Value cls, Value *a);
#define GENERIC_METHOD \
    {"%__class_getitem__", generic_class_getitem, "object, /", NULL}

/* object's own slots, for types that extend them. */
Value obj_generic_getattr(Value self, Value name);
int obj_generic_setattr(Value self, Value name, Value v);

#endif
