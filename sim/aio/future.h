/* future.h - a result that is not there yet.
 *
 *     PENDING --set_result, set_exception--> FINISHED
 *        |
 *        +-----cancel--------------------> CANCELLED
 *
 * When it leaves PENDING its callbacks are handed to the loop, in the order in
 * which they were added; they run in the loop's next iteration.
 */
#ifndef SIM_AIO_FUTURE_H
#define SIM_AIO_FUTURE_H

#include "sim/aio/callback.h"
#include "sim/tape/event.h"
#include "sim/vm/exc.h"

typedef struct Loop Loop;

typedef enum FutureState {
    FUTURE_PENDING, FUTURE_CANCELLED, FUTURE_FINISHED,
} FutureState;

/* What a future is for, in a word.  Append; NAME and the word. */
#define FUTURE_USES(USE) \
    USE(PLAIN, NULL) \
    USE(TASK, "task") \
    USE(SLEEP, "sleep") \
    USE(GATHER, "gather") \
    USE(WAIT, "wait") \
    USE(WAIT_FOR, "wait_for") \
    USE(SHIELD, "shield") \
    USE(AS_COMPLETED, "as_completed") \
    USE(TASK_GROUP, "TaskGroup") \
    USE(LOCK, "Lock.acquire") \
    USE(EVENT, "Event.wait") \
    USE(CONDITION, "Condition.wait") \
    USE(SEMAPHORE, "Semaphore.acquire") \
    USE(BARRIER, "Barrier.wait") \
    USE(PUT, "Queue.put") \
    USE(GET, "Queue.get") \
    USE(JOIN, "Queue.join") \
    USE(THREAD, "thread") \
    USE(REQUEST, NULL) /* a TimerFuture, which has a name of its own */ \
    USE(CONNECTION, "connection") \
    USE(CONNECT, "connect") \
    USE(CLOSED, "wait_closed") \
    USE(DRAIN, "drain") \
    USE(READ, "read") \
    USE(SERVE, "serve_forever") \
    USE(ACCEPT, "accept")

typedef enum FutureUse {
#define USE(NAME, WORD) FOR_##NAME,
    FUTURE_USES(USE)
#undef USE
} FutureUse;

typedef struct DoneCallback {
    const Callback *cb;
    Value a;                    /* owned, or NULL */
    Value context;              /* owned, or NULL */
} DoneCallback;

/* All of a future's callbacks, if they are not one without a context. */
typedef struct DoneCallbacks {
    uint32_t len, cap;
    DoneCallback items[];
} DoneCallbacks;

typedef enum FutureCalls { CALLS_NONE, CALLS_ONE, CALLS_MANY } FutureCalls;

/* Programs have futures by the hundred thousand, and most of them one callback:
 * where that stands is later the place of the result. */
typedef struct Future {
    OBJ_HEAD(
        uint16_t state : 2;     /* FutureState */
        uint16_t use : 5;       /* FutureUse */
        uint16_t calls : 2;     /* FutureCalls; NONE when it is done */
        uint16_t failed : 1;    /* FINISHED, with an exception */
        uint16_t log_traceback : 1;     /* its exception has not been looked
                                   at */
        uint16_t blocking : 1;  /* awaited: what a task step yielded is this */
        uint16_t log_destroy_pending : 1;       /* tasks, as the next two */
        uint16_t must_cancel : 1;       /* the next step throws CancelledError */
        uint16_t registered : 1;        /* in the list of all tasks */
        uint16_t waking : 1;    /* its end resumes a task, which has not looked
                                   at it: an exception is thrown into that */
    );
    Loop *loop;                 /* owned; NULL: not initialised */
    union {
        struct {
            const Callback *cb;
            Value a;
        } one;                  /* CALLS_ONE */
        DoneCallbacks *many;    /* CALLS_MANY: owned */
        struct {                /* done */
            Value value;        /* FINISHED: the result or the exception;
                                   CANCELLED: the message; or NULL */
            Value aux;          /* FINISHED: the exception's own traceback;
                                   CANCELLED: the CancelledError to raise; or
                                   NULL */
        };
    };
    uint32_t id;                /* on the tape: lane of a task, else object */
    uint32_t done_seq;          /* the event that made it done */
} Future;

extern Type future_type;

