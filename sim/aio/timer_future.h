/* timer_future.h - a future that a timer of its own completes: what sleep()
 * waits for.
 *
 * It could be a Future and a TimerHandle; but programs have sleepers by the
 * hundred thousand, and nobody sees the handle.  The queue of timers owns a
 * reference while it waits there.
 */
#ifndef SIM_AIO_TIMER_FUTURE_H
#define SIM_AIO_TIMER_FUTURE_H

#include "sim/aio/loop.h"

typedef struct TimerFuture {
    Future future;
    Timer timer;
    Value value;                /* its result, when the time has come */
} TimerFuture;

/* The number of its timer on the tape: the one after its own. */
static inline uint32_t timer_future_timer_id(const TimerFuture *f)
{
    assert(f);
    return f->future.id + 1;
}

extern Type timer_future_type;
extern const Callback timer_future_callback;    /* a: it */

/* A pending future of [l] that gets [value] at virtual time [when]. */
Value timer_future_new(Loop *l, double when, Value value);

/* The same for a request: [pair] is a tuple of its name on the tape (a str) and
 * its result. */
Value timer_future_for_request(Loop *l, double when, Value pair);

/* Takes the timer back, if it still waits. */
void timer_future_cancel(TimerFuture *f);

/* sleep.c: the coroutine of the sleep() that [future] stands for. */
Value sleep_coroutine(Value future);

static inline TimerFuture *timer_future_of(Timer *t)
{
    return (TimerFuture *)(void *)((char *)t - offsetof(TimerFuture, timer));
}

#endif
