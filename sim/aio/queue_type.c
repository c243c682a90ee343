/* queue_type.c - the classes Queue, PriorityQueue and LifoQueue: what programs
 * see of them beside put(), get() and join().
 */
#include "sim/aio/emit.h"
#include "sim/aio/errors.h"
#include "sim/aio/init.h"
#include "sim/aio/queue_int.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

/* --- methods ------------------------------------------------------ */

static Value method_put_nowait(Value self, Value *a)
{
    return queue_put_now(self, a[0]) ? none() : NULL;
}

static Value method_get_nowait(Value self, Value *a)
{
    (void)a;
    return queue_get_now(self);
}

static Value method_task_done(Value self, Value *a)
{
    (void)a;
    Queue *q = as_queue(self);

    if (!init_ran(q->maxsize, self, "_unfinished_tasks"))
        return NULL;
    if (q->unfinished <= 0)
        return raise(&exc_ValueError, "task_done() called too many times");
    q->unfinished--;
    sync_emit(self, EVENT_TASK_DONE, q->unfinished);
    if (q->unfinished == 0 && q->finished && !event_set(q->finished))
        return NULL;
    return none();
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
    int yes = queue_base_empty(self);

    return yes < 0 ? NULL : val_ref(val_bool(yes));
}

static Value method_full(Value self, Value *a)
{
    (void)a;
    int yes = queue_base_full(self);

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

/* --- attributes --------------------------------------------------- */

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
    if (!obj_to_index(v, &as_queue(self)->unfinished))
        return -1;
    sync_emit(self, EVENT_TASK_DONE, as_queue(self)->unfinished);
    return 0;
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

/* --- looks -------------------------------------------------------- */

/* " _queue=[...]", if there is anything in it. */
static int add_items(Buf *b, Value self)
{
    Queue *q = as_queue(self);
    int empty = queue_base_empty(self);

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

    if (!init_ran(q->maxsize, self, "_maxsize"))
        return -1;
    buf_puts(b, "maxsize=");
    if (obj_add_repr(b, q->maxsize) < 0 || add_items(b, self) < 0)
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

    buf_init(&b);
    buf_printf(&b, "<%s ", type_of(self)->name);
    if (address) {
        buf_puts(&b, "at ");
        obj_add_address(&b, self);
        buf_putc(&b, ' ');
    }
    int r = add_format(&b, self);
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

/* --- life --------------------------------------------------------- */

/* [what]: as the tape has it; NULL: by its class. */
static void init_plain(Value self, Value maxsize, const char *what)
{
    Queue *q = as_queue(self);

    val_set_take(&q->maxsize, val_ref(maxsize));
    val_set_take(&q->finished, event_new(true));
    q->unfinished = 0;
    ring_clear(&q->getters);
    ring_clear(&q->putters);
    queue_tell_begin(q, what);
}

/* Queue(maxsize=0) */
static Value init_bound(Value self, Value *a)
{
    Value maxsize = a[0] ? a[0] : val_small(0);

    init_plain(self, maxsize, NULL);
    if (queue_has_own(self, NAME(_init)))
        return call_method1(self, NAME(_init), maxsize);
    store_init(self);
    return none();
}

static Value method_getstate(Value self, Value *a)
{
    Queue *q = as_queue(self);
    Value state = q->putters.len > 0 ? sync_getstate(self, &q->putters)
                                     : sync_getstate(self, &q->getters);
    Value items = state ? store_object(self) : NULL;
    Value unfinished = int_new(q->unfinished);

    (void)a;
    if (state) {
        Dict *d = as_dict(state);
        dict_set_s(d, "_maxsize", q->maxsize ? q->maxsize : VAL_NONE);
        dict_set_s(d, "_queue", items ? items : VAL_NONE);
        dict_set_s(d, "_unfinished_tasks", unfinished);
    }
    val_xunref(items);
    val_unref(unfinished);
    return state;
}

/* Tells the tape of [items], one after the other, as if they were put. */
static void tell_copied(Value self, Value items)
{
    Queue *q = as_queue(self);
    Value list = obj_to_list(items);

    store_init(self);
    if (!list)
        exc_drop();
    for (size_t i = 0; list && i < as_list(list)->len; i++) {
        Value item = as_list(list)->items[i];
        ptrdiff_t before = queue_tell_before(q);
        if (q->store)
            list_append(q->store, item);
        else
            ring_push_take(&q->items, val_ref(item));
        q->unfinished++;
        queue_tell_put(q, item, before);
    }
    val_xunref(list);
}

static Value method_setstate(Value self, Value *a)
{
    static const char *const names[] = {"_maxsize", "_queue",
                                        "_unfinished_tasks"};
    Dict *state = sync_state_of_copy(a[0]);
    Value parts[3] = {NULL};
    bool ok = state;

    for (int i = 0; ok && i < 3; i++) {
        parts[i] = sync_take_part(state, names[i]);
        ok = parts[i];
    }
    if (ok) {
        init_plain(self, parts[0], NULL);
        tell_copied(self, parts[1]);
        set_store(self, parts[1]);
        ok = set_unfinished(self, parts[2]) == 0;
    }
    for (int i = 0; i < 3; i++)
        val_xunref(parts[i]);
    if (ok && as_queue(self)->unfinished > 0)
        event_clear(as_queue(self)->finished);
    if (ok)
        return sync_end_state_take(self, state);
    val_xunref((Value)state);
    return NULL;
}

static int slot_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    static const NativeDef def = {"Queue.__init__", init_bound, "maxsize=",
                                  NULL};

    return init_bind(&def, self, args, n, kwnames);
}

Value queue_new_for_as_completed(void)
{
    Value self = obj_new(&queue_type);

    as_sync(self)->use = FOR_AS_COMPLETED;
    init_plain(self, val_small(0), "as_completed");
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

    queue_tell_end(q);
    sync_clear(self);
    ring_clear(&q->getters);
    ring_clear(&q->putters);
    ring_clear(&q->items);
    val_clear(&q->finished);
    val_clear(&q->store);
    val_clear(&q->maxsize);
}

static const NativeDef methods[] = {
    {"put", queue_method_put, "async item", NULL},
    {"get", queue_method_get, "async", NULL},
    {"put_nowait", method_put_nowait, "item", NULL},
    {"get_nowait", method_get_nowait, "", NULL},
    {"qsize", method_qsize, "", NULL},
    {"empty", method_empty, "", NULL},
    {"full", method_full, "", NULL},
    {"task_done", method_task_done, "", NULL},
    {"join", queue_method_join, "async", NULL},
    {"_init", method_init_store, "maxsize", NULL},
    {"_put", method_put_item, "item", NULL},
    {"_get", method_get_item, "", NULL},
    {"__getstate__", method_getstate, "", NULL},
    {"__setstate__", method_setstate, "state, /", NULL},
    GENERIC_METHOD,
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
    {"_loop", sync_get_loop, NULL},
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
