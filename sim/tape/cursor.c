/* cursor.c - standing at an event of a run. */
#include "sim/tape/cursor.h"

#include "sim/tape/keyframer.h"

enum {
    MARK_EVERY = 256,           /* a step back by one folds so many at most */
    MARKS_BYTES = 64 << 20,     /* of all marks, about */
    MARKS_LEAST = 2,
};

void cursor_init(Cursor *c, Reel reel)
{
    *c = (Cursor){.reel = reel};
    picture_init(&c->picture);
    for (size_t i = 0; i < CURSOR_MARKS; i++)
        picture_init(&c->marks[i]);
}

void cursor_clear(Cursor *c)
{
    picture_clear(&c->picture);
    for (size_t i = 0; i < CURSOR_MARKS; i++)
        picture_clear(&c->marks[i]);
}

/* --- marks --------------------------------------------------------------- */

static const Picture *mark_before(const Cursor *c, Seq seq)
{
    const Picture *best = NULL;

    for (size_t i = 0; i < CURSOR_MARKS; i++) {
        const Picture *m = &c->marks[i];
        if (m->seq > 0 && m->seq <= seq && (!best || m->seq > best->seq))
            best = m;
    }
    return best;
}

/* The one of [n] marks to give up on the way back to [goal]: what is free, or
 * lies furthest behind it, or else is the first. */
static size_t mark_to_lose(const Cursor *c, size_t n, Seq goal)
{
    size_t worst = 0;

    for (size_t i = 0; i < n; i++) {
        Seq seq = c->marks[i].seq, than = c->marks[worst].seq;
        if (seq == 0)
            return i;
        if (than > goal ? seq > than : seq > goal || seq < than)
            worst = i;
    }
    return worst;
}

/* How many marks there may be of pictures like this. */
static size_t marks_most(const Picture *p)
{
    size_t n = MARKS_BYTES / picture_size(p);

    return n > CURSOR_MARKS ? CURSOR_MARKS : n < MARKS_LEAST ? MARKS_LEAST : n;
}

/* How far marks stand apart that a step leaves which goes [back] by so many
 * events: more of that length are likely to follow.  0: it goes on, and nobody
 * knows whether it will be gone back. */
static Seq mark_distance(Seq back)
{
    Seq every = MARK_EVERY;

    if (back == 0)
        return KEYFRAME_LOOK;
    while (every <= back / 4)
        every *= 2;
    return every;
}

/* Keeps the picture if it is worth it on the way back from [goal]: a third of
 * all marks stand close before it, half divide the way from [begin] on, so that
 * no step back folds more than one of these parts. */
static void maybe_mark(Cursor *c, Seq begin, Seq goal, Seq every)
{
    Seq seq = c->picture.seq;
    size_t n = marks_most(&c->picture);
    Seq part = ((goal - begin) / (n / 2) / every + 1) * every;
    const Picture *near = mark_before(c, seq);

    if ((goal - seq >= n / 3 * every && seq % part != 0) ||
        (near && near->seq == seq))
        return;
    picture_copy(&c->marks[mark_to_lose(c, n, goal)], &c->picture);
}

/* --- moving -------------------------------------------------------------- */

/* Folds up to [seq], which is so many events [back], or 0: further on.  Leaves
 * marks for steps back that may follow. */
static bool fold_to(Cursor *c, Seq seq, Seq back, Err *err)
{
    Seq every = mark_distance(back), begin = c->picture.seq;
    Event e;

    while (c->picture.seq < seq) {
        if (!reel_read(&c->reel, c->picture.seq + 1, &e, err))
            return false;
        picture_add(&c->picture, &e);
        if (e.seq % every == 0)
            maybe_mark(c, begin, seq, every);
    }
    return true;
}

/* Makes the picture the best saved one that is not after [seq]. */
static void begin_before(Cursor *c, Seq seq)
{
    const Picture *m = mark_before(c, seq);
    Buf bytes;

    if (m && seq - m->seq < KEYFRAME_LOOK) {
        picture_copy(&c->picture, m);
        return;
    }
    buf_init(&bytes);
    Seq frame = reel_keyframe(&c->reel, seq, &bytes);
    if (m && m->seq >= frame)
        picture_copy(&c->picture, m);
    else if (frame == 0 ||
             !picture_load(&c->picture, bytes.data, bytes.len, NULL) ||
             c->picture.seq != frame)
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
    Seq back = seq < from ? from - seq : 0;
    if (back || is_far(c, seq))
        begin_before(c, seq);
    if (fold_to(c, seq, back, err) &&
        (seq == 0 || reel_read(&c->reel, seq, &c->event, err))) {
        if (seq == 0)
            c->event = (Event){0};
        return true;
    }
    begin_before(c, from);
    if (fold_to(c, from, 0, NULL) && from > 0)
        reel_read(&c->reel, from, &c->event, NULL);
    return false;
}
