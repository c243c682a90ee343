/* keyframe.c - a picture as bytes, and back.
 *
 * First the version of this encoding, then the fields in about the order of
 * picture.h.  Items of pools come by number, and much of an item is its
 * difference from the one before: tasks that are made one after another have
 * much in common.  Numbers of events count back from the picture's own.
 *
 * Whoever reads treats the bytes as a stranger's: counts are compared with the
 * bytes that are left before memory is asked for, and every number that is used
 * as an index or an enum is checked.
 *
 * KEEP IN STEP: picture - the fields of picture.h.
 */
#include <stdlib.h>

#include "sim/base/mem.h"
#include "sim/tape/codec.h"
#include "sim/tape/picture.h"

enum { VERSION = 1 };

/* --- writing ------------------------------------------------------------- */

static void add_seq(Buf *b, const Picture *p, Seq seq)
{
    codec_add(b, seq ? p->seq - seq + 1 : 0);
}

static void save_loop(Buf *b, const Picture *p, const LoopPicture *l)
{
    codec_add(b, l->iter);
    codec_add_signed(b, l->todo);
    add_seq(b, p, l->iteration);
    add_seq(b, p, l->picked);
    codec_add(b, l->lane);
    codec_add(b, l->ready.len);
    for (size_t i = 0; i < l->ready.len; i++) {
        const ReadyEntry *r = fifo_at(&l->ready, sizeof *r, i);
        add_seq(b, p, r->seq);
        codec_add(b, r->lane);
        codec_add(b, r->handle);
    }
}

/* What a lane has seldom, and what follows if it has. */
enum {
    RARE_CANCEL = 1, RARE_BLOCK = 2, RARE_UNTIL = 4, RARE_FILE = 8,
    RARE_LOOP = 16, RARE_STACK = 32, RARE_SHIFT = 5,
};

/* When the lane was made: the sum of its times counts from there. */
static uint64_t born(const Lane *l)
{
    uint64_t t = (uint64_t)l->since_t;

    for (int i = 0; i < LANE_STATES; i++)
        t -= (uint64_t)l->spent[i];
    return t;
}

static void add_difference(Buf *b, uint64_t n, uint64_t from)
{
    codec_add_signed(b, (int64_t)(n - from));
}

static void save_lane_rare(Buf *b, const Picture *p, const Lane *l,
                           unsigned rare)
{
    if (rare & RARE_CANCEL) {
        codec_add_signed(b, l->cancels);
        add_seq(b, p, l->cancel);
        add_seq(b, p, l->delivered);
    }
    if (rare & RARE_BLOCK)
        add_seq(b, p, l->block);
    if (rare & RARE_UNTIL)
        codec_add_signed(b, l->until);
    if (rare & RARE_FILE)
        codec_add(b, l->file);
    if (rare & RARE_LOOP)
        codec_add(b, l->loop);
    if (rare & RARE_STACK)
        codec_add(b, l->stack);
}

static void save_lane(Buf *b, const Picture *p, const void *item,
                      const void *before)
{
    const Lane *l = item, *prev = before;
    unsigned rare =
        (l->cancels || l->cancel || l->delivered ? RARE_CANCEL : 0) |
        (l->block ? RARE_BLOCK : 0) | (l->until ? RARE_UNTIL : 0) |
        (l->file ? RARE_FILE : 0) | (l->loop ? RARE_LOOP : 0) |
        (l->stack ? RARE_STACK : 0);

    codec_add(b, rare << RARE_SHIFT | (unsigned)l->kind << 2 | l->state);
    add_difference(b, l->parent, prev->parent);
    codec_add_signed(b, (int64_t)l->line - prev->line);
    codec_add(b, l->waits);
    codec_add(b, l->steps);
    add_difference(b, l->created, prev->created);
    add_seq(b, p, l->since);
    add_difference(b, l->since, l->ran);
    add_difference(b, (uint64_t)p->t, (uint64_t)l->since_t);
    codec_add_signed(b, l->spent[LANE_NEW]);
    codec_add_signed(b, l->spent[LANE_READY]);
    codec_add_signed(b, l->spent[LANE_RUN]);
    add_difference(b, born(l), born(prev));
    save_lane_rare(b, p, l, rare);
}

/* What a future has seldom. */
enum { HAS_AT = 1, HAS_OUTER = 2, HAS_INNERS = 4, HAS_NUM = 8 };

