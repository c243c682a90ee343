/* tally.h - what happened up to a place: outputs, suspensions, stacks.
 *
 * Some panes ask for what a picture does not hold because it is over: what was
 * printed, how often the await on a line really suspended, the frames of a
 * chain of awaits.  A Tally reads a run once from its beginning, as far as it
 * is asked to, and keeps the numbers of those events, in order; so it answers
 * for any place that it has reached by looking them up.
 *
 * It borrows what is behind the reel.
 */
#ifndef TUI_TELL_TALLY_H
#define TUI_TELL_TALLY_H

#include "sim/tape/pool.h"
#include "sim/tape/reel.h"
#include "tui/study/stacks.h"

typedef struct SeqList {
    Seq *seqs;                  /* ascending; owned */
    size_t len, cap;
} SeqList;

typedef struct Tally {
    Reel reel;
    Seq to;                     /* read up to here */
    bool broken;                /* an event after [to] cannot be read */
    bool lines;                 /* lines are recorded */
    SeqList outputs;
    Stacks stacks;
    Pool places;                /* of TallyPlace */
} Tally;

void tally_init(Tally *t, Reel reel);
void tally_clear(Tally *t);

/* Reads up to event [seq], about [budget] events at most.  False: it is not
 * there yet; the next call goes on. */
bool tally_cover(Tally *t, Seq seq, size_t budget);

/* How many outputs there are up to event [seq]. */
size_t tally_outputs(const Tally *t, Seq seq);

/* How often the await at that line had suspended its task by event [seq]; a
 * task that waits, waits at every await of its chain.  [*awaits]: how often it
 * had been reached, if lines are recorded, else 0. */
size_t tally_suspended(const Tally *t, int file, int line, Seq seq,
                       size_t *awaits);

/* The event that tells STACK [number]; 0: it has not been met. */
Seq tally_stack(const Tally *t, uint32_t number);

#endif