bool is_future(Value v);        /* Future, Task and subclasses */

static inline Future *as_future(Value v)
{
    return (Future *)(void *)v;
}

static inline bool future_is_done(const Future *f)
{
    return f->state != FUTURE_PENDING;
}

/* Has its __init__ run?  False: raised, for a class of the program's has not
 * called it. */
bool future_is_begun(const Future *f);
bool future_takes_callbacks(const Future *f);   /* asked in other words */

/* What it has finished with, or NULL. */
static inline Value future_result_peek(const Future *f)
{
    return f->state == FUTURE_FINISHED && !f->failed ? f->value : NULL;
}

static inline Value future_exception_peek(const Future *f)
{
    return f->failed ? f->value : NULL;
}


/* A pending future of [loop]; [type] is future_type or an extension in C. */
Value future_new(Type *type, Loop *loop);

/* The same for [use]; [inners]: how many others it waits for, for the tape. */
Value future_new_for(Type *type, Loop *loop, FutureUse use, size_t inners);

/* Makes the new object [f] that future, as far as nobody has. */
void future_begin(Future *f, Loop *loop, FutureUse use, size_t inners);

/* What it is for: "sleep", "task", "Queue.get" ...; NULL: a plain future. */
const char *future_use(const Future *f);

/* The use that is called so; FOR_PLAIN: none is. */
FutureUse future_use_find(const char *word);

/* False, raised: it was done already (InvalidStateError); or it is done, but
 * its callbacks cannot be called, for its loop is closed. */
bool future_set_result(Future *f, Value result);
bool future_set_exception(Future *f, Value exc);        /* instance or class */

/* Future.cancel() itself, without what subclasses add: 1, 0 (was done), -1
 * (raised). */
int future_cancel_self(Future *f, Value message);

/* The same for a pending one, where [exc] (taken) is the CancelledError to raise
 * later.  False: raised. */
bool future_cancel_with_take(Future *f, Value exc);

/* What cancel() was called with last, as far as it counted; or NULL. */
Value future_cancel_message_peek(const Future *f);

/* v.cancel(msg=message), whatever kind of future [v] is: 1, 0, -1 (raised). */
int future_cancel(Value v, Value message);

/* The same by a time limit or a group, as the tape will say. */
int future_cancel_via(Value v, Value message, EventVia via);

/* result(): new reference, or raises what is in it. */
Value future_result(Future *f);
/* What that raises for [f], which is done, as a new reference; NULL: nothing. */
Value future_raised(Future *f);

/* The future that [x], which is being awaited, waits for: itself, or of whose
 * __await__() it is; or NULL. */
Future *future_awaited_as(Value x);

/* exception(): new reference or None; raises if cancelled or not done. */
Value future_exception(Future *f);

/* The CancelledError that awaiting [f] raises; new reference. */
Value future_cancelled_error(Future *f);

/* Runs [cb](a, f) when [f] is done (soon, if it is); [a] and [context] may be
 * NULL.  The context of internal callbacks does not matter.  False: raised, for
 * it is done and its loop is closed, or it has not begun. */
bool future_add_callback(Future *f, const Callback *cb, Value a,
                         Value context);

/* The lane of the task that awaits [f]; 0: none does. */
uint32_t future_awaiter(Future *f);

/* Callback.peer of callbacks whose [a] is a future: its number. */
uint32_t future_peer(Value a);

/* Takes away callbacks equal to this; how many there were, or -1: raised. */
ptrdiff_t future_remove_callback(Future *f, const Callback *cb, Value a);

/* For the tape: [f] is gone, if it is pending; nobody will complete it. */
void future_tell_gone(Future *f);

/* Parts that task.c builds on. */
void future_slot_free(Value self);
void future_slot_visit(Value self, Visit visit, void *arg);
void future_slot_clear(Value self);
SendResult future_slot_send(Value self, Value in, Value *out);
int future_add_state(Buf *out, Future *f);      /* "finished result=3" */
int future_add_callbacks(Buf *out, Future *f);  /* " cb=[...]" */
extern const NativeDef future_methods[];
extern const GetSetDef future_getset[];

/* Says on stderr, through the loop, that nobody looked at the exception. */
void future_report_lost(Future *f, const char *what);

void future_start(void);
void future_end(void);

#endif
