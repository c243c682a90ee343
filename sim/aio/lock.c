/* lock.c - asyncio.Lock: one at a time, first come first served.
 *
 * release() does not hand the lock over: it wakes the first who waits, and
 * until that one runs somebody else may find the lock free, but only if nobody
 * waits.
 */
#include "sim/aio/await.h"
#include "sim/aio/init.h"
#include "sim/aio/sync_int.h"
#include "sim/vm/dict.h"

static Lock *as_lock(Value v)
{
    return (Lock *)(void *)v;
}

/* --- acquire() ---------------------------------------------------- */

enum { SELF, FUTURE, SLOTS };

static Value take(Value self)
{
    as_lock(self)->locked = true;
    sync_emit(self, EVENT_ACQUIRE, 0);
    return val_ref(VAL_TRUE);
}

static Value acquire_step(Frame *f, Value in)
{
    Value self = f->slots[SELF];
    Lock *l = as_lock(self);

    if (f->state++ == 0) {
        if (!l->locked && !waiters_any(&l->waiters))
            return take(self);
        Value future = sync_wait(self, &l->waiters, EVENT_BLOCKED,
                                 FOR_LOCK);
        if (!future)
            return NULL;
        f->slots[FUTURE] = val_ref(future);
        return gen_await(f, future);
    }
    waiters_leave(&l->waiters, &f->slots[FUTURE]);
    if (!in) {
        if (!l->locked && await_cancelled())
            waiters_wake_first(&l->waiters, VAL_TRUE);
        return NULL;
    }
    val_unref(in);
    return take(self);
}

Value lock_acquire(Value self)
{
    Value slots[SLOTS] = {self};

    return gen_new_native(acquire_step, "acquire", "Lock.acquire", slots,
                          SLOTS);
}

static Value method_acquire(Value self, Value *a)
{
    (void)a;
    return lock_acquire(self);
}

/* --- async with, where no class of the program's changes acquire()  */

static Value enter_step(Frame *f, Value in)
{
    Value r = acquire_step(f, in);

    return r == VAL_TRUE ? await_done(VAL_TRUE, VAL_NONE) : r;
}

static Value exit_step(Frame *f, Value in)
{
    (void)in;
    return lock_release(f->slots[SELF]) ? none() : NULL;
}

static Value method_aenter(Value self, Value *a)
{
    Value slots[SLOTS] = {self};

    if (!is_unchanged(self, &lock_type))
        return sync_aenter(self, a);
    return gen_new_native(enter_step, "__aenter__",
                          "_ContextManagerMixin.__aenter__", slots, SLOTS);
}

static Value method_aexit(Value self, Value *a)
{
    return !is_unchanged(self, &lock_type)
               ? sync_aexit(self, a) : sync_aexit_by(exit_step, self, a);
}

/* --- the rest ----------------------------------------------------- */

bool lock_release(Value self)
{
    Lock *l = as_lock(self);

    if (!l->locked) {
        raise(&exc_RuntimeError, "Lock is not acquired.");
        return false;
    }
    l->locked = false;
    sync_emit(self, EVENT_RELEASE, 1);
    return waiters_wake_first(&l->waiters, VAL_TRUE);
}

static Value method_release(Value self, Value *a)
{
    (void)a;
    return lock_release(self) ? none() : NULL;
}

static Value method_locked(Value self, Value *a)
{
    (void)a;
    return val_ref(val_bool(as_lock(self)->locked));
}

static Value get_waiters(Value self)
{
    return sync_waiters(&as_lock(self)->waiters);
}

static Value get_locked(Value self)
{
    return method_locked(self, NULL);
}

static Value slot_repr(Value self)
{
    Lock *l = as_lock(self);

    return sync_repr(self, l->locked ? "locked" : "unlocked", &l->waiters);
}

Value lock_new(void)
{
    Value self = obj_new(&lock_type);

    sync_begin(self, 1);
    return self;
}

static Value init_bound(Value self, Value *a)
{
    (void)a;
    as_lock(self)->locked = false;
    ring_clear(&as_lock(self)->waiters);
    sync_begin(self, 1);
    return none();
}

static Value method_getstate(Value self, Value *a)
{
    Value state = sync_getstate(self, &as_lock(self)->waiters);

    (void)a;
    if (state)
        dict_set_s(as_dict(state), "_locked",
                   val_bool(as_lock(self)->locked));
    return state;
}

static Value method_setstate(Value self, Value *a)
{
    Dict *state = sync_state_of_copy(a[0]);
    Value locked = state ? sync_take_part(state, "_locked") : NULL;

    if (locked) {
        val_unref(init_bound(self, NULL));
        if (locked == VAL_TRUE)
            val_unref(take(self));
        val_unref(locked);
    }
    return sync_end_state_take(self, state);
}

static int slot_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    static const NativeDef def = {"Lock.__init__", init_bound, "", NULL};

    return init_bind(&def, self, args, n, kwnames);
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    sync_visit(self, visit, arg);
    ring_visit(&as_lock(self)->waiters, visit, arg);
}

static void slot_clear(Value self)
{
    sync_clear(self);
    ring_clear(&as_lock(self)->waiters);
}

Type lock_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "Lock",
    .module = "asyncio.locks",
    .size = sizeof(Lock),
    .flags = TYPE_GC | TYPE_DICT | TYPE_BASE,
    .free = slot_clear,
    .visit = slot_visit,
    .clear = slot_clear,
    .repr = slot_repr,
    .new = sync_new,
    .init = slot_init,
    .methods = (const NativeDef[]){
        {"acquire", method_acquire, "async", NULL},
        {"release", method_release, "", NULL},
        {"locked", method_locked, "", NULL},
        {"__aenter__", method_aenter, "async", NULL},
        {"__aexit__", method_aexit, "async exc_type, exc, tb", NULL},
        {"__getstate__", method_getstate, "", NULL},
        {"__setstate__", method_setstate, "state, /", NULL},
        {0},
    },
    .getset = (const GetSetDef[]){
        {"_waiters", get_waiters, NULL},
        {"_loop", sync_get_loop, NULL},
        {"_locked", get_locked, NULL},
        {0},
    },
};
