/* module_int.h - what module.c and module_import.c share. */
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
