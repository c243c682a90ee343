/* lock.c - _thread.lock and _thread.RLock. */
#include "sim/world/lock.h"

#include <math.h>

#include "sim/aio/clock.h"
#include "sim/base/mem.h"
#include "sim/lib/lib.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/world/process.h"
#include "sim/world/turns.h"

typedef struct LockObj {
    Obj head;
    bool held;
    uint64_t owner;             /* ident of who has it, or took it last */
    int64_t count;              /* RLock: how often; 0: not held */
    uint32_t id;                /* on the tape; 0: a part of something */
    Thread **waiters;           /* first come first served; owned array */
    size_t nwaiters, cap;
    const Process *process;     /* whose threads these are */
} LockObj;

static LockObj *as_lock(Value v)
{
    return (LockObj *)(void *)v;
}

Thread *lock_owner(Value lock)
{
    LockObj *l = as_lock(lock);

    return l->held ? thread_find(l->owner) : NULL;
}

static void emit_lock(const LockObj *l, EventKind kind, uint32_t lane,
                      int64_t num, Seq cause)
{
    if (emit_state.on && l->id)
        thread_current->did = emit_event((Event){
            .kind = kind, .lane = lane, .obj = l->id, .num = num,
            .cause = cause, .ready_pos = -1, .ready_len = -1});
}

static void emit_release(const LockObj *l)
{
    emit_lock(l, EVENT_RELEASE, emit_state.lane, 1, 0);
}

/* --- the line -------------------------------------------------------------------- */

/* In a process that was forked while somebody waited, nobody does: the line has
 * its parent's threads. */
static void look_at_line(LockObj *l)
{
    if (l->process != process_current)
        l->nwaiters = 0;
    l->process = process_current;
}

static void add_waiter(LockObj *l, Thread *t)
{
    look_at_line(l);
    l->waiters = mem_grow(l->waiters, &l->cap, l->nwaiters + 1,
                          sizeof *l->waiters);
    l->waiters[l->nwaiters++] = t;
}

static void remove_waiter(LockObj *l, Thread *t)
{
    size_t i = 0;

    while (i < l->nwaiters && l->waiters[i] != t)
        i++;
    if (i == l->nwaiters)
        return;
    l->nwaiters--;
    memmove(&l->waiters[i], &l->waiters[i + 1],
            (l->nwaiters - i) * sizeof *l->waiters);
}

static void hand_over(LockObj *l)
{
    look_at_line(l);
    if (l->nwaiters == 0) {
        l->held = false;
        return;
    }
    Thread *t = l->waiters[0];
    remove_waiter(l, t);
    t->granted = true;
    emit_lock(l, EVENT_ACQUIRE, t->runs, 0, turns_did());
    turns_wake(t);
}

/* --- acquiring ---------------------------------------------------------------------- */

/* The running thread has [l] now, [count] times. */
static void take(LockObj *l, int64_t count)
{
    l->held = true;
    l->owner = thread_current->ident;
    l->count = count;
}

/* Slots of acquire_step: the lock, the time-out as a float (NULL: none), how
 * often an RLock will be held (NULL: once, and the result is a bool). */
enum { LOCK, TIMEOUT, COUNT, SLOTS };

static Value begin_waiting(LockObj *l, Value timeout)
{
    Thread *me = thread_current;

    emit_lock(l, EVENT_BLOCKED, me->lane, 0, 0);
    me->granted = false;
    me->what = (Value)l;
    add_waiter(l, me);
    return turns_block(timeout ? clock_now() + float_of(timeout) : INFINITY,
                       l->head.type == &thread_lock_type ? "Lock.acquire"
                                                  : "RLock.acquire", l->id);
}

static Value acquire_step(Frame *f, Value in)
{
    LockObj *l = as_lock(f->slots[LOCK]);
    Thread *me = thread_current;

    if (f->state++ == 0)
        return begin_waiting(l, f->slots[TIMEOUT]);
    if (!in) {
        remove_waiter(l, me);
        if (me->granted && !vm.stopped)
            hand_over(l);
        return NULL;
    }
    val_unref(in);
    if (!me->granted) {
        remove_waiter(l, me);
        return val_ref(VAL_FALSE);
    }
    take(l, f->slots[COUNT] ? small_of(f->slots[COUNT]) : 1);
    return val_ref(f->slots[COUNT] ? VAL_NONE : VAL_TRUE);
}