static void save_future(Buf *b, const Picture *p, const void *item,
                        const void *before)
{
    const PendingFuture *f = item, *prev = before;
    unsigned has = (f->at ? HAS_AT : 0) | (f->outer ? HAS_OUTER : 0) |
                   (f->inners || f->done ? HAS_INNERS : 0) |
                   (f->num ? HAS_NUM : 0);

    (void)p;
    codec_add(b, has);
    add_difference(b, f->lane, prev->lane);
    add_difference(b, f->created, prev->created);
    if (has & HAS_AT)
        codec_add(b, f->at);
    if (has & HAS_OUTER)
        codec_add(b, f->outer);
    if (has & HAS_INNERS) {
        codec_add(b, f->inners);
        codec_add(b, f->done);
    }
    if (has & HAS_NUM)
        codec_add_signed(b, f->num);
}

static void save_timer(Buf *b, const Picture *p, const void *item,
                       const void *before)
{
    const PendingTimer *t = item, *prev = before;

    add_difference(b, t->id, t->peer);
    add_difference(b, t->lane, prev->lane);
    codec_add(b, t->loop);
    add_difference(b, (uint64_t)t->due, (uint64_t)p->t);
    add_difference(b, t->set, prev->set);
}

static void save_object(Buf *b, const Picture *p, const void *item,
                        const void *before)
{
    const Object *o = item;

    (void)before;
    codec_add(b, o->lane);
    add_seq(b, p, o->created);
    codec_add_signed(b, o->cap);
    codec_add_signed(b, o->value);
    codec_add_signed(b, o->unfinished);
    add_seq(b, p, o->state);
    codec_add(b, o->inners);
    codec_add(b, o->done);
    codec_add(b, o->items.len);
    for (size_t i = 0; i < o->items.len; i++)
        add_seq(b, p, object_item(o, i));
    codec_add(b, o->waiters.len);
    for (size_t i = 0; i < o->waiters.len; i++) {
        const Waiter *w = object_waiter(o, i);
        codec_add(b, w->lane);
        codec_add(b, w->future);
        add_seq(b, p, w->since);
    }
    codec_add(b, o->holders.len);
    for (size_t i = 0; i < o->holders.len; i++)
        codec_add(b, object_holder(o, i));
}

typedef void SaveItem(Buf *b, const Picture *p, const void *item,
                      const void *before);

static int by_number(const void *a, const void *b)
{
    const uint32_t *x = *(const uint32_t *const *)a,
                   *y = *(const uint32_t *const *)b;

    return *x < *y ? -1 : *x > *y;
}

/* The items of [pool], each after the difference of its number from that of
 * the one before; what is before the first is [nothing]. */
static void save_pool(Buf *b, const Picture *p, const Pool *pool,
                      const void *nothing, SaveItem *save)
{
    const void **items = mem_alloc((pool->len + 1) * sizeof *items);
    uint32_t last = 0;

    items[0] = nothing;
    for (size_t i = 0; i < pool->len; i++)
        items[i + 1] = pool_at(pool, i);
    qsort(items + 1, pool->len, sizeof *items, by_number);
    codec_add(b, pool->len);
    for (size_t i = 1; i <= pool->len; i++) {
        uint32_t id = *(const uint32_t *)items[i];
        codec_add(b, id - last);
        save(b, p, items[i], items[i - 1]);
        last = id;
    }
    mem_free(items);
}

static const Lane no_lane;
static const PendingFuture no_future;
static const PendingTimer no_timer;
static const Object no_object;

void picture_save(const Picture *p, Buf *b)
{
    codec_add(b, VERSION);
    codec_add(b, p->seq);
    codec_add_signed(b, p->t);
    codec_add(b, p->iter);
    codec_add(b, p->phase);
    codec_add(b, p->loop);
    codec_add(b, (unsigned)p->started | (unsigned)p->ended << 1);
    codec_add(b, p->current);
    codec_add(b, p->thread);
    codec_add(b, p->lanes_made);
    codec_add(b, p->lanes_ended);
    codec_add(b, p->written[0]);
    codec_add(b, p->written[1]);
    codec_add(b, p->outputs);
    codec_add(b, p->nloops);
    for (size_t i = 0; i < p->nloops; i++)
        save_loop(b, p, &p->loops[i]);
    save_pool(b, p, &p->lanes, &no_lane, save_lane);
    save_pool(b, p, &p->futures, &no_future, save_future);
    save_pool(b, p, &p->timers, &no_timer, save_timer);
    save_pool(b, p, &p->objects, &no_object, save_object);
    codec_add(b, p->nedges);
    for (size_t i = 0; i < p->nedges; i++) {
        codec_add(b, p->edges[i].inner);
        codec_add(b, p->edges[i].outer);
    }
}

/* --- reading ------------------------------------------------------------- */

static Seq get_seq(Reader *r, const Picture *p)
{
    uint64_t back = codec_get_max(r, p->seq);

    return back ? p->seq - back + 1 : 0;
}

static uint32_t get_u32(Reader *r)
{
    return (uint32_t)codec_get_max(r, UINT32_MAX);
}

