/* spans.h - what each lane did when: an index over a stretch of a run.
 *
 * A picture of lanes over time needs the states of a few dozen lanes at a
 * hundred places or more, for each frame.  Spans answers that without reading
 * events again: for each lane it keeps the events at which its state changed
 * (8 bytes each), for the run where decisions were made and where the clock
 * moved.
 *
 * Why this and not the other design: pictures of the state at each column
 * (a keyframe and folding) would need no index, but cost a fold over the whole
 * stretch for each frame, half a second for a million events; and what happened
 * between two columns would be lost.  An index of the whole run, made when it
 * is opened, would make a tape of five million events take seconds to open.
 * So the index covers a stretch only, begins at a saved picture, grows at its
 * end as the cursor moves on, and begins anew when what is asked for lies
 * before it or far behind it.
 *
 * It borrows what is behind the reel, and does not know what is drawn.
 */
#ifndef TUI_TELL_SPANS_H
#define TUI_TELL_SPANS_H

#include "sim/tape/picture.h"
#include "sim/tape/reel.h"

/* What a lane does.  The order of what is worth showing where several things
 * happened in one place: the later ones. */
typedef enum Mark {
    MARK_NONE,                  /* it is not there, or over for long */
    MARK_IDLE,                  /* the loop: nothing to do */
    MARK_ASK,                   /* it waits; for what is not looked up yet */
    MARK_SLEEP,
    MARK_WAIT,                  /* for a future or task */
    MARK_BLOCKED,               /* at a lock, queue ... */
    MARK_NEW,
    MARK_READY,
    MARK_RETURNED,
    MARK_LOST,
    MARK_CANCELLED,
    MARK_RAISED,
    MARK_RUN,
    MARK_EXEC,                  /* in a blocking call */
    MARKS
} Mark;

typedef struct Span {
    uint32_t at;                /* from event [from] + at on */
    uint32_t mark;
} Span;

typedef struct Instant {
    uint32_t at;                /* the first event of that time */
    bool jump;                  /* nothing ran before it: the clock jumped */
    int64_t t;
} Instant;

typedef struct Spans {
    Reel reel;
    Seq from, to;               /* states after these events, and between */
    bool begun, broken;         /* an event after [to] cannot be read */
    Seq unfinished;             /* where the last spans_cover() had to stop
                                   before it came; 0: it did not */
    Picture picture;            /* after [to] */
    Pool lanes;                 /* of LaneSpans */
    uint32_t *steps;            /* where decisions begin, and pauses */
    size_t nsteps, steps_cap;
    uint32_t *pauses;           /* those of them in which threads only let time
                                   pass */
    size_t npauses, pauses_cap;
    bool woke;                  /* the last step is that of a thread that woke
                                   then */
    Instant *instants;
    size_t ninstants, instants_cap;
} Spans;

void spans_init(Spans *s, Reel reel);
void spans_clear(Spans *s);

/* Makes the stretch cover the states after events [lo] to [hi], reading about
 * [budget] events at most.  False: it is not done; the next call goes on. */
bool spans_cover(Spans *s, Seq lo, Seq hi, size_t budget);

/* What [lane] does after event [seq]. */
Mark spans_at(Spans *s, uint32_t lane, Seq seq);

/* What is most worth showing of what [lane] did by the events after [a] up to
 * [b]; if nothing happened to it, what it was doing. */
Mark spans_over(Spans *s, uint32_t lane, Seq a, Seq b);

/* The event at which decision [i] of the stretch begins: something is picked
 * to run, or the clock jumps. */
static inline Seq spans_step(const Spans *s, size_t i)
{
    return s->from + s->steps[i];
}

/* How many steps of the stretch begin at or before event [seq]; how many
 * decisions. */
size_t spans_steps_to(const Spans *s, Seq seq);
size_t spans_decisions_to(const Spans *s, Seq seq);

/* Which of the instants event [seq] belongs to. */
size_t spans_instant_of(const Spans *s, Seq seq);

/* True if [lane] runs after event [seq] for as long as the clock shows the same
 * time and then still, as a call that takes time does. */
bool spans_runs_on(Spans *s, uint32_t lane, Seq seq);

/* How often [lane] was picked to run up to event [seq]; -1: the stretch does
 * not begin at the run's start, so that it cannot be told. */
int64_t spans_runs(const Spans *s, uint32_t lane, Seq seq);

/* The wait that begins with [e]: SUSPEND, THREAD_BLOCK, or whatever event left
 * a loop with nothing to do. */
Mark mark_of_wait(const Event *e);

#endif
