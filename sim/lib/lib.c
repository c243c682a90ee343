/* lib.c - registers the modules of this floor. */
#include "sim/lib/lib.h"

#include <assert.h>

#include "sim/base/zone.h"
#include "sim/lib/lib_int.h"
#include "sim/lib/std.h"

static const ModuleDef *const modules[] = {
    &lib_math, &lib_itertools, &lib_functools, &lib_collections, &lib_heapq,
    &lib_bisect, &lib_random, &lib_operator,
    &lib_atexit,
};

/* Types that were made ready, in this order. */
enum { TYPES_MAX = 128 };
static Type *ready[TYPES_MAX];
static size_t nready;
ZONE_KEEP(ready);
ZONE_KEEP(nready);

void lib_ready_type(Type *t)
{
    if (type_has(t, TYPE_READY))
        return;
    assert(nready < TYPES_MAX);
    type_ready(t);
    ready[nready++] = t;
}

void lib_add_type(Module *m, Type *t)
{
    lib_ready_type(t);
    module_add_type(m, t);
}

Value lib_self_iter(Value self)
{
    return val_ref(self);
}

void lib_start(void)
{
    for (size_t i = 0; i < sizeof modules / sizeof *modules; i++)
        module_register(modules[i]);
    lib_std_start();
}

void lib_end(void)
{
    lib_forget_exits();
    while (nready > 0)
        type_end(ready[--nready]);
}
