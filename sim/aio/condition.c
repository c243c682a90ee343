/* condition.c - asyncio.Condition: to wait, with a lock given back meanwhile,
 * until somebody notifies.
 *
 * However the waiting ends, wait() has the lock again when it ends itself:
 * cancellation is kept until it has.
 */
#include "sim/aio/await.h"
#include "sim/aio/init.h"
#include "sim/aio/sync_int.h"
#include "sim/vm/int.h"
#include "sim/vm/str.h"

static Condition *as_condition(Value v)
{
    return (Condition *)(void *)v;
}

/* The lock, if it is one of ours that nobody has changed. */
static Lock *plain_lock(Condition *c)
{
    return c->lock && is_unchanged(c->lock, &lock_type)
               ? (Lock *)(void *)c->lock : NULL;
}

/* Calls a method of the lock; for locks of the program's own. */
static Value ask_lock(Condition *c, Value method)
{
    if (c->lock)
        return call_method0(c->lock, method);
    init_ran(false, (Value)c, str_text(method));
    return NULL;
}

static int is_locked(Condition *c)
{
    if (plain_lock(c))
        return plain_lock(c)->locked;
    Value r = ask_lock(c, NAME(locked));
    int yes = r ? obj_truth(r) : -1;
    val_xunref(r);
    return yes;
}

Value condition_acquire(Value self)
{
    Condition *c = as_condition(self);

    return plain_lock(c) ? lock_acquire(c->lock) : ask_lock(c, NAME(acquire));
}

bool condition_release(Value self)
{
    Condition *c = as_condition(self);

    if (plain_lock(c))
        return lock_release(c->lock);
    Value r = ask_lock(c, NAME(release));
    val_xunref(r);
    return r != NULL;
}

/* False: raised, saying what cannot be done. */
static bool check_locked(Condition *c, const char *what)
{
    int locked = is_locked(c);

    if (locked == 0)
        raise(&exc_RuntimeError, "cannot %s on un-acquired lock", what);
    return locked > 0;
}

/* --- wait() ------------------------------------------------------- */

/* PENDING: what is raised once the lock is there again, or NULL.  CANCELLED: the
 * error that is raised in its stead, if one to cancel came meanwhile. */
enum { SELF, FUTURE, PENDING, CANCELLED, SLOTS };
enum { START, WAITING, ACQUIRING };

static Value acquire_again(Frame *f)
{
    f->state = ACQUIRING;
    return await_take(f, condition_acquire(f->slots[SELF]));
}

static Value begin_wait(Frame *f)
{
    Value self = f->slots[SELF];
    Condition *c = as_condition(self);

    if (!check_locked(c, "wait") || !condition_release(self))
        return NULL;
    Value future = sync_wait(self, &c->waiters, EVENT_BLOCKED,
                             FOR_CONDITION);
    if (!future) {
        f->slots[PENDING] = exc_take();
        return acquire_again(f);
    }
    f->slots[FUTURE] = val_ref(future);
    f->state = WAITING;
    return gen_await(f, future);
}

/* The waiting is over: notified, cancelled, closed. */
static Value waited(Frame *f, Value in)
{
    waiters_leave(&as_condition(f->slots[SELF])->waiters, &f->slots[FUTURE]);
    if (!in && vm.stopped)
        return NULL;
    if (!in)
        f->slots[PENDING] = exc_take();
    val_xunref(in);
    return acquire_again(f);
}

static Value acquired(Frame *f, Value in)
{
    if (!in && !await_cancelled())
        return NULL;
    if (!in) {                  /* it insists: but who cancels is not lost */
        exc_drop();
        val_set_take(&f->slots[CANCELLED],
                     exc_new_value(&exc_CancelledError, NULL));
        return acquire_again(f);
    }
    val_unref(in);
    Value first = f->slots[PENDING], last = f->slots[CANCELLED];
    f->slots[PENDING] = f->slots[CANCELLED] = NULL;
    if (!first && !last)
        return val_ref(VAL_TRUE);
    if (!last) {
        raise_again_take(first);
    } else if (!first) {
        raise_exc_take(last);   /* in what is handled around it */
    } else {
        exc_set_context(last, first);
        val_unref(first);
        raise_again_take(last);
    }
    return NULL;
}

static Value wait_step(Frame *f, Value in)
{
    switch (f->state) {
    case START:
        return begin_wait(f);
    case WAITING:
        return waited(f, in);
    default:
        return acquired(f, in);
    }
}

Value condition_wait(Value self)
{
    Value slots[SLOTS] = {self};

    return gen_new_native(wait_step, "wait", "Condition.wait", slots, SLOTS);
}

static Value method_wait(Value self, Value *a)
{
    (void)a;
    return condition_wait(self);
}

/* --- wait_for() --------------------------------------------------- */

enum { PREDICATE = 1, FOR_SLOTS };

/* States: 0 and 2 ask the predicate, 1 has its answer. */
static Value wait_for_step(Frame *f, Value in)
{
    if (f->state != 0 && !in)
        return NULL;
    if (f->state != 1) {
        val_xunref(in);
        f->state = 1;
        return frame_again(f, call_begin(f->slots[PREDICATE], NULL, 0, NULL));
    }
    int yes = obj_truth(in);
    if (yes > 0)
        return in;
    val_unref(in);
    if (yes < 0)
        return NULL;
    f->state = 2;
    Value self = f->slots[SELF];
    return await_take(f, is_unchanged(self, &condition_type)
                             ? condition_wait(self)
                             : call_method0(self, NAME(wait)));
}

