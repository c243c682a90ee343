/* outcome.h - what comes of a run: what it prints, and how it ends.
 *
 * Two runs have the same outcome if they print the same text and end the same
 * way; the times that they print (times.h) do not count, unless all is to
 * count.  Two outcomes are alike if they differ in the order of their lines
 * only.
 */
#ifndef TUI_STUDY_OUTCOME_H
#define TUI_STUDY_OUTCOME_H

#include "sim/tape/event.h"
#include "tui/study/times.h"

typedef struct Outcome {
    Buf text;                   /* what it prints; when it is over, the
                                   beginning of that ... */
    uint64_t rest;              /* ... and the hash of what came then */
    Buf how;                    /* it ends: RUN_END's text */
    int64_t status;
    int64_t ended;              /* nanoseconds */
    Moments moments;            /* none: times count */
    Printed *lines;             /* of [text], without their ends; when it is
                                   over; owned ... */
    Printed *sorted;            /* ... and those of one shape together */
    size_t nlines;
    uint64_t shape, lines_shape;        /* hashes of what all outcomes that are
                                   the same, or alike, have in common */
} Outcome;

void outcome_init(Outcome *o);
void outcome_clear(Outcome *o);

/* All events of the run, one after the other ... */
void outcome_add(Outcome *o, const Event *e);

/* ... and then: it is over.  [exact]: times count. */
void outcome_over(Outcome *o, bool exact);

bool outcome_is_same(const Outcome *a, const Outcome *b);
bool outcome_is_alike(const Outcome *a, const Outcome *b);

#endif
