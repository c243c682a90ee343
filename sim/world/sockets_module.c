/* sockets_module.c - the module _sockets, and what of asyncio stands on it. */
#include "sim/world/sockets_module.h"

#include "sim/aio/loop.h"
#include "sim/vm/module.h"
#include "sim/vm/str.h"

/* future(loop, use): a pending one, for that [use]. */
static Value f_future(Value self, Value *a)
{
    (void)self;
    if (!is_instance(a[0], &loop_type))
        return raise(&exc_TypeError, "a loop was expected, not %T", a[0]);
    return future_new_for(&future_type, (Loop *)(void *)a[0],
                          future_use_find(str_text(a[1])), 0);
}

/* loops(): how many are open. */
static Value f_loops(Value self, Value *a)
{
    (void)self, (void)a;
    return val_small(loop_count_open());
}

static bool fill(Module *m)
{
    module_add_type(m, &watch_type);
    return true;
}

static const NativeDef functions[] = {
    {"future", f_future, "loop, use:str, /", NULL},
    {"loops", f_loops, "", NULL},
    {0},
};

static const ModuleDef modules[] = {
    {.name = "_sockets", .functions = functions, .fill = fill,
     .is_python = true},
    {.name = "asyncio.protocols", .is_python = true},
    {.name = "asyncio.selector_events", .is_python = true},
    {.name = "asyncio.streams", .is_python = true},
    {.name = "asyncio.transports", .is_python = true},
    {.name = "asyncio.trsock", .is_python = true},
    {.name = "select", .is_python = true},
    {.name = "selectors", .is_python = true},
    {.name = "socket", .is_python = true},
};

void sockets_register(void)
{
    for (size_t i = 0; i < sizeof modules / sizeof *modules; i++)
        module_register(&modules[i]);
}
