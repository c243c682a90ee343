/* timer_ties.h - which of the timers that are due at the same instant fires
 * first.
 *
 * As a rule the one that was set first: design rule 5.  On a real clock a tie is
 * two timers that are due within microseconds of each other, and who is first is
 * left open (sim/base/chance.h), with one exception: of timers that were set at
 * the same instant the first to be set is due first, there too.
 */
#ifndef SIM_AIO_TIMER_TIES_H
#define SIM_AIO_TIMER_TIES_H

#include "sim/aio/timerq.h"

/* Adds the idle timer [t], which is set now, to fire at [due]: now, if that is
 * no number, as it is not after any time. */
void timer_set(TimerQ *q, Timer *t, double due);

/* Removes and returns the timer that fires next of those due before [end], or
 * NULL. */
Timer *timer_pop_due(TimerQ *q, double end);

#endif
