/* tracks.c - what each lane does, from which event on, and why. */
#include "tui/export/tracks.h"

#include <string.h>

#include "sim/base/mem.h"

void tracks_init(Tracks *t, Labels *labels)
{
    *t = (Tracks){.labels = labels};
    picture_init(&t->picture);
    pool_init(&t->tracks, sizeof(Track));
    buf_init(&t->reasons);
    buf_init(&t->reason);
    buf_putc(&t->reasons, '\0');        /* reason 0: none */
}

void tracks_clear(Tracks *t)
{
    for (size_t i = 0; i < t->tracks.len; i++)
        mem_free(((Track *)pool_at(&t->tracks, i))->stays);
    pool_clear(&t->tracks);
    picture_clear(&t->picture);
    buf_clear(&t->reasons);
    buf_clear(&t->reason);
}

/* --- looking at a lane --------------------------------------------------- */

static bool same(const Tracks *t, const Stay *a, const Stay *b)
{
    return a->mark == b->mark && a->line == b->line && a->file == b->file &&
           a->ran == b->ran && strcmp(tracks_reason(t, a), t->reason.data) == 0;
}

static uint32_t keep_reason(Tracks *t)
{
    uint32_t at = (uint32_t)t->reasons.len;

    if (t->reason.len == 0)
        return 0;
    buf_add(&t->reasons, t->reason.data, t->reason.len + 1);
    return at;
}

/* A lane that is over stays where it stood last. */
static void take_place(const Tracks *t, uint32_t id, const Track *track,
                      Stay *s)
{
    const Lane *lane = picture_lane(&t->picture, id);

    if (lane) {
        s->line = lane->line;
        s->file = lane->file;
        s->ran = lane->ran;
    } else if (track && track->len > 0) {
        s->line = track->stays[track->len - 1].line;
        s->file = track->stays[track->len - 1].file;
        s->ran = track->stays[track->len - 1].ran;
    }
}

static void look(Tracks *t, uint32_t id)
{
    Track *track = pool_get(&t->tracks, id);

    buf_reset(&t->reason);
    State state = state_of(t->labels, &t->picture, id, &t->reason);
    if (state.mark == MARK_NONE)
        return;
    if (state.mark == MARK_READY)
        buf_reset(&t->reason);
    Stay s = {.seq = t->picture.seq, .t = t->picture.t, .mark = state.mark};
    take_place(t, id, track, &s);
    t->words[s.mark] = state.word;
    if (!track)
        track = pool_add(&t->tracks, id);
    Stay *last = track->len ? &track->stays[track->len - 1] : NULL;
    if (last && same(t, last, &s))
        return;
    s.reason = keep_reason(t);
    if (last && last->seq == s.seq) {
        *last = s;
        return;
    }
    track->stays = mem_grow(track->stays, &track->cap, track->len + 1,
                            sizeof *track->stays);
    track->stays[track->len++] = s;
}

/* --- whom an event can change -------------------------------------------- */

/* What lanes may wait for that an event is about. */
typedef struct Topic {
    uint32_t obj, outer, timed;
} Topic;

/* Asked before the event is folded, when what is over still is there. */
static Topic topic_of(const Picture *p, const Event *e)
{
    const PendingFuture *f = picture_future(p, e->obj ? e->obj : e->lane);
    const PendingTimer *timer = picture_timer(p, e->obj);
    Topic topic = {0};

    switch (e->kind) {
    case EVENT_FUTURE_DONE:
    case EVENT_LANE_END:
    case EVENT_LANE_LOST:
    case EVENT_CALLBACK:
    case EVENT_ACQUIRE:
    case EVENT_RELEASE:
        topic.obj = e->obj ? e->obj : e->lane;
        topic.outer = e->kind == EVENT_CALLBACK ? e->peer : f ? f->outer : 0;
        break;
    case EVENT_TIMER:
        topic.timed = e->peer;
        break;
    case EVENT_TIMER_FIRE:
    case EVENT_TIMER_CANCEL:
        topic.timed = timer ? timer->peer : 0;
        break;
    default:
        break;
    }
    return topic;
}

static bool is_about(const Picture *p, const Lane *lane, const Topic *topic)
{
    const PendingFuture *f = picture_future(p, lane->waits);

    return lane->waits == topic->obj || lane->waits == topic->outer ||
           lane->waits == topic->timed || (f && f->at && f->at == topic->obj);
}

static void look_at_waiting(Tracks *t, const Topic *topic)
{
    const Picture *p = &t->picture;

    if (!topic->obj && !topic->timed)
        return;
    for (size_t i = 0; i < p->lanes.len; i++) {
        const Lane *lane = pool_at(&p->lanes, i);
        if (lane->waits && is_about(p, lane, topic))
            look(t, lane->id);
    }
}

void tracks_add(Tracks *t, const Event *e)
{
    Picture *p = &t->picture;
    Topic topic = topic_of(p, e);
    uint32_t current = p->current, thread = p->thread;

    picture_add(p, e);
    look(t, 0);
    look(t, e->lane);
    look(t, current);
    look(t, thread);
    look(t, p->current);
    look(t, p->thread);
    look_at_waiting(t, &topic);
}

bool tracks_read(Tracks *t, Err *err)
{
    Seq last = reel_last(&t->labels->reel);
    Event e;

    for (Seq seq = 1; seq <= last; seq++) {
        if (!reel_read(&t->labels->reel, seq, &e, err))
            return false;
        tracks_add(t, &e);
    }
    return true;
}

/* --- asking -------------------------------------------------------------- */

const Track *tracks_of(const Tracks *t, uint32_t id)
{
    return pool_get(&t->tracks, id);
}

const Stay *tracks_at(const Tracks *t, uint32_t id, Seq seq)
{
    const Track *track = tracks_of(t, id);
    size_t low = 0, high = track ? track->len : 0;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (track->stays[middle].seq <= seq)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 ? &track->stays[low - 1] : NULL;
}

const char *tracks_reason(const Tracks *t, const Stay *s)
{
    return t->reasons.data + s->reason;
}
