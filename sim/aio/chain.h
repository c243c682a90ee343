/* chain.h - where a task stands: its chain of awaits.
 *
 * A task's coroutine awaits another, that one the next, and so on.  Of the
 * chain only the program's own frames are told: not what asyncio does inside.
 * Chains come again and again, so each has a number, and its text goes on the
 * tape once (STACK, event_list.h).
 */
#ifndef SIM_AIO_CHAIN_H
#define SIM_AIO_CHAIN_H

#include "sim/vm/gen.h"

enum { CHAIN_MAX = 50 };        /* frames of a chain that are told: the
                                   innermost */

/* The innermost frame of the program's in the chain of [root], which is set
 * aside, or has ended: then its own.  NULL: there is none. */
const Frame *chain_place(const Gen *root);

/* True while a frame of the chain of [root], set aside, is about to deal with an
 * exception of class [cls] or deals with it: in an except or finally block, or
 * in a coroutine of asyncio's that keeps it to raise it in the end. */
bool chain_handles(const Gen *root, const Type *cls);

/* The number of the chain of [root], which is set aside; tells the tape if it
 * is new.  0: no frame of it is the program's. */
uint32_t chain_number(const Gen *root);

void chain_start(void);
void chain_end(void);

#endif
