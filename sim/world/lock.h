/* lock.h - _thread.lock and _thread.RLock: what threads wait at.
 *
 * Whoever finds a lock taken stands in line; release() hands the lock over to
 * the first, who asks for a turn, so nobody can slip in between.  A time-out
 * takes the waiter out of the line.
 */
#ifndef SIM_WORLD_LOCK_H
#define SIM_WORLD_LOCK_H

#include "sim/world/thread.h"

extern Type thread_lock_type, thread_rlock_type;

Value lock_allocate(void);      /* a new lock */

/* The thread that took [lock], a lock or RLock, last and has it still; NULL:
 * nobody, or it has ended. */
Thread *lock_owner(Value lock);

#endif
