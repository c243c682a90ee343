/* diverge.h - where two runs first decide differently.
 *
 * The decisions of a run are who was picked, one after the other: tasks and
 * callbacks (RUN) and threads (THREAD_RUN).  Two decisions are the same if the
 * lane has the same number among the lanes of its run, in the order in which
 * they were created, and the same name, or if both are callbacks of one name.
 * Times do not count: two runs that do the same at other times do not differ.
 */
#ifndef TUI_STUDY_DIVERGE_H
#define TUI_STUDY_DIVERGE_H

#include "sim/tape/lanes.h"
#include "sim/tape/reel.h"

typedef struct Run {
    Reel reel;
    const Lanes *lanes;
} Run;

typedef struct Divergence {
    size_t decision;            /* which, from 1; 0: they do not differ */
    Seq left, right;            /* its event in each run; 0: that is over */
    size_t common;              /* decisions that are the same before it */
} Divergence;

/* False: an event cannot be read, [err] says why. */
bool diverge_find(Divergence *d, const Run *left, const Run *right, Err *err);

#endif
