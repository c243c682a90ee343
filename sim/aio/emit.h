/* emit.h - the one place where the engine makes events.
 *
 * Who schedules calls emit() with what it knows; the clock, the iteration, the
 * phase, the running lane, the source line and the cause are added here.  The
 * cause of what happens while a handle runs is the event that picked it.
 * Without a sink nothing is made and nothing costs more than a test.
 */
#ifndef SIM_AIO_EMIT_H
#define SIM_AIO_EMIT_H

#include "sim/tape/event.h"

typedef struct Emit {
    bool on;                    /* a sink is set */
    Sink sink;
    Seq last;                   /* number of the newest event */
    Seq max;                    /* the last that the run may make */
    uint64_t iter;
    EventPhase phase;
    uint32_t lane;              /* that runs */
    uint32_t thread;            /* lane of the thread that runs, and of what its
                                   loop does for no task; 0: the main one */
    Seq cause;                  /* of what happens now */
    EventVia cancels;           /* how a task is being asked to cancel, if not
                                   VIA_CANCEL: see future_cancel_via() */
    uint32_t ids;               /* lanes and objects share one numbering */
} Emit;

extern Emit emit_state;

/* [sink] NULL: nobody listens.  Events after the one numbered [max] (0: no
 * limit) make the machine look at the limits. */
void emit_start(const Sink *sink, uint64_t max);
bool emit_is_over(void);                /* there were more than [max] */

static inline uint32_t emit_new_id(void)
{
    return ++emit_state.ids;
}

/* Sends [e] with seq, iter, phase and t filled in, and cause and line unless
 * they are set.  Returns its number. */
Seq emit_event(Event e);

static inline Seq emit(EventKind kind, uint32_t lane, uint32_t obj,
                       EventVia via, const char *text)
{
    if (!emit_state.on)
        return 0;
    return emit_event((Event){.kind = kind, .lane = lane, .obj = obj,
                              .via = via, .text = text, .ready_pos = -1,
                              .ready_len = -1});
}

#endif
