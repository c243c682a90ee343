/* keyframe.c - a picture as bytes, and back.
 *
 * First the version of this encoding, then the fields in the order of
 * picture.h.  Numbers of events count back from the picture's own, so that
 * they are short.  Whoever reads treats the bytes as a stranger's: counts are
 * compared with the bytes that are left before memory is asked for, and every
 * number that is used as an index or an enum is checked.
 *
 * KEEP IN STEP: picture - the fields of picture.h.
 */
#include <limits.h>

#include "sim/base/mem.h"
#include "sim/tape/codec.h"
#include "sim/tape/picture.h"

enum { VERSION = 1 };

/* --- writing -------------------------------------------------------------------- */

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

static void save_lane(Buf *b, const Picture *p, const Lane *l)
{
    unsigned rare = (l->cancels || l->cancel || l->delivered ? 1 : 0) |
                    (l->block ? 2 : 0) | (l->until ? 4 : 0) |
                    (l->file ? 8 : 0) | (l->loop ? 16 : 0) |
                    (l->stack ? 32 : 0);

    codec_add(b, l->id);
    codec_add(b, (unsigned)l->kind << 2 | l->state);
    codec_add(b, rare);
    codec_add(b, l->parent);
    codec_add_signed(b, l->line);
    codec_add(b, l->waits);
    codec_add(b, l->steps);
    add_seq(b, p, l->created);
    add_seq(b, p, l->since);
    add_seq(b, p, l->ran);
    codec_add_signed(b, p->t - l->since_t);
    for (int i = 0; i < LANE_STATES; i++)
        codec_add_signed(b, l->spent[i]);
    if (rare & 1) {
        codec_add_signed(b, l->cancels);
        add_seq(b, p, l->cancel);
        add_seq(b, p, l->delivered);
    }
    if (rare & 2)
        add_seq(b, p, l->block);
    if (rare & 4)
        codec_add_signed(b, l->until);
    if (rare & 8)
        codec_add(b, l->file);
    if (rare & 16)
        codec_add(b, l->loop);
    if (rare & 32)
        codec_add(b, l->stack);
}

static void save_future(Buf *b, const Picture *p, const PendingFuture *f)
{
    codec_add(b, f->id);
    codec_add(b, f->lane);
    codec_add(b, f->at);
    codec_add(b, f->outer);
    codec_add(b, f->inners);
    codec_add(b, f->done);
    add_seq(b, p, f->created);
    codec_add_signed(b, f->num);
}

static void save_timer(Buf *b, const Picture *p, const PendingTimer *t)
{
    codec_add(b, t->id);
    codec_add(b, t->peer);
    codec_add(b, t->lane);
    codec_add(b, t->loop);
    codec_add_signed(b, (int64_t)((uint64_t)t->due - (uint64_t)p->t));
    add_seq(b, p, t->set);
}

static void save_object(Buf *b, const Picture *p, const Object *o)
{
    codec_add(b, o->id);
    codec_add(b, o->lane);
    add_seq(b, p, o->created);
    codec_add_signed(b, o->cap);
    codec_add_signed(b, o->value);
    codec_add_signed(b, o->unfinished);
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
    codec_add(b, p->lanes_made);
    codec_add(b, p->lanes_ended);
    codec_add(b, p->written[0]);
    codec_add(b, p->written[1]);
    codec_add(b, p->outputs);
    codec_add(b, p->nloops);
    for (size_t i = 0; i < p->nloops; i++)
        save_loop(b, p, &p->loops[i]);
    codec_add(b, p->lanes.len);
    for (size_t i = 0; i < p->lanes.len; i++)
        save_lane(b, p, pool_at(&p->lanes, i));
    codec_add(b, p->futures.len);
    for (size_t i = 0; i < p->futures.len; i++)
        save_future(b, p, pool_at(&p->futures, i));
    codec_add(b, p->timers.len);
    for (size_t i = 0; i < p->timers.len; i++)
        save_timer(b, p, pool_at(&p->timers, i));
    codec_add(b, p->objects.len);
    for (size_t i = 0; i < p->objects.len; i++)
        save_object(b, p, pool_at(&p->objects, i));
    codec_add(b, p->nedges);
    for (size_t i = 0; i < p->nedges; i++) {
        codec_add(b, p->edges[i].inner);
        codec_add(b, p->edges[i].outer);
    }
}

