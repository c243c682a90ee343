/* keyframe_save.c - a picture as bytes.
 *
 * KEEP IN STEP: picture - the fields of picture.h.
 */
#include <string.h>

#include "sim/base/mem.h"
#include "sim/tape/codec.h"
#include "sim/tape/keyframe_int.h"

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
    add_difference(b, keyframe_born(l), keyframe_born(prev));
    save_lane_rare(b, p, l, rare);
}

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

typedef struct Numbered {
    uint32_t id, place;         /* in its pool */
} Numbered;

/* Puts [from] into [to] in the order of one byte of the numbers; what has the
 * same stays in order. */
static void sort_by_byte(const Numbered *from, Numbered *to, size_t n, int shift)
{
    size_t at[256] = {0}, sum = 0;

    for (size_t i = 0; i < n; i++)
        at[from[i].id >> shift & 255]++;
    for (int i = 0; i < 256; i++) {
        size_t count = at[i];
        at[i] = sum;
        sum += count;
    }
    for (size_t i = 0; i < n; i++)
        to[at[from[i].id >> shift & 255]++] = from[i];
}

/* Fills in [out], which has room for twice the items of [pool], by number. */
static void by_number(const Pool *pool, Numbered *out)
{
    bool sorted = true;

    for (size_t i = 0; i < pool->len; i++) {
        memcpy(&out[i].id, pool_at(pool, i), sizeof out->id);
        out[i].place = (uint32_t)i;
        sorted = sorted && (i == 0 || out[i - 1].id < out[i].id);
    }
    for (int shift = 0; shift < 32 && !sorted; shift += 16) {
        sort_by_byte(out, out + pool->len, pool->len, shift);
        sort_by_byte(out + pool->len, out, pool->len, shift + 8);
    }
}

/* The items of [pool], each after the difference of its number from that of
 * the one before; what is before the first is [nothing]. */
static void save_pool(Buf *b, const Picture *p, const Pool *pool,
                      const void *nothing, SaveItem *save)
{
    Numbered *items = mem_alloc((2 * pool->len + 1) * sizeof *items);
    const void *before = nothing;
    uint32_t last = 0;

    by_number(pool, items);
    codec_add(b, pool->len);
    for (size_t i = 0; i < pool->len; i++) {
        const void *item = pool_at(pool, items[i].place);
        codec_add(b, items[i].id - last);
        save(b, p, item, before);
        last = items[i].id;
        before = item;
    }
    mem_free(items);
}

const Lane keyframe_no_lane;
const PendingFuture keyframe_no_future;
const PendingTimer keyframe_no_timer;
const Object keyframe_no_object;

void picture_save(const Picture *p, Buf *b)
{
    codec_add(b, KEYFRAME_VERSION);
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
    save_pool(b, p, &p->lanes, &keyframe_no_lane, save_lane);
    save_pool(b, p, &p->futures, &keyframe_no_future, save_future);
    save_pool(b, p, &p->timers, &keyframe_no_timer, save_timer);
    save_pool(b, p, &p->objects, &keyframe_no_object, save_object);
    codec_add(b, p->nedges);
    for (size_t i = 0; i < p->nedges; i++) {
        codec_add(b, p->edges[i].inner);
        codec_add(b, p->edges[i].outer);
    }
}
