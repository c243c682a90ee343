/* barrier.c - asyncio.Barrier: all go on when enough have come.
 *
 *     FILLING --the last comes--> DRAINING --all have left--> FILLING
 *        |  \--reset()--> RESETTING ------all have left------/
 *        +--abort()--> BROKEN --reset()--> RESETTING or FILLING
 *
 * It stands on a Condition: whoever changes the state holds its lock.
 */
#include <stdio.h>

#include "sim/aio/await.h"
#include "sim/aio/combine_int.h"
#include "sim/aio/init.h"
#include "sim/aio/sync_int.h"
#include "sim/vm/int.h"
#include "sim/vm/str.h"

static const char *const state_names[] = {
    "filling", "draining", "resetting", "broken",
};

static Barrier *as_barrier(Value v)
{
    return (Barrier *)(void *)v;
}

static void set_state(Barrier *b, BarrierState state)
{
    if (b->state == state)
        return;
    b->state = state;
    if (emit_state.on && b->sync.told.id)
        emit(EVENT_STATE, emit_state.lane, b->sync.told.id, VIA_NONE,
             state_names[state]);
}

/* One more is inside, or one less. */
static void count(Barrier *b, int more)
{
    b->count += more;
    told_emit(&b->sync.told, more > 0 ? EVENT_ACQUIRE : EVENT_RELEASE,
              b->parties - b->count);
}

/* Begins `async with self.cond`: the step goes on when it has the lock. */
static Value lock_cond(Frame *f)
{
    Barrier *b = as_barrier(f->slots[0]);

    if (!init_ran(b->cond, (Value)b, "_cond"))
        return NULL;
    return await_take(f, condition_acquire(b->cond));
}

/* The end of it; what is raised stays raised.  [v] is returned. */
static Value unlock_cond(Barrier *b, Value v)
{
    Value exc = vm.stopped ? NULL : vm.raised ? exc_take() : NULL;

    if (!vm.stopped && !condition_release(b->cond)) {
        val_xunref(exc);
        val_xunref(v);
        return NULL;
    }
    if (exc)
        raise_again_take(exc);
    return v;
}

/* --- wait() ------------------------------------------------------- */

enum { SELF, INDEX, SLOTS };
enum { START, LOCKED, BLOCKED, INSIDE };

/* Leaves, and wakes those who wait for the barrier to be empty. */
static Value leave(Frame *f, Value v)
{
    Barrier *b = as_barrier(f->slots[SELF]);

    count(b, -1);
    if (b->count == 0) {
        if (b->state == RESETTING || b->state == DRAINING)
            set_state(b, FILLING);
        if (!condition_notify(b->cond, INT64_MAX) && v)
            val_clear(&v);
    }
    return unlock_cond(b, v);
}

static Value pass(Frame *f)
{
    return leave(f, val_ref(f->slots[INDEX]));
}

/* Waits, as one who has come, while the barrier fills. */
static Value stay(Frame *f)
{
    Barrier *b = as_barrier(f->slots[SELF]);

    f->state = INSIDE;
    if (b->state == FILLING)
        return await_take(f, condition_wait(b->cond));
    if (b->state == DRAINING)
        return pass(f);
    raise(&exc_BrokenBarrierError, "Abort or reset of barrier");
    return leave(f, NULL);
}

static Value come_in(Frame *f)
{
    Barrier *b = as_barrier(f->slots[SELF]);

    f->slots[INDEX] = val_small(b->count);
    count(b, 1);
    if (b->count < b->parties)
        return stay(f);
    set_state(b, DRAINING);
    return condition_notify(b->cond, INT64_MAX) ? pass(f) : leave(f, NULL);
}

/* Waits until those of the last round have left. */
static Value block(Frame *f)
{
    Barrier *b = as_barrier(f->slots[SELF]);

    f->state = BLOCKED;
    if (b->state == DRAINING || b->state == RESETTING)
        return await_take(f, condition_wait(b->cond));
    if (b->state != BROKEN)
        return come_in(f);
    raise(&exc_BrokenBarrierError, "Barrier aborted");
    return unlock_cond(b, NULL);
}

static Value wait_step(Frame *f, Value in)
{
    bool ok = in != NULL;

    val_xunref(in);
    switch (f->state) {
    case START:
        f->state = LOCKED;
        return lock_cond(f);
    case LOCKED:
        return ok ? block(f) : NULL;
    case BLOCKED:
        return ok ? block(f) : unlock_cond(as_barrier(f->slots[SELF]), NULL);
    default:
        return ok ? stay(f) : leave(f, NULL);
    }
}

static Value wait_as(Value self, const char *name, const char *qualname)
{
    Value slots[SLOTS] = {self};

    return gen_new_native(wait_step, name, qualname, slots, SLOTS);
}

static Value method_wait(Value self, Value *a)
{
    (void)a;
    return wait_as(self, "wait", "Barrier.wait");
}

