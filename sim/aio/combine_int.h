/* combine_int.h - what the files of combine.h share. */
#ifndef SIM_AIO_COMBINE_INT_H
#define SIM_AIO_COMBINE_INT_H

#include "sim/aio/combine.h"
#include "sim/aio/told.h"

/* Module functions, by the name of their file. */
#define COMBINE_FUNCTION(NAME) Value combine_##NAME(Value self, Value *a)
COMBINE_FUNCTION(sleep);
COMBINE_FUNCTION(gather);
COMBINE_FUNCTION(wait);
COMBINE_FUNCTION(wait_for);
COMBINE_FUNCTION(shield);
COMBINE_FUNCTION(as_completed);
COMBINE_FUNCTION(timeout);              /* timeout.c */
COMBINE_FUNCTION(timeout_at);
COMBINE_FUNCTION(ensure_future);        /* ensure_future.c */
COMBINE_FUNCTION(create_task);
COMBINE_FUNCTION(isfuture);             /* inspect_task.c */
COMBINE_FUNCTION(iscoroutine);
COMBINE_FUNCTION(iscoroutinefunction);
COMBINE_FUNCTION(current_task);
COMBINE_FUNCTION(all_tasks);

extern Type waiting_type;               /* wait.c */
extern Type pause_type;                 /* sleep.c */

typedef struct TaskGroup {
    Obj head;
    Told told;
    bool entered, exiting, aborting;
    bool parent_cancel_requested;       /* the group has cancelled its parent */
    bool parent_stopped;        /* and that has come to the group */
    Loop *loop;                 /* or NULL */
    Value parent;               /* task, or NULL */
    Value tasks;                /* set, those not done; NULL: not initialised */
    Value errors;               /* list; NULL: has been raised */
    Value base_error;           /* KeyboardInterrupt or SystemExit, or NULL */
    Value completed;            /* future that the exit waits for, or NULL */
} TaskGroup;

/* asyncio.create_task() in [l]: the task has a number of its own also if it is
 * given a name (or NULL). */
Value combine_new_task(Loop *l, Value coro, Value name, Value context);

/* [task], which a task factory may have made, if it is a future (or NULL);
 * swallowed if not.  NULL: raised. */
Value combine_future_or_raise_take(Value task);

/* A Future of [l] that only this file of ours knows; it waits for [inners]
 * others. */
static inline Future *combine_future(Loop *l, FutureUse use, size_t inners)
{
    return as_future(future_new_for(&future_type, l, use, inners));
}

/* The time [delay] (any number) from now.  False: raised. */
bool combine_later(Loop *l, Value delay, double *when);

/* loop.call_later([delay], cb, a, b): a Handle; NULL: raised. */
Value combine_call_later(Loop *l, Value delay, const Callback *cb, Value a,
                         Value b);

/* a <op> b as a truth; -1: raised. */
int combine_compare(Value a, Value b, Op op);

/* TypeError if [fs], meant to be an iterable of futures, is a future or a
 * coroutine itself; [what] as in "expect a list of futures". */
bool combine_check_iterable(Value fs, const char *what);

/* wait.c: forgets at which lines it has warned. */
void wait_forget(void);

/* Cancels a timer that may be NULL. */
static inline void combine_cancel_timer(Value handle)
{
    if (handle)
        handle_cancel((Handle *)(void *)handle);
}

#endif
