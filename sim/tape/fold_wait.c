/* fold_wait.c - who waits for what: futures, and the objects that they stand in
 * line at.
 *
 * As in fold.c, nothing relies on anything that an event says about the ones
 * before it.
 */
#include "sim/base/mem.h"
#include "sim/tape/fold_int.h"

static PendingFuture *future_of(Picture *p, uint32_t id, const Event *e)
{
    PendingFuture *f = pool_get(&p->futures, id);

    if (!f) {
        f = pool_add(&p->futures, id);
        f->created = e->seq;
        f->lane = e->lane;
    }
    return f;
}

static Object *object_of(Picture *p, const Event *e)
{
    Object *o = pool_get(&p->objects, e->obj);

    if (!o) {
        o = pool_add(&p->objects, e->obj);
        o->created = e->seq;
        o->lane = e->lane;
    }
    return o;
}

/* --- futures ------------------------------------------------------------- */

static void future_made(Picture *p, const Event *e)
{
    PendingFuture *f = future_of(p, e->obj, e);

    f->created = e->seq;
    f->num = e->num;
}

/* One that [outer], a future or an object, waits for is done. */
static void inner_done(Picture *p, uint32_t outer)
{
    PendingFuture *f = pool_get(&p->futures, outer);
    Object *o = f ? NULL : pool_get(&p->objects, outer);

    if (f)
        f->done++;
    else if (o)
        o->done++;
}

/* Forgets the edges from [inner], which is done, or to [outer]. */
static void drop_edges(Picture *p, uint32_t inner, uint32_t outer)
{
    size_t kept = 0;

    for (size_t i = 0; i < p->nedges; i++) {
        Edge edge = p->edges[i];
        if (inner && edge.inner == inner)
            inner_done(p, edge.outer);
        else if (!outer || edge.outer != outer)
            p->edges[kept++] = edge;
    }
    p->nedges = kept;
}

void fold_stop_waiting(Picture *p, uint32_t object, uint32_t future,
                       uint32_t lane)
{
    Object *o = pool_get(&p->objects, object);

    for (size_t i = 0; o && i < o->waiters.len; i++) {
        const Waiter *w = object_waiter(o, i);
        if (w->future == future && (future || w->lane == lane)) {
            fifo_remove(&o->waiters, sizeof *w, i);
            return;
        }
    }
}

/* The future is done, or gone. */
static void future_over(Picture *p, uint32_t id)
{
    PendingFuture *f = pool_get(&p->futures, id);

    if (!f)
        return;
    uint32_t at = f->at, outer = f->outer;
    bool has_edges = outer || f->inners > f->done;
    pool_remove(&p->futures, id);
    if (at)
        fold_stop_waiting(p, at, id, 0);
    if (outer)
        inner_done(p, outer);
    if (has_edges)
        drop_edges(p, id, id);
}

/* The peer waits for one more, which may be done already. */
static void waits_for(Picture *p, const Event *e)
{
    Object *o = pool_get(&p->objects, e->peer);
    bool done = e->via == VIA_DONE;

    if (o) {
        o->inners++;
        o->done += done;
    } else {
        PendingFuture *f = future_of(p, e->peer, e);
        f->inners++;
        f->done += done;
    }
}

static bool is_over(const Picture *p, uint32_t outer)
{
    return !pool_get(&p->futures, outer) && !pool_get(&p->objects, outer);
}

static void callback_added(Picture *p, const Event *e)
{
    if (!e->peer)
        return;
    waits_for(p, e);
    if (e->via == VIA_DONE)
        return;
    PendingFuture *inner = future_of(p, e->obj, e);
    if (!inner->outer || is_over(p, inner->outer)) {
        inner->outer = e->peer;
        return;
    }
    p->edges = mem_grow(p->edges, &p->edges_cap, p->nedges + 1,
                        sizeof *p->edges);
    p->edges[p->nedges++] = (Edge){e->obj, e->peer};
}

/* --- objects ------------------------------------------------------------- */

static void object_made(Picture *p, const Event *e)
{
    Object *o = object_of(p, e);

    o->created = e->seq;
    o->cap = o->value = e->num;
}

void fold_clear_object(Object *o)
{
    fifo_clear(&o->items);
    fifo_clear(&o->waiters);
    fifo_clear(&o->holders);
}

