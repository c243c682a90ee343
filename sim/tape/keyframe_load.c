/* keyframe_load.c - bytes as a picture.
 *
 * The bytes are treated as a stranger's: counts are compared with the bytes
 * that are left before memory is asked for, and every number that is used as an
 * index or an enum is checked.
 *
 * KEEP IN STEP: picture - the fields of picture.h.
 */
#include "sim/base/mem.h"
#include "sim/tape/codec.h"
#include "sim/tape/keyframe_int.h"

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
    l->spent[LANE_WAIT] = (int64_t)(
        keyframe_born(l) - get_difference(r, keyframe_born(prev)));
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
    if (codec_get(r) != KEYFRAME_VERSION)
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
    load_pool(&r, p, &p->lanes, 14, &keyframe_no_lane, load_lane);
    load_pool(&r, p, &p->futures, 4, &keyframe_no_future, load_future);
    load_pool(&r, p, &p->timers, 6, &keyframe_no_timer, load_timer);
    load_pool(&r, p, &p->objects, 12, &keyframe_no_object, load_object);
    load_edges(&r, p);
    if (!r.bad && r.at == r.end)
        return true;
    picture_reset(p);
    return err_set(err, "a keyframe is damaged");
}
