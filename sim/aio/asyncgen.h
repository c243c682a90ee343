/* asyncgen.h - async generators that are still open when the loop ends.
 *
 * While a loop runs, each async generator that is first iterated is noted in
 * it; one that is dropped half-way is closed by a task of the loop, and
 * shutdown_asyncgens() closes the rest.
 */
#ifndef SIM_AIO_ASYNCGEN_H
#define SIM_AIO_ASYNCGEN_H

#include "sim/aio/loop.h"

/* Makes [l]'s hooks the machine's. */
void asyncgen_set_hooks(Loop *l);

#endif
