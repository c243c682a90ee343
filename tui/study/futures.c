/* futures.c - where a future was made. */
#include "tui/study/futures.h"

enum { LOOKS_MOST = 5000 };     /* from one event that makes to the next */

/* The number of what [e] makes; 0: it makes nothing, or its number may have
 * been given before (that of a thread is). */
static uint32_t made_by(const Event *e)
{
    switch (e->kind) {
    case EVENT_FUTURE:
    case EVENT_OBJECT: return e->obj;
    case EVENT_LANE: return e->num == LANE_TASK ? e->lane : 0;
    default: return 0;
    }
}

/* The first event from [seq] on, and before [end], that makes something: its
 * number, and [e].  0: there is none. */
static uint32_t next_made(const Reel *r, Seq seq, Seq end, Event *e)
{
    uint32_t id = 0;

    for (int n = 0; seq < end && n < LOOKS_MOST && !id; seq++, n++)
        id = reel_read(r, seq, e, NULL) ? made_by(e) : 0;
    return id;
}

bool future_find(const Reel *r, uint32_t id, Seq seq, Event *e)
{
    Seq low = 1, high = seq;

    while (id && low < high) {
        Seq middle = low + (high - low) / 2;
        uint32_t made = next_made(r, middle, high, e);
        if (made == id)
            return e->kind == EVENT_FUTURE;
        if (made && made < id)
            low = e->seq + 1;
        else
            high = middle;
    }
    return false;
}
