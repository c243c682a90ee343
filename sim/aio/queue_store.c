/* queue_store.c - how a queue keeps its items. */
#include "sim/aio/init.h"
#include "sim/aio/queue_int.h"
#include "sim/lib/deque.h"
#include "sim/lib/heapq.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/seq.h"
#include "sim/vm/set.h"
#include "sim/vm/str.h"

QueueKind queue_kind(Value self)
{
    Type *t = type_of(self);

    if (t == &queue_type)
        return QUEUE_FIFO;
    return type_is_sub(t, &priority_queue_type) ? QUEUE_PRIORITY
         : type_is_sub(t, &lifo_queue_type) ? QUEUE_LIFO : QUEUE_FIFO;
}

void store_init(Value self)
{
    Queue *q = as_queue(self);

    ring_clear(&q->items);
    val_set_take(&q->store, queue_kind(self) == QUEUE_FIFO ? NULL : list_new(0));
}

ptrdiff_t store_len(Value self)
{
    Queue *q = as_queue(self);

    if (q->store)
        return obj_len(q->store);
    return init_ran(q->maxsize, self, "_queue") ? (ptrdiff_t)q->items.len : -1;
}

ptrdiff_t store_len_quietly(const Queue *q)
{
    Type *t = q->store ? type_of(q->store) : NULL;

    if (!t)
        return (ptrdiff_t)q->items.len;
    return t == &deque_type || t == &list_type || t == &set_type ||
           t == &dict_type ? obj_len(q->store) : -1;
}

/* self._queue.append(item) */
static bool append(Value store, Value item)
{
    if (type_of(store) == &deque_type) {
        deque_append(as_deque(store), item);
        return true;
    }
    if (type_of(store) == &list_type) {
        list_append(store, item);
        return true;
    }
    Value r = call_method1(store, NAME(append), item);
    val_xunref(r);
    return r != NULL;
}

bool store_put(Value self, Value item)
{
    Queue *q = as_queue(self);

    if (!q->store) {
        ring_push_take(&q->items, val_ref(item));
        return true;
    }
    Value store = val_ref(q->store);    /* which code of the program may set */
    bool ok = queue_kind(self) == QUEUE_PRIORITY ? heap_push(store, item)
                                                 : append(store, item);
    val_unref(store);
    return ok;
}

/* self._queue.pop() or .popleft() */
static Value take(Value store, bool last)
{
    List *l = type_of(store) == &list_type ? as_list(store) : NULL;

    if (last && l && l->len > 0)
        return list_pop(store, l->len - 1);
    if (type_of(store) == &deque_type && as_deque(store)->len > 0)
        return last ? deque_pop(as_deque(store))
                    : deque_pop_left(as_deque(store));
    return call_method0(store, last ? NAME(pop) : NAME(popleft));
}

Value store_get(Value self)
{
    Queue *q = as_queue(self);
    QueueKind kind = queue_kind(self);

    if (!q->store && q->items.len > 0)
        return ring_pop(&q->items);
    if (!q->store)
        return raise(&exc_IndexError, "pop from an empty deque");
    Value store = val_ref(q->store);    /* as above */
    Value item = kind == QUEUE_PRIORITY ? heap_pop(store)
                                        : take(store, kind == QUEUE_LIFO);
    val_unref(store);
    return item;
}

Value store_object(Value self)
{
    Queue *q = as_queue(self);

    if (!q->store) {
        q->store = ring_deque(&q->items);
        if (q->store)
            ring_clear(&q->items);
    }
    return val_xref(q->store);
}
