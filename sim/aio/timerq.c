/* timerq.c - a heap of borrowed timers.
 *
 * Every timer knows its own slot, so that removing one from the middle costs a
 * logarithm and no search.  The price is a rule: no line moves a timer within
 * heap[] except place().
 */
#include "sim/aio/timerq.h"

#include <assert.h>

#include "sim/base/mem.h"

enum { LEAST_CAP = 1024 };      /* that is worth being given back */

static bool before(TimerSlot a, TimerSlot b)
{
    return a.due != b.due ? a.due < b.due : timer_is_older(a.timer, b.timer);
}

static void place(TimerQ *q, size_t slot, TimerSlot t)
{
    q->heap[slot] = t;
    t.timer->slot = (uint32_t)slot;
}

/* The first of those below the timer at [i]; q->len: there are none. */
static size_t first_kid(const TimerQ *q, size_t i)
{
    size_t first = TIMERQ_FAN * i + 1, end = first + TIMERQ_FAN;

    if (first >= q->len)
        return q->len;
    if (end > q->len)
        end = q->len;
    for (size_t kid = first + 1; kid < end; kid++)
        if (before(q->heap[kid], q->heap[first]))
            first = kid;
    return first;
}

/* Puts [t] where it belongs, given that [hole] is free and the rest is in
 * order.  It may have to go either way: what fills a hole in the middle comes
 * from another branch. */
static void settle(TimerQ *q, size_t hole, TimerSlot t)
{
    for (size_t up; hole > 0; hole = up) {
        up = (hole - 1) / TIMERQ_FAN;
        if (!before(t, q->heap[up]))
            break;
        place(q, hole, q->heap[up]);
    }
    for (size_t kid; (kid = first_kid(q, hole)) < q->len; hole = kid) {
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
        q->heap[i].timer->slot = TIMER_IDLE;
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
    settle(q, q->len - 1, (TimerSlot){due, t});
}

/* Gives half of the room back: many timers were due at once. */
static void shrink(TimerQ *q)
{
    q->cap /= 2;
    q->heap = mem_realloc(q->heap, q->cap * sizeof *q->heap);
}

bool timerq_remove(TimerQ *q, Timer *t)
{
    if (t->slot == TIMER_IDLE)
        return false;
    assert(t->slot < q->len && q->heap[t->slot].timer == t);

    TimerSlot last = q->heap[--q->len];
    if (last.timer != t)
        settle(q, t->slot, last);
    t->slot = TIMER_IDLE;
    if (q->len < q->cap / 4 && q->cap > LEAST_CAP)
        shrink(q);
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

bool timerq_check(const TimerQ *q)
{
    for (size_t i = 0; i < q->len; i++) {
        assert(q->heap[i].timer->slot == i);
        assert(q->heap[i].timer->due == q->heap[i].due);
        assert(i == 0 || before(q->heap[(i - 1) / TIMERQ_FAN],
                                q->heap[i]));
    }
    return true;
}
