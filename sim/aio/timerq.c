/* timerq.c - a binary heap of borrowed timers.
 *
 * Every timer knows its own slot, so that removing one from the middle costs a
 * logarithm and no search.  The price is a rule: no line moves a timer within
 * heap[] except place().
 */
#include "sim/aio/timerq.h"

#include <assert.h>

#include "sim/base/mem.h"

static bool before(const Timer *a, const Timer *b)
{
    return a->due != b->due ? a->due < b->due : a->seq < b->seq;
}

static void place(TimerQ *q, size_t slot, Timer *t)
{
    q->heap[slot] = t;
    t->slot = (uint32_t)slot;
}

/* Puts [t] where it belongs, given that [hole] is free and the rest is in
 * order.  It may have to go either way: what fills a hole in the middle comes
 * from another branch. */
static void settle(TimerQ *q, size_t hole, Timer *t)
{
    while (hole > 0 && before(t, q->heap[(hole - 1) / 2])) {
        place(q, hole, q->heap[(hole - 1) / 2]);
        hole = (hole - 1) / 2;
    }
    for (size_t kid; (kid = 2 * hole + 1) < q->len; hole = kid) {
        if (kid + 1 < q->len && before(q->heap[kid + 1], q->heap[kid]))
            kid++;
        if (!before(q->heap[kid], t))
            break;
        place(q, hole, q->heap[kid]);
    }
    place(q, hole, t);
}

void timerq_init(TimerQ *q)
{
    *q = (TimerQ){0};
}

void timerq_clear(TimerQ *q)
{
    for (size_t i = 0; i < q->len; i++)
        q->heap[i]->slot = TIMER_IDLE;
    mem_free(q->heap);
    *q = (TimerQ){.next_seq = q->next_seq};
}

void timer_init(Timer *t)
{
    *t = (Timer){.slot = TIMER_IDLE};
}

void timerq_push(TimerQ *q, Timer *t, double due)
{
    assert(t->slot == TIMER_IDLE);

    t->due = due;
    t->seq = q->next_seq++;
    q->heap = mem_grow(q->heap, &q->cap, q->len + 1, sizeof *q->heap);
    q->len++;
    settle(q, q->len - 1, t);
}

bool timerq_remove(TimerQ *q, Timer *t)
{
    if (t->slot == TIMER_IDLE)
        return false;
    assert(t->slot < q->len && q->heap[t->slot] == t);

    Timer *last = q->heap[--q->len];
    if (last != t)
        settle(q, t->slot, last);
    t->slot = TIMER_IDLE;
    return true;
}

Timer *timerq_pop_due(TimerQ *q, double end)
{
    Timer *t = timerq_peek(q);

    if (!t || t->due >= end)
        return NULL;
    timerq_remove(q, t);
    return t;
}

Timer *timerq_peek(const TimerQ *q)
{
    return q->len > 0 ? q->heap[0] : NULL;
}

bool timerq_check(const TimerQ *q)
{
    for (size_t i = 0; i < q->len; i++) {
        assert(q->heap[i]->slot == i);
        assert(i == 0 || before(q->heap[(i - 1) / 2], q->heap[i]));
    }
    return true;
}
