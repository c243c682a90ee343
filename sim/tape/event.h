/* event.h - one thing that happened, and where such things go.
 *
 * The engine knows nothing of tapes: whoever schedules fills an Event and hands
 * it to the one Sink that is set, or to nobody.  Everything that is ever shown
 * of a run comes from this stream.
 *
 * What each field means for each kind is said in event_list.h.  What holds for
 * all of them:
 *
 * - seq counts 1, 2, 3 ...; t never falls; cause is smaller than seq, and 0
 *   only for the first event, so that every chain of causes ends there.
 * - Lanes, futures, handles, queues, locks ... share one numbering, from 1.  A
 *   task's number is also that of the future that it is.
 * - line is the line of the program that was being executed, of the lane that
 *   runs; where a kind means another line, its entry says so.
 * - text is UTF-8 (as in sim/base/utf8.h) of at most EVENT_TEXT_MAX bytes:
 *   longer output is several events (event_text_piece), anything else is cut.
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

/* The numbers of these lists are those on the tape: append, never insert. */

typedef enum EventPhase {
    PHASE_OUTSIDE,              /* no loop runs */
    PHASE_TIMERS,               /* due timers move to the ready queue */
    PHASE_RUN,                  /* handles run */
    PHASE_JUMP,                 /* the clock moves */
    EVENT_PHASES
} EventPhase;

typedef enum EventVia {         /* how the cause brought this about */
    VIA_NONE,
    VIA_SOON,                   /* call_soon */
    VIA_TIMER,
    VIA_DONE,                   /* a future's done callback */
    VIA_CANCEL,                 /* somebody called cancel() */
    VIA_THREAD,
    VIA_IO,
    VIA_RETURNED,               /* how a lane or future ended */
    VIA_RAISED,
    VIA_CANCELLED,
    VIA_STDOUT,
    VIA_STDERR,
    VIA_TIMEOUT,                /* cancelled by wait_for() or timeout() */
    VIA_GROUP,                  /* cancelled by its gather() or TaskGroup */
    VIA_SHUTDOWN,               /* cancelled at the end of asyncio.run() */
    EVENT_VIAS
} EventVia;

typedef enum LaneKind {
    LANE_LOOP,                  /* lane 0: the main thread, and callbacks */
    LANE_TASK,
    LANE_THREAD,
    LANE_PROCESS,
    LANE_GREENLET,
    LANE_KINDS
} LaneKind;

typedef uint64_t Seq;           /* an event's number, from 1; 0: none */

enum {
    EVENT_TEXT_MAX = 1 << 20,   /* bytes: a screenful is 10 KB */
    EVENT_LOOPS = 65536,        /* how many values [loop] can have */
    EVENT_FILES = 256,          /* the same for [file] */
};

/* A time, and any other number of an event, is no further from 0 than this: 146
 * years, so that nobody who adds two of them need look. */
#define EVENT_NUM_MOST (INT64_MAX / 2)

typedef struct Event {
    Seq seq;                    /* set by the sink's owner: 1, 2, 3 ... */
    uint64_t iter;              /* turn, over all loops, from 1; 0: before */
    EventPhase phase;
    int64_t t;                  /* virtual nanoseconds */
    EventKind kind;
    uint32_t lane;              /* it happened to; 0: the loop itself */
    int line;                   /* of the program; 0: none */
    Seq cause;
    EventVia via;
    uint32_t obj;               /* 0: none */
    int32_t ready_pos, ready_len;       /* -1: does not apply */
    const char *text;           /* borrowed for the call; may be NULL */
    size_t text_len;
    uint32_t peer;              /* a second object or lane; 0: none */
    uint16_t loop;              /* which of the open loops; 0: the first */
    uint8_t file;               /* line is of the nth source; 0: scenario */
    int64_t num;                /* a number; 0: none */
} Event;

typedef struct Sink {
    void (*event)(void *self, const Event *e);
    void *self;
} Sink;

const char *event_kind_name(EventKind kind);
const char *event_kind_meaning(EventKind kind);
const char *event_phase_name(EventPhase phase);
const char *event_via_name(EventVia via);
const char *lane_kind_name(LaneKind kind);

/* The kind called [name], or EVENT_KINDS. */
EventKind event_kind_find(const char *name);

/* How many bytes of [text] fit into one event: all, or EVENT_TEXT_MAX less
 * what would be half a character. */
size_t event_text_piece(const char *text, size_t len);

#endif
