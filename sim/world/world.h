/* world.h - what a program meets outside the loop: the floor as a whole.
 *
 * Modules of this floor: _thread in C (thread_module.c), and in Python text
 * threading, queue and concurrent.futures; and those of the network
 * (network_module.h).
 */
#ifndef SIM_WORLD_WORLD_H
#define SIM_WORLD_WORLD_H

#include <stdbool.h>

#include "sim/vm/value.h"

/* After aio_start(); the machine runs already. */
void world_start(void);

/* The Host's sleep(): the running thread sleeps.  Off the main thread that
 * stands for work, and how long that takes is left open (sim/base/chance.h). */
Value world_sleep(double seconds);

/* The running thread waits for just so long. */
Value world_wait(double seconds);

/* The main thread has come to its end: waits for the other threads, but for
 * daemons, as CPython does.  False: raised. */
bool world_finish(void);

/* The run is over: takes down the threads that are left without running any of
 * their code.  Before vm_clear_modules(). */
void world_drop(void);

/* After vm_clear_modules() and before aio_end(). */
void world_end(void);

#endif
