/* tell.h - the module _tell: how Python texts of this floor make events.
 *
 * What threads wait for and clients of the network do is Python text: queue.py,
 * threading.py, the clients.  Each of its objects that a learner should see
 * asks object() for a number when it is made, which is 0 where nobody is told
 * or the object is a part of another, and hands it to event() with all that
 * happens to it; with 0 that does nothing, and costs a call at most.
 *
 * Which fields an event has, and in which order they come, is the contract of
 * sim/tape/event_list.h.
 */
#ifndef SIM_WORLD_TELL_H
#define SIM_WORLD_TELL_H

#include "sim/aio/emit.h"
#include "sim/vm/module.h"

extern const ModuleDef tell_module;

/* For what is C text: */

/* An argument as the number of a lane or object; false: raised.  0: there is
 * none of that number. */
bool tell_to_id(Value v, uint32_t *id);

/* True of FULL, EMPTY, JOIN and BLOCKED. */
bool tell_is_wait(EventKind kind);

/* The thread that runs will wait at object [id], because of what [kind] says,
 * which is one of those.  0: nothing is told. */
void tell_wait(EventKind kind, uint32_t id);

/* Appends an item of a queue in a few characters; a function by its name. */
void tell_item(Buf *out, Value item);

#endif
