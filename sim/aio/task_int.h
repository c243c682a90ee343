/* task_int.h - what task.c and task_type.c share. */
#ifndef SIM_AIO_TASK_INT_H
#define SIM_AIO_TASK_INT_H

#include "sim/aio/task.h"

/* Fills the new [t] and schedules its first step.  False: raised. */
bool task_setup(Task *t, Loop *loop, Value coro, Value name, Value context);

/* [t]'s extra part, made if need be. */
TaskExtra *task_extra(Task *t);

/* Takes [t] out of the list of all tasks, if it is there. */
void task_unregister(Task *t);

/* --- task_emit.c: each asks itself whether anybody listens ----------------- */

void task_emit_made(Task *t);
void task_emit_suspend(Task *t, Future *f);     /* NULL: it gives way */
void task_emit_returns(Task *t);        /* before it is done */
void task_emit_ended(Task *t, EventVia how);    /* after that */
Seq task_emit_cancel(Task *t, Value message);   /* its CANCEL, or 0 */
void task_emit_uncancel(Task *t);
void task_emit_step(Task *t, bool cancelled);   /* it goes on; [cancelled]:
                                   CancelledError comes in */
void task_emit_lost(Task *t);           /* it is going, pending if registered */

void task_forget_all(void);     /* the list is empty, numbers begin anew */

#endif