/* [timeout] NULL: none; [count] as in acquire_step. */
static Value acquire(LockObj *l, bool blocking, Value timeout, Value count)
{
    if (!l->held) {
        take(l, count ? small_of(count) : 1);
        emit_lock(l, EVENT_ACQUIRE, emit_state.lane, 0, 0);
        return val_ref(count ? VAL_NONE : VAL_TRUE);
    }
    if (!blocking)
        return val_ref(VAL_FALSE);
    frame_push_native(acquire_step, (Value[]){(Value)l, timeout, count},
                      SLOTS);
    return VAL_PUSHED;
}

/* What acquire() was given.  *timeout: a new float, or NULL.  False: raised. */
static bool read_arguments(Value *a, bool *blocking, Value *timeout)
{
    int64_t n = 1;
    double seconds = -1;

    *timeout = NULL;
    if (a[0] && !obj_to_index(a[0], &n))
        return false;
    *blocking = n != 0;
    if (a[1] && !lib_to_seconds(a[1], &seconds))
        return false;
    if (!*blocking && a[1] && seconds != -1)
        raise(&exc_ValueError,
              "can't specify a timeout for a non-blocking call");
    else if (seconds < 0 && seconds != -1)
        raise(&exc_ValueError, "timeout value must be positive");
    else
        *timeout = seconds >= 0 ? val_float(seconds) : NULL;
    return !exc_raised();
}

static Value lock_acquire(Value self, Value *a)
{
    bool blocking;
    Value timeout;

    if (!read_arguments(a, &blocking, &timeout))
        return NULL;
    Value r = acquire(as_lock(self), blocking, timeout, NULL);
    val_xunref(timeout);
    return r;
}

static Value lock_enter(Value self, Value *a)
{
    (void)a;
    return acquire(as_lock(self), true, NULL, NULL);
}

/* --- a plain lock ----------------------------------------------------------------- */

static Value lock_release(Value self, Value *a)
{
    LockObj *l = as_lock(self);

    (void)a;
    if (!l->held)
        return raise(&exc_RuntimeError, "release unlocked lock");
    emit_release(l);
    hand_over(l);
    return none();
}

static Value lock_locked(Value self, Value *a)
{
    (void)a;
    return val_ref(val_bool(as_lock(self)->held));
}

static Value lock_reinit(Value self, Value *a)
{
    (void)a;
    as_lock(self)->held = false;
    as_lock(self)->count = 0;
    return none();
}

static Value lock_repr(Value self)
{
    Buf b;

    buf_init(&b);
    buf_printf(&b, "<%s _thread.lock object at ",
               as_lock(self)->held ? "locked" : "unlocked");
    obj_add_address(&b, self);
    buf_putc(&b, '>');
    Value s = str_new(b.data, b.len);
    buf_clear(&b);
    return s;
}

/* A lock that the program's own code makes is on the tape; those that are
 * parts of the library's objects are not. */
static Value new_of(Type *t)
{
    Value v = obj_new(t);
    Frame *f = vm.frame;

    if (!emit_state.on || !f || !f->code || (f->code->flags & CODE_HIDDEN))
        return v;
    as_lock(v)->id = emit_new_id();
    emit_event((Event){.kind = EVENT_OBJECT, .lane = emit_state.lane,
                       .obj = as_lock(v)->id, .num = 1, .ready_pos = -1,
                       .ready_len = -1,
                       .text = t == &thread_lock_type ? "Lock" : "RLock"});
    return v;
}

Value lock_allocate(void)
{
    return new_of(&thread_lock_type);
}

static void lock_free(Value self)
{
    if (as_lock(self)->id)
        emit(EVENT_OBJECT_END, emit_state.lane, as_lock(self)->id, VIA_NONE,
             NULL);
    mem_free(as_lock(self)->waiters);
}

