/* explore.h - what else could have come of a scenario.
 *
 * The scenario runs once as usual, and then under so many seeds of what real
 * life leaves to chance (sim/base/chance.h); runs with the same outcome
 * (study/outcome.h) are counted together.  Of each outcome but the usual one a
 * small reason can be sought: few answers that are not the usual ones and bring
 * it about all alone.
 *
 * The search tries, in this order:
 *   1. each single answer of the run that showed the outcome, as it was drawn
 *      and then as far from the usual one as can be;
 *   2. delta debugging: ever smaller parts are left out as long as the outcome
 *      stays, until no single answer can be left out;
 *   3. for each answer left, rounder ones.
 * Each try is a run; after so many it ends, with what it has by then.
 *
 * It runs the engine here and now, so no other run may live (sim/sim.h).
 */
#ifndef TUI_TELL_EXPLORE_H
#define TUI_TELL_EXPLORE_H

#include "sim/sim.h"
#include "tui/study/outcome.h"

enum {
    EXPLORE_TRIES = 500,        /* runs for one reason: a second or two */
    EXPLORE_TRIES_ORDER = 150,  /* for another order of the lines of another */
    EXPLORE_EVENTS = 200000,    /* of one run, if the options do not say */
};

typedef struct Found {
    Outcome outcome;
    size_t runs;                /* that had it, the usual one not counted */
    uint64_t seed;              /* the first that showed it; 0: the usual run */
    int64_t soonest, latest;    /* they ended, nanoseconds */
    Chances drawn;              /* what that seed decided otherwise */
    Chances reason;             /* what of it is enough; see explore_reason() */
} Found;

typedef struct Explore {
    SimOptions options;         /* what it points to is borrowed */
    bool exact;                 /* times count */
    Found *found;               /* [0]: the usual run's; the others by how often
                                   they came, those like an earlier one but for
                                   the order of lines last */
    size_t len, cap;
    size_t runs;
} Explore;

/* Runs [o] as usual and [runs] times otherwise.  To be cleared in any case.
 * False: it cannot be run, [why] gets the lines to show. */
bool explore_run(Explore *x, const SimOptions *o, size_t runs, bool exact,
                 Buf *why);
void explore_clear(Explore *x);

/* Which outcome before [f] has the same lines in another order, and is else as
 * [f]: its number, from 1; 0: none. */
size_t explore_order_of(const Explore *x, const Found *f);

/* Seeks a small reason of found[i], i > 0. */
void explore_reason(Explore *x, size_t i);

#endif