static Value method_wait_for(Value self, Value *a)
{
    return gen_new_native(wait_for_step, "wait_for", "Condition.wait_for",
                          (Value[]){self, a[0]}, FOR_SLOTS);
}

/* --- notify() ----------------------------------------------------- */

bool condition_notify(Value self, int64_t n)
{
    Condition *c = as_condition(self);
    int64_t woken = 0, waiting = (int64_t)waiters_pending(&c->waiters);

    if (n > waiting)
        n = waiting;
    sync_emit(self, EVENT_NOTIFY, n < 0 ? 0 : n);
    for (size_t i = 0; i < c->waiters.len && woken < n; i++)
        if (!future_is_done(waiters_at(&c->waiters, i))) {
            if (!future_set_result(waiters_at(&c->waiters, i), VAL_FALSE))
                return false;
            woken++;
        }
    return true;
}

/* notify(n=1) */
static Value method_notify(Value self, Value *a)
{
    int64_t n = 1;

    if (!check_locked(as_condition(self), "notify") ||
        (a[0] && !obj_to_index_clamped(a[0], &n)))
        return NULL;
    return condition_notify(self, n) ? none() : NULL;
}

static Value method_notify_all(Value self, Value *a)
{
    Value name = str_intern_from_peek("notify");

    (void)a;
    if (sync_overrides(self, name)) {
        Value all = int_new((int64_t)as_condition(self)->waiters.len);
        Value r = call_method1(self, name, all);
        val_unref(all);
        val_xunref(r);
        return r ? none() : NULL;
    }
    if (!check_locked(as_condition(self), "notify"))
        return NULL;
    return condition_notify(self, INT64_MAX) ? none() : NULL;
}

/* --- the lock's methods ------------------------------------------- */

static Value method_acquire(Value self, Value *a)
{
    (void)a;
    return condition_acquire(self);
}

static Value method_release(Value self, Value *a)
{
    (void)a;
    return condition_release(self) ? none() : NULL;
}

static Value method_locked(Value self, Value *a)
{
    (void)a;
    int yes = is_locked(as_condition(self));

    return yes < 0 ? NULL : val_ref(val_bool(yes));
}

/* --- looks and life ----------------------------------------------- */

static Value get_lock(Value self)
{
    Value lock = as_condition(self)->lock;

    return val_ref(lock ? lock : VAL_NONE);
}

static Value get_waiters(Value self)
{
    return ring_deque(&as_condition(self)->waiters);
}

static Value slot_repr(Value self)
{
    Condition *c = as_condition(self);
    int locked = is_locked(c);

    if (locked < 0)
        return NULL;
    return sync_repr(self, locked ? "locked" : "unlocked", &c->waiters);
}

Value condition_new_part(Value whole, FutureUse use)
{
    Value self = obj_new(&condition_type);

    as_condition(self)->lock = obj_new(&lock_type);
    sync_make_part(self, whole, EVENT_BLOCKED, use);
    sync_make_part(as_condition(self)->lock, whole, EVENT_BLOCKED, use);
    return self;
}

/* Condition(lock=None) */
static Value init_bound(Value self, Value *a)
{
    bool given = a[0] && a[0] != VAL_NONE;
    Value lock = given ? val_ref(a[0]) : lock_new();
    static const char *const needed[] = {"locked", "acquire", "release"};

    for (size_t i = 0; given && i < sizeof needed / sizeof *needed; i++) {
        Value method = obj_getattr_s(lock, needed[i]);
        if (!method) {
            val_unref(lock);
            return NULL;
        }
        val_unref(method);
    }
    val_set_take(&as_condition(self)->lock, lock);
    ring_clear(&as_condition(self)->waiters);
    told_begin(&as_sync(self)->told, self, NULL, 0,
               is_instance(lock, &lock_type) ? as_sync(lock)->told.id : 0);
    return none();
}

static int slot_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    static const NativeDef def = {"Condition.__init__", init_bound, "lock=",
                                  NULL};

    return init_bind(&def, self, args, n, kwnames);
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    sync_visit(self, visit, arg);
    ring_visit(&as_condition(self)->waiters, visit, arg);
    if (as_condition(self)->lock)
        visit(as_condition(self)->lock, arg);
}

static void slot_clear(Value self)
{
    sync_clear(self);
    ring_clear(&as_condition(self)->waiters);
    val_clear(&as_condition(self)->lock);
}

Type condition_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "Condition",
    .module = "asyncio.locks",
    .size = sizeof(Condition),
    .flags = TYPE_GC | TYPE_DICT | TYPE_BASE,
    .free = slot_clear,
    .visit = slot_visit,
    .clear = slot_clear,
    .repr = slot_repr,
    .new = sync_new,
    .init = slot_init,
    .methods = (const NativeDef[]){
        {"wait", method_wait, "async", NULL},
        {"wait_for", method_wait_for, "async predicate", NULL},
        {"notify", method_notify, "n=", NULL},
        {"notify_all", method_notify_all, "", NULL},
        {"acquire", method_acquire, "async", NULL},
        {"release", method_release, "", NULL},
        {"locked", method_locked, "", NULL},
        {"__aenter__", sync_aenter, "async", NULL},
        {"__aexit__", sync_aexit, "async exc_type, exc, tb", NULL},
        {0},
    },
    .getset = (const GetSetDef[]){
        {"_lock", get_lock, NULL},
        {"_waiters", get_waiters, NULL},
        {"_loop", sync_get_loop, NULL},
        {0},
    },
};
