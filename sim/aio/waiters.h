/* waiters.h - the futures that wait at a lock, an event or a queue, first come
 * first served.
 *
 * Whoever waits takes its future out again itself, however the waiting ended;
 * most often it is then the first.
 */
#ifndef SIM_AIO_WAITERS_H
#define SIM_AIO_WAITERS_H

#include "sim/aio/loop.h"
#include "sim/aio/ring.h"

typedef Ring Waiters;           /* of futures */

static inline Future *waiters_at(const Waiters *w, size_t i)
{
    return as_future(ring_at(w, i));
}

/* Adds a new future of [l] at the end; borrowed. */
Value waiters_add(Waiters *w, Loop *l, FutureUse use);

/* Takes [future] out, if it is there. */
void waiters_remove(Waiters *w, Value future);

/* The same for the future in [slot] of who waits.  If it is pending it goes now,
 * for the tape, and not with the exception or the task that still has it. */
void waiters_leave(Waiters *w, Value *slot);

/* The first that is not done, or NULL. */
Future *waiters_first(const Waiters *w);

/* How many are not done. */
size_t waiters_pending(const Waiters *w);

/* Completes the first if it is not done.  False, here and below: raised, for
 * the loop of who waits is closed. */
bool waiters_wake_first(Waiters *w, Value result);

/* Takes futures out from the front up to the first that is not done, and
 * completes that one. */
bool waiters_pop_wake(Waiters *w);

/* True if somebody waits who has not been cancelled. */
bool waiters_any(const Waiters *w);

#endif
