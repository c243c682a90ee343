/* slack_int.h - what the files of slack.h share: a run, read for it. */
#ifndef TUI_STUDY_SLACK_INT_H
#define TUI_STUDY_SLACK_INT_H

#include "sim/tape/pool.h"
#include "tui/study/slack.h"

enum { SLACK_LOOPS = 64 };      /* that are told apart */

typedef struct SlackEvent {
    int64_t t;
    int64_t stood;              /* how long it was ready, or late, at its cause's
                                   expense */
    int64_t due;                /* of a timer that is taken back; -1: none is */
    uint32_t cause;
    bool binds;                 /* it cannot be before its cause */
    bool ends_wait;             /* TIMER_FIRE, THREAD_RUN */
} SlackEvent;

/* [to] could not have happened before [from], though that is not its cause; but
 * [from] could be [by] later. */
typedef struct SlackEdge {
    Seq from, to;
    int64_t by;
} SlackEdge;

typedef struct SlackRead {
    SlackEvent *events;         /* owned */
    size_t nevents, events_cap;
    SlackEdge *edges;           /* [to] ascending; owned */
    size_t nedges, edges_cap;
    Seq block_end[SLACK_LOOPS]; /* the last of each loop */
    Seq changed;                /* the last PUT or RELEASE of the step; or 0 */
    Pool lanes, futures, timers, objects;       /* while reading */
} SlackRead;

/* To be cleared in any case. */
bool slack_read(SlackRead *r, const Reel *reel, Err *err);
void slack_read_clear(SlackRead *r);

#endif
