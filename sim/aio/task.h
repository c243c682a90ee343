/* task.h - a coroutine that the loop drives.
 *
 * A Task is a Future whose result is its coroutine's.  Each step resumes the
 * coroutine until it yields a future to wait for:
 *
 *     scheduled --step--> running --yields a pending future--> waiting
 *         ^                 |  |                                  |
 *         |<--yields None---+  +--returns, raises--> done         |
 *         +<------------------wake-up, when that is done----------+
 *
 * cancel() asks the future that it waits for to cancel; if there is none (it
 * is scheduled or running) the next step throws CancelledError instead.
 */
#ifndef SIM_AIO_TASK_H
#define SIM_AIO_TASK_H

#include "sim/aio/future.h"
#include "sim/vm/gen.h"

typedef struct Task {
    Future future;
    Gen *coro;                  /* owned; NULL: not initialised */
    Value waiter;               /* the future it waits for (owned), or NULL */
    Value context;              /* Context, or NULL: empty */
    struct TaskExtra *extra;    /* owned; NULL for most */
    struct Task *next, *prev;   /* all tasks that are not done, by age */
    uint32_t number;            /* its name is "Task-n", unless it has one */
    int32_t cancels;            /* cancel() minus uncancel() */
} Task;

/* What few have. */
typedef struct TaskExtra {
    Value name;                 /* str (owned), or NULL */
    Value given;                /* what coro only wraps (owned), or NULL */
    Value message;              /* what cancel() was called with, for the next
                                   step to throw; or NULL */
    uint32_t asked;             /* for the tape: CANCEL that has not arrived */
    uint32_t delivered;         /* CANCEL_DELIVERED in force */
    uint8_t asked_by, delivered_by;     /* EventVia of these */
} TaskExtra;

extern Type task_type;

bool is_task(Value v);

static inline Task *as_task(Value v)
{
    return (Task *)(void *)v;
}

static inline Value task_given_peek(const Task *t)
{
    return t->extra ? t->extra->given : NULL;
}

static inline Value task_message_peek(const Task *t)
{
    return t->extra ? t->extra->message : NULL;
}

/* A task for coroutine [coro], scheduled for the next iteration.  [name] and
 * [context] may be NULL. */
Value task_new(Loop *loop, Value coro, Value name, Value context);

/* The task whose step runs in this thread, borrowed; or NULL. */
Task *task_current_peek(void);

/* Tasks of [loop] (NULL: all) that are not done, oldest first, as a list. */
Value task_all(Loop *loop);

Task *task_oldest_peek(void);           /* of all, done ones too; then [next] */

int task_cancel(Task *t, Value message);        /* 1: asked, 0: was done */
int32_t task_uncancel(Task *t);         /* how many requests are left */

/* For the tape: the CancelledError that was thrown into [t], if it was [by] a
 * group or a time limit, has come to that group or limit: nobody swallows it. */
void task_cancel_arrived(Task *t, EventVia by);

Value task_name(Task *t);               /* new reference */
const char *task_name_peek(Task *t);    /* text, valid until the next call */

/* For the loop: begins a step ([exc] NULL: just resumes), on top of the loop's
 * frame.  VAL_PUSHED, or what happened at once: see task_stepped_take(). */
Value task_step_begin(Task *t, Value exc);

/* The step has come to an end: [v] was yielded ([yielded]) or returned, or is
 * NULL and raised.  False: an exception (KeyboardInterrupt, SystemExit, a
 * stop) goes on through the loop. */
bool task_stepped_take(Task *t, Value v, bool yielded);

extern const Callback task_step_callback;       /* a: task, b: exc or NULL */
extern const Callback task_wakeup_callback;     /* a: task, b: future */

void task_start(void);
void task_end(void);

#endif
