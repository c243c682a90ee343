/* semaphore.c - asyncio.Semaphore and BoundedSemaphore: so many at a time.
 *
 * Unlike a Lock it hands over: who is woken has the place already.
 */
#include <stdio.h>

#include "sim/aio/await.h"
#include "sim/aio/combine_int.h"
#include "sim/aio/init.h"
#include "sim/aio/sync_int.h"
#include "sim/vm/dict.h"
#include "sim/vm/int.h"
#include "sim/vm/str.h"

static Semaphore *as_semaphore(Value v)
{
    return (Semaphore *)(void *)v;
}

static bool is_bounded(Value self)
{
    return is_instance(self, &bounded_semaphore_type);
}

static bool is_locked(const Semaphore *s)
{
    return s->value == 0 || waiters_any(&s->waiters);
}

/* [lane] has taken a place, because of event [cause]. */
static void take_place(Semaphore *s, uint32_t lane, Seq cause)
{
    s->value--;
    told_emit_of(&s->sync.told, EVENT_ACQUIRE, lane, s->value, cause);
}

/* Gives a free place to the first who waits, by event [cause].  False, here and
 * below: raised, as waiters.h says. */
static bool wake_next(Semaphore *s, Seq cause)
{
    Future *first = waiters_first(&s->waiters);

    if (!first)
        return true;
    uint32_t lane = future_awaiter(first);
    bool ok = future_set_result(first, VAL_TRUE);
    take_place(s, lane, cause);
    return ok;
}

/* A place is free again. */
static bool free_place(Semaphore *s)
{
    s->value++;
    return wake_next(s, told_emit(&s->sync.told, EVENT_RELEASE, s->value));
}

/* --- acquire() ---------------------------------------------------- */

enum { SELF, FUTURE, SLOTS };

static Value begin(Frame *f)
{
    Value self = f->slots[SELF];
    Semaphore *s = as_semaphore(self);

    if (!is_locked(s)) {
        take_place(s, emit_state.lane, 0);
        return val_ref(VAL_TRUE);
    }
    Value future = sync_wait(self, &s->waiters, EVENT_BLOCKED,
                             FOR_SEMAPHORE);
    if (!future)
        return NULL;
    f->slots[FUTURE] = val_ref(future);
    return gen_await(f, future);
}

static Value acquire_step(Frame *f, Value in)
{
    Semaphore *s = as_semaphore(f->slots[SELF]);

    if (f->state++ == 0)
        return begin(f);
    bool is_cancelled = as_future(f->slots[FUTURE])->state == FUTURE_CANCELLED;
    waiters_leave(&s->waiters, &f->slots[FUTURE]);
    if (!in) {
        if (await_cancelled() && !is_cancelled)
            free_place(s);
        return NULL;
    }
    val_unref(in);
    return s->value <= 0 || wake_next(s, 0) ? val_ref(VAL_TRUE) : NULL;
}

static Value method_acquire(Value self, Value *a)
{
    (void)a;
    Value slots[SLOTS] = {self};

    return gen_new_native(acquire_step, "acquire", "Semaphore.acquire", slots,
                          SLOTS);
}

/* --- release() ---------------------------------------------------- */

static bool release(Value self)
{
    Semaphore *s = as_semaphore(self);

    if (is_bounded(self) && s->value >= s->bound) {
        raise(&exc_ValueError,
              "BoundedSemaphore released too many times");
        return false;
    }
    return free_place(s);
}

static Value method_release(Value self, Value *a)
{
    (void)a;
    return release(self) ? none() : NULL;
}

/* --- async with --------------------------------------------------- */

/* No class of the program's may have changed acquire() or release(). */
static bool is_plain(Value self)
{
    return is_unchanged(self, &semaphore_type) ||
           is_unchanged(self, &bounded_semaphore_type);
}

static Value enter_step(Frame *f, Value in)
{
    Value r = acquire_step(f, in);

    return r == VAL_TRUE ? await_done(VAL_TRUE, VAL_NONE) : r;
}

static Value exit_step(Frame *f, Value in)
{
    (void)in;
    return release(f->slots[SELF]) ? none() : NULL;
}

static Value method_aenter(Value self, Value *a)
{
    Value slots[SLOTS] = {self};

    if (!is_plain(self))
        return sync_aenter(self, a);
    return gen_new_native(enter_step, "__aenter__",
                          "_ContextManagerMixin.__aenter__", slots, SLOTS);
}