static int32_t get_i32(Reader *r)
{
    int64_t n = codec_get_signed(r);

    if (n >= INT32_MIN && n <= INT32_MAX)
        return (int32_t)n;
    r->bad = true;
    return 0;
}

/* [from] and the difference that follows; both wrap around. */
static uint64_t get_difference(Reader *r, uint64_t from)
{
    return from + (uint64_t)codec_get_signed(r);
}

static uint32_t get_u32_difference(Reader *r, uint32_t from)
{
    uint64_t n = get_difference(r, from);

    if (n > UINT32_MAX)
        r->bad = true;
    return (uint32_t)n;
}

static Seq get_seq_difference(Reader *r, const Picture *p, Seq from)
{
    uint64_t n = get_difference(r, from);

    if (n > p->seq)
        r->bad = true;
    return n;
}

/* How many items follow, of [least] bytes each at the least. */
static size_t get_count(Reader *r, size_t least)
{
    return (size_t)codec_get_max(r, (size_t)(r->end - r->at) / least);
}

static void load_loop(Reader *r, const Picture *p, LoopPicture *l)
{
    l->iter = codec_get(r);
    l->todo = codec_get_signed(r);
    l->iteration = get_seq(r, p);
    l->picked = get_seq(r, p);
    l->lane = get_u32(r);
    size_t n = get_count(r, 3);
    for (size_t i = 0; i < n && !r->bad; i++) {
        ReadyEntry *e = fifo_push(&l->ready, sizeof *e);
        e->seq = get_seq(r, p);
        e->lane = get_u32(r);
        e->handle = get_u32(r);
    }
}

static void load_loops(Reader *r, Picture *p)
{
    size_t n = get_count(r, 6);

    if (n > EVENT_LOOPS)
        r->bad = true;
    if (r->bad || n == 0)
        return;
    p->loops = mem_zalloc(n * sizeof *p->loops);
    p->nloops = p->loops_cap = n;
    for (size_t i = 0; i < n && !r->bad; i++)
        load_loop(r, p, &p->loops[i]);
}

static void load_lane_rare(Reader *r, const Picture *p, Lane *l, unsigned rare)
{
    if (rare & RARE_CANCEL) {
        l->cancels = get_i32(r);
        l->cancel = get_seq(r, p);
        l->delivered = get_seq(r, p);
    }
    if (rare & RARE_BLOCK)
        l->block = get_seq(r, p);
    if (rare & RARE_UNTIL)
        l->until = codec_get_signed(r);
    if (rare & RARE_FILE)
        l->file = (uint8_t)codec_get_max(r, EVENT_FILES - 1);
    if (rare & RARE_LOOP)
        l->loop = (uint16_t)codec_get_max(r, EVENT_LOOPS - 1);
    if (rare & RARE_STACK)
        l->stack = get_u32(r);
}

static void load_lane(Reader *r, const Picture *p, void *item,
                      const void *before)
{
    Lane *l = item;
    const Lane *prev = before;
    unsigned what = (unsigned)codec_get_max(r, (64 << RARE_SHIFT) - 1);

    l->kind = what >> 2 & 7;
    l->state = what & 3;
    if (l->kind >= LANE_KINDS)
        r->bad = true;
    l->parent = get_u32_difference(r, prev->parent);
    int64_t line = codec_get_signed(r);
    if (line < INT32_MIN || line > INT32_MAX || line + prev->line < 0 ||
        line + prev->line > INT32_MAX)
        r->bad = true;
    else
        l->line = (int32_t)(line + prev->line);
    l->waits = get_u32(r);
    l->steps = get_u32(r);
    l->created = get_seq_difference(r, p, prev->created);
    l->since = get_seq(r, p);
    l->ran = l->since - get_difference(r, 0);
    if (l->ran > p->seq)
        r->bad = true;
    l->since_t = (int64_t)((uint64_t)p->t - get_difference(r, 0));
    if (l->since_t < 0)
        r->bad = true;
    l->spent[LANE_NEW] = codec_get_signed(r);
    l->spent[LANE_READY] = codec_get_signed(r);
    l->spent[LANE_RUN] = codec_get_signed(r);
    l->spent[LANE_WAIT] = (int64_t)(born(l) - get_difference(r, born(prev)));
    load_lane_rare(r, p, l, what >> RARE_SHIFT);
}

static void load_future(Reader *r, const Picture *p, void *item,
                        const void *before)
{
    PendingFuture *f = item;
    const PendingFuture *prev = before;
    unsigned has = (unsigned)codec_get_max(r, 15);

    f->lane = get_u32_difference(r, prev->lane);
    f->created = get_seq_difference(r, p, prev->created);
    if (has & HAS_AT)
        f->at = get_u32(r);
    if (has & HAS_OUTER)
        f->outer = get_u32(r);
    if (has & HAS_INNERS) {
        f->inners = get_u32(r);
        f->done = get_u32(r);
    }
    if (has & HAS_NUM)
        f->num = codec_get_signed(r);
}

