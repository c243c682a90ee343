/* compare.h - two runs on one clock.
 *
 * Each run is a list of the waits that take time (study/waits.h): a row for
 * each place of each lane at which it waits, a bar for each wait, on one scale
 * for both; dots behind a bar are how much longer the wait could have been
 * without the run's taking longer.  Below: how long each run takes, how much of
 * its waiting overlapped, what the faster one saves, which chain of waits
 * decides, the slack of the others, and where the two first decide differently.
 *
 * Drawn into an area, for the command and for the player.
 */
#ifndef TUI_TELL_COMPARE_H
#define TUI_TELL_COMPARE_H

#include "tui/draw/canvas.h"
#include "tui/study/critical.h"
#include "tui/study/diverge.h"
#include "tui/study/slack.h"
#include "tui/study/waits.h"
#include "tui/tell/label.h"
#include "tui/tell/recording.h"

typedef struct Compared {
    char *name;                 /* of the scenario, and what of it was left to
                                   chance; owned */
    Labels labels;
    Waits waits;
    CriticalPath path;
    Slack slack;
    struct CompareRow *rows;    /* owned */
    size_t nrows, rows_cap;
} Compared;

typedef struct Compare {
    Compared sides[2];          /* left, right */
    Divergence first;
} Compare;

/* Reads both, which are over and stay borrowed; to be cleared in any case.
 * False: an event cannot be read, [err] says why. */
bool compare_init(Compare *c, Recording *left, Recording *right, Err *err);
void compare_clear(Compare *c);

/* The runs as bars, from row [y] on; returns the row behind them, also where
 * [a] has less.  The column of time [now] is marked; -1: none. */
int compare_draw(Compare *c, Area a, int y, int64_t now);

/* Appends what the figures say, a line each. */
void compare_tell(Compare *c, Buf *out);

#endif
