/* ring.c - a row of values that grows at its end and shrinks at its front. */
#include "sim/aio/ring.h"

#include "sim/base/mem.h"
#include "sim/vm/call.h"
#include "sim/vm/module.h"
#include "sim/vm/seq.h"

void ring_clear(Ring *r)
{
    Ring old = *r;

    *r = (Ring){0};
    for (size_t i = 0; i < old.len; i++)
        val_unref(ring_at(&old, i));
    mem_free(old.items);
}

void ring_visit(const Ring *r, Visit visit, void *arg)
{
    for (size_t i = 0; i < r->len; i++)
        visit(ring_at(r, i), arg);
}

static void grow(Ring *r)
{
    size_t cap = r->cap ? r->cap * 2 : 4;
    Value *items = mem_alloc(cap * sizeof *items);

    for (size_t i = 0; i < r->len; i++)
        items[i] = ring_at(r, i);
    mem_free(r->items);
    r->items = items;
    r->first = 0;
    r->cap = cap;
}

void ring_push_take(Ring *r, Value v)
{
    if (r->len == r->cap)
        grow(r);
    r->items[(r->first + r->len++) & (r->cap - 1)] = v;
}

Value ring_pop(Ring *r)
{
    Value v = ring_at(r, 0);

    assert(r->len > 0);
    r->first = (r->first + 1) & (r->cap - 1);
    r->len--;
    return v;
}

Value ring_remove(Ring *r, size_t i)
{
    size_t mask = r->cap - 1;
    Value gone = ring_at(r, i);

    for (; i > 0; i--)
        r->items[(r->first + i) & mask] = r->items[(r->first + i - 1) & mask];
    r->first = (r->first + 1) & mask;
    r->len--;
    return gone;
}

Value ring_list(const Ring *r)
{
    Value list = list_new(r->len);

    for (size_t i = 0; i < r->len; i++)
        list_append(list, ring_at(r, i));
    return list;
}

Value ring_deque(const Ring *r)
{
    Value deque = module_attr("collections", "deque");
    Value list = ring_list(r);
    Value copy = deque ? call1(deque, list) : NULL;

    val_xunref(deque);
    val_unref(list);
    return copy;
}
