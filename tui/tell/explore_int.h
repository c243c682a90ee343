/* explore_int.h - what the files of exploring share: one run. */
#ifndef TUI_TELL_EXPLORE_INT_H
#define TUI_TELL_EXPLORE_INT_H

#include "tui/tell/explore.h"

/* Runs the scenario with [chances] and [decided] as in SimOptions; [out] is to
 * be cleared in any case.  False: it cannot be run, [why] says why. */
bool explore_one(const Explore *x, const char *chances, Chances *decided,
                 Outcome *out, Buf *why);

#endif
