/* picture.c - questions to a picture. */
#include "sim/tape/picture.h"

#include <assert.h>

size_t picture_ready_len(const Picture *p, uint16_t loop)
{
    return loop < p->nloops ? p->loops[loop].ready.len : 0;
}

const ReadyEntry *picture_ready(const Picture *p, uint16_t loop, size_t i)
{
    assert(i < picture_ready_len(p, loop));
    return fifo_at(&p->loops[loop].ready, sizeof(ReadyEntry), i);
}

int64_t picture_ready_pos(const Picture *p, uint32_t id)
{
    const Lane *l = picture_lane(p, id);
    size_t len = l ? picture_ready_len(p, l->loop) : 0;

    for (size_t i = 0; i < len; i++)
        if (picture_ready(p, l->loop, i)->lane == id)
            return (int64_t)i;
    return -1;
}

static bool before(const PendingTimer *a, const PendingTimer *b)
{
    return a->due != b->due ? a->due < b->due : a->set < b->set;
}

size_t picture_next_timers(const Picture *p, const PendingTimer **out,
                           size_t max)
{
    size_t n = 0;

    for (size_t i = 0; i < p->timers.len && max > 0; i++) {
        const PendingTimer *t = pool_at(&p->timers, i);
        if (n == max && !before(t, out[n - 1]))
            continue;
        size_t at = n < max ? n++ : n - 1;
        for (; at > 0 && before(t, out[at - 1]); at--)
            out[at] = out[at - 1];
        out[at] = t;
    }
    return n;
}

const PendingTimer *picture_timer_of(const Picture *p, uint32_t id)
{
    const PendingTimer *found = NULL;

    for (size_t i = 0; i < p->timers.len && id != 0; i++) {
        const PendingTimer *t = pool_at(&p->timers, i);
        if (t->peer == id && (!found || before(t, found)))
            found = t;
    }
    return found;
}

const char *lane_state_name(LaneState state)
{
    static const char *const names[] = {"NEW", "READY", "RUN", "WAIT"};

    assert(state < LANE_STATES);
    return names[state];
}
