/* fiber.h - a C stack that can be left and come back to.
 *
 * Exactly one of them runs.  fiber_switch() goes on in another one, and returns
 * when somebody comes back: a switch exchanges registers, nothing else, and no
 * thread of the operating system is made.  It knows nothing of what runs on it;
 * whoever frees one that is left in the middle answers for what its C functions
 * still held.
 *
 * Sanitizers are told, so that they know which stack is in use.
 */
#ifndef SIM_BASE_FIBER_H
#define SIM_BASE_FIBER_H

#include <stdint.h>

typedef struct Fiber Fiber;

/* A stack on which [entry], which must never return, will run at the first
 * switch to it; NULL: a name for whatever stack is in use when it is left. */
Fiber *fiber_new(void (*entry)(void));

/* Not the one in use. */
void fiber_free(Fiber *f);

/* Leaves [from], which is in use, for [to]. */
void fiber_switch(Fiber *from, Fiber *to);

/* The lowest address on [f], made with an entry, that its code should use: what
 * is below is kept for C functions of some depth that do not look. */
uintptr_t fiber_end(const Fiber *f);

#endif
