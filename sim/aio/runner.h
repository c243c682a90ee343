/* runner.h - asyncio.run() and Runner. */
#ifndef SIM_AIO_RUNNER_H
#define SIM_AIO_RUNNER_H

#include "sim/vm/type.h"

extern Type runner_type;
extern const NativeDef runner_functions[];

/* SIGINT comes to the main thread, and the program has no handler for it.  If a
 * Runner runs there it asks its task to cancel, the first time; else raises
 * KeyboardInterrupt.  False: none runs, or it has lost the signal, because the
 * program has set a handler since. */
bool runner_interrupt(void);
void runner_forget_interrupts(void);

void runner_start(void);
void runner_end(void);

#endif
