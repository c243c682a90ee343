/* timer_ties.c - which of the timers that are due at the same instant fires
 * first. */
#include "sim/aio/timer_ties.h"

#include <math.h>

#include "sim/aio/clock.h"
#include "sim/aio/emit.h"

void timer_set(TimerQ *q, Timer *t, double due)
{
    t->instant = clock_instant() & INT32_MAX;
    timerq_push(q, t, isnan(due) ? clock_now() : due);
}

/* Of the heap from [slot] on down: the first set of the timers that are due with
 * the heap's first and were set after the instant of [than]; NULL: there is
 * none.  Below one that will do, or is due later, there is no better one. */
static Timer *first_after(const TimerQ *q, size_t slot, const Timer *than)
{
    Timer *t = timerq_at(q, slot), *best = NULL;

    if (!t || t->due > q->heap[0].due)
        return NULL;
    if (t->instant > than->instant)
        return t;
    for (size_t kid = 1; kid <= TIMERQ_FAN; kid++) {
        Timer *a = first_after(q, TIMERQ_FAN * slot + kid, than);
        if (a && (!best || timer_is_older(a, best)))
            best = a;
    }
    return best;
}

/* At how many instants those were set that are due with the first: as far as
 * it matters. */
static int64_t count_instants(const TimerQ *q)
{
    enum { MOST = 8 };
    int64_t n = 0;

    for (Timer *t = timerq_peek(q); t && n < MOST; n++)
        t = first_after(q, 0, t);
    return n;
}

/* One of those due with the first: of each instant the first can be it. */
static Timer *choose(const TimerQ *q)
{
    int64_t n = count_instants(q);
    Timer *t = timerq_peek(q);

    if (n < 2)
        return t;
    int64_t which = chance_ask(CHANCE_TIMER, (ChanceRange){
        0, 0, n - 1, (double)(n - 1) / (double)n});
    if (which > 0)
        emit_chance(emit_state.lane, CHANCE_TIMER, which,
                    "a timer that was set later fires first");
    while (which-- > 0)
        t = first_after(q, 0, t);
    return t;
}

Timer *timer_pop_due(TimerQ *q, double end)
{
    Timer *first = timerq_peek(q);

    if (!chance_is_on() || !first || first->due >= end)
        return timerq_pop_due(q, end);
    Timer *t = choose(q);
    timerq_remove(q, t);
    return t;
}
