/* keyframer.c - when a picture is worth saving. */
#include "sim/tape/keyframer.h"

enum {
    /* At most so many bytes of keyframes for each event, which takes about 35
     * itself.  With 10 000 lanes, places are then 120 000 events apart. */
    BYTES_PER_EVENT = 4,
};

void keyframer_init(Keyframer *k)
{
    picture_init(&k->picture);
    buf_init(&k->bytes);
    k->saved = 0;
}

void keyframer_clear(Keyframer *k)
{
    picture_clear(&k->picture);
    buf_clear(&k->bytes);
}

/* About how many bytes picture_save() would make of it. */
static size_t size_of(const Picture *p)
{
    size_t size = 28 * p->lanes.len + 8 * p->futures.len +
                  15 * p->timers.len + 6 * p->nedges;

    for (size_t i = 0; i < p->nloops; i++)
        size += 8 + 7 * p->loops[i].ready.len;
    for (size_t i = 0; i < p->objects.len; i++) {
        const Object *o = pool_at(&p->objects, i);
        size += 12 + 3 * o->items.len + 9 * o->waiters.len +
                3 * o->holders.len;
    }
    return size;
}

bool keyframer_add(Keyframer *k, const Event *e)
{
    picture_add(&k->picture, e);
    if (e->seq % KEYFRAME_LOOK != 0)
        return false;
    if (e->seq - k->saved < size_of(&k->picture) / BYTES_PER_EVENT)
        return false;
    k->saved = e->seq;
    buf_reset(&k->bytes);
    picture_save(&k->picture, &k->bytes);
    return true;
}
