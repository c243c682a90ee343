/* builtins_int.h - what the files of builtins share. */
#ifndef SIM_VM_BUILTINS_INT_H
#define SIM_VM_BUILTINS_INT_H

#include "sim/vm/frame.h"
#include "sim/vm/obj.h"

/* Functions, by file: builtins_number.c ... */
extern const NativeDef builtins_number[], builtins_object[], builtins_text[],
    builtins_iterate[], builtins_namespace[], builtins_class[],
    builtins_print[];

/* builtins_iter.c */
extern Type enumerate_type, zip_type, map_type, filter_type;

/* builtins_async.c: anext() with a default. */
extern Type anext_awaitable_type;
Value builtins_anext_or(Value awaitable, Value fallback);

/* builtins_exit.c: what exit and quit are. */
extern Type quitter_type;
Value builtins_quitter(const char *name);

#endif
