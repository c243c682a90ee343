/* clock.h - virtual time.
 *
 * A double in seconds that begins at 0.0 and moves only when somebody waits
 * (clock_advance), with two exceptions for those who only look at it: within
 * one step each read after the 1000th, and at one instant each turn of a loop
 * with work ready after the 10 000th, moves it by 1 ms.  So a program that
 * polls comes to its end.
 *
 * If computing takes time (clock_charge) it also moves with each instruction
 * that the machine counts, from clock_go() to clock_halt().  Then what it shows
 * depends on the program's instructions only, and looking moves it only where
 * 1000 looks were at the very same instant: where a library polls, whose own
 * instructions do not count.
 */
#ifndef SIM_AIO_CLOCK_H
#define SIM_AIO_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

void clock_start(double max_time);      /* 0: no limit on virtual time */

/* From the start: an instruction takes so many seconds. */
void clock_charge(double cost);

double clock_now(void);                 /* does not count as a look */
int64_t clock_ns(void);                 /* the same in whole nanoseconds */
int64_t clock_to_ns(double seconds);    /* of any time; NaN: the last */
double clock_read(void);                /* the program looks */

/* Which instant it is, counted from the start of the run. */
uint32_t clock_instant(void);

/* Moves to [when], if that is later. */
void clock_advance(double when);

/* What runs is of another process, which has come as far as [when] only. */
void clock_set(double when);

/* Instructions count from now on, or do not. */
void clock_go(void);
void clock_halt(void);

/* From now on an instruction takes [factor] times as long as it does. */
void clock_slow(double factor);

double clock_cost(void);        /* of an instruction now, in seconds */
double clock_own_cost(void);    /* when nothing slows it */

void clock_new_step(void);              /* a handle begins: reads count anew */

/* A loop goes round with work ready.  True if time had to pass. */
bool clock_turn(void);

/* True once the clock should have passed the run's limit, at which it stands
 * still. */
bool clock_is_over(void);

#endif
