/* release.h - a future that is only there to be waited for, and what ends the
 * waiting: a timer, or another future.
 */
#ifndef SIM_AIO_RELEASE_H
#define SIM_AIO_RELEASE_H

#include "sim/aio/callback.h"

/* Both complete future a, unless it is done: one when called by the loop, the
 * other as a done callback. */
extern const Callback release_timer, release_done;

#endif
