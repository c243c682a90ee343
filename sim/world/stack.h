/* stack.h - the C stacks that the machine runs on.
 *
 * A thread is a chain of frames and needs no C stack of its own: several take
 * turns inside one vm_run().  Only C code that calls Python (a sort key, list()
 * of a generator) stands on the C stack, and should that Python code have to
 * wait, the C stack waits with it: the thread is pinned to it, and the others
 * go on inside a vm_run() on another one.
 *
 *     the program's own   [main: vm_run]                     main is pinned
 *     another             [vm_run: A, B, C ...]              who needs none
 *     another             [vm_run][sum()][vm_run: D waits]   D is pinned
 *
 * So there are as many as threads that wait in the middle of C code, and two
 * more.  One that is idle is kept for the next who needs it.  No operating
 * system thread is made: a switch exchanges registers, nothing else.
 */
#ifndef SIM_WORLD_STACK_H
#define SIM_WORLD_STACK_H

#include <stdbool.h>

typedef struct Stack Stack;

/* True if C code of the running thread stands on the C stack: it cannot go on
 * on another one. */
bool stack_is_pinned(void);

/* The C stack that is in use. */
Stack *stack_current(void);

/* One on which what is in the machine can run; not the one in use. */
Stack *stack_take(void);

/* Goes on on [to], with what is in the machine then.  Returns when somebody
 * comes back to the one that is left; which, if it is not pinned, can be taken
 * meanwhile. */
void stack_switch(Stack *to);

void stacks_start(void);        /* the one in use is the program's own */
void stacks_end(void);

#endif