Type thread_lock_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "lock",
    .module = "_thread",
    .size = sizeof(LockObj),
    .flags = TYPE_IMMUTABLE,
    .free = lock_free,
    .repr = lock_repr,
    .methods = (const NativeDef[]){
        {"acquire", lock_acquire, "blocking=, timeout=", NULL},
        {"acquire_lock", lock_acquire, "blocking=, timeout=", NULL},
        {"release", lock_release, "", NULL},
        {"release_lock", lock_release, "", NULL},
        {"locked", lock_locked, "", NULL},
        {"locked_lock", lock_locked, "", NULL},
        {"_at_fork_reinit", lock_reinit, "", NULL},
        {"__enter__", lock_enter, "", NULL},
        {"__exit__", lock_release, "*exc", NULL},
        {0},
    },
};

/* --- a lock that its owner may take again ---------------------------------------- */

static bool is_mine(const LockObj *l)
{
    return l->held && l->count > 0 && l->owner == thread_current->ident;
}

static Value rlock_acquire(Value self, Value *a)
{
    if (!is_mine(as_lock(self)))
        return lock_acquire(self, a);
    bool blocking;
    Value timeout;
    if (!read_arguments(a, &blocking, &timeout))
        return NULL;
    val_xunref(timeout);
    as_lock(self)->count++;
    return val_ref(VAL_TRUE);
}

static Value rlock_enter(Value self, Value *a)
{
    if (!is_mine(as_lock(self)))
        return lock_enter(self, a);
    as_lock(self)->count++;
    return val_ref(VAL_TRUE);
}

static Value not_owned(void)
{
    return raise(&exc_RuntimeError, "cannot release un-acquired lock");
}

static Value rlock_release(Value self, Value *a)
{
    LockObj *l = as_lock(self);

    (void)a;
    if (!is_mine(l))
        return not_owned();
    if (--l->count > 0)
        return none();
    emit_release(l);
    hand_over(l);
    return none();
}

static Value rlock_is_owned(Value self, Value *a)
{
    (void)a;
    return val_ref(val_bool(is_mine(as_lock(self))));
}

static Value rlock_count(Value self, Value *a)
{
    LockObj *l = as_lock(self);

    (void)a;
    return val_small(is_mine(l) ? l->count : 0);
}

/* Lets go of it altogether, for a Condition that waits. */
static Value rlock_release_save(Value self, Value *a)
{
    LockObj *l = as_lock(self);

    (void)a;
    if (!is_mine(l))
        return not_owned();
    Value state = tuple_pair(val_small(l->count), val_small((int64_t)l->owner));
    l->count = 0;
    emit_release(l);
    hand_over(l);
    return state;
}

static Value rlock_acquire_restore(Value self, Value *a)
{
    if (!is_tuple(a[0]) || as_tuple(a[0])->len != 2 ||
        !is_small(as_tuple(a[0])->items[0]))
        return raise(&exc_TypeError, "a saved state was expected, not %T",
                     a[0]);
    return acquire(as_lock(self), true, NULL, as_tuple(a[0])->items[0]);
}

static Value rlock_repr(Value self)
{
    LockObj *l = as_lock(self);
    Buf b;

    buf_init(&b);
    buf_printf(&b, "<%s _thread.RLock object owner=%lld count=%lld at ",
               l->held ? "locked" : "unlocked",
               (long long)(l->held ? l->owner : 0), (long long)l->count);
    obj_add_address(&b, self);
    buf_putc(&b, '>');
    Value s = str_new(b.data, b.len);
    buf_clear(&b);
    return s;
}

static Value rlock_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)args, (void)n, (void)kwnames;
    return new_of(cls);
}

Type thread_rlock_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "RLock",
    .module = "_thread",
    .size = sizeof(LockObj),
    .flags = TYPE_BASE,
    .free = lock_free,
    .repr = rlock_repr,
    .new = rlock_new,
    .methods = (const NativeDef[]){
        {"acquire", rlock_acquire, "blocking=, timeout=", NULL},
        {"release", rlock_release, "", NULL},
        {"_is_owned", rlock_is_owned, "", NULL},
        {"_recursion_count", rlock_count, "", NULL},
        {"_release_save", rlock_release_save, "", NULL},
        {"_acquire_restore", rlock_acquire_restore, "state, /", NULL},
        {"_at_fork_reinit", lock_reinit, "", NULL},
        {"__enter__", rlock_enter, "", NULL},
        {"__exit__", rlock_release, "*exc", NULL},
        {0},
    },
};
