/* deque.c - what moves in a deque's ring. */
#include "sim/lib/deque.h"

#include "sim/base/mem.h"
#include "sim/vm/exc.h"
#include "sim/vm/vm.h"

enum { FIRST_CAP = 8 };

static void grow(Deque *d)
{
    size_t cap = d->cap ? d->cap * 2 : FIRST_CAP;
    Value *ring = mem_alloc(cap * sizeof *ring);

    for (size_t i = 0; i < d->len; i++)
        ring[i] = *deque_at(d, i);
    mem_free(d->ring);
    d->ring = ring;
    d->first = 0;
    d->cap = cap;
}

static bool is_full(const Deque *d)
{
    return d->maxlen >= 0 && d->len >= (size_t)d->maxlen;
}

void deque_append(Deque *d, Value v)
{
    bool full = is_full(d);

    if (d->maxlen == 0)
        return;
    d->changes++;
    Value dropped = full ? deque_pop_left(d) : NULL;
    if (d->len == d->cap)
        grow(d);
    *deque_at(d, d->len++) = val_ref(v);
    val_xunref(dropped);
}

void deque_append_left(Deque *d, Value v)
{
    bool full = is_full(d);

    if (d->maxlen == 0)
        return;
    d->changes++;
    Value dropped = full ? deque_pop(d) : NULL;
    if (d->len == d->cap)
        grow(d);
    d->first = (d->first - 1) & (d->cap - 1);
    d->len++;
    *deque_at(d, 0) = val_ref(v);
    val_xunref(dropped);
}

Value deque_pop(Deque *d)
{
    assert(d->len > 0);
    d->changes++;
    return *deque_at(d, --d->len);
}

Value deque_pop_left(Deque *d)
{
    assert(d->len > 0);
    Value v = *deque_at(d, 0);
    d->changes++;
    d->first = (d->first + 1) & (d->cap - 1);
    d->len--;
    return v;
}

void deque_rotate(Deque *d, int64_t n)
{
    if (d->len < 2)
        return;
    int64_t len = (int64_t)d->len;
    n %= len;
    if (n > len / 2)
        n -= len;
    else if (n < -len / 2)
        n += len;
    vm_spend((size_t)(n < 0 ? -n : n) * VM_COST_ITEM);
    for (; n > 0; n--) {
        Value v = deque_pop(d);
        d->first = (d->first - 1) & (d->cap - 1);
        d->len++;
        *deque_at(d, 0) = v;
    }
    for (; n < 0; n++) {
        Value v = deque_pop_left(d);
        *deque_at(d, d->len++) = v;
    }
    d->changes++;
}

void deque_insert(Deque *d, size_t at, Value v)
{
    d->changes++;
    if (d->len == d->cap)
        grow(d);
    vm_spend((d->len - at) * 4);
    for (size_t i = d->len++; i > at; i--)
        *deque_at(d, i) = *deque_at(d, i - 1);
    *deque_at(d, at) = val_ref(v);
}

void deque_delete(Deque *d, size_t at)
{
    Value gone = *deque_at(d, at);

    d->changes++;
    vm_spend((d->len - at) * 4);
    for (size_t i = at + 1; i < d->len; i++)
        *deque_at(d, i - 1) = *deque_at(d, i);
    d->len--;
    val_unref(gone);
}

void deque_clear(Deque *d)
{
    Deque old = *d;

    d->ring = NULL;
    d->first = d->len = d->cap = 0;
    d->changes++;
    for (size_t i = 0; i < old.len; i++)
        val_unref(*deque_at(&old, i));
    mem_free(old.ring);
}

int deque_extend(Deque *d, Value iterable, bool left)
{
    Value from = iterable == &d->head ? obj_to_list(iterable)
                                      : val_ref(iterable);
    Value iter = from ? obj_iter(from) : NULL, item;

    val_xunref(from);
    if (!iter)
        return -1;
    while ((item = obj_next(iter))) {
        if (left)
            deque_append_left(d, item);
        else
            deque_append(d, item);
        val_unref(item);
        if (!vm_charge(VM_COST_ITEM))
            break;
    }
    val_unref(iter);
    return exc_raised() ? -1 : 0;
}
