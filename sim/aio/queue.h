/* queue.h - asyncio.Queue and its kin, for C.
 *
 * See queue.c for how a class of the program's may change what they do.
 */
#ifndef SIM_AIO_QUEUE_H
#define SIM_AIO_QUEUE_H

#include "sim/vm/type.h"

extern Type queue_type, priority_queue_type, lifo_queue_type;

/* A queue without limit, for the results of as_completed(): on the tape it is
 * that itself. */
Value queue_new_for_as_completed(void);
uint32_t queue_number(Value self);      /* on the tape */

/* put_nowait(): false: raised. */
bool queue_put_now(Value self, Value item);

/* The coroutine that get() gives. */
Value queue_get(Value self);

#endif