static void load_timer(Reader *r, const Picture *p, void *item,
                       const void *before)
{
    PendingTimer *t = item;
    const PendingTimer *prev = before;
    uint64_t peer = t->id - get_difference(r, 0);

    if (peer > UINT32_MAX)
        r->bad = true;
    t->peer = (uint32_t)peer;
    t->lane = get_u32_difference(r, prev->lane);
    t->loop = (uint16_t)codec_get_max(r, EVENT_LOOPS - 1);
    t->due = (int64_t)get_difference(r, (uint64_t)p->t);
    t->set = get_seq_difference(r, p, prev->set);
}

static void load_object(Reader *r, const Picture *p, void *item,
                        const void *before)
{
    Object *o = item;

    (void)before;
    o->lane = get_u32(r);
    o->created = get_seq(r, p);
    o->cap = codec_get_signed(r);
    o->value = codec_get_signed(r);
    o->unfinished = codec_get_signed(r);
    o->state = get_seq(r, p);
    o->inners = get_u32(r);
    o->done = get_u32(r);
    for (size_t n = get_count(r, 1); n > 0 && !r->bad; n--)
        *(Seq *)fifo_push(&o->items, sizeof(Seq)) = get_seq(r, p);
    for (size_t n = get_count(r, 3); n > 0 && !r->bad; n--) {
        Waiter *w = fifo_push(&o->waiters, sizeof *w);
        w->lane = get_u32(r);
        w->future = get_u32(r);
        w->since = get_seq(r, p);
    }
    for (size_t n = get_count(r, 1); n > 0 && !r->bad; n--)
        *(uint32_t *)fifo_push(&o->holders, sizeof(uint32_t)) = get_u32(r);
}

typedef void LoadItem(Reader *r, const Picture *p, void *item,
                      const void *before);

/* Items of [least] bytes each at the least. */
static void load_pool(Reader *r, const Picture *p, Pool *pool, size_t least,
                      const void *nothing, LoadItem *load)
{
    uint32_t last = 0;

    for (size_t n = get_count(r, least), i = 0; i < n && !r->bad; i++) {
        uint64_t id = last + codec_get_max(r, UINT32_MAX);
        if (r->bad || id > UINT32_MAX || (i > 0 && id == last)) {
            r->bad = true;
            return;
        }
        last = (uint32_t)id;
        pool_add(pool, last);
        load(r, p, pool_at(pool, i), i > 0 ? pool_at(pool, i - 1) : nothing);
    }
}

static void load_head(Reader *r, Picture *p)
{
    if (codec_get(r) != VERSION)
        r->bad = true;
    p->seq = codec_get_max(r, INT64_MAX);
    p->t = codec_get_signed(r);
    if (p->t < 0)
        r->bad = true;
    p->iter = codec_get(r);
    p->phase = (EventPhase)codec_get_max(r, EVENT_PHASES - 1);
    p->loop = (uint16_t)codec_get_max(r, EVENT_LOOPS - 1);
    unsigned flags = (unsigned)codec_get_max(r, 3);
    p->started = flags & 1;
    p->ended = flags & 2;
    p->current = get_u32(r);
    p->thread = get_u32(r);
    p->lanes_made = codec_get(r);
    p->lanes_ended = codec_get(r);
    p->written[0] = codec_get(r);
    p->written[1] = codec_get(r);
    p->outputs = codec_get(r);
}

static void load_edges(Reader *r, Picture *p)
{
    for (size_t n = get_count(r, 2); n > 0 && !r->bad; n--) {
        p->edges = mem_grow(p->edges, &p->edges_cap, p->nedges + 1,
                            sizeof *p->edges);
        Edge *edge = &p->edges[p->nedges++];
        edge->inner = get_u32(r);
        edge->outer = get_u32(r);
    }
}

bool picture_load(Picture *p, const char *bytes, size_t len, Err *err)
{
    Reader r = {(const unsigned char *)bytes,
                (const unsigned char *)bytes + len, false};

    picture_reset(p);
    load_head(&r, p);
    load_loops(&r, p);
    load_pool(&r, p, &p->lanes, 14, &no_lane, load_lane);
    load_pool(&r, p, &p->futures, 4, &no_future, load_future);
    load_pool(&r, p, &p->timers, 6, &no_timer, load_timer);
    load_pool(&r, p, &p->objects, 12, &no_object, load_object);
    load_edges(&r, p);
    if (!r.bad && r.at == r.end)
        return true;
    picture_reset(p);
    return err_set(err, "a keyframe is damaged");
}
