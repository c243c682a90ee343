/* told.h - objects that the tape is told of: queues, locks, task groups.
 *
 * Whoever is one has a Told.  While a run is recorded it has a number from its
 * __init__ on, with which its events name it, and stands in a list of all that
 * live; otherwise it has none, and its events are not sent.
 *
 * The list is for tests: what the events say is compared with the objects
 * themselves (tests/55-sim-objects.c).
 */
#ifndef SIM_AIO_TOLD_H
#define SIM_AIO_TOLD_H

#include "sim/aio/emit.h"
#include "sim/vm/type.h"

typedef struct Told {
    uint32_t id;                /* 0: it is not told of */
    Value self;                 /* the object that this is part of */
    struct Told *next, *prev;   /* all that live */
} Told;

/* [self], whose Told is [t], begins: as event OBJECT says it, which see for
 * [num] and [peer].  [what] NULL: its class.  If it had a number it is a new
 * one from here on. */
void told_begin(Told *t, Value self, const char *what, int64_t num,
                uint32_t peer);

/* Nobody can use it any more; may come more than once. */
void told_end(Told *t);

/* The newest of all that live, or NULL. */
Told *told_newest(void);

/* Sends an event with number [num] of what [lane] does to [t], because of event
 * [cause] (0: of what happens now); its number, or 0. */
static inline Seq told_emit_of(const Told *t, EventKind kind, uint32_t lane,
                               int64_t num, Seq cause)
{
    if (!emit_state.on || !t->id)
        return 0;
    return emit_event((Event){.kind = kind, .lane = lane, .obj = t->id,
                              .num = num, .cause = cause, .ready_pos = -1,
                              .ready_len = -1});
}

static inline Seq told_emit(const Told *t, EventKind kind, int64_t num)
{
    return told_emit_of(t, kind, emit_state.lane, num, 0);
}

#endif
