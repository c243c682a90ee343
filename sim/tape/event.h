/* event.h - one thing that happened, and where such things go.
 *
 * The engine knows nothing of tapes: whoever schedules fills an Event and hands
 * it to the one Sink that is set, or to nobody.  Everything that is ever shown
 * of a run comes from this stream.
 */
#ifndef SIM_TAPE_EVENT_H
#define SIM_TAPE_EVENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum EventKind {
#define EVENT(NAME, TEXT, MEANING) EVENT_##NAME,
#include "sim/tape/event_list.h"
#undef EVENT
    EVENT_KINDS
} EventKind;

typedef enum EventPhase {
    PHASE_OUTSIDE,              /* no loop runs */
    PHASE_TIMERS,               /* due timers move to the ready queue */
    PHASE_RUN,                  /* handles run */
    PHASE_JUMP,                 /* the clock moves */
} EventPhase;

typedef enum EventVia {         /* how the cause brought this about */
    VIA_NONE,
    VIA_SOON,                   /* call_soon */
    VIA_TIMER,
    VIA_DONE,                   /* a future's done callback */
    VIA_CANCEL,
    VIA_THREAD,
    VIA_IO,
    VIA_RETURNED,               /* how a lane or future ended */
    VIA_RAISED,
    VIA_CANCELLED,
    VIA_STDOUT,
    VIA_STDERR,
} EventVia;

typedef uint64_t Seq;           /* an event's number, from 1; 0: none */

typedef struct Event {
    Seq seq;                    /* set by the sink's owner: 1, 2, 3 ... */
    uint64_t iter;              /* loop iteration, from 1; 0: before */
    EventPhase phase;
    int64_t t;                  /* virtual nanoseconds */
    EventKind kind;
    uint32_t lane;              /* 0: the loop itself */
    int line;                   /* of the program; 0: none */
    Seq cause;
    EventVia via;
    uint32_t obj;               /* 0: none */
    int32_t ready_pos, ready_len;       /* -1: does not apply */
    const char *text;           /* borrowed for the call; may be NULL */
    size_t text_len;
} Event;

typedef struct Sink {
    void (*event)(void *self, const Event *e);
    void *self;
} Sink;

const char *event_kind_name(EventKind kind);
const char *event_via_name(EventVia via);

#endif
