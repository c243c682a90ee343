/* signals.h - signals that a program's processes send themselves and one another,
 * and the module _signal.
 *
 * What handlers there are and what becomes of a signal is Python text: signal.py,
 * and for loops asyncio.unix_events.py, as in CPython.  In C is what those
 * cannot do: run a handler in the main thread although another one has sent
 * the signal, wake a loop, end the program.
 *
 * A handler is called where the main thread stands, in the middle of what it
 * waits for; then it waits on.  But only a loop's wait is cut short by a signal
 * of another thread: who waits for anything else handles it when that is over.
 * (CPython would wake it for the handler alone.)
 */
#ifndef SIM_WORLD_SIGNALS_H
#define SIM_WORLD_SIGNALS_H

#include <stdbool.h>

void signals_register(void);

/* The running thread has its turn again, inside the native frame vm.frame.
 * True: it has a handler to run first, which is on top of that now. */
bool signals_begin(void);

/* Another process has sent signal [number] to the one whose image is in place,
 * and none of whose threads is in the machine.  False: it neither handles nor
 * ignores that. */
bool signals_arrive(int number);

void signals_end(void);

#endif
