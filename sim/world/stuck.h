/* stuck.h - who waits for what: deadlocks among threads and processes. */
#ifndef SIM_WORLD_STUCK_H
#define SIM_WORLD_STUCK_H

#include "sim/world/thread.h"

/* In what [t] waits, as its program calls it ("Queue.get", "time.sleep");
 * valid until the next call. */
const char *stuck_in(const Thread *t);

/* Says on stderr which thread waits for what, at which line, and raises a stop
 * that ends the run. */
void stuck_stop(void);

#endif
