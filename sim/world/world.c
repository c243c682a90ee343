/* world.c - beginning and end of the floor; sleeping. */
#include "sim/world/world.h"

#include <math.h>

#include "sim/aio/clock.h"
#include "sim/aio/emit.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/module.h"
#include "sim/vm/str.h"
#include "sim/world/gil.h"
#include "sim/world/greenlet.h"
#include "sim/world/greenlet_module.h"
#include "sim/world/local.h"
#include "sim/world/lock.h"
#include "sim/world/network_module.h"
#include "sim/world/pipe.h"
#include "sim/world/process.h"
#include "sim/world/process_module.h"
#include "sim/world/rules.h"
#include "sim/world/semaphore.h"
#include "sim/world/server.h"
#include "sim/world/signals.h"
#include "sim/world/sockets_module.h"
#include "sim/world/stuck.h"
#include "sim/world/tell.h"
#include "sim/world/thread_module.h"
#include "sim/world/turns.h"

/* Those that are Python text alone. */
static const ModuleDef in_python[] = {
    {.name = "_asyncio_sockets", .is_python = true},
    {.name = "_asyncio_threads", .is_python = true},
    {.name = "asyncio.base_tasks", .is_python = true},
    {.name = "asyncio.log", .is_python = true},
    {.name = "concurrent", .is_python = true},
    {.name = "concurrent.futures", .is_python = true},
    {.name = "concurrent.futures._base", .is_python = true},
    {.name = "concurrent.futures.process", .is_python = true},
    {.name = "concurrent.futures.thread", .is_python = true},
    {.name = "multiprocessing", .is_python = true},
    {.name = "multiprocessing.connection", .is_python = true},
    {.name = "multiprocessing.context", .is_python = true},
    {.name = "multiprocessing.dummy", .is_python = true},
    {.name = "multiprocessing.managers", .is_python = true},
    {.name = "multiprocessing.pool", .is_python = true},
    {.name = "multiprocessing.process", .is_python = true},
    {.name = "multiprocessing.queues", .is_python = true},
    {.name = "multiprocessing.sharedctypes", .is_python = true},
    {.name = "multiprocessing.synchronize", .is_python = true},
    {.name = "multiprocessing.util", .is_python = true},
    {.name = "queue", .is_python = true},
    {.name = "threading", .is_python = true},
};

/* --- sleeping --------------------------------------------------------------------- */

static Value sleep_step(Frame *f, Value in)
{
    if (f->state++ > 0)
        return in;
    return turns_block(clock_now() + float_of(f->slots[0]), "time.sleep", 0);
}

Value world_wait(double seconds)
{
    if (turns_goes_first(clock_now() + seconds)) {
        turns_pass(seconds, "time.sleep");
        return none();
    }
    Value slot = val_float(seconds);
    frame_push_native(sleep_step, &slot, 1);
    val_unref(slot);
    return VAL_PUSHED;
}

static bool on_main_thread(void)
{
    return thread_current == thread_main() &&
           process_current == process_first();
}

Value world_sleep(double seconds)
{
    if (!chance_is_on() || on_main_thread())
        return world_wait(seconds);
    double takes = chance_scale(CHANCE_SLEEP, seconds);
    if (takes != seconds)
        emit_chance(emit_state.lane, CHANCE_SLEEP,
                    llround(takes / seconds * 100),
                    "time.sleep takes %.6g s, not %.6g s", takes, seconds);
    return world_wait(takes);
}

/* --- what loops ask -------------------------------------------------------------------- */

static Value loop_block(double when, uint32_t obj)
{
    return turns_block(when, NULL, obj);
}

static void loop_wake(LoopThread *t)
{
    turns_wake(thread_of_loop(t));
}

static void loop_stuck(Loop *l)
{
    (void)l;
    stuck_stop();
}

static Value current_name(void)
{
    return str_from(thread_name_peek(thread_current));
}

/* --- the whole --------------------------------------------------------------------------- */

void world_start(void)
{
    turns_start();
    processes_start();
    pipes_start();
    semaphores_start();
    servers_start();
    threads_start();
    baton = (Baton){
        .thread = &thread_current->aio, .goes_first = turns_goes_first,
        .others_due = turns_others_due, .block = loop_block,
        .wake = loop_wake, .stuck = loop_stuck, .thread_name = current_name,
    };
    vm.host.sleep = world_sleep;
    vm.host.give_way = turns_give_way;
    vm.host.computed = gil_computed;
    type_ready(&thread_lock_type);
    type_ready(&thread_rlock_type);
    type_ready(&local_type);
    greenlets_start();
    module_register(&thread_module);
    module_register(&tell_module);
    module_register(&process_module);
    for (size_t i = 0; i < sizeof in_python / sizeof *in_python; i++)
        module_register(&in_python[i]);
    network_register();
    sockets_register();
    signals_register();
    greenlet_register();
}

static bool shut_threads_down(void)
{
    Value threading = module_standard_peek("threading");

    if (!threading || type_of(threading) != &module_type)
        return true;
    Value shutdown = obj_getattr_s(threading, "_shutdown");
    Value r = shutdown ? call0(shutdown) : NULL;
    val_xunref(shutdown);
    val_xunref(r);
    return r != NULL;
}

bool world_finish(void)
{
    bool good = shut_threads_down();

    greenlets_finish();
    return good;
}

void world_drop(void)
{
    processes_drop();
    threads_drop();
}

void world_end(void)
{
    rules_clear();
    signals_end();
    threads_end();
    turns_end();
    servers_end();
    semaphores_end();
    pipes_end();
    processes_end();
    baton_start();
    greenlets_end();
    type_end(&local_type);
    type_end(&thread_rlock_type);
    type_end(&thread_lock_type);
}
