/* yields.c - what each line of a source did to the loop. */
#include "tui/study/yields.h"

/* What lane [id] is in the middle of. */
typedef struct Open {
    uint32_t id;
    uint32_t stack;             /* it waits there; 0: not known, or no wait */
    uint32_t line;              /* place of that wait; 0: none */
    uint32_t block;             /* place of the call that blocks; 0: none */
    int64_t wait_since, block_since;
} Open;

void yields_init(Yields *y)
{
    *y = (Yields){0};
    pool_init(&y->lines, sizeof(LineYield));
    pool_init(&y->open, sizeof(Open));
    stacks_init(&y->stacks);
}

void yields_clear(Yields *y)
{
    pool_clear(&y->lines);
    pool_clear(&y->open);
    stacks_clear(&y->stacks);
}

static void *item_of(Pool *p, uint32_t id)
{
    void *item = pool_get(p, id);

    return item ? item : pool_add(p, id);
}

/* --- events -------------------------------------------------------------- */

/* Counts a wait that begins (or one that is over, after [waited]) at each line
 * of the chain. */
static void count_wait(Yields *y, const Open *o, bool begins, int64_t waited)
{
    const uint32_t *places;
    size_t len = stacks_lines(&y->stacks, o->stack, &places);

    if (!places) {
        places = &o->line;
        len = 1;
    }
    for (size_t i = 0; i < len; i++) {
        if (!places[i])
            continue;
        LineYield *l = item_of(&y->lines, places[i]);
        l->suspended += begins;
        l->waited += waited;
    }
}

static void begin_wait(Yields *y, const Event *e)
{
    Open *o = item_of(&y->open, e->lane);

    o->stack = e->num > 0 && e->num <= UINT32_MAX ? (uint32_t)e->num : 0;
    o->line = stacks_place(e->file, e->line);
    o->wait_since = e->t;
    count_wait(y, o, true, 0);
}

/* The lane runs again, or ends. */
static void end_wait(Yields *y, const Event *e)
{
    Open *o = pool_get(&y->open, e->lane);

    if (!o || !(o->stack || o->line))
        return;
    count_wait(y, o, false, e->t - o->wait_since);
    o->stack = o->line = 0;
}

static void begin_block(Yields *y, const Event *e)
{
    uint32_t place = stacks_place(e->file, e->line);
    Open *o = item_of(&y->open, e->lane);

    o->block = place;
    o->block_since = e->t;
    if (place)
        ((LineYield *)item_of(&y->lines, place))->blocked++;
}

static void end_block(Yields *y, const Event *e)
{
    Open *o = pool_get(&y->open, e->lane);

    if (!o || !o->block)
        return;
    LineYield *l = item_of(&y->lines, o->block);
    l->blocked_for += e->t - o->block_since;
    o->block = 0;
}

static void reach(Yields *y, const Event *e)
{
    uint32_t place = stacks_place(e->file, e->line);

    if (place)
        ((LineYield *)item_of(&y->lines, place))->reached++;
}

static void add(Yields *y, const Event *e)
{
    switch (e->kind) {
    case EVENT_STACK: stacks_add(&y->stacks, e); break;
    case EVENT_AWAIT: reach(y, e); break;
    case EVENT_SUSPEND: begin_wait(y, e); break;
    case EVENT_RUN: end_wait(y, e); break;
    case EVENT_BLOCK_START: begin_block(y, e); break;
    case EVENT_BLOCK_END: end_block(y, e); break;
    case EVENT_LANE_END:
    case EVENT_LANE_LOST:
        end_wait(y, e);
        pool_remove(&y->open, e->lane);
        break;
    default: break;
    }
}

bool yields_upto(Yields *y, const Reel *reel, Seq seq, Err *err)
{
    Seq last = reel_last(reel);
    Event e;

    for (; y->seen < seq && y->seen < last; y->seen++) {
        if (!reel_read(reel, y->seen + 1, &e, err))
            return false;
        add(y, &e);
    }
    return true;
}

const LineYield *yields_at(const Yields *y, int file, int line)
{
    uint32_t place = stacks_place(file, line);

    return place ? pool_get(&y->lines, place) : NULL;
}
