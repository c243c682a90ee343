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
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

/* True if the program's class has its own method [name]. */
static bool has_own(Value self, Value name)
{
    return type_has(type_of(self), TYPE_HEAP) && sync_overrides(self, name);
}

/* self.name() as a truth; -1: raised. */
static int ask(Value self, Value name)
{
    Value r = call_method0(self, name);
    int yes = r ? obj_truth(r) : -1;

    val_xunref(r);
    return yes;
}

/* Puts and gets, with how many items there are then. */
static void emit_item(Value self, EventKind kind)
{
    Queue *q = as_queue(self);

    if (!emit_state.on || !q->sync.id)
        return;
    ptrdiff_t len = store_len(self);
    if (len < 0)
        exc_drop();
    emit_event((Event){.kind = kind, .lane = emit_state.lane,
                       .obj = q->sync.id, .ready_pos = -1,
                       .ready_len = (int32_t)len});
}

/* --- how full ------------------------------------------------------------------- */

static ptrdiff_t own_size(Value self)
{
    if (!has_own(self, NAME(qsize)))
        return store_len(self);
    int64_t n;
    Value r = call_method0(self, NAME(qsize));
    bool ok = r && obj_to_index(r, &n);
    val_xunref(r);
    return ok ? (ptrdiff_t)n : -1;
}

static int base_full(Value self)
{
    Queue *q = as_queue(self);
    Value max = q->maxsize;

    if (!max)
        return raise_i(&exc_AttributeError,
                       "'%T' object has no attribute '_maxsize'", self);
    if (is_small(max) && small_of(max) <= 0)
        return false;
    if (!is_small(max)) {
        int endless = combine_compare(max, val_small(0), OP_LE);
        if (endless != 0)
            return endless < 0 ? -1 : false;
    }
    ptrdiff_t size = own_size(self);
    if (size < 0)
        return -1;
    return is_small(max) ? size >= small_of(max)
                         : combine_compare(val_small(size), max, OP_GE);
}

static int base_empty(Value self)
{
    Queue *q = as_queue(self);

    if (!q->store)
        return q->items.len == 0;
    int some = obj_truth(q->store);
    return some < 0 ? -1 : !some;
}

static int is_full(Value self)
{
    return has_own(self, NAME(full)) ? ask(self, NAME(full))
                                     : base_full(self);
}

static int is_empty(Value self)
{
    return has_own(self, NAME(empty)) ? ask(self, NAME(empty))
                                      : base_empty(self);
}

/* --- without waiting -------------------------------------------------------------- */

static bool raise_bare(Type *cls)
{
    raise_exc_take(exc_new_value(cls, NULL));
    return false;
}

static bool put_item(Value self, Value item)
{
    if (!has_own(self, NAME(_put)))
        return store_put(self, item);
    Value r = call_method1(self, NAME(_put), item);
    val_xunref(r);
    return r != NULL;
}

static Value get_item(Value self)
{
    return has_own(self, NAME(_get)) ? call_method0(self, NAME(_get))
                                     : store_get(self);
}

/* Adds the item of somebody who has found room. */
static bool add(Value self, Value item)
{
    Queue *q = as_queue(self);

    if (!put_item(self, item))
        return false;
    q->unfinished++;
    if (q->finished)
        event_clear(q->finished);
    emit_item(self, EVENT_PUT);
    waiters_pop_wake(&q->getters);
    return true;
}

