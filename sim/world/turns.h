/* turns.h - which thread runs next.
 *
 * One thread runs at a time.  Each other one either has a turn, in the line of
 * its process (gil.h) ordered by (time, order of asking), or waits for somebody
 * to wake it.  When the running thread blocks, the earliest turn is taken and
 * the clock moves to its time, if that is later than now.  A thread that starts
 * or wakes asks for its turn now: it runs when the running one blocks, first
 * come first served.  If nobody has a turn left, every thread waits for ever: a
 * deadlock, and the run is stopped.
 *
 * Where computing takes time (--cpu) a thread that computes for long has to
 * give way before it blocks: gil.h says when.
 *
 * Blocking works inside nested vm_run() calls too (a sort key that sleeps): see
 * stack.h.
 */
#ifndef SIM_WORLD_TURNS_H
#define SIM_WORLD_TURNS_H

#include "sim/world/thread.h"

/* To be called by the step of a native frame, which is vm.frame and in a state
 * above 0: the running thread waits until somebody wakes it or until [when]
 * (INFINITY: never by itself).  [why] and [obj] are for the tape and for the
 * report of a deadlock.  The step returns what this returns; it is called again
 * with None when the thread has its turn, or with NULL and something raised. */
Value turns_block(double when, const char *why, uint32_t obj);

/* [t] asks for a turn now.  It keeps an earlier one. */
void turns_wake(Thread *t);

/* The event of what the running thread has just done to an object (it put an
 * item, gave back a lock, ended), if there was none since: the cause of what
 * happens to others by it.  0: it only runs. */
Seq turns_did(void);

/* [t] has just begun, and asks for its first turn: now, or as soon as a system
 * gets round to it (sim/base/chance.h). */
void turns_first(Thread *t);

/* True if nobody else's turn comes before [when]. */
bool turns_goes_first(double when);

/* True if somebody else's turn has come. */
bool turns_others_due(void);

/* The running thread has ended and is gone (thread_current is NULL): the next
 * one enters the machine.  Returns what the step of the last frame returns. */
Value turns_next(void);

/* The Host's give_way(): between two instructions of the running thread others
 * may come first. */
void turns_give_way(void);

/* The running thread is set aside, and leaves the machine empty. */
void turns_set_aside(void);

/* [t] goes on: with None, or with what is raised.  Returns when the running
 * thread has its turn again, if C code of it stands on the C stack, else at
 * once; the caller, in a step, then returns VAL_PUSHED. */
void turns_enter(Thread *t);

/* A blocking call inside the running thread that takes no turn (nobody goes
 * first): [seconds] pass. */
void turns_pass(double seconds, const char *why);

void turns_start(void);
void turns_end(void);

#endif
