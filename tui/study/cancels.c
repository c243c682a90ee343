/* cancels.c - what became of each request to cancel. */
#include "tui/study/cancels.h"

#include "sim/base/mem.h"

/* The newest request of lane [id], + 1. */
typedef struct Newest {
    uint32_t id;
    size_t item;
} Newest;

void cancels_init(Cancels *c)
{
    *c = (Cancels){0};
    pool_init(&c->newest, sizeof(Newest));
}

void cancels_clear(Cancels *c)
{
    mem_free(c->items);
    pool_clear(&c->newest);
}

const Cancellation *cancels_asked(const Cancels *c, Seq seq)
{
    size_t low = 0, high = c->len;

    while (low < high) {
        size_t middle = (low + high) / 2;
        if (c->items[middle].asked < seq)
            low = middle + 1;
        else
            high = middle;
    }
    return low < c->len && c->items[low].asked == seq ? &c->items[low] : NULL;
}

static void ask(Cancels *c, const Event *e)
{
    const Cancellation *parent = cancels_asked(c, e->cause);
    size_t number = parent ? (size_t)(parent - c->items) + 1 : 0;
    Newest *newest = pool_get(&c->newest, e->lane);

    if (!newest)
        newest = pool_add(&c->newest, e->lane);
    c->items = mem_grow(c->items, &c->cap, c->len + 1, sizeof *c->items);
    c->items[c->len++] = (Cancellation){
        .lane = e->lane, .by = e->peer, .via = e->via, .asked = e->seq,
        .parent = number, .older = newest->item,
    };
    newest->item = c->len;
}

static Cancellation *find(Cancels *c, int64_t asked)
{
    const Cancellation *found = asked > 0 ? cancels_asked(c, (Seq)asked)
                                          : NULL;

    return found ? &c->items[found - c->items] : NULL;
}

/* The newest request of the lane of [e], + 1; 0: there is none. */
static size_t newest_of(const Cancels *c, const Event *e)
{
    const Newest *newest = pool_get(&c->newest, e->lane);

    return newest ? newest->item : 0;
}

/* [num] names the CANCEL that arrives.  Of several that were asked before, it
 * is the last: asking twice is delivered once. */
static void deliver(Cancels *c, const Event *e)
{
    Cancellation *item = find(c, e->num);

    if (!item || item->lane != e->lane)
        return;
    item->delivered = e->seq;
    for (size_t i = item->older; i > 0 && !c->items[i - 1].delivered &&
         !c->items[i - 1].with; i = c->items[i - 1].older)
        c->items[i - 1].with = (size_t)(item - c->items) + 1;
}

/* Taken back is the last that was delivered and has not been. */
static void take_back(Cancels *c, const Event *e)
{
    for (size_t i = newest_of(c, e); i > 0; i = c->items[i - 1].older) {
        Cancellation *item = &c->items[i - 1];
        if (!item->delivered || item->after || item->taken_back)
            continue;
        item->taken_back = e->seq;
        return;
    }
}

/* [num] names the CANCEL_DELIVERED. */
static void swallow(Cancels *c, const Event *e)
{
    for (size_t i = newest_of(c, e); i > 0; i = c->items[i - 1].older) {
        Cancellation *item = &c->items[i - 1];
        if (!item->delivered || item->delivered != (Seq)e->num)
            continue;
        item->swallowed = true;
        item->after = e->seq;
        return;
    }
}

static void end(Cancels *c, const Event *e)
{
    for (size_t i = newest_of(c, e); i > 0; i = c->items[i - 1].older) {
        Cancellation *item = &c->items[i - 1];
        item->ended = e->seq;
        item->how = e->via;
        if (item->delivered && !item->after)
            item->after = e->seq;
    }
    pool_remove(&c->newest, e->lane);
}

bool cancels_read(Cancels *c, const Reel *reel, Err *err)
{
    Event e;

    for (Seq seq = 1; seq <= reel_last(reel); seq++) {
        if (!reel_read(reel, seq, &e, err))
            return false;
        switch (e.kind) {
        case EVENT_CANCEL: ask(c, &e); break;
        case EVENT_CANCEL_DELIVERED: deliver(c, &e); break;
        case EVENT_CANCEL_SWALLOWED: swallow(c, &e); break;
        case EVENT_UNCANCEL: take_back(c, &e); break;
        case EVENT_LANE_END:
        case EVENT_LANE_LOST: end(c, &e); break;
        default: break;
        }
    }
    return true;
}
