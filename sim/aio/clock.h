/* clock.h - virtual time.
 *
 * A double in seconds that begins at 0.0 and moves only when somebody waits
 * (clock_advance), with two exceptions for those who only look at it: within
 * one step each read after the 1000th, and at one instant each turn of a loop
 * with work ready after the 10 000th, moves it by 1 ms.  So a program that
 * polls comes to its end.
 */
#ifndef SIM_AIO_CLOCK_H
#define SIM_AIO_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

/* time.time() at virtual time 0. */
#define CLOCK_EPOCH 1700000000.0

void clock_start(double max_time);      /* 0: no limit on virtual time */

double clock_now(void);                 /* does not count as a look */
int64_t clock_ns(void);                 /* the same in whole nanoseconds */
double clock_read(void);                /* the program looks */

/* Moves to [when], if that is later. */
void clock_advance(double when);

void clock_new_step(void);              /* a handle begins: reads count anew */

/* A loop goes round with work ready.  True if time had to pass. */
bool clock_turn(void);

/* True once the clock should have passed the run's limit, at which it stands
 * still. */
bool clock_is_over(void);

#endif
