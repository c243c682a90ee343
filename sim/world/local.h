/* local.h - threading.local: an object with attributes of its own in each
 * thread.
 *
 * Its attribute dict is exchanged when another thread looks at it.  Each thread
 * keeps its dicts; they go with it.
 */
#ifndef SIM_WORLD_LOCAL_H
#define SIM_WORLD_LOCAL_H

#include "sim/world/thread.h"

extern Type local_type;

/* Thread [t] ends: its values go. */
void local_forget(Thread *t);

#endif
