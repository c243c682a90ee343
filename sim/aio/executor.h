/* executor.h - functions that a loop hands to an executor. */
#ifndef SIM_AIO_EXECUTOR_H
#define SIM_AIO_EXECUTOR_H

#include "sim/aio/loop.h"

/* loop.run_in_executor(executor, func, *args): a future. */
Value executor_run(Loop *l, Value executor, Value func, Tuple *args);

/* False: raised. */
bool executor_set_default(Loop *l, Value executor);

/* The loop has nothing to do: runs the next function that was handed over.
 * False: there is none. */
bool executor_work(Loop *l);

extern const NativeDef executor_functions[];    /* to_thread */

#endif
