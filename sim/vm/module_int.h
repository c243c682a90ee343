/* module_int.h - what the files of modules share. */
#ifndef SIM_VM_MODULE_INT_H
#define SIM_VM_MODULE_INT_H

#include "sim/vm/module.h"

static inline Module *as_module(Value v)
{
    return (Module *)(void *)v;
}

static inline bool is_module(Value v)
{
    return is_instance(v, &module_type);
}

/* A module of the program, and one that is a folder; [v] may be NULL. */
static inline bool module_is_file(Value v)
{
    return v && is_module(v) && as_module(v)->is_file;
}

static inline bool module_is_package(Value v)
{
    return module_is_file(v) && as_module(v)->is_package;
}

/* Module [name], a whole name whose parents are imported; then it becomes an
 * attribute of [parent] (or NULL). */
Value module_import_part(Value name, Value parent, bool by_program);

/* Imports [name] and what stands before its dots.  *top, if asked for, is the
 * first of them. */
Value module_import_path(Value name, Value *top, bool by_program);

/* The raised exception is an ImportError about module [name]. */
void module_set_import_name(Value name);

/* The registered module [name], or NULL. */
const ModuleDef *module_def_find(const char *name);

/* The __name__ of [m] if it is a str, borrowed; or NULL. */
Value module_name_peek(const Module *m);

/* True if [name] is in [list], names with spaces between, or NULL. */
bool module_is_listed(const char *list, const char *name);

/* True if Python's own module of the name that [m] has holds [name], public and
 * missing in ours; and all such names, appended to [list]. */
bool module_lacks(const Module *m, const char *name);
void module_add_lacking(const Module *m, Value list);

#endif
