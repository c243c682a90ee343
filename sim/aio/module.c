/* module.c - the names a program sees as asyncio. */
#include "sim/aio/module.h"

#include "sim/aio/baton.h"
#include "sim/aio/chain.h"
#include "sim/aio/combine.h"
#include "sim/aio/context.h"
#include "sim/aio/errors.h"
#include "sim/aio/executor.h"
#include "sim/aio/loop.h"
#include "sim/aio/parts.h"
#include "sim/aio/policy.h"
#include "sim/aio/runner.h"
#include "sim/aio/sync.h"
#include "sim/vm/module.h"
#include "sim/vm/str.h"

/* Everything that starts a process. */
static Value refuse(const char *name)
{
    return raise(&exc_RuntimeError, "ticktape does not provide asyncio.%s(): a "
                 "scenario starts no process of the system's", name);
}

#define REFUSED(NAME) \
    static Value refuse_##NAME(Value self, Value *args, size_t n, Tuple *kw) \
    { \
        (void)self, (void)args, (void)n, (void)kw; \
        return refuse(#NAME); \
    }

REFUSED(create_subprocess_exec)
REFUSED(create_subprocess_shell)

static const NativeDef refused_functions[] = {
    {.name = "=asyncio.subprocess"},
    {"create_subprocess_exec", NULL, NULL, refuse_create_subprocess_exec},
    {"create_subprocess_shell", NULL, NULL, refuse_create_subprocess_shell},
    {0},
};

static bool fill(Module *m)
{
    static Type *const types[] = {
        &future_type, &task_type, &runner_type, &handle_type,
        &timer_handle_type, &exc_CancelledError, &exc_InvalidStateError,
        &exc_TimeoutError, &exc_QueueEmpty, &exc_QueueFull,
        &exc_BrokenBarrierError, &exc_SendfileNotAvailableError,
    };
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        module_add_type(m, types[i]);
    module_set(m, "AbstractEventLoop", (Value)&loop_type);
    module_set(m, "BaseEventLoop", (Value)&base_loop_type);
    module_set(m, "SelectorEventLoop", (Value)&unix_loop_type);
    module_set(m, "AbstractEventLoopPolicy", (Value)&policy_type);
    module_set(m, "DefaultEventLoopPolicy", (Value)&policy_type);
    module_add_functions(m, policy_functions);
    module_add_functions(m, runner_functions);
    module_add_functions(m, combine_functions);
    module_add_functions(m, executor_functions);
    module_add_functions(m, refused_functions);
    combine_fill(m);
    sync_fill(m);
    return true;
}

static const ModuleDef module = {
    .name = "asyncio", .fill = fill, .has_parts = true, .late = parts_late,
};

void aio_start(void)
{
    baton_start();
    chain_start();
    errors_start();
    context_start();
    selector_start();
    loop_start();
    future_start();
    task_start();
    policy_start();
    runner_start();
    combine_start();
    sync_start();
    module_register(&module);
    parts_start();
}

void aio_end(void)
{
    sync_end();
    combine_end();
    runner_end();
    policy_end();
    task_end();
    future_end();
    baton_end();
    loop_end();
    selector_end();
    context_end();
    errors_end();
    chain_end();
}
