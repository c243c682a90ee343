/* loop.h - the event loop: one iteration after another.
 *
 * One iteration (loop_iterate):
 *   1. Sockets that have something make their handles ready (selector.h).
 *      Nothing ready?  The thread gives way to others until the next timer (at
 *      most a day: the selector's limit); if there are none, the clock jumps.
 *      No timer either: nothing can ever happen, which is a deadlock, and the
 *      run is stopped.
 *   2. Timers that are due move to the ready queue, in (time, order set).
 *   3. The handles that are ready now, and no others, run first come first
 *      served.  What they make ready waits for the next iteration.
 *
 * The loop runs as a native frame: a task's coroutine is pushed on top of it
 * and comes back to it when it waits.  So there is no C recursion, and a whole
 * loop can be set aside with its thread.
 */
#ifndef SIM_AIO_LOOP_H
#define SIM_AIO_LOOP_H

#include "sim/aio/ready.h"
#include "sim/aio/selector.h"
#include "sim/aio/task.h"
#include "sim/aio/timerq.h"

/* A scheduled call as programs see it: what call_soon() returns. */
typedef struct Handle {
    OBJ_HEAD(
        uint16_t cancelled : 1;
        uint16_t is_timer : 1;
        uint16_t ready : 1;     /* it stands in the ready queue */
        uint16_t at_int : 1;    /* is_timer: call_at() was given an int */
    );
    Loop *loop;                 /* owned */
    const Callback *cb;
    Value a, b;                 /* owned, or NULL; once it is cancelled [a] is
                                   the repr that it keeps (debug mode) or NULL,
                                   and [b] NULL */
    Value context;              /* owned, or NULL */
    uint32_t id;
    Timer timer;                /* is_timer: its place in the queue */
} Handle;

/* For an Entry: it is the call that the Handle [a] describes. */
extern const Callback callback_handle;

static inline Handle *entry_handle(const Entry *e)
{
    return e->cb == &callback_handle ? (Handle *)(void *)e->a : NULL;
}

/* The call itself that [e] is, borrowed: never callback_handle. */
static inline Entry entry_call(const Entry *e)
{
    const Handle *h = entry_handle(e);

    return h ? (Entry){h->cb, h->a, h->b, e->why} : *e;
}

/* What runs. */
typedef struct Running {
    Entry call;                 /* [cb] NULL: nothing; never callback_handle */
    Value context;              /* owned, or NULL */
    Handle *handle;             /* owned: it was that one's; or NULL */
} Running;

/* [e] is no callback_handle. */
static inline bool entry_is_step(const Entry *e)
{
    return e->cb == &task_step_callback || e->cb == &task_wakeup_callback;
}

struct Loop {
    Obj head;
    Ready ready;
    size_t todo;                /* how many still run in this iteration */
    TimerQ timers;
    Selector selector;
    bool running, closed, stopping, debug;
    bool poked;                 /* call_soon_threadsafe: the self-pipe holds a
                                   byte */
    struct LoopThread *waiter;  /* the thread that waits in the selector, which
                                   poking wakes; or NULL */
    uint32_t lane;              /* of the thread that runs it */
    uint16_t number;            /* which of the open loops, for the tape */
    uint32_t process;           /* emit_state.process, where it was made or ran;
                                   in others it is a copy */
    uint32_t why;               /* its last ITERATION; what began it; 0: it has
                                   not run */
    uint32_t stopped_by;        /* emit_state.cause of who stopped it */
    uint32_t poked_by;          /* event that put the byte there */
    uint64_t poked_at;          /* the pipe's place in the selector's line */
    Value exception_handler, task_factory, executor;    /* or NULL */
    Value signals;              /* what sim/world keeps for its handlers of
                                   signals; NULL: it never had one */
    bool executor_closed;       /* shutdown_default_executor() was called */
    double slow_callback;       /* slow_callback_duration */
    bool tracks;                /* coroutines get an origin while it runs, */
    int outer_origin_depth;     /* ... in place of this */
    bool timed;                 /* the handle that runs began in debug mode, */
    double began;               /* ... at this time */
    Running now;
    Task *stepping;             /* its task, if it is a step; borrowed */
    Value thrown;               /* what the step began by throwing in, which
                                   lives as long as the step; or NULL */
    bool thrown_is_new;         /* it was made for that, and goes when the
                                   coroutine has taken it */
    Value outer_context;        /* vm.context of who runs the loop */
    Value outer_firstiter, outer_finalizer;     /* asyncgen hooks before */
    Value asyncgens;            /* list of weak references, oldest first */
    uint64_t iterations;
};

