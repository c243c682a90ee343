/* sync_int.h - what the files of sync.h share. */
#ifndef SIM_AIO_SYNC_INT_H
#define SIM_AIO_SYNC_INT_H

#include "sim/aio/sync.h"
#include "sim/aio/told.h"
#include "sim/aio/waiters.h"

/* What every one of them begins with.
 *
 * Some are parts of another (a queue's Event of work done, a barrier's
 * Condition and its Lock) and are not told to the tape.  Who waits at a part
 * is told to wait at the whole. */
typedef struct Sync {
    Obj head;
    Loop *loop;                 /* owned; NULL: nobody has waited yet */
    Told told;
    uint32_t whole;             /* number of what it is part of; or 0 */
    uint8_t kind;               /* part: EventKind of waiting at it */
    uint8_t use;                /* FutureUse of waiting at it; 0: as usual */
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

typedef struct Semaphore {
    Sync sync;
    Waiters waiters;
    int64_t value;
    int64_t bound;              /* BoundedSemaphore: what value began with */
} Semaphore;

typedef enum BarrierState { FILLING, DRAINING, RESETTING, BROKEN } BarrierState;

typedef struct Barrier {
    Sync sync;
    Value cond;                 /* Condition; NULL: not initialised */
    BarrierState state;
    int64_t parties, count;     /* how many must come, and are inside */
} Barrier;

/* --- sync.c ------------------------------------------------------- */

/* The loop in which [self] may wait: it is bound to the first that asks; NULL:
 * raised, "... is bound to a different event loop". */
Loop *sync_loop(Value self);

/* A new future for [use] in [w] for somebody who waits at [self], and says so
 * on the tape; borrowed, NULL: raised. */
Value sync_wait(Value self, Waiters *w, EventKind kind, FutureUse use);

static inline Sync *as_sync(Value v)
{
    return (Sync *)(void *)v;
}

/* Tells the tape that [self] begins, or what happened to it; [num] is the
 * event's. */
static inline void sync_begin(Value self, int64_t num)
{
    told_begin(&as_sync(self)->told, self, NULL, num, 0);
}

static inline void sync_emit(Value self, EventKind kind, int64_t num)
{
    told_emit(&as_sync(self)->told, kind, num);
}

/* From here on who waits at [part] is told to wait, in the way of [kind] and
 * for [use], at [whole]. */
void sync_make_part(Value part, Value whole, EventKind kind, FutureUse use);

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

/* The same with another [step].  Slot 0 is [self]; in the others the frame keeps
 * the arguments, the exception of the block with them, if it raises. */
Value sync_aexit_by(FrameStep step, Value self, Value *a);

/* What a copy is made of is a dict: the attributes that the program has set and,
 * added by each type, the parts of its own.  NULL: raised, somebody waits.
 * [w] may be NULL. */
Value sync_getstate(Value self, const Waiters *w);

/* In __setstate__: a dict from which to take the parts, by name, and then what
 * is left of it for the attributes ([state] NULL: an error was raised). */
Dict *sync_state_of_copy(Value state);
Value sync_take_part(Dict *state, const char *name);
Value sync_end_state_take(Value self, Dict *state);

/* For getters of _waiters. */
Value sync_waiters(const Waiters *w);
Value sync_get_loop(Value self);

/* --- what they do for one another --------------------------------- */

Value lock_new(void);
Value lock_acquire(Value self);         /* the coroutine */
bool lock_release(Value self);          /* false: raised, not acquired */

Value event_new(bool set);              /* not told to the tape */
bool event_set(Value self);             /* false: raised, as waiters.h says */
void event_clear(Value self);
Value event_wait(Value self);           /* the coroutine */

/* One, with a Lock; both are part of [whole]. */
Value condition_new_part(Value whole, FutureUse use);
Value condition_acquire(Value self);    /* what lock.acquire() gives */
bool condition_release(Value self);
Value condition_wait(Value self);
bool condition_notify(Value self, int64_t n);

#endif