/* --- reading -------------------------------------------------------------------------- */

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

/* The sum of [base] and what follows; differences are made without a care for
 * overflow, so sums are, too. */
static int64_t get_from(Reader *r, int64_t base, int sign)
{
    uint64_t n = (uint64_t)codec_get_signed(r);

    return (int64_t)(sign > 0 ? (uint64_t)base + n : (uint64_t)base - n);
}

/* How many items follow, of [least] bytes each at the least. */
static size_t get_count(Reader *r, size_t least)
{
    return (size_t)codec_get_max(r, (size_t)(r->end - r->at) / least);
}

/* A new item of pool [pool], with the number that follows; NULL: bad. */
static void *get_new(Reader *r, Pool *pool)
{
    uint32_t id = get_u32(r);

    if (!r->bad && !pool_get(pool, id))
        return pool_add(pool, id);
    r->bad = true;
    return NULL;
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
    if (rare & 1) {
        l->cancels = get_i32(r);
        l->cancel = get_seq(r, p);
        l->delivered = get_seq(r, p);
    }
    if (rare & 2)
        l->block = get_seq(r, p);
    if (rare & 4)
        l->until = codec_get_signed(r);
    if (rare & 8)
        l->file = (uint8_t)codec_get_max(r, EVENT_FILES - 1);
    if (rare & 16)
        l->loop = (uint16_t)codec_get_max(r, EVENT_LOOPS - 1);
    if (rare & 32)
        l->stack = get_u32(r);
}

static void load_lane(Reader *r, Picture *p)
{
    Lane *l = get_new(r, &p->lanes);

    if (!l)
        return;
    unsigned what = (unsigned)codec_get_max(r, LANE_KINDS * 4 - 1);
    l->kind = (uint8_t)(what >> 2);
    l->state = what & 3;
    unsigned rare = (unsigned)codec_get_max(r, 63);
    l->parent = get_u32(r);
    l->line = get_i32(r);
    l->waits = get_u32(r);
    l->steps = get_u32(r);
    l->created = get_seq(r, p);
    l->since = get_seq(r, p);
    l->ran = get_seq(r, p);
    l->since_t = get_from(r, p->t, -1);
    if (l->since_t < 0)
        r->bad = true;
    for (int i = 0; i < LANE_STATES; i++)
        l->spent[i] = codec_get_signed(r);
    load_lane_rare(r, p, l, rare);
}

static void load_future(Reader *r, Picture *p)
{
    PendingFuture *f = get_new(r, &p->futures);

    if (!f)
        return;
    f->lane = get_u32(r);
    f->at = get_u32(r);
    f->outer = get_u32(r);
    f->inners = get_u32(r);
    f->done = get_u32(r);
    f->created = get_seq(r, p);
    f->num = codec_get_signed(r);
}

static void load_timer(Reader *r, Picture *p)
{
    PendingTimer *t = get_new(r, &p->timers);

    if (!t)
        return;
    t->peer = get_u32(r);
    t->lane = get_u32(r);
    t->loop = (uint16_t)codec_get_max(r, EVENT_LOOPS - 1);
    t->due = get_from(r, p->t, 1);
    t->set = get_seq(r, p);
}

static void load_object(Reader *r, Picture *p)
{
    Object *o = get_new(r, &p->objects);

    if (!o)
        return;
    o->lane = get_u32(r);
    o->created = get_seq(r, p);
    o->cap = codec_get_signed(r);
    o->value = codec_get_signed(r);
    o->unfinished = codec_get_signed(r);
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
    for (size_t n = get_count(&r, 14); n > 0 && !r.bad; n--)
        load_lane(&r, p);
    for (size_t n = get_count(&r, 8); n > 0 && !r.bad; n--)
        load_future(&r, p);
    for (size_t n = get_count(&r, 6); n > 0 && !r.bad; n--)
        load_timer(&r, p);
    for (size_t n = get_count(&r, 9); n > 0 && !r.bad; n--)
        load_object(&r, p);
    load_edges(&r, p);
    if (!r.bad && r.at == r.end)
        return true;
    picture_reset(p);
    return err_set(err, "a keyframe is damaged");
}
