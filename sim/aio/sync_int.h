/* sync_int.h - what the files of sync.h share. */
#ifndef SIM_AIO_SYNC_INT_H
#define SIM_AIO_SYNC_INT_H

#include "sim/aio/emit.h"
#include "sim/aio/sync.h"
#include "sim/aio/waiters.h"

/* What every one of them begins with. */
typedef struct Sync {
    Obj head;
    Loop *loop;                 /* owned; NULL: nobody has waited yet */
    uint32_t id;                /* on the tape; 0: not shown there */
} Sync;

typedef struct Lock {
    Sync sync;
    Waiters waiters;
    bool locked;
} Lock;

typedef struct EventObj {
    Sync sync;
    Waiters waiters;
    bool set;
} EventObj;

typedef struct Condition {
    Sync sync;
    Waiters waiters;
    Value lock;                 /* a Lock, or anything with its methods */
} Condition;

/* --- sync.c ------------------------------------------------------- */

/* The loop in which [self] may wait: it is bound to the first that asks; NULL:
 * raised, "... is bound to a different event loop". */
Loop *sync_loop(Value self);

/* A new future in [w] for somebody who waits at [self], and says so on the
 * tape; borrowed, NULL: raised. */
Value sync_wait(Value self, Waiters *w, EventKind kind);

/* Tells the tape what happened to [self]. */
static inline void sync_emit(Value self, EventKind kind)
{
    uint32_t id = ((Sync *)(void *)self)->id;

    if (emit_state.on && id)
        emit(kind, emit_state.lane, id, VIA_NONE, NULL);
}

/* "<asyncio.locks.Lock object at 0x... [EXTRA, waiters:N]>" */
Value sync_repr(Value self, const char *extra, const Waiters *w);

/* The `new` of all types. */
Value sync_new(Type *cls, Value *args, size_t n, Tuple *kwnames);

/* Parts of slots that all share. */
void sync_visit(Value self, Visit visit, void *arg);
void sync_clear(Value self);

/* A class of the program's that has a method [name] of its own. */
bool sync_overrides(Value self, Value name);

/* __aenter__ and __aexit__ by self.acquire() and self.release(). */
Value sync_aenter(Value self, Value *a);
Value sync_aexit(Value self, Value *a);

/* For getters of _waiters. */
Value sync_waiters(const Waiters *w);

/* --- what they do for one another --------------------------------- */

Value lock_new(void);
Value lock_acquire(Value self);         /* the coroutine */
bool lock_release(Value self);          /* false: raised, not acquired */

Value event_new(bool set);
void event_set(Value self);
void event_clear(Value self);
Value event_wait(Value self);           /* the coroutine */

Value condition_new(void);
Value condition_acquire(Value self);    /* what lock.acquire() gives */
bool condition_release(Value self);
Value condition_wait(Value self);
void condition_notify(Value self, int64_t n);

/* --- coroutine functions, for sync_is_coroutine_function() -------- */

#define SYNC_COROUTINE(NAME) Value NAME(Value self, Value *a)
SYNC_COROUTINE(lock_method_acquire);
SYNC_COROUTINE(event_method_wait);
SYNC_COROUTINE(condition_method_wait);
SYNC_COROUTINE(condition_method_wait_for);
SYNC_COROUTINE(semaphore_method_acquire);
SYNC_COROUTINE(barrier_method_wait);
SYNC_COROUTINE(barrier_method_reset);
SYNC_COROUTINE(barrier_method_abort);
SYNC_COROUTINE(queue_method_put);
SYNC_COROUTINE(queue_method_get);
SYNC_COROUTINE(queue_method_join);

#endif
