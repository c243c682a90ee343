/* timerq.h - which timer fires next.
 *
 * A TimerQ holds the loop's pending timers, soonest first.  It knows times and
 * order and nothing else: what a timer does when it fires is the loop's
 * business (loop.c).
 *
 * The order is total.  Timers due at the same instant leave in the order they
 * entered, because each takes a number at the door.  This is one of the two
 * places where a run's determinism is decided; the other is the ready queue.
 *
 * Ownership: a Timer lives inside its caller's object and is borrowed while it
 * waits.  The caller keeps it alive until it has been popped or removed.
 */
#ifndef SIM_AIO_TIMERQ_H
#define SIM_AIO_TIMERQ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TIMER_IDLE UINT32_MAX   /* Timer.slot when it is in no queue */

enum {                          /* what the timer lives in */
    TIMER_OF_HANDLE, TIMER_OF_FUTURE,
};

typedef struct Timer {
    double due;                 /* seconds of virtual time */
    uint32_t seq;               /* breaks ties: see timer_is_older() */
    uint32_t slot;              /* place in the heap, or TIMER_IDLE */
    uint32_t kind : 1;          /* TIMER_OF_...; the owner's business */
    uint32_t instant : 31;      /* clock_instant() when it was set; the owner's
                                   business too */
    uint32_t why;               /* the event that set it; the same */
} Timer;

/* True if number [a] was taken before [b].  Numbers come round again, but nobody
 * waits while two thousand million others enter. */
static inline bool order_is_before(uint32_t a, uint32_t b)
{
    return (int32_t)(a - b) < 0;
}

/* True if [a] entered before [b]. */
static inline bool timer_is_older(const Timer *a, const Timer *b)
{
    return order_is_before(a->seq, b->seq);
}

/* A place in the heap.  The time stands here too: where the timers are is all
 * over memory, and to look there for each comparison costs more than the
 * comparisons. */
typedef struct TimerSlot {
    double due;
    Timer *timer;
} TimerSlot;

/* Below the timer at [i] stand those at TIMERQ_FAN * i + 1 and so on, none
 * before it: four fill a cache line, and the heap is half as deep as with two. */
enum { TIMERQ_FAN = 4 };

typedef struct TimerQ {
    TimerSlot *heap;            /* min-heap on (due, seq); owned array */
    size_t len, cap;
    uint32_t next_seq;
} TimerQ;

void timerq_init(TimerQ *q);
void timerq_clear(TimerQ *q);   /* forgets every timer, fires none */

void timer_init(Timer *t);

/* Adds the idle timer [t], to fire at [due], which may be in the past. */
void timerq_push(TimerQ *q, Timer *t, double due);

/* Takes [t] out before it fires.  False if it was not waiting: no error. */
bool timerq_remove(TimerQ *q, Timer *t);

/* Removes and returns the first timer due before [end], or NULL. */
Timer *timerq_pop_due(TimerQ *q, double end);

/* The timer at [i] of the heap; NULL: there are not so many. */
static inline Timer *timerq_at(const TimerQ *q, size_t i)
{
    return i < q->len ? q->heap[i].timer : NULL;
}

/* The timer that fires next, or NULL. */
static inline Timer *timerq_peek(const TimerQ *q)
{
    return timerq_at(q, 0);
}

/* Asserts the heap's invariants; always true. */
bool timerq_check(const TimerQ *q);

#endif