static Value method_aexit(Value self, Value *a)
{
    return !is_plain(self) ? sync_aexit(self, a)
                           : sync_aexit_by(exit_step, self, a);
}

/* --- the rest ----------------------------------------------------- */

static Value method_locked(Value self, Value *a)
{
    (void)a;
    return val_ref(val_bool(is_locked(as_semaphore(self))));
}

static Value get_value(Value self)
{
    return int_new(as_semaphore(self)->value);
}

static int set_value(Value self, Value v)
{
    if (!v)
        return raise_i(&exc_AttributeError, "cannot delete attribute");
    if (!obj_to_index(v, &as_semaphore(self)->value))
        return -1;
    int64_t value = as_semaphore(self)->value;
    sync_emit(self, value != 0 ? EVENT_SET : EVENT_CLEAR, value);
    return 0;
}

static Value get_waiters(Value self)
{
    return sync_waiters(&as_semaphore(self)->waiters);
}

static Value get_bound(Value self)
{
    return int_new(as_semaphore(self)->bound);
}

static Value slot_repr(Value self)
{
    Semaphore *s = as_semaphore(self);
    char extra[48] = "locked";

    if (!is_locked(s))
        snprintf(extra, sizeof extra, "unlocked, value:%lld",
                 (long long)s->value);
    return sync_repr(self, extra, &s->waiters);
}

/* Semaphore(value=1) */
static Value init_bound(Value self, Value *a)
{
    Value value = a[0] ? a[0] : val_small(1);
    Semaphore *s = as_semaphore(self);
    int negative = combine_compare(value, val_small(0), OP_LT);

    if (negative > 0)
        return raise(&exc_ValueError, "Semaphore initial value must be >= 0");
    if (negative < 0 || !obj_to_index(value, &s->value))
        return NULL;
    s->bound = s->value;
    ring_clear(&s->waiters);
    sync_begin(self, s->value);
    return none();
}

static Value method_getstate(Value self, Value *a)
{
    Semaphore *s = as_semaphore(self);
    Value state = sync_getstate(self, &s->waiters);
    Value value = int_new(s->value), bound = int_new(s->bound);

    (void)a;
    if (state)
        dict_set_s(as_dict(state), "_value", value);
    if (state && is_bounded(self))
        dict_set_s(as_dict(state), "_bound_value", bound);
    val_unref(value);
    val_unref(bound);
    return state;
}

static bool restore_bound(Value self, Dict *state)
{
    Value bound = sync_take_part(state, "_bound_value");
    bool ok = bound && obj_to_index(bound, &as_semaphore(self)->bound);

    val_xunref(bound);
    return ok;
}

static Value method_setstate(Value self, Value *a)
{
    Dict *state = sync_state_of_copy(a[0]);
    Value value = state ? sync_take_part(state, "_value") : NULL;
    Value begun = value ? init_bound(self, &value) : NULL;

    val_xunref(value);
    val_xunref(begun);
    if (state && begun && (!is_bounded(self) || restore_bound(self, state)))
        return sync_end_state_take(self, state);
    val_xunref((Value)state);
    return NULL;
}

static int slot_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    static const NativeDef plain = {"Semaphore.__init__", init_bound, "value=",
                                    NULL};
    static const NativeDef bounded = {"BoundedSemaphore.__init__", init_bound,
                                      "value=", NULL};

    return init_bind(is_bounded(self) ? &bounded : &plain, self, args, n,
                     kwnames);
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    sync_visit(self, visit, arg);
    ring_visit(&as_semaphore(self)->waiters, visit, arg);
}

static void slot_clear(Value self)
{
    sync_clear(self);
    ring_clear(&as_semaphore(self)->waiters);
}

Type semaphore_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "Semaphore",
    .module = "asyncio.locks",
    .size = sizeof(Semaphore),
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
        {"_value", get_value, set_value},
        {"_waiters", get_waiters, NULL},
        {"_loop", sync_get_loop, NULL},
        {0},
    },
};

Type bounded_semaphore_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "BoundedSemaphore",
    .module = "asyncio.locks",
    .base = &semaphore_type,
    .size = sizeof(Semaphore),
    .flags = TYPE_GC | TYPE_DICT | TYPE_BASE,
    .free = slot_clear,
    .visit = slot_visit,
    .clear = slot_clear,
    .repr = slot_repr,
    .new = sync_new,
    .init = slot_init,
    .getset = (const GetSetDef[]){
        {"_bound_value", get_bound, NULL},
        {0},
    },
};
