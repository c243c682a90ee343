/* parts.h - asyncio.exceptions and its kin: modules that have some of asyncio's
 * names, for programs that name these by where CPython defines them.
 *
 * A table of names, and not modules of their own that asyncio would gather from
 * them: a newcomer adds a call in one place, and here only its name.
 */
#ifndef SIM_AIO_PARTS_H
#define SIM_AIO_PARTS_H

#include "sim/vm/module.h"

/* What asyncio has from modules of Python text (sim/world): its streams. */
extern const ModuleLate parts_late[];

void parts_start(void);         /* registers them */

#endif
