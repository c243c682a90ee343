/* policy.h - which loop is meant where none is named. */
#ifndef SIM_AIO_POLICY_H
#define SIM_AIO_POLICY_H

#include "sim/aio/loop.h"

/* asyncio.get_event_loop(): the running loop, else the policy's, made at the
 * first call (with CPython's DeprecationWarning where 3.11 gives one). */
Loop *policy_get(void);         /* borrowed; NULL: raised */

/* asyncio.new_event_loop() and set_event_loop(): a policy of the program's own
 * is asked.  NULL and false: raised. */
Value policy_new_loop(void);
bool policy_tell(Loop *l);      /* NULL: none, and none is made any more */

extern const NativeDef policy_functions[];
extern Type policy_type;

void policy_start(void);
void policy_end(void);

#endif
