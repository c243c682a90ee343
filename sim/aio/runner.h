/* runner.h - asyncio.run() and Runner. */
#ifndef SIM_AIO_RUNNER_H
#define SIM_AIO_RUNNER_H

#include "sim/vm/type.h"

extern Type runner_type;
extern const NativeDef runner_functions[];

void runner_start(void);
void runner_end(void);

#endif
