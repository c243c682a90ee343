/* semaphore.h - what processes share beside pipes: semaphores and cells.
 *
 * Both are known by numbers, which a child inherits with the objects that have
 * them.  A semaphore's permits are handed over first come first served; one
 * that was taken by a process that has ended since is lost, as in life.  Cells
 * are the memory behind multiprocessing's Value and Array: numbers, or bytes.
 */
#ifndef SIM_WORLD_SEMAPHORE_H
#define SIM_WORLD_SEMAPHORE_H

#include "sim/tape/event.h"
#include "sim/world/process.h"

/* A semaphore with [value] permits and never more than [max]; its number, or
 * -1: raised. */
int semaphore_new(int64_t value, int64_t max);

/* Takes one, by a frame whose result is a bool: false if [timeout] (0: at
 * once, INFINITY: never) came first. */
Value semaphore_acquire_begin(int number, double timeout);

/* Gives one back; false: there are as many as there may be. */
bool semaphore_release(int number);
int64_t semaphore_value(int number);    /* -1: no such */

/* On the tape it is object [id], which has its permits ([whole]), or a part of
 * that; whoever waits for one does what [waits] says: BLOCKED, FULL, EMPTY. */
void semaphore_tell(int number, uint32_t id, EventKind waits, bool whole);

/* Who took it last, a process (over or not); NULL: it is no lock, or free. */
Process *semaphore_holder(int number);

/* [len] cells that hold 0; their number, or -1: raised. */
int cells_new(int64_t len);
Value cell_get(int number, int64_t at);         /* NULL: raised */
bool cell_set(int number, int64_t at, Value v); /* an int or float */

void semaphores_start(void);
void semaphores_end(void);

#endif
