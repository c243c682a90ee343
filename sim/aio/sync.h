/* sync.h - locks and queues: Lock, Event, Condition, Semaphore,
 * BoundedSemaphore, Barrier, Queue, LifoQueue, PriorityQueue.
 *
 * Each has a file of its own.  They belong to the loop in which somebody first
 * had to wait, and number their acquisitions and items on the tape.
 */
#ifndef SIM_AIO_SYNC_H
#define SIM_AIO_SYNC_H

#include "sim/vm/module.h"
#include "sim/vm/type.h"

extern Type lock_type, event_type, condition_type, semaphore_type,
    bounded_semaphore_type, barrier_type;

/* Adds the classes to the module. */
void sync_fill(Module *m);

void sync_start(void);
void sync_end(void);

#endif
