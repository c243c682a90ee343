/* deadlock.h - nothing is ready, no timer runs, and yet somebody waits. */
#ifndef SIM_AIO_DEADLOCK_H
#define SIM_AIO_DEADLOCK_H

#include "sim/aio/loop.h"

/* Says on stderr which task of [l] waits for what, at which line, and raises a
 * stop that ends the run. */
void deadlock_stop(Loop *l);

#endif
