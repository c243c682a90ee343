/* blocks.c - what blocking the loop did to others. */
#include "tui/study/blocks.h"

#include "sim/base/mem.h"

/* A lane (or a timer, by its handle) that waits for the end of a stretch. */
typedef struct Held {
    uint32_t id;
    size_t victim;              /* its newest, + 1 */
} Held;

void blocks_init(Blocks *b)
{
    *b = (Blocks){0};
    picture_init(&b->picture);
    pool_init(&b->held, sizeof(Held));
}

void blocks_clear(Blocks *b)
{
    mem_free(b->items);
    mem_free(b->victims);
    picture_clear(&b->picture);
    pool_clear(&b->held);
}

/* The stretch that goes on in [loop], or NULL.  Only the newest of a loop can:
 * a call that blocks it is over before another begins. */
static Block *open_in(Blocks *b, uint16_t loop)
{
    for (size_t i = b->len; i-- > 0;)
        if (b->items[i].loop == loop)
            return b->items[i].to ? NULL : &b->items[i];
    return NULL;
}

static void add_victim(Blocks *b, Block *block, Victim v)
{
    uint32_t id = v.timer ? v.timer : v.lane;
    Held *held = pool_get(&b->held, id);

    if (!held)
        held = pool_add(&b->held, id);
    v.again = held->victim;
    b->victims = mem_grow(b->victims, &b->victims_cap, b->nvictims + 1,
                          sizeof *b->victims);
    b->victims[b->nvictims++] = v;
    held->victim = b->nvictims;
    block->victims = b->nvictims - block->first;
}

/* When event [seq] was; 0 if it cannot be read. */
static int64_t time_of(const Reel *reel, Seq seq)
{
    Event e;

    return reel_read(reel, seq, &e, NULL) ? e.t : 0;
}

static void begin(Blocks *b, const Reel *reel, const Event *e)
{
    b->items = mem_grow(b->items, &b->cap, b->len + 1, sizeof *b->items);
    Block *block = &b->items[b->len++];
    *block = (Block){
        .lane = e->lane, .loop = e->loop, .file = e->file, .line = e->line,
        .from = e->seq, .began = e->t, .first = b->nvictims,
    };
    for (size_t i = 0; i < picture_ready_len(&b->picture, e->loop); i++) {
        const ReadyEntry *r = picture_ready(&b->picture, e->loop, i);
        if (r->lane)
            add_victim(b, block, (Victim){
                .lane = r->lane, .since = r->seq,
                .since_t = time_of(reel, r->seq)});
    }
}

/* The stretch is over: what came due in it has not fired. */
static void end(Blocks *b, const Event *e)
{
    Block *block = open_in(b, e->loop);

    if (!block)
        return;
    for (size_t i = 0; i < b->picture.timers.len; i++) {
        const PendingTimer *t = pool_at(&b->picture.timers, i);
        if (t->loop == e->loop && t->due <= e->t)
            add_victim(b, block, (Victim){
                .lane = t->lane, .timer = t->id, .since = t->set,
                .since_t = t->due > block->began ? t->due : block->began});
    }
    block->to = e->seq;
    block->ended = e->t;
}

static void ready(Blocks *b, const Event *e)
{
    Block *block = open_in(b, e->loop);

    if (block && e->lane)
        add_victim(b, block, (Victim){
            .lane = e->lane, .since = e->seq, .since_t = e->t});
}

/* [id] has its turn at last. */
static void release(Blocks *b, const Event *e, uint32_t id)
{
    Held *held = pool_get(&b->held, id);

    if (!held)
        return;
    for (size_t i = held->victim; i > 0; i = b->victims[i - 1].again) {
        b->victims[i - 1].ran = e->seq;
        b->victims[i - 1].ran_t = e->t;
    }
    pool_remove(&b->held, id);
}

bool blocks_read(Blocks *b, const Reel *reel, Err *err)
{
    Event e;

    for (Seq seq = 1; seq <= reel_last(reel); seq++) {
        if (!reel_read(reel, seq, &e, err))
            return false;
        switch (e.kind) {
        case EVENT_BLOCK_START: begin(b, reel, &e); break;
        case EVENT_BLOCK_END: end(b, &e); break;
        case EVENT_READY: ready(b, &e); break;
        case EVENT_RUN: release(b, &e, e.lane); break;
        case EVENT_TIMER_FIRE: release(b, &e, e.obj); break;
        default: break;
        }
        picture_add(&b->picture, &e);
    }
    return true;
}
