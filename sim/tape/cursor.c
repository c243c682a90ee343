/* cursor.c - standing at an event of a run. */
#include "sim/tape/cursor.h"

#include <string.h>

enum {
    MARK_EVERY = 256,           /* a step back folds so many at most */
    MARKS_NEAR = CURSOR_MARKS - 2,      /* that are left before the goal */
    LANES_MANY = 2000,          /* with so many, a mark takes its time ... */
    MARKS_FEW = 2,              /* ... and there are only so many */
};

void cursor_init(Cursor *c, Reel reel)
{
    *c = (Cursor){.reel = reel};
    picture_init(&c->picture);
    for (size_t i = 0; i < CURSOR_MARKS; i++)
        buf_init(&c->marks[i].bytes);
}

void cursor_clear(Cursor *c)
{
    picture_clear(&c->picture);
    for (size_t i = 0; i < CURSOR_MARKS; i++)
        buf_clear(&c->marks[i].bytes);
}

/* --- marks --------------------------------------------------------------- */

static const CursorMark *mark_before(const Cursor *c, Seq seq)
{
    const CursorMark *best = NULL;

    for (size_t i = 0; i < CURSOR_MARKS; i++) {
        const CursorMark *m = &c->marks[i];
        if (m->seq > 0 && m->seq <= seq && (!best || m->seq > best->seq))
            best = m;
    }
    return best;
}

/* Remembers the picture, if it is not there yet. */
static void mark(Cursor *c)
{
    const CursorMark *near = mark_before(c, c->picture.seq);

    if (near && near->seq == c->picture.seq)
        return;
    CursorMark *m = &c->marks[c->next_mark];
    buf_reset(&m->bytes);
    picture_save(&c->picture, &m->bytes);
    m->seq = c->picture.seq;
    c->next_mark = (c->next_mark + 1) % CURSOR_MARKS;
}

/* --- moving -------------------------------------------------------------- */

/* Folds up to [seq].  Near the goal, when it was a way [back], it leaves marks
 * for the steps back that are likely to follow. */
static bool fold_to(Cursor *c, Seq seq, bool back, Err *err)
{
    Event e;

    while (c->picture.seq < seq) {
        if (!reel_read(&c->reel, c->picture.seq + 1, &e, err))
            return false;
        picture_add(&c->picture, &e);
        if (!back || e.seq % MARK_EVERY != 0)
            continue;
        Seq marks = c->picture.lanes.len < LANES_MANY ? MARKS_NEAR : MARKS_FEW;
        if (seq - e.seq <= MARK_EVERY * marks)
            mark(c);
    }
    return true;
}

/* Makes the picture the best saved one that is not after [seq]. */
static void begin_before(Cursor *c, Seq seq)
{
    const CursorMark *m = mark_before(c, seq);
    Buf bytes;

    buf_init(&bytes);
    Seq frame = reel_keyframe(&c->reel, seq, &bytes);
    bool ok = false;
    if (m && m->seq >= frame)
        ok = picture_load(&c->picture, m->bytes.data, m->bytes.len, NULL);
    else if (frame > 0)
        ok = picture_load(&c->picture, bytes.data, bytes.len, NULL) &&
             c->picture.seq == frame;
    if (!ok)
        picture_reset(&c->picture);
    buf_clear(&bytes);
}

/* True if a saved picture is a better beginning than where we stand. */
static bool is_far(const Cursor *c, Seq seq)
{
    if (seq - c->picture.seq < MARK_EVERY)
        return false;
    Buf bytes;
    buf_init(&bytes);
    Seq frame = reel_keyframe(&c->reel, seq, &bytes);
    buf_clear(&bytes);
    return frame > c->picture.seq;
}

bool cursor_to(Cursor *c, Seq seq, Err *err)
{
    Seq last = reel_last(&c->reel), from = c->picture.seq;

    if (seq > last)
        seq = last;
    bool back = seq < from;
    if (back || is_far(c, seq))
        begin_before(c, seq);
    if (fold_to(c, seq, back, err) &&
        (seq == 0 || reel_read(&c->reel, seq, &c->event, err))) {
        if (seq == 0)
            c->event = (Event){0};
        return true;
    }
    begin_before(c, from);
    if (fold_to(c, from, false, NULL) && from > 0)
        reel_read(&c->reel, from, &c->event, NULL);
    return false;
}

bool cursor_next(Cursor *c, Err *err)
{
    return c->picture.seq < reel_last(&c->reel) &&
           cursor_to(c, c->picture.seq + 1, err);
}

bool cursor_prev(Cursor *c, Err *err)
{
    return c->picture.seq > 0 && cursor_to(c, c->picture.seq - 1, err);
}
