/* cancels.h - what became of each request to cancel.
 *
 *     CANCEL --> CANCEL_DELIVERED --+--> LANE_END, cancelled: it has obeyed
 *        |        (at an await)     |--> LANE_END, returned or raised
 *        |                          '--> CANCEL_SWALLOWED: it went on
 *        |--> never: another was asked before it could be, and stands for both
 *        '--> never: it ended first, or the run did
 *
 * One request may stand for others: a task that waits for a task or a gather
 * passes it on, and that is a CANCEL of its own whose cause is the first one
 * (Cancellation.parent).
 *
 * A fold over the whole run.  Between [delivered] and [after] the task runs its
 * except and finally blocks; which lines those are, the LINE events of its lane
 * tell, where they are recorded.
 */
#ifndef TUI_STUDY_CANCELS_H
#define TUI_STUDY_CANCELS_H

#include "sim/tape/pool.h"
#include "sim/tape/reel.h"

typedef struct Cancellation {
    uint32_t lane;              /* who is asked */
    uint32_t by;                /* the lane that asks */
    EventVia via;               /* cancel, timeout, group, shutdown */
    Seq asked;                  /* its CANCEL */
    Seq delivered;              /* its CANCEL_DELIVERED; 0: never */
    Seq after;                  /* where its clean-up ended: the lane's end, or
                                 * its CANCEL_SWALLOWED; 0: not yet */
    Seq ended;                  /* the lane's LANE_END; 0: it goes on */
    EventVia how;               /* it ended */
    bool swallowed;
    Seq taken_back;             /* its UNCANCEL, once it was delivered; 0: none */
    size_t with;                /* the later one that was delivered for both,
                                 * + 1; 0: none */
    size_t parent;              /* the one that it passes on, + 1; 0: none */
    size_t older;               /* the one before of the same lane, + 1; 0:
                                 * none */
} Cancellation;

typedef struct Cancels {
    Cancellation *items;        /* in the order in which they were asked */
    size_t len, cap;
    Pool newest;                /* while reading: each lane's last */
} Cancels;

void cancels_init(Cancels *c);
void cancels_clear(Cancels *c);

/* Reads all of the run.  False: an event cannot be read, [err] says why. */
bool cancels_read(Cancels *c, const Reel *reel, Err *err);

/* The one asked by event [seq]; NULL: that is no CANCEL. */
const Cancellation *cancels_asked(const Cancels *c, Seq seq);

#endif