/* --- async with --------------------------------------------------- */

static Value enter_step(Frame *f, Value in)
{
    if (f->state++ == 0)
        return await_take(f, call_method0(f->slots[0], NAME(wait)));
    return in;
}

static Value method_aenter(Value self, Value *a)
{
    (void)a;
    if (is_unchanged(self, &barrier_type))
        return wait_as(self, "__aenter__", "Barrier.__aenter__");
    return gen_new_native(enter_step, "__aenter__", "Barrier.__aenter__",
                          &self, 1);
}

static Value exit_step(Frame *f, Value in)
{
    (void)f, (void)in;
    return none();
}

static Value method_aexit(Value self, Value *a)
{
    (void)a;
    return gen_new_native(exit_step, "__aexit__", "Barrier.__aexit__", &self,
                          1);
}

/* --- reset() and abort() ------------------------------------------ */

static Value reset_step(Frame *f, Value in)
{
    Barrier *b = as_barrier(f->slots[0]);

    if (f->state++ == 0)
        return lock_cond(f);
    if (!in)
        return NULL;
    val_unref(in);
    set_state(b, b->count > 0 ? RESETTING : FILLING);
    return unlock_cond(b, condition_notify(b->cond, INT64_MAX) ? none() : NULL);
}

static Value method_reset(Value self, Value *a)
{
    (void)a;
    return gen_new_native(reset_step, "reset", "Barrier.reset", &self, 1);
}

static Value abort_step(Frame *f, Value in)
{
    Barrier *b = as_barrier(f->slots[0]);

    if (f->state++ == 0)
        return lock_cond(f);
    if (!in)
        return NULL;
    val_unref(in);
    set_state(b, BROKEN);
    return unlock_cond(b, condition_notify(b->cond, INT64_MAX) ? none() : NULL);
}

static Value method_abort(Value self, Value *a)
{
    (void)a;
    return gen_new_native(abort_step, "abort", "Barrier.abort", &self, 1);
}

/* --- looks and life ----------------------------------------------- */

static int64_t waiting(const Barrier *b)
{
    return b->state == FILLING ? b->count : 0;
}

static Value get_parties(Value self)
{
    return int_new(as_barrier(self)->parties);
}

static Value get_n_waiting(Value self)
{
    return int_new(waiting(as_barrier(self)));
}

static Value get_broken(Value self)
{
    return val_ref(val_bool(as_barrier(self)->state == BROKEN));
}

static Value get_count(Value self)
{
    return int_new(as_barrier(self)->count);
}

static Value slot_repr(Value self)
{
    Barrier *b = as_barrier(self);
    char extra[80];

    if (b->state == BROKEN)
        return sync_repr(self, state_names[BROKEN], NULL);
    snprintf(extra, sizeof extra, "%s, waiters:%lld/%lld",
             state_names[b->state], (long long)waiting(b),
             (long long)b->parties);
    return sync_repr(self, extra, NULL);
}

/* Barrier(parties) */
static Value init_bound(Value self, Value *a)
{
    Barrier *b = as_barrier(self);
    int too_few = combine_compare(a[0], val_small(1), OP_LT);

    if (too_few > 0)
        return raise(&exc_ValueError, "parties must be > 0");
    if (too_few < 0 || !obj_to_index_clamped(a[0], &b->parties))
        return NULL;
    b->state = FILLING;
    b->count = 0;
    sync_begin(self, b->parties);
    val_set_take(&b->cond, condition_new_part(self, FOR_BARRIER));
    return none();
}

static int slot_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    static const NativeDef def = {"Barrier.__init__", init_bound, "parties",
                                  NULL};

    return init_bind(&def, self, args, n, kwnames);
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    sync_visit(self, visit, arg);
    if (as_barrier(self)->cond)
        visit(as_barrier(self)->cond, arg);
}

static void slot_clear(Value self)
{
    sync_clear(self);
    val_clear(&as_barrier(self)->cond);
}

Type barrier_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "Barrier",
    .module = "asyncio.locks",
    .size = sizeof(Barrier),
    .flags = TYPE_GC | TYPE_DICT | TYPE_BASE,
    .free = slot_clear,
    .visit = slot_visit,
    .clear = slot_clear,
    .repr = slot_repr,
    .new = sync_new,
    .init = slot_init,
    .methods = (const NativeDef[]){
        {"wait", method_wait, "async", NULL},
        {"reset", method_reset, "async", NULL},
        {"abort", method_abort, "async", NULL},
        {"__aenter__", method_aenter, "async", NULL},
        {"__aexit__", method_aexit, "async *args", NULL},
        {0},
    },
    .getset = (const GetSetDef[]){
        {"parties", get_parties, NULL},
        {"n_waiting", get_n_waiting, NULL},
        {"broken", get_broken, NULL},
        {"_count", get_count, NULL},
        {"_parties", get_parties, NULL},
        {"_loop", sync_get_loop, NULL},
        {0},
    },
};