/* Every loop is a loop_type; that of asyncio.run() is a unix_loop_type. */
extern Type loop_type, base_loop_type, unix_loop_type;
extern Type handle_type, timer_handle_type;

Value loop_new(void);

/* The loop that runs in this thread, borrowed, or NULL. */
Loop *loop_running_peek(void);
/* asyncio.get_running_loop(): borrowed; NULL: RuntimeError raised. */
Loop *loop_running(void);
/* The loop that an argument loop= means: [v] itself; if that is NULL or None the
 * running loop, else the policy's.  Borrowed; NULL: raised. */
Loop *loop_given(Value v);

/* Puts a call at the end of the ready queue.  References what it is given.
 * False: raised, for the loop is closed or, in debug mode, another thread's. */
bool loop_soon(Loop *l, const Callback *cb, Value a, Value b, Value context,
               EventVia via);

/* The same from any thread, at any time: wakes the loop. */
void loop_soon_threadsafe(Loop *l, const Callback *cb, Value a, Value b,
                          Value context, EventVia via);

/* What debug mode looks at: that this thread may call methods of [l], and that
 * [callback] is something that [method] can call.  False: raised. */
bool loop_check_thread(Loop *l);
bool loop_check_callback(Value callback, const char *method);

/* The same with a Handle to cancel it by. */
Value loop_soon_handle(Loop *l, const Callback *cb, Value a, Value b,
                       Value context);

/* Calls at virtual time [when]; a Handle, new reference. */
Value loop_at(Loop *l, double when, const Callback *cb, Value a, Value b,
              Value context);
double loop_time(Loop *l);

void handle_cancel(Handle *h);

/* A handle that is made ready each time that something is there: what the
 * selector has.  New reference. */
Handle *loop_handle(Loop *l, Value callback, Value args, Value context);
void loop_soon_again(Loop *l, Handle *h);

/* The process that [l] runs in is over at once: so the tape is told. */
void loop_lose(Loop *l);

/* How many loops are open. */
int loop_count_open(void);

/* run_forever() as a frame on top of vm.frame: VAL_PUSHED, or NULL raised. */
Value loop_run_forever(Loop *l);

/* run_until_complete(): VAL_PUSHED, or NULL raised.  [future] any awaitable. */
Value loop_run_until_complete(Loop *l, Value future);

/* loop.create_task(): the program's own if it has one, else through the task
 * factory if there is one.  [context] NULL: a copy of the current one. */
Value loop_create_task(Loop *l, Value coro, Value context);

/* Wakes the loop as call_soon_threadsafe() does: a byte in its own pipe, which
 * a handle of its own then reads. */
void loop_poke(Loop *l);

void loop_stop(Loop *l);
bool loop_close(Loop *l);       /* false: raised */
bool loop_check_closed(Loop *l);        /* false: raised */

/* call_exception_handler({"message": message, "exception": exc, key: about});
 * [exc] may be NULL. */
void loop_report(Loop *l, const char *message, Value exc, const char *key,
                 Value about);

/* The same, and where [about] was created, if that is known. */
void loop_report_created(Loop *l, const char *message, Value exc,
                         const char *key, Value about);

/* asyncio.ensure_future(x, loop=l): new reference. */
Value loop_ensure_future(Loop *l, Value x);

Value loop_shutdown_asyncgens(Loop *l);         /* the coroutine */
Value loop_shutdown_executor(Loop *l);

bool loop_check(const Loop *l); /* asserts its invariants */

void loop_start(void);
void loop_end(void);

#endif
