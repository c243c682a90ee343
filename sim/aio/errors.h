/* errors.h - asyncio's own exceptions. */
#ifndef SIM_AIO_ERRORS_H
#define SIM_AIO_ERRORS_H

#include "sim/vm/exc.h"

extern Type exc_CancelledError, exc_InvalidStateError, exc_QueueEmpty,
    exc_QueueFull, exc_BrokenBarrierError, exc_SendfileNotAvailableError;

void errors_start(void);
void errors_end(void);

#endif
