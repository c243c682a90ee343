/* check_reel.c - what is true of a whole run as it is kept: its keyframes and
 * its list of lanes are those that the events make. */
#include <string.h>

#include "sim/tape/check.h"
#include "sim/tape/keyframer.h"

/* The keyframe at the picture's event, if there is one, is the picture; and
 * there is none since the last place where one may be.  [*seen] is the last
 * that was met. */
static bool check_keyframe(const Check *c, const Reel *reel, Seq *seen,
                           Err *err)
{
    Seq at = c->picture.seq;
    Buf saved, own;
    bool same = true;

    buf_init(&saved);
    buf_init(&own);
    if (reel_keyframe(reel, at - 1, &saved) != *seen)
        same = false;
    buf_reset(&saved);
    Seq frame = reel_keyframe(reel, at, &saved);
    if (frame == at) {
        picture_save(&c->picture, &own);
        same = same && saved.len == own.len &&
               memcmp(saved.data, own.data, own.len) == 0;
        *seen = at;
    }
    same = same && frame == *seen;
    buf_clear(&saved);
    buf_clear(&own);
    return same || err_set(err, "the keyframes up to event %llu are not those "
                           "of this run", (unsigned long long)at);
}

static bool same_lane(const LaneInfo *a, const LaneInfo *b)
{
    return a->id == b->id && a->parent == b->parent && a->kind == b->kind &&
           a->created == b->created && a->ended == b->ended &&
           a->how == b->how && a->name_len == b->name_len &&
           memcmp(a->name, b->name, a->name_len) == 0;
}

static bool same_object(const ObjectInfo *a, const ObjectInfo *b)
{
    return a->id == b->id && a->lane == b->lane && a->cap == b->cap &&
           a->created == b->created && a->ended == b->ended &&
           a->what_len == b->what_len &&
           memcmp(a->what, b->what, a->what_len) == 0;
}

static bool same_lanes(const Lanes *a, const Lanes *b)
{
    bool same = a->lanes.len == b->lanes.len &&
                a->objects.len == b->objects.len;

    for (size_t i = 0; same && i < a->lanes.len; i++)
        same = same_lane(lanes_at(a, i), lanes_at(b, i));
    for (size_t i = 0; same && i < a->objects.len; i++)
        same = same_object(pool_at(&a->objects, i), pool_at(&b->objects, i));
    return same;
}

bool check_reel(const Reel *reel, const Lanes *lanes, Err *err)
{
    Seq last = reel_last(reel), frame = 0;
    Check c;
    Event e;
    bool ok = true;

    check_init(&c);
    for (Seq seq = 1; ok && seq <= last; seq++) {
        ok = reel_read(reel, seq, &e, err);
        if (ok && !check_event(&c, &e))
            ok = err_set(err, "%s", c.err.text);
        if (ok && (seq % KEYFRAME_LOOK == 0 || seq == last))
            ok = check_keyframe(&c, reel, &frame, err);
    }
    if (ok && lanes && !same_lanes(lanes, &c.lanes))
        ok = err_set(err, "the list of lanes or objects does not agree with "
                     "the events");
    check_clear(&c);
    return ok;
}
