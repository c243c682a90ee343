/* report.h - what the loop says of itself: to the exception handler, or to the
 * logger "asyncio".
 */
#ifndef SIM_AIO_REPORT_H
#define SIM_AIO_REPORT_H

#include "sim/aio/loop.h"

/* loop.call_exception_handler(context): what is raised stays raised. */
void report_context(Loop *l, Dict *context);

/* loop.default_exception_handler(context).  False: raised. */
bool report_default(Loop *l, Dict *context);

/* An exception left the callback in l->now, whose frame is vm.frame.  False: it
 * goes on through the loop. */
bool report_raised(Loop *l);

/* Debug mode: the handle in l->now kept the loop for so many seconds.  False:
 * raised. */
bool report_slow(Loop *l, double seconds);

/* What asyncio logs at the level DEBUG, where the program uses logging: a loop
 * has been made; in debug mode, [l] is about to be closed. */
void report_selector(void);
void report_close(Loop *l);

#endif
