/* deadlock.h - nothing is ready, no timer runs, and yet somebody waits. */
#ifndef SIM_AIO_DEADLOCK_H
#define SIM_AIO_DEADLOCK_H

#include "sim/aio/loop.h"
#include "sim/base/buf.h"

/* Appends which task of [l] waits for what, at which line. */
void deadlock_add_tasks(Buf *out, Loop *l);

/* Says so on stderr, and raises a stop that ends the run. */
void deadlock_stop(Loop *l);

#endif
