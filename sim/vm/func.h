/* func.h - functions, methods, cells, and the descriptors around them. */
#ifndef SIM_VM_FUNC_H
#define SIM_VM_FUNC_H

#include "sim/vm/code.h"
#include "sim/vm/obj.h"

typedef struct Function {
    Obj head;
    Code *code;
    Dict *globals;
    Value name, qualname, module, doc;
    Tuple *defaults;            /* or NULL; of the last positional ones */
    Dict *kwdefaults;           /* or NULL */
    Dict *annotations;          /* or NULL */
    Tuple *closure;             /* cells, one per free name; or NULL */
} Function;

typedef struct Method {         /* a function bound to an instance */
    Obj head;
    Value func, self;
} Method;

static inline Method *as_method(Value v)
{
    return (Method *)(void *)v;
}

typedef struct Cell {
    Obj head;
    Value v;                    /* NULL: unbound */
} Cell;

/* A C function as a value: module function, bound method, or (when [owner] is
 * set and [self] is not) the descriptor in a type's dict, whose first argument
 * is the instance. */
typedef struct Native {
    Obj head;
    const NativeDef *def;
    struct Sig *sig;            /* parsed from def->sig at the first call */
    int32_t exact;              /* it takes so many arguments, all by place and
                                   none more; -1: not so, or not known yet */
    Value self;                 /* or NULL */
    Type *owner;                /* the type whose method it is (borrowed), or
                                   NULL */
    Value module;               /* or NULL */
    char *full;                 /* what messages call it, once one could; or
                                   NULL */
} Native;

typedef struct Property {
    Obj head;
    Value get, set, del, doc;   /* or NULL */
    Value name;                 /* in the class; or NULL: not known */
    bool own_doc;               /* [doc] was given, is not the getter's */
} Property;

typedef struct Wrapper {        /* staticmethod, classmethod */
    Obj head;
    Value func;
} Wrapper;

extern Type function_type, method_type, cell_type, native_type,
    native_method_type, property_type, staticmethod_type, classmethod_type,
    getset_type, super_type;

static inline bool is_function(Value v)
{
    return is_obj(v) && v->type == &function_type;
}

Value function_new(Code *code, Dict *globals);

/* function(code, globals, name=, argdefs=, closure=): the class, called. */
Value function_make(Type *cls, Value *args, size_t n, Tuple *kwnames);

Value method_new(Value func, Value self);
Value cell_new(Value v);                /* v may be NULL */

/* Binds [args] ([n] positional, then the values of [kwnames]) to the slots of a
 * frame for [f], as Python does, with CPython's messages.  False: raised. */
bool function_bind(Function *f, Value *slots, Value *args, size_t n,
                   Tuple *kwnames);

/* Calls native [def]ined function with its signature bound. */
Value native_call(Native *f, Value self, Value *args, size_t n,
                  Tuple *kwnames);

/* The class that the program sees [v] to have: its type, but that of a native is
 * function or method if its model in CPython is written in Python. */
Type *type_seen_of_native(Value v);
static inline Type *type_seen(Value v)
{
    Type *t = type_of(v);

    return t == &native_type || t == &native_method_type
               ? type_seen_of_native(v) : t;
}

/* The descriptor of method [def] in the dict of [owner]. */
Value native_method_new(const NativeDef *def, Type *owner);

/* Calls [def]'s function with its signature bound: for constructors
 * (type.h: new, init), which get their arguments raw. */
Value native_bind_call(const NativeDef *def, Value self, Value *args, size_t n,
                       Tuple *kwnames);

/* A signature parsed; owned by the Native.  native.c */
typedef struct Sig Sig;
void sig_free(Sig *sig);

void func_start(void);
void func_end(void);

#endif
