/* executor.h - threads that work for a loop: its executor, and what ties the
 * futures of threads (concurrent.futures.Future) to the loop's.
 *
 * Executors and their futures are Python objects that this floor only knows
 * by their names and methods.
 */
#ifndef SIM_AIO_EXECUTOR_H
#define SIM_AIO_EXECUTOR_H

#include "sim/aio/loop.h"

/* loop.run_in_executor(executor, func, *args): VAL_PUSHED (its result will be
 * a future), or NULL raised. */
Value executor_run(Loop *l, Value executor, Value func, Tuple *args);

/* False: raised. */
bool executor_set_default(Loop *l, Value executor);

/* to_thread, wrap_future, run_coroutine_threadsafe */
extern const NativeDef executor_functions[];

#endif
