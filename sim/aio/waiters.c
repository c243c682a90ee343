/* waiters.c - the futures that wait at a lock, an event or a queue. */
#include "sim/aio/waiters.h"

#include "sim/aio/await.h"

Value waiters_add(Waiters *w, Loop *l, FutureUse use)
{
    Value future = future_new_for(&future_type, l, use, 0);

    ring_push_take(w, future);
    return future;
}

void waiters_remove(Waiters *w, Value future)
{
    for (size_t i = 0; i < w->len; i++)
        if (ring_at(w, i) == future) {
            vm_spend(i * 2 * VM_COST_ITEM);     /* and the others move up */
            val_unref(ring_remove(w, i));
            return;
        }
}

void waiters_leave(Waiters *w, Value *slot)
{
    await_caught();
    waiters_remove(w, *slot);
    future_tell_gone(as_future(*slot));
    val_clear(slot);
}

Future *waiters_first(const Waiters *w)
{
    for (size_t i = 0; i < w->len; i++)
        if (!future_is_done(waiters_at(w, i)))
            return waiters_at(w, i);
    return NULL;
}

size_t waiters_pending(const Waiters *w)
{
    size_t n = 0;

    for (size_t i = 0; i < w->len; i++)
        n += !future_is_done(waiters_at(w, i));
    return n;
}

bool waiters_wake_first(Waiters *w, Value result)
{
    return w->len == 0 || future_is_done(waiters_at(w, 0)) ||
           future_set_result(waiters_at(w, 0), result);
}

bool waiters_pop_wake(Waiters *w)
{
    bool woken = false, ok = true;

    while (w->len > 0 && !woken) {
        Value future = ring_pop(w);
        woken = !future_is_done(as_future(future));
        if (woken)
            ok = future_set_result(as_future(future), VAL_NONE);
        val_unref(future);
    }
    return ok;
}

bool waiters_any(const Waiters *w)
{
    for (size_t i = 0; i < w->len; i++)
        if (waiters_at(w, i)->state != FUTURE_CANCELLED)
            return true;
    return false;
}
