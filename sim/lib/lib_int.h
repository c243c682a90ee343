/* lib_int.h - what the files of sim/lib share. */
#ifndef SIM_LIB_LIB_INT_H
#define SIM_LIB_LIB_INT_H

#include "sim/vm/module.h"
#include "sim/vm/obj.h"

/* The modules, by file. */
extern const ModuleDef lib_math, lib_itertools, lib_functools,
    lib_collections, lib_heapq, lib_bisect, lib_random, lib_operator,
    lib_atexit;

/* Makes [t] ready if it is not yet, for lib_end() to undo, and puts it in
 * [m] under its name. */
void lib_add_type(Module *m, Type *t);

/* The same for a type that has no name in the module. */
void lib_ready_type(Type *t);

/* What was registered with atexit, and has not been called, goes. */
void lib_forget_exits(void);

/* For iterators: tp_iter that returns itself. */
Value lib_self_iter(Value self);

#endif
