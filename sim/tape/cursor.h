/* cursor.h - standing at an event of a run.
 *
 * A Cursor shows the picture after event [at] and that event itself.  Going
 * forwards folds; going back, or far, begins at the nearest saved picture: one
 * of the reel's keyframes, or one that the cursor kept on its own way a short
 * while ago.  Of these it keeps some close before the goal, and some that divide
 * the way from the keyframe, so that step after step backwards stays quick,
 * small or large.
 *
 * It borrows what is behind the reel.  When an event cannot be read (a damaged
 * tape) it stays where it was.
 */
#ifndef SIM_TAPE_CURSOR_H
#define SIM_TAPE_CURSOR_H

#include "sim/tape/picture.h"
#include "sim/tape/reel.h"

enum { CURSOR_MARKS = 32 };

typedef struct Cursor {
    Reel reel;
    Picture picture;
    Event event;                /* picture.seq; its text lasts until the
                                 * next move or read of the reel */
    Picture marks[CURSOR_MARKS];        /* seq 0: free */
} Cursor;

void cursor_init(Cursor *c, Reel reel);         /* before the first event */
void cursor_clear(Cursor *c);

static inline Seq cursor_at(const Cursor *c)
{
    return c->picture.seq;
}

/* Goes to event [seq]; beyond the last: to the last; 0: before the first.
 * False: it cannot be read. */
bool cursor_to(Cursor *c, Seq seq, Err *err);

#endif
