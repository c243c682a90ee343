/* task_int.h - what task.c and task_type.c share. */
#ifndef SIM_AIO_TASK_INT_H
#define SIM_AIO_TASK_INT_H

#include "sim/aio/task.h"

/* Fills the new [t] and schedules its first step.  False: raised. */
bool task_setup(Task *t, Loop *loop, Value coro, Value name, Value context);

/* Takes [t] out of the list of all tasks, if it is there. */
void task_unregister(Task *t);

void task_forget_all(void);     /* the list is empty, numbers begin anew */

#endif