static void object_gone(Picture *p, uint32_t id)
{
    Object *o = pool_get(&p->objects, id);

    if (!o) {
        future_over(p, id);
        return;
    }
    if (o->inners > o->done)
        drop_edges(p, 0, id);
    fold_clear_object(o);
    pool_remove(&p->objects, id);
}

static void item_put(Picture *p, const Event *e)
{
    Object *o = object_of(p, e);

    if (e->ready_pos >= 0)
        *(Seq *)fifo_push(&o->items, sizeof(Seq)) = e->seq;
    o->unfinished += o->unfinished < INT64_MAX;
}

/* Which of the items the event takes; their count: none of them. */
static size_t item_taken(const Object *o, const Event *e)
{
    if (e->ready_pos >= 0)
        return (size_t)e->ready_pos < o->items.len ? (size_t)e->ready_pos
                                                   : o->items.len;
    if (e->num == 0)
        return 0;
    size_t i = 0;
    while (i < o->items.len && object_item(o, i) != (Seq)e->num)
        i++;
    return i;
}

static void item_got(Picture *p, const Event *e)
{
    Object *o = object_of(p, e);
    size_t i = item_taken(o, e);

    if (i < o->items.len)
        fifo_remove(&o->items, sizeof(Seq), i);
}

static void waits_at(Picture *p, const Event *e)
{
    Object *o = object_of(p, e);
    Waiter *w = fifo_push(&o->waiters, sizeof *w);

    *w = (Waiter){.lane = e->lane, .future = e->peer, .since = e->seq};
    if (e->peer)
        future_of(p, e->peer, e)->at = e->obj;
}

/* Who has what it waited for waits for it no more, even if it does not know yet:
 * so a request that a server serves now. */
static void end_line(Picture *p, Object *o, uint32_t lane)
{
    for (size_t i = 0; i < o->waiters.len; i++) {
        const Waiter *w = object_waiter(o, i);
        if (w->lane != lane)
            continue;
        PendingFuture *f = pool_get(&p->futures, w->future);
        if (f)
            f->at = 0;
        fifo_remove(&o->waiters, sizeof *w, i);
        return;
    }
}

static void acquired(Picture *p, const Event *e)
{
    Object *o = object_of(p, e);

    o->value = e->num;
    end_line(p, o, e->lane);
    *(uint32_t *)fifo_push(&o->holders, sizeof(uint32_t)) = e->lane;
}

/* Anybody may give back what another has taken: then it is the oldest's. */
static void released(Picture *p, const Event *e)
{
    Object *o = object_of(p, e);
    size_t i = 0;

    o->value = e->num;
    while (i < o->holders.len && object_holder(o, i) != e->lane)
        i++;
    if (i == o->holders.len)
        i = 0;
    if (o->holders.len > 0)
        fifo_remove(&o->holders, sizeof(uint32_t), i);
}

/* --- all of it ----------------------------------------------------------- */

void fold_waiting(Picture *p, const Event *e)
{
    switch (e->kind) {
    case EVENT_FUTURE: future_made(p, e); break;
    case EVENT_FUTURE_DONE: future_over(p, e->obj); break;
    case EVENT_LANE_LOST: future_over(p, e->lane); break;
    case EVENT_CALLBACK: callback_added(p, e); break;
    case EVENT_OBJECT: object_made(p, e); break;
    case EVENT_OBJECT_END: object_gone(p, e->obj); break;
    case EVENT_PUT: item_put(p, e); break;
    case EVENT_GET: item_got(p, e); break;
    case EVENT_TASK_DONE: object_of(p, e)->unfinished = e->num; break;
    case EVENT_FULL:
    case EVENT_EMPTY:
    case EVENT_JOIN:
    case EVENT_BLOCKED: waits_at(p, e); break;
    case EVENT_ACQUIRE: acquired(p, e); break;
    case EVENT_RELEASE: released(p, e); break;
    case EVENT_SET: object_of(p, e)->value = e->num ? e->num : 1; break;
    case EVENT_CLEAR: object_of(p, e)->value = 0; break;
    case EVENT_STATE: object_of(p, e)->state = e->seq; break;
    default: break;
    }
}
