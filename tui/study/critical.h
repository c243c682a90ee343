/* critical.h - which chain of waits decides how long a run takes.
 *
 * From the moment at which the clock came to its last time, back along the
 * causes to the start.  Wherever the cause lies earlier in time than the event,
 * somebody waited in between: that stretch is a leg of the path.  The legs are
 * end to end and together as long as the run; shorten one, and the run ends
 * earlier (until another path is the longest).
 *
 * It relies on causes alone, but for one thing: what held a timer up that fires
 * late is the blocking call that ended last.
 */
#ifndef TUI_STUDY_CRITICAL_H
#define TUI_STUDY_CRITICAL_H

#include "sim/tape/reel.h"

typedef struct Leg {
    uint32_t lane;              /* who waited */
    uint8_t file;
    int32_t line;               /* where */
    Seq from, to;               /* the cause, and what it brought about */
    int64_t began, ended;
} Leg;

typedef struct CriticalPath {
    Leg *legs;                  /* the first in time first; owned */
    size_t len, cap;
} CriticalPath;

/* Fills in [p], to be cleared in any case.  False: an event cannot be read. */
bool critical_find(CriticalPath *p, const Reel *reel, Err *err);
void critical_clear(CriticalPath *p);

#endif
