/* combine.h - waiting for a time, for several things, or shielded: what
 * asyncio builds of futures and tasks.
 *
 * Each construct keeps CPython's number of loop iterations, callbacks and
 * tasks, because that is what a learner is here to see.  What is a coroutine
 * function in CPython's Python code is a native coroutine here (gen.h), one
 * case of its step for each await.
 */
#ifndef SIM_AIO_COMBINE_H
#define SIM_AIO_COMBINE_H

#include "sim/aio/loop.h"
#include "sim/vm/module.h"

extern Type timeout_type, task_group_type, gathering_type, as_completed_type;

/* What asyncio.iscoroutine(v) and asyncio.iscoroutinefunction(v) say. */
bool combine_is_coroutine(Value v);
bool combine_is_coroutine_function(Value v);

/* A coroutine that awaits [awaitable]: for what a task cannot drive itself. */
Value combine_wrap_awaitable(Value awaitable);

/* asyncio.gather(*awaitables): a future.  [l] NULL: the loop of the first, or
 * the one that is meant where none is named. */
Value gather_new(Loop *l, Value *awaitables, size_t n, bool return_exceptions);

/* The module functions: sleep, gather, wait ... */
extern const NativeDef combine_functions[];

/* Adds the classes and constants. */
void combine_fill(Module *m);

void combine_start(void);
void combine_end(void);

#endif