/* Takes an item for somebody who has found one. */
static Value take(Value self)
{
    Value item = get_item(self);

    if (item) {
        emit_item(self, EVENT_GET);
        waiters_pop_wake(&as_queue(self)->putters);
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

static Value get_now(Value self)
{
    int empty = is_empty(self);

    if (empty == 0)
        return take(self);
    if (empty > 0)
        raise_bare(&exc_QueueEmpty);
    return NULL;
}

/* --- put() and get() ----------------------------------------------------------------- */

enum { SELF, FUTURE, ITEM, PUT_SLOTS, GET_SLOTS = ITEM };

/* The waiting of [f] in [waiters] was broken off; [cannot] tells whether those
 * who wait would still have to.  Passes a wake-up that came too late on to the
 * next. */
static Value broken_off(Frame *f, Waiters *waiters, int (*cannot)(Value self))
{
    Future *future = as_future(f->slots[FUTURE]);

    if (vm.stopped)
        return NULL;
    Value exc = exc_take();
    future_cancel_self(future, NULL);
    waiters_remove(waiters, (Value)future);
    int no = cannot(f->slots[SELF]);
    if (no == 0 && future->state != FUTURE_CANCELLED)
        waiters_pop_wake(waiters);
    if (no < 0)
        val_unref(exc);
    else
        raise_again_take(exc);
    return NULL;
}

/* Waits in [waiters]. */
static Value wait_in(Frame *f, Waiters *waiters, EventKind kind)
{
    Value future = sync_wait(f->slots[SELF], waiters, kind);

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

    if (has_own(self, NAME(put_nowait)))
        return call_method1(self, NAME(put_nowait), f->slots[ITEM]);
    return add(self, f->slots[ITEM]) ? none() : NULL;
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
    if (has_own(self, NAME(get_nowait)))
        return call_method0(self, NAME(get_nowait));
    return take(self);
}

Value queue_get(Value self)
{
    Value slots[GET_SLOTS] = {self};

    return gen_new_native(get_step, "get", "Queue.get", slots, GET_SLOTS);
}

Value queue_method_get(Value self, Value *a)
{
    (void)a;
    return queue_get(self);
}

Value queue_method_put(Value self, Value *a)
{
    Value slots[PUT_SLOTS] = {self, NULL, a[0]};

    return gen_new_native(put_step, "put", "Queue.put", slots, PUT_SLOTS);
}

/* --- join() ---------------------------------------------------------------------------- */

static Value join_step(Frame *f, Value in)
{
    Queue *q = as_queue(f->slots[SELF]);

    if (f->state++ > 0)
        return await_done(in, VAL_NONE);
    if (q->unfinished <= 0 || !q->finished)
        return none();
    sync_emit(f->slots[SELF], EVENT_JOIN);
    return await_take(f, event_wait(q->finished));
}

Value queue_method_join(Value self, Value *a)
{
    (void)a;
    return gen_new_native(join_step, "join", "Queue.join", &self, 1);
}

static Value method_task_done(Value self, Value *a)
{
    (void)a;
    Queue *q = as_queue(self);

    if (q->unfinished <= 0)
        return raise(&exc_ValueError, "task_done() called too many times");
    if (--q->unfinished == 0 && q->finished)
        event_set(q->finished);
    return none();
}

/* --- other methods ------------------------------------------------------------------------ */

static Value method_put_nowait(Value self, Value *a)
{
    return queue_put_now(self, a[0]) ? none() : NULL;
}

static Value method_get_nowait(Value self, Value *a)
{
    (void)a;
    return get_now(self);
}

static Value method_qsize(Value self, Value *a)
{
    (void)a;
    ptrdiff_t n = store_len(self);

    return n < 0 ? NULL : int_new(n);
}

static Value method_empty(Value self, Value *a)
{
    (void)a;
    int yes = base_empty(self);

    return yes < 0 ? NULL : val_ref(val_bool(yes));
}

static Value method_full(Value self, Value *a)
{
    (void)a;
    int yes = base_full(self);

    return yes < 0 ? NULL : val_ref(val_bool(yes));
}

/* _init(), _put() and _get(), for classes that call them by super(). */
static Value method_init_store(Value self, Value *a)
{
    (void)a;
    store_init(self);
    return none();
}

static Value method_put_item(Value self, Value *a)
{
    return store_put(self, a[0]) ? none() : NULL;
}

static Value method_get_item(Value self, Value *a)
{
    (void)a;
    return store_get(self);
}

static Value class_getitem(Value self, Value *a)
{
    return generic_alias_new(self, a[0]);
}

/* --- attributes ------------------------------------------------------------------------------ */

static Value get_maxsize(Value self)
{
    Value v = as_queue(self)->maxsize;

    return val_ref(v ? v : VAL_NONE);
}

static int set_maxsize(Value self, Value v)
{
    if (!v)
        return raise_i(&exc_AttributeError, "_maxsize");
    val_set_take(&as_queue(self)->maxsize, val_ref(v));
    return 0;
}

static int set_store(Value self, Value v)
{
    if (!v)
        return raise_i(&exc_AttributeError, "_queue");
    ring_clear(&as_queue(self)->items);
    val_set_take(&as_queue(self)->store, val_ref(v));
    return 0;
}

static Value get_unfinished(Value self)
{
    return int_new(as_queue(self)->unfinished);
}

static int set_unfinished(Value self, Value v)
{
    if (!v)
        return raise_i(&exc_AttributeError, "_unfinished_tasks");
    return obj_to_index(v, &as_queue(self)->unfinished) ? 0 : -1;
}

static Value get_getters(Value self)
{
    return ring_deque(&as_queue(self)->getters);
}

static Value get_putters(Value self)
{
    return ring_deque(&as_queue(self)->putters);
}

static Value get_finished(Value self)
{
    Value v = as_queue(self)->finished;

    return val_ref(v ? v : VAL_NONE);
}

/* --- looks ---------------------------------------------------------------------------------------- */

/* " _queue=[...]", if there is anything in it. */
static int add_items(Buf *b, Value self)
{
    Queue *q = as_queue(self);
    int empty = base_empty(self);

    if (empty != 0)
        return empty < 0 ? -1 : 0;
    Value list = q->store ? obj_to_list(q->store) : ring_list(&q->items);
    if (!list)
        return -1;
    buf_puts(b, " _queue=");
    int r = obj_add_repr(b, list);
    val_unref(list);
    return r;
}

static int add_format(Buf *b, Value self)
{
    Queue *q = as_queue(self);

    buf_puts(b, "maxsize=");
    if (obj_add_repr(b, q->maxsize ? q->maxsize : VAL_NONE) < 0 ||
        add_items(b, self) < 0)
        return -1;
    if (q->getters.len > 0)
        buf_printf(b, " _getters[%zu]", q->getters.len);
    if (q->putters.len > 0)
        buf_printf(b, " _putters[%zu]", q->putters.len);
    if (q->unfinished != 0)
        buf_printf(b, " tasks=%lld", (long long)q->unfinished);
    return 0;
}

static Value show(Value self, bool address)
{
    Buf b;

    if (repr_enter(self))
        return str_from("...");
    buf_init(&b);
    buf_printf(&b, "<%s ", type_of(self)->name);
    if (address) {
        buf_puts(&b, "at ");
        obj_add_address(&b, self);
        buf_putc(&b, ' ');
    }
    int r = add_format(&b, self);
    repr_leave(self);
    buf_putc(&b, '>');
    if (r == 0)
        return str_from_buf(&b);
    buf_clear(&b);
    return NULL;
}

static Value slot_repr(Value self)
{
    return show(self, true);
}

static Value slot_str(Value self)
{
    return show(self, false);
}

/* --- life -------------------------------------------------------------------------------------------- */

static void init_plain(Value self, Value maxsize)
{
    Queue *q = as_queue(self);

    val_set_take(&q->maxsize, val_ref(maxsize));
    val_set_take(&q->finished, event_new(true));
    q->unfinished = 0;
    ring_clear(&q->getters);
    ring_clear(&q->putters);
}

/* Queue(maxsize=0) */
static Value init_bound(Value self, Value *a)
{
    Value maxsize = a[0] ? a[0] : val_small(0);

    init_plain(self, maxsize);
    if (has_own(self, NAME(_init)))
        return call_method1(self, NAME(_init), maxsize);
    store_init(self);
    return none();
}

static int slot_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    static const NativeDef def = {"Queue.__init__", init_bound, "maxsize=",
                                  NULL};

    return init_bind(&def, self, args, n, kwnames);
}

Value queue_new_inner(void)
{
    Value self = obj_new(&queue_type);

    init_plain(self, val_small(0));
    store_init(self);
    return self;
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    Queue *q = as_queue(self);

    sync_visit(self, visit, arg);
    ring_visit(&q->getters, visit, arg);
    ring_visit(&q->putters, visit, arg);
    ring_visit(&q->items, visit, arg);
    if (q->finished)
        visit(q->finished, arg);
    if (q->store)
        visit(q->store, arg);
    if (q->maxsize)
        visit(q->maxsize, arg);
}

static void slot_clear(Value self)
{
    Queue *q = as_queue(self);

    sync_clear(self);
    ring_clear(&q->getters);
    ring_clear(&q->putters);
    ring_clear(&q->items);
    val_clear(&q->finished);
    val_clear(&q->store);
    val_clear(&q->maxsize);
}

static const NativeDef methods[] = {
    {"put", queue_method_put, "item", NULL},
    {"get", queue_method_get, "", NULL},
    {"put_nowait", method_put_nowait, "item", NULL},
    {"get_nowait", method_get_nowait, "", NULL},
    {"qsize", method_qsize, "", NULL},
    {"empty", method_empty, "", NULL},
    {"full", method_full, "", NULL},
    {"task_done", method_task_done, "", NULL},
    {"join", queue_method_join, "", NULL},
    {"_init", method_init_store, "maxsize", NULL},
    {"_put", method_put_item, "item", NULL},
    {"_get", method_get_item, "", NULL},
    {"%__class_getitem__", class_getitem, "key, /", NULL},
    {0},
};

static const GetSetDef attributes[] = {
    {"maxsize", get_maxsize, NULL},
    {"_maxsize", get_maxsize, set_maxsize},
    {"_queue", store_object, set_store},
    {"_unfinished_tasks", get_unfinished, set_unfinished},
    {"_getters", get_getters, NULL},
    {"_putters", get_putters, NULL},
    {"_finished", get_finished, NULL},
    {0},
};

#define QUEUE_TYPE(ID, NAME, BASE, METHODS, ATTRIBUTES) \
    Type ID = { \
        .head = STATIC_OBJ(&type_type), \
        .name = NAME, \
        .module = "asyncio.queues", \
        .base = BASE, \
        .size = sizeof(Queue), \
        .flags = TYPE_GC | TYPE_DICT | TYPE_BASE, \
        .free = slot_clear, \
        .visit = slot_visit, \
        .clear = slot_clear, \
        .repr = slot_repr, \
        .str = slot_str, \
        .new = sync_new, \
        .init = slot_init, \
        .methods = METHODS, \
        .getset = ATTRIBUTES, \
    }

QUEUE_TYPE(queue_type, "Queue", NULL, methods, attributes);
QUEUE_TYPE(priority_queue_type, "PriorityQueue", &queue_type, NULL, NULL);
QUEUE_TYPE(lifo_queue_type, "LifoQueue", &queue_type, NULL, NULL);
