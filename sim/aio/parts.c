/* parts.c - asyncio.exceptions and its kin: the modules that asyncio is made of
 * in CPython, under which programs name some of what it has.
 */
#include "sim/aio/parts.h"

#include <stdio.h>

#include "sim/vm/exc.h"
#include "sim/vm/module.h"
#include "sim/vm/str.h"

/* Which of asyncio's names each has. */
static const struct {
    const char *part, *names;
} parts[] = {
    {"base_events", "BaseEventLoop Server"},
    {"base_futures", "isfuture"},
    {"coroutines", "iscoroutine iscoroutinefunction"},
    {"events",
     "AbstractEventLoop AbstractEventLoopPolicy AbstractServer Handle "
     "TimerHandle "
     "_get_running_loop get_event_loop get_event_loop_policy get_running_loop "
     "new_event_loop set_event_loop set_event_loop_policy"},
    {"exceptions",
     "BrokenBarrierError CancelledError IncompleteReadError InvalidStateError "
     "LimitOverrunError SendfileNotAvailableError TimeoutError"},
    {"futures", "Future isfuture wrap_future"},
    {"locks", "Barrier BoundedSemaphore Condition Event Lock Semaphore"},
    {"queues", "LifoQueue PriorityQueue Queue QueueEmpty QueueFull"},
    {"runners", "Runner run"},
    {"taskgroups", "TaskGroup"},
    {"tasks",
     "ALL_COMPLETED FIRST_COMPLETED FIRST_EXCEPTION Task all_tasks "
     "as_completed create_task current_task ensure_future gather "
     "run_coroutine_threadsafe shield sleep wait wait_for"},
    {"threads", "to_thread"},
    {"timeouts", "Timeout timeout timeout_at"},
};

const ModuleLate parts_late[] = {
    {"asyncio.protocols",
     "BaseProtocol Protocol DatagramProtocol SubprocessProtocol "
     "BufferedProtocol"},
    {"asyncio.transports",
     "BaseTransport ReadTransport WriteTransport Transport DatagramTransport "
     "SubprocessTransport"},
    {"asyncio.streams",
     "IncompleteReadError LimitOverrunError StreamReader StreamReaderProtocol "
     "StreamWriter open_connection open_unix_connection start_server "
     "start_unix_server"},
    {"asyncio.selector_events", "AbstractServer Server"},
    {0},
};

enum { PARTS = sizeof parts / sizeof *parts };

static ModuleDef defs[PARTS];

static bool add_names(Module *m, const char *names)
{
    while (*names) {
        size_t len = strcspn(names, " ");
        char name[40];
        snprintf(name, sizeof name, "%.*s", (int)len, names);
        Value v = module_attr("asyncio", name);
        if (!v)
            return false;
        module_set_take(m, name, v);
        names += len + (names[len] == ' ');
    }
    return true;
}

static bool fill(Module *m)
{
    const char *part = parts[m->def - defs].part;

    if (strcmp(part, "coroutines") == 0)
        module_set_take(m, "_is_coroutine", obj_new(&object_type));
    return add_names(m, parts[m->def - defs].names);
}

void parts_start(void)
{
    static char paths[PARTS][32];

    for (size_t i = 0; i < PARTS; i++) {
        snprintf(paths[i], sizeof paths[i], "asyncio.%s", parts[i].part);
        defs[i] = (ModuleDef){.name = paths[i], .fill = fill};
        module_register(&defs[i]);
    }
}
