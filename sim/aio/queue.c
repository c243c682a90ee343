/* queue.c - asyncio.Queue, PriorityQueue, LifoQueue: items from those who have
 * them to those who want them.
 *
 * A waiting put() or get() is woken and then looks again: somebody who did not
 * wait may have been quicker.
 *
 * Classes of the program's may have their own _init(), _put(), _get(), or any
 * public method: the queue then calls those, as CPython's does.  For the types
 * themselves nothing is looked up.
 */
#include "sim/aio/await.h"
#include "sim/aio/combine_int.h"
#include "sim/aio/init.h"
#include "sim/aio/queue_int.h"
#include "sim/vm/str.h"

bool queue_has_own(Value self, Value name)
{
    return type_has(type_of(self), TYPE_HEAP | TYPE_CHANGED) &&
           sync_overrides(self, name);
}

/* self.name() as a truth; -1: raised. */
static int ask(Value self, Value name)
{
    Value r = call_method0(self, name);
    int yes = r ? obj_truth(r) : -1;

    val_xunref(r);
    return yes;
}

/* --- how full ----------------------------------------------------- */

/* self.qsize() >= max */
static int has_most(Value self, Value max)
{
    Value size;

    if (queue_has_own(self, NAME(qsize))) {
        size = call_method0(self, NAME(qsize));
    } else {
        ptrdiff_t n = store_len(self);
        size = n < 0 ? NULL : val_small(n);
    }
    int full = size ? combine_compare(size, max, OP_GE) : -1;
    val_xunref(size);
    return full;
}

int queue_base_full(Value self)
{
    Queue *q = as_queue(self);

    if (!init_ran(q->maxsize, self, "_maxsize"))
        return -1;
    Value max = val_ref(q->maxsize);    /* which code of the program may set */
    int endless = is_small(max) ? small_of(max) <= 0
                                : combine_compare(max, val_small(0), OP_LE);
    int full = endless != 0 ? -(endless < 0) : has_most(self, max);
    val_unref(max);
    return full;
}

int queue_base_empty(Value self)
{
    Queue *q = as_queue(self);

    if (!q->store)
        return init_ran(q->maxsize, self, "_queue") ? q->items.len == 0 : -1;
    int some = obj_truth(q->store);
    return some < 0 ? -1 : !some;
}

static int is_full(Value self)
{
    return queue_has_own(self, NAME(full)) ? ask(self, NAME(full))
                                     : queue_base_full(self);
}

static int is_empty(Value self)
{
    return queue_has_own(self, NAME(empty)) ? ask(self, NAME(empty))
                                      : queue_base_empty(self);
}

/* --- without waiting ---------------------------------------------- */

static bool raise_bare(Type *cls)
{
    raise_exc_take(exc_new_value(cls, NULL));
    return false;
}

static bool put_item(Value self, Value item)
{
    if (!queue_has_own(self, NAME(_put)))
        return store_put(self, item);
    Value r = call_method1(self, NAME(_put), item);
    val_xunref(r);
    return r != NULL;
}

static Value get_item(Value self)
{
    return queue_has_own(self, NAME(_get)) ? call_method0(self, NAME(_get))
                                     : store_get(self);
}

/* Adds the item of somebody who has found room. */
static bool add(Value self, Value item)
{
    Queue *q = as_queue(self);
    ptrdiff_t before = queue_tell_before(q);

    if (!put_item(self, item))
        return false;
    q->unfinished++;
    if (q->finished)
        event_clear(q->finished);
    queue_tell_put(q, item, before);
    return waiters_pop_wake(&q->getters);
}

/* Takes an item for somebody who has found one. */
static Value take(Value self)
{
    queue_tell_before(as_queue(self));
    Value item = get_item(self);

    if (item) {
        queue_tell_get(as_queue(self), item);
        if (!waiters_pop_wake(&as_queue(self)->putters))
            val_clear(&item);
    }
    return item;
}

bool queue_put_now(Value self, Value item)
{
    int full = is_full(self);

    if (full == 0)
        return add(self, item);
    return full > 0 && raise_bare(&exc_QueueFull);
}

Value queue_get_now(Value self)
{
    int empty = is_empty(self);

    if (empty == 0)
        return take(self);
    if (empty > 0)
        raise_bare(&exc_QueueEmpty);
    return NULL;
}

/* --- put() and get() ---------------------------------------------- */

enum { SELF, FUTURE, ITEM, PUT_SLOTS, GET_SLOTS = ITEM };

