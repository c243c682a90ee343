/* report.h - the loop's exception handler. */
#ifndef SIM_AIO_REPORT_H
#define SIM_AIO_REPORT_H

#include "sim/aio/loop.h"

/* loop.call_exception_handler(context): what is raised stays raised. */
void report_context(Loop *l, Dict *context);

/* loop.default_exception_handler(context).  False: raised. */
bool report_default(Dict *context);

#endif
