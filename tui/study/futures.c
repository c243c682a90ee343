/* futures.c - where a future was made. */
#include "tui/study/futures.h"

enum { LOOKS_MOST = 200 };      /* from a place to an event that makes */

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

/* The event nearest to [seq], on or back before [end], that makes something: its
 * number, and [e].  0: there is none near. */
static uint32_t near_made(const Reel *r, Seq seq, Seq end, bool back, Event *e)
{
    uint32_t id = 0;

    for (int n = 0; seq != end && n < LOOKS_MOST && !id; n++) {
        id = reel_read(r, seq, e, NULL) ? made_by(e) : 0;
        seq = back ? seq - 1 : seq + 1;
    }
    return id;
}

/* Looks near [at] on and back. */
static uint32_t made_at(const Reel *r, Seq at, Seq low, Seq high, Event *e)
{
    uint32_t made = near_made(r, at, high, false, e);

    return made || at == low ? made : near_made(r, at - 1, low - 1, true, e);
}

/* Looks in the middle between [low] and [high], and where nothing is made for
 * long there, nearer and nearer to both ends; [*at]: where that was. */
static uint32_t look(const Reel *r, Seq low, Seq high, Seq *at, Event *e)
{
    uint32_t made = 0;

    for (Seq part = (high - low) / 2; !made; part /= 2) {
        *at = low + part;
        made = made_at(r, *at, low, high, e);
        if (!made) {
            *at = high - 1 - part;
            made = made_at(r, *at, low, high, e);
        }
        if (part == 0)
            break;
    }
    return made;
}

bool future_find(const Reel *r, uint32_t id, Seq seq, Event *e)
{
    Seq low = 1, high = seq, at;

    while (id && low < high) {
        uint32_t made = look(r, low, high, &at, e);
        if (!made)
            return false;
        if (made == id)
            return e->kind == EVENT_FUTURE;
        if (made > id)
            high = e->seq < at ? e->seq : at;
        else if (e->seq >= at)
            low = e->seq + 1;
        else                    /* for so long there is none behind it */
            low = high - at > LOOKS_MOST ? at + LOOKS_MOST : high;
    }
    return false;
}
