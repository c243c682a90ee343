/* emit.h - the one place where the engine makes events.
 *
 * Who schedules calls emit() with what it knows; seq, the clock, the iteration,
 * the phase, the running loop, the source line and the cause are added here.
 * Without a sink nothing is made and nothing costs more than a test.
 *
 * The cause of what happens is [cause], which is never 0 while a run is told:
 * the event that picked the running handle; while a cancel() is passed on or a
 * future's callbacks are handed out, that CANCEL or FUTURE_DONE; outside every
 * loop what stopped the last one, or else the start of the run (or of the
 * thread).
 *
 * The line is that of the innermost frame of the program's above the loop.  Is
 * there none, because a task has just suspended or ended, it is [line], where
 * its coroutine stands.
 *
 * Telling may not change what a run does: who makes a text for an event runs
 * nothing of the program's (sim/vm/brief.h).
 *
 * What other parts use, beside emit():
 *   - future_new_for() says what a future is ("gather", "Queue.get"), which
 *     is also what a task that waits for it waits for;
 *   - Callback.peer says whom a callback or a timer serves;
 *   - future_cancel_via() says on whose behalf a task is cancelled.
 */
#ifndef SIM_AIO_EMIT_H
#define SIM_AIO_EMIT_H

#include "sim/base/chance.h"
#include "sim/tape/event.h"
#include "sim/vm/frame.h"

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
    uint32_t told;              /* the same, as the tape was told last: in
                                   between another process can run */
    int64_t t;                  /* of the newest event */
    Seq cause;                  /* of what happens now */
    EventVia cancels;           /* how a task is being asked to cancel, if not
                                   VIA_CANCEL: see future_cancel_via() */
    uint16_t loop;              /* the one that runs in this thread, or 0 */
    uint8_t file;               /* of [line] */
    int line;                   /* if no frame of the program's runs; or 0 */
    FrameStep loop_step;        /* the frame of a loop that runs: what is below
                                   is not what runs */
    int64_t due;                /* when, in nanoseconds, something happens that
                                   nobody does; INT64_MAX: never */
    void (*happen)(int64_t t);  /* tells of such, up to [t], by
                                   emit_event_at(); and sets [due] */
    uint32_t ids;               /* lanes and objects share one numbering */
    uint32_t process;           /* which process runs, by age from 0 */
    uint32_t inherited;         /* objects and tasks with such a number or a
                                   smaller one are copies of another process's
                                   here, unless all share them */
} Emit;

extern Emit emit_state;

enum { EMIT_TEXT = 96 };        /* bytes that most events' texts fit in: on the
                                   stack, by buf_init_in() */

/* [sink] NULL: nobody listens.  Events after the one numbered [max] (0: no
 * limit) make the machine look at the limits. */
void emit_start(const Sink *sink, uint64_t max);
bool emit_is_over(void);                /* there were more than [max] */
void emit_close(void);                  /* forgets what it has kept */

static inline uint32_t emit_new_id(void)
{
    return ++emit_state.ids;
}

/* All processes share [id]: a queue between processes, not a copy in each. */
void emit_share(uint32_t id);

Seq emit_completed(Event *e);           /* behind emit_event() */

/* Sends [e] with seq, iter, phase, t and loop filled in, and line with file
 * (-1: none) and cause unless they are set.  Returns its number; 0: what
 * happened to a copy of another process's object is not told. */
static inline Seq emit_event(Event e)
{
    return emit_completed(&e);
}

/* The same about loop [loop], whichever runs. */
static inline Seq emit_event_in(uint16_t loop, Event e)
{
    uint16_t outer = emit_state.loop;

    emit_state.loop = loop;
    Seq seq = emit_event(e);
    emit_state.loop = outer;
    return seq;
}

/* The same of what has happened at [t], not later than now, while the clock
 * moved: nobody does it, at no line. */
Seq emit_event_at(int64_t t, Event e);

static inline Seq emit(EventKind kind, uint32_t lane, uint32_t obj,
                       EventVia via, const char *text)
{
    if (!emit_state.on)
        return 0;
    return emit_event((Event){.kind = kind, .lane = lane, .obj = obj,
                              .via = via, .text = text, .ready_pos = -1,
                              .ready_len = -1});
}

/* The newest question of [kind] (sim/base/chance.h) has got [answer], which is
 * not the usual one: what that means for [lane]. */
void emit_chance(uint32_t lane, ChanceKind kind, int64_t answer,
                 const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* The line of [f], and in *file its source's number; 0 if that has none. */
int emit_line_of(const Frame *f, uint8_t *file);

/* What happens without a frame of the program's happens at [f] (NULL: at no
 * line). */
void emit_stand_at(const Frame *f);

#endif
