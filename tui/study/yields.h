/* yields.h - what each line of a source did to the loop: how often its await
 * was reached, how often it really suspended and for how long, and how often
 * and how long a call in it blocked the loop.
 *
 * A fold over the events that only goes forward: yields_upto() takes the run in
 * as far as it is told, and goes on from there when it is told more.  An await
 * that never suspends is what surprises learners, so that "reached" is counted
 * apart; it needs a run whose lines are recorded (AWAIT events).
 *
 * A task that waits, waits at every await of its chain: each line of its STACK
 * counts.  A wait counts where it began, and its time when it is over: what
 * still waits has been counted and has no time yet.
 */
#ifndef TUI_STUDY_YIELDS_H
#define TUI_STUDY_YIELDS_H

#include "sim/tape/pool.h"
#include "sim/tape/reel.h"
#include "tui/study/stacks.h"

typedef struct LineYield {
    uint32_t id;                /* of its place; see yields_at() */
    uint64_t reached;           /* awaits come to; 0 also if not recorded */
    uint64_t suspended;         /* awaits that really waited */
    int64_t waited;             /* nanoseconds, of those that are over */
    uint64_t blocked;           /* calls that blocked the loop */
    int64_t blocked_for;        /* nanoseconds, of those that are over */
} LineYield;

typedef struct Yields {
    Seq seen;                   /* events up to this one are in */
    Pool lines;                 /* of LineYield */
    Pool open;                  /* waits and blocking calls not yet over */
    Stacks stacks;
} Yields;

void yields_init(Yields *y);
void yields_clear(Yields *y);

/* Takes in the events up to [seq], or the last there is.  False: one cannot be
 * read, [err] says why; what came before it is in. */
bool yields_upto(Yields *y, const Reel *reel, Seq seq, Err *err);

/* Line [line] of source [file], or NULL: nothing of the kind happened there. */
const LineYield *yields_at(const Yields *y, int file, int line);

#endif
