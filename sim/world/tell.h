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

#include "sim/vm/module.h"

extern const ModuleDef tell_module;

#endif