/* The waiting of [f] in [waiters] was broken off; [cannot] tells whether those
 * who wait would still have to.  Passes a wake-up that came too late on to the
 * next. */
static Value broken_off(Frame *f, Waiters *waiters, int (*cannot)(Value self))
{
    Future *future = as_future(f->slots[FUTURE]);

    if (vm.stopped)
        return NULL;
    f->handled = exc_take();
    future_cancel_self(future, NULL);
    if (!exc_raised()) {        /* the loop is not closed */
        waiters_remove(waiters, (Value)future);
        int no = cannot(f->slots[SELF]);
        if (no == 0 && future->state != FUTURE_CANCELLED)
            waiters_pop_wake(waiters);
    }
    if (!exc_raised())
        raise_again_take(val_ref(f->handled));
    val_clear(&f->handled);
    return NULL;
}

/* Waits in [waiters]. */
static Value wait_in(Frame *f, Waiters *waiters, EventKind kind)
{
    Value future = sync_wait(f->slots[SELF], waiters, kind,
                             kind == EVENT_FULL ? FOR_PUT : FOR_GET);

    if (!future)
        return NULL;
    val_set_take(&f->slots[FUTURE], val_ref(future));
    f->state = 1;
    return gen_await(f, future);
}

/* The end of put(): self.put_nowait(item). */
static Value put_at_last(Frame *f)
{
    Value self = f->slots[SELF];

    if (queue_has_own(self, NAME(put_nowait)))
        return call_method1(self, NAME(put_nowait), f->slots[ITEM]);
    return queue_put_now(self, f->slots[ITEM]) ? none() : NULL;
}

static Value put_step(Frame *f, Value in)
{
    Value self = f->slots[SELF];
    Queue *q = as_queue(self);

    if (f->state == 1 && !in)
        return broken_off(f, &q->putters, is_full);
    val_xunref(in);
    int full = is_full(self);
    if (full < 0)
        return NULL;
    return full ? wait_in(f, &q->putters, EVENT_FULL) : put_at_last(f);
}

static Value get_step(Frame *f, Value in)
{
    Value self = f->slots[SELF];
    Queue *q = as_queue(self);

    if (f->state == 1 && !in)
        return broken_off(f, &q->getters, is_empty);
    val_xunref(in);
    int empty = is_empty(self);
    if (empty < 0)
        return NULL;
    if (empty)
        return wait_in(f, &q->getters, EVENT_EMPTY);
    if (queue_has_own(self, NAME(get_nowait)))
        return call_method0(self, NAME(get_nowait));
    return queue_get_now(self);
}

Value queue_get(Value self)
{
    Value slots[GET_SLOTS] = {self};

    return gen_new_native(get_step, "get", "Queue.get", slots, GET_SLOTS);
}

/* A Queue as the program finds it: nothing of the program's is called to put
 * and get, and items are in its own ring. */
static bool is_plain(Queue *q)
{
    return is_unchanged(&q->sync.head, &queue_type) && !q->store;
}

static bool has_room(const Queue *q)
{
    int64_t max = is_small(q->maxsize) ? small_of(q->maxsize) : 1;

    return max <= 0 || (int64_t)q->items.len < max;
}

Value queue_method_get(Value self, Value *a)
{
    Queue *q = as_queue(self);

    if (vm_is_awaited(a) && is_plain(q) && q->items.len > 0)
        return vm_result_take(take(self));
    return queue_get(self);
}

Value queue_method_put(Value self, Value *a)
{
    Value slots[PUT_SLOTS] = {self, NULL, a[0]};
    Queue *q = as_queue(self);

    if (vm_is_awaited(a) && is_plain(q) && q->maxsize && has_room(q))
        return add(self, a[0]) ? vm_result_take(none()) : NULL;
    return gen_new_native(put_step, "put", "Queue.put", slots, PUT_SLOTS);
}

uint32_t queue_number(Value self)
{
    return as_sync(self)->told.id;
}

/* --- join() ------------------------------------------------------- */

static Value join_step(Frame *f, Value in)
{
    Queue *q = as_queue(f->slots[SELF]);

    if (f->state++ > 0)
        return await_done(in, VAL_NONE);
    if (!init_ran(q->maxsize, (Value)q, "_unfinished_tasks"))
        return NULL;
    if (q->unfinished <= 0 || !q->finished)
        return none();
    return await_take(f, event_wait(q->finished));
}

Value queue_method_join(Value self, Value *a)
{
    (void)a;
    return gen_new_native(join_step, "join", "Queue.join", &self, 1);
}
