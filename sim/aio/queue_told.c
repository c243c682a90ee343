/* queue_told.c - what the tape is told of a queue's items.
 *
 * The tape knows items by age.  Which of them comes out is found by looking
 * for the very same object: from the front in a Queue, where it is the first,
 * from the back in a LifoQueue, by the number of its PUT in a PriorityQueue.
 *
 * A class of the program's may keep items as it likes, or drop them, and any
 * program may reach into `_queue`.  Nothing of the program's is called to find
 * out; what has come and gone behind our back is told, as far as it can be
 * seen, before the next item that is.
 */
#include "sim/aio/queue_int.h"
#include "sim/base/mem.h"
#include "sim/lib/deque.h"
#include "sim/vm/brief.h"
#include "sim/vm/seq.h"

static ToldItem *told_at(const Queue *q, size_t i)
{
    return fifo_at(&q->told, sizeof(ToldItem), i);
}

void queue_item_text(Buf *out, Value item)
{
    if (is_task(item) && as_task(item)->coro)
        buf_printf(out, "<Task %s>", task_name_peek(as_task(item)));
    else
        brief_value(out, item);
}

static Seq send(Queue *q, EventKind kind, Value item, ptrdiff_t pos,
                int64_t num)
{
    char memory[EMIT_TEXT];
    Buf text;

    buf_init_in(&text, memory, sizeof memory);
    if (item)
        queue_item_text(&text, item);
    Seq seq = emit_event((Event){
        .kind = kind, .lane = emit_state.lane, .obj = q->sync.told.id,
        .ready_pos = (int32_t)pos, .ready_len = (int32_t)q->told.len,
        .num = num, .text = item ? text.data : NULL, .text_len = text.len});
    buf_clear(&text);
    return seq;
}

/* --- one item ----------------------------------------------------- */

static void add(Queue *q, Value item)
{
    ToldItem *t = fifo_push(&q->told, sizeof *t);

    *t = (ToldItem){.item = item};
    t->put = send(q, EVENT_PUT, item, (ptrdiff_t)q->told.len - 1, 0);
}

/* Which of the told items is [item]; their number: none. */
static size_t find(const Queue *q, QueueKind kind, Value item)
{
    size_t n = q->told.len;

    for (size_t i = 0; i < n; i++) {
        size_t at = kind == QUEUE_LIFO ? n - 1 - i : i;
        if (told_at(q, at)->item == item)
            return at;
    }
    return n;
}

static void take(Queue *q, size_t at, Value item, bool by_seq)
{
    Seq put = told_at(q, at)->put;

    fifo_remove(&q->told, sizeof(ToldItem), at);
    send(q, EVENT_GET, item, by_seq ? -1 : (ptrdiff_t)at,
         by_seq ? (int64_t)put : 0);
}

/* --- behind our back ---------------------------------------------- */

/* The items, where they can be looked at: of a list or a deque. */
typedef struct Items {
    Value *list;
    Deque *deque;
    size_t len;
} Items;

static bool look_into(const Queue *q, Items *out)
{
    *out = (Items){0};
    if (!q->store)
        return false;
    Type *t = type_of(q->store);
    if (t == &list_type) {
        out->list = as_list(q->store)->items;
        out->len = as_list(q->store)->len;
    } else if (t == &deque_type) {
        out->deque = as_deque(q->store);
        out->len = out->deque->len;
    }
    return t == &list_type || t == &deque_type;
}

static Value item_at(const Items *all, size_t i)
{
    return all->deque ? *deque_at(all->deque, i) : all->list[i];
}

/* Tells of items that the program has taken out or put in itself. */
static void catch_up(Queue *q, const Items *all)
{
    size_t n = q->told.len;
    bool *same = mem_zalloc(n + 1), *is_new = mem_zalloc(all->len + 1);

    for (size_t i = 0; i < all->len; i++) {
        size_t at = 0;
        while (at < n && (same[at] || told_at(q, at)->item != item_at(all, i)))
            at++;
        *(at < n ? &same[at] : &is_new[i]) = true;
    }
    for (size_t i = n; i-- > 0;)
        if (!same[i])
            take(q, i, NULL, false);
    for (size_t i = 0; i < all->len; i++)
        if (is_new[i])
            add(q, item_at(all, i));
    if (q->told.len > 0)        /* what so came in is nobody's work */
        sync_emit((Value)q, EVENT_TASK_DONE, q->unfinished);
    mem_free(same);
    mem_free(is_new);
}

ptrdiff_t queue_tell_before(Queue *q)
{
    ptrdiff_t len;
    Items all;

    if (!emit_state.on || !q->sync.told.id)
        return -1;
    len = store_len_quietly(q);
    if (len >= 0 && (size_t)len != q->told.len && look_into(q, &all))
        catch_up(q, &all);
    return len;
}

/* --- puts and gets ------------------------------------------------ */

void queue_tell_put(Queue *q, Value item, ptrdiff_t before)
{
    if (!emit_state.on || !q->sync.told.id)
        return;
    if (before >= 0 && store_len_quietly(q) == before)
        send(q, EVENT_PUT, item, -1, 0);
    else
        add(q, item);
}

void queue_tell_get(Queue *q, Value item)
{
    if (!emit_state.on || !q->sync.told.id)
        return;
    QueueKind kind = queue_kind((Value)q);
    size_t at = find(q, kind, item);
    if (at < q->told.len)
        take(q, at, item, kind == QUEUE_PRIORITY);
    else
        send(q, EVENT_GET, item, -1, -1);
}

/* --- life --------------------------------------------------------- */

void queue_tell_begin(Queue *q, const char *what)
{
    int64_t limit = 0;

    fifo_clear(&q->told);
    if (is_small(q->maxsize) && small_of(q->maxsize) > 0)
        limit = small_of(q->maxsize);
    told_begin(&q->sync.told, (Value)q, what, limit, 0);
    sync_make_part(q->finished, (Value)q, EVENT_JOIN, FOR_JOIN);
}

void queue_tell_end(Queue *q)
{
    told_end(&q->sync.told);
    fifo_clear(&q->told);
}
