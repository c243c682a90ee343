/* check.h - what a scenario uses that we do not have, before it runs.
 *
 * Only what is certain is refused here, by file, line and name: syntax errors,
 * builtins that reach outside, and imports of standard modules that ticktape
 * does not provide (unless the program is ready for an ImportError).  What can
 * only be met at run time raises there.
 */
#ifndef SIM_CHECK_H
#define SIM_CHECK_H

#include "sim/base/buf.h"
#include "sim/vm/code.h"

/* Compiles [text] of the file [path].  NULL: [why] gets the lines to show. */
Code *check_and_compile(const char *path, const char *text, size_t len,
                        unsigned flags, Buf *why);

#endif
