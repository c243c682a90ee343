/* waits.h - the waits that take time.
 *
 * Virtual time passes only because somebody sleeps, awaits an answer of the
 * network, or is in a call that blocks.  Who waits for a queue, a lock or
 * another task in the end waits for one of these, so that they alone explain
 * how long a run takes, and how much of it overlapped.
 *
 * A timed wait is one of:
 *   - a timer that completes a future which waits for nothing else (sleep(),
 *     a request), from its TIMER to its TIMER_FIRE or TIMER_CANCEL;
 *   - a call that blocks the loop, from its BLOCK_START to its BLOCK_END;
 *   - a thread that sleeps, from its THREAD_BLOCK to its THREAD_RUN.
 * Time limits (wait_for, timeout) are none: they only cut others short.
 */
#ifndef TUI_STUDY_WAITS_H
#define TUI_STUDY_WAITS_H

#include "sim/tape/pool.h"
#include "sim/tape/reel.h"

typedef struct TimedWait {
    uint32_t lane;              /* who waits */
    uint8_t file;
    int32_t line;               /* where; 0: not known */
    Seq from, to;               /* its first and last event */
    Seq stack;                  /* STACK of the chain of awaits; 0: none */
    int64_t began, ended;       /* nanoseconds */
    bool cut;                   /* cancelled, or the run ended before */
    bool blocks;                /* the loop stood still meanwhile */
} TimedWait;

typedef struct Waits {
    TimedWait *items;           /* in the order in which they began */
    size_t len, cap;
    Seq last;                   /* the run's last event ... */
    int64_t total;              /* ... and its time */
    Pool open;                  /* of those not over, while reading */
    Pool joint;                 /* futures that wait for others, and lanes */
    Pool stacks;                /* where each STACK stands */
} Waits;

void waits_init(Waits *w);
void waits_clear(Waits *w);

/* Reads all of the run.  False: an event cannot be read, [err] says why. */
bool waits_read(Waits *w, const Reel *reel, Err *err);

/* [sum] and [w], end to end; no more than INT64_MAX, for a tape may say
 * anything. */
int64_t waits_add(int64_t sum, const TimedWait *w);

/* All of them, end to end. */
int64_t waits_sum(const Waits *w);

/* The wait that begins with event [seq]; NULL: none does. */
const TimedWait *waits_from(const Waits *w, Seq seq);

#endif
