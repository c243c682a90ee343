/* reel.h - events by number, wherever they come from.
 *
 * What shows a run reads it through a Reel and so does not know whether the
 * run is live (log.h) or was recorded (load.h).  A Reel borrows what is behind
 * it; it may grow at its end, and never changes otherwise.
 */
#ifndef SIM_TAPE_REEL_H
#define SIM_TAPE_REEL_H

#include "sim/base/buf.h"
#include "sim/base/err.h"
#include "sim/tape/event.h"

typedef struct Reel {
    void *self;

    /* The number of the newest event. */
    Seq (*last)(void *self);

    /* Event [seq], which is from 1 to last(); its text lasts until the next
     * read.  False: it cannot be read, [err] says why. */
    bool (*read)(void *self, Seq seq, Event *e, Err *err);

    /* Appends to [out] the newest saved picture that is not after [seq], and
     * returns its number; 0: there is none. */
    Seq (*keyframe)(void *self, Seq seq, Buf *out);
} Reel;

static inline Seq reel_last(const Reel *r)
{
    return r->last(r->self);
}

/* Event [seq]; false, too, where there is none of that number, for numbers are
 * also what a tape says: the cause of an event, the wait that it ended. */
bool reel_read(const Reel *r, Seq seq, Event *e, Err *err);

static inline Seq reel_keyframe(const Reel *r, Seq seq, Buf *out)
{
    return r->keyframe(r->self, seq, out);
}

typedef bool ReelTest(const Event *e, void *arg);

/* The nearest event after [from] (before it, if [back]) that passes [test];
 * 0: none, or it cannot be read. */
Seq reel_find(const Reel *r, Seq from, bool back, ReelTest *test, void *arg);

/* The last event that is not later than [t]; 0: there is none. */
Seq reel_at_time(const Reel *r, int64_t t);

#endif
