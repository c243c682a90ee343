/* slack_read.c - who could not have happened before whom: a run read forwards. */
#include "sim/base/mem.h"
#include "tui/study/slack_int.h"

typedef struct LaneSeen {
    uint32_t id, parent;
    bool is_task;
    bool is_awaited;            /* somebody else is waiting for its end */
    Seq waits;                  /* SUSPEND or THREAD_BLOCK; 0: does not wait */
    int64_t until;              /* at the latest, of its own accord; 0: no
                                   limit */
    Seq outside;                /* the last outside every loop; 0: none yet */
    Fifo ended;                 /* LANE_END of those it made, since its last
                                   step, of Seq */
} LaneSeen;

typedef struct FutureSeen {     /* or task */
    uint32_t id;
    Seq done;
    Fifo parts;                 /* the futures that it waits for, of uint32_t */
} FutureSeen;

typedef struct TimerSeen {
    uint32_t id;
    int64_t due;
} TimerSeen;

typedef struct ObjectSeen {     /* a queue or lock */
    uint32_t id;
    Seq released;               /* and not taken since */
    Seq changed;                /* the step of its last PUT or RELEASE */
    Fifo items;                 /* PUT of what is in it, of Seq */
} ObjectSeen;

static void *seen(Pool *p, uint32_t id)
{
    void *item = pool_get(p, id);

    return item ? item : pool_add(p, id);
}

/* [from] can be [by] later before [to] is. */
static void add_edge_by(SlackRead *r, Seq from, Seq to, int64_t by)
{
    if (!from || from >= to)
        return;
    r->edges = mem_grow(r->edges, &r->edges_cap, r->nedges + 1,
                        sizeof *r->edges);
    r->edges[r->nedges++] = (SlackEdge){from, to, by};
}

/* [from] has to have happened when [to] does. */
static void add_edge(SlackRead *r, Seq from, Seq to)
{
    if (from && from < to)
        add_edge_by(r, from, to, r->events[to - 1].t - r->events[from - 1].t);
}

/* --- lanes ---------------------------------------------------------------- */

/* Who made the lane of LANE [e]; if a callback did, whoever had asked for that:
 * run_coroutine_threadsafe() is called in another thread. */
static uint32_t maker_of(SlackRead *r, const Reel *reel, const Event *e)
{
    const LaneSeen *made_by = pool_get(&r->lanes, e->obj);
    Event p;

    if ((made_by && made_by->is_task) || !reel_read(reel, e->cause, &p, NULL) ||
        p.kind != EVENT_RUN || !reel_read(reel, p.cause, &p, NULL) ||
        p.kind != EVENT_READY || !reel_read(reel, p.cause, &p, NULL))
        return e->obj;
    return p.lane;
}

static void begin_lane(SlackRead *r, const Reel *reel, const Event *e)
{
    uint32_t parent = maker_of(r, reel, e);
    LaneSeen *l = seen(&r->lanes, e->lane);

    l->parent = parent;
    l->is_task = e->num == LANE_TASK;
}

static void wait_in_lane(SlackRead *r, const Event *e)
{
    LaneSeen *l = seen(&r->lanes, e->lane);

    l->waits = e->seq;
    /* A loop that has nothing to do waits for its next timer, not for so
     * long. */
    l->until = e->kind == EVENT_THREAD_BLOCK && e->text ? e->num : 0;
}

/* A lane that has waited will go on. */
static void wake_lane(SlackRead *r, const Event *e)
{
    LaneSeen *l = seen(&r->lanes, e->lane);

    if (e->kind == EVENT_READY && !l->is_task)
        return;
    if (l->until > 0 && l->until == e->t)
        add_edge_by(r, l->waits, e->seq, 0);
    else
        add_edge(r, l->waits, e->seq);
    if (e->cause == l->waits)   /* that says it all */
        r->events[e->seq - 1].binds = false;
    l->waits = 0;
}

/* A lane runs: it may look at what those have done that it made. */
static void run_lane(SlackRead *r, const Event *e)
{
    LaneSeen *l = seen(&r->lanes, e->lane);

    if (e->kind == EVENT_RUN && !l->is_task)
        return;
    for (size_t i = 0; i < l->ended.len; i++)
        add_edge(r, *(Seq *)fifo_at(&l->ended, sizeof(Seq), i), e->seq);
    fifo_clear(&l->ended);
}

static void end_lane(SlackRead *r, const Event *e)
{
    LaneSeen *l = seen(&r->lanes, e->lane);
    uint32_t parent = l->parent;

    if (l->is_awaited)
        return;
    l = seen(&r->lanes, parent);
    *(Seq *)fifo_push(&l->ended, sizeof(Seq)) = e->seq;
}

/* Somebody waits, or waits no more, for the end of [future], if that is a
 * task. */
static void set_awaited(SlackRead *r, uint32_t future, bool is_awaited)
{
    LaneSeen *l = pool_get(&r->lanes, future);

    if (l)
        l->is_awaited = is_awaited;
}

/* --- futures -------------------------------------------------------------- */

static void add_callback(SlackRead *r, const Event *e)
{
    FutureSeen *f = pool_get(&r->futures, e->peer);

    if (!f)                     /* it is nobody, or a task group */
        return;
    *(uint32_t *)fifo_push(&f->parts, sizeof(uint32_t)) = e->obj;
    set_awaited(r, e->obj, true);
}

static void end_future(SlackRead *r, const Event *e)
{
    FutureSeen *f = seen(&r->futures, e->obj);

    f->done = e->seq;
    for (size_t i = 0; i < f->parts.len; i++) {
        uint32_t id = *(uint32_t *)fifo_at(&f->parts, sizeof id, i);
        const FutureSeen *part = pool_get(&r->futures, id);
        if (part && part->done)
            add_edge(r, part->done, e->seq);
        else
            set_awaited(r, id, false);
    }
    fifo_clear(&f->parts);
}

/* --- timers, queues, locks, blocked loops ----------------------------------------- */

static int64_t due_of(SlackRead *r, const Event *e)
{
    const TimerSeen *t = pool_get(&r->timers, e->obj);

    return t ? t->due : -1;
}

static void set_timer(SlackRead *r, const Event *e)
{
    TimerSeen *t = seen(&r->timers, e->obj);

    t->due = e->num;
}

/* What is put in or given back stays in that order: in another, it would go to
 * others. */
static ObjectSeen *changed_in_order(SlackRead *r, const Event *e)
{
    ObjectSeen *o = seen(&r->objects, e->obj);

    add_edge(r, o->changed, e->seq);
    o->changed = e->cause;
    r->changed = e->seq;
    return o;
}

/* What comes behind a change in the same step, of no length, is as late as it. */
static void follow_change(SlackRead *r, const Event *e)
{
    if (r->changed && r->events[r->changed - 1].cause == e->cause && e->cause)
        add_edge(r, r->changed, e->seq);
    else
        r->changed = 0;
}

static void put(SlackRead *r, const Event *e)
{
    ObjectSeen *o = changed_in_order(r, e);

    if (e->ready_pos >= 0)
        *(Seq *)fifo_push(&o->items, sizeof(Seq)) = e->seq;
}

static void get(SlackRead *r, const Event *e)
{
    ObjectSeen *o = seen(&r->objects, e->obj);
    size_t at = e->ready_pos >= 0 ? (size_t)e->ready_pos : 0;

    if (e->ready_pos < 0)
        for (; at < o->items.len; at++)
            if (*(Seq *)fifo_at(&o->items, sizeof(Seq), at) == (Seq)e->num)
                break;
    if (at >= o->items.len)
        return;
    add_edge(r, *(Seq *)fifo_at(&o->items, sizeof(Seq), at), e->seq);
    fifo_remove(&o->items, sizeof(Seq), at);
}

static void take(SlackRead *r, const Event *e)
{
    ObjectSeen *o = seen(&r->objects, e->obj);

    add_edge(r, o->released, e->seq);
    o->released = 0;
}

static void give_back(SlackRead *r, const Event *e)
{
    changed_in_order(r, e)->released = e->seq;
}

/* [e] was late, or stood in the ready queue, while a call blocked its loop; or
 * it is a greenlet, or wants the GIL, and another one ran. */
static void held_up(SlackRead *r, const Event *e)
{
    Seq end = e->kind == EVENT_THREAD_RUN
                  ? e->seq - 1 : r->block_end[e->loop % SLACK_LOOPS];
    int64_t stood = r->events[e->seq - 1].stood;

    if (end && stood > 0 && r->events[end - 1].t > e->t - stood)
        add_edge(r, end, e->seq);
}

/* --- all ------------------------------------------------------------------ */

static void add_edges(SlackRead *r, const Reel *reel, const Event *e)
{
    switch (e->kind) {
    case EVENT_LANE: begin_lane(r, reel, e); break;
    case EVENT_SUSPEND: set_awaited(r, e->obj, true); wait_in_lane(r, e); break;
    case EVENT_THREAD_BLOCK: wait_in_lane(r, e); break;
    case EVENT_READY:
    case EVENT_THREAD_WAKE: wake_lane(r, e); break;
    case EVENT_LANE_END: end_lane(r, e); break;
    case EVENT_FUTURE: seen(&r->futures, e->obj); break;
    case EVENT_CALLBACK: add_callback(r, e); break;
    case EVENT_FUTURE_DONE: end_future(r, e); break;
    case EVENT_TIMER: set_timer(r, e); break;
    case EVENT_PUT: put(r, e); break;
    case EVENT_GET: get(r, e); break;
    case EVENT_RELEASE: give_back(r, e); break;
    case EVENT_ACQUIRE: take(r, e); break;
    case EVENT_BLOCK_END: r->block_end[e->loop % SLACK_LOOPS] = e->seq; break;
    case EVENT_TIMER_FIRE: held_up(r, e); break;
    case EVENT_RUN:
    case EVENT_THREAD_RUN: held_up(r, e); run_lane(r, e); break;
    default: break;
    }
}

/* How long [e] stood in a line, or was late, after its cause. */
static int64_t stood(const SlackRead *r, const Event *e)
{
    if (e->kind == EVENT_TIMER_FIRE)
        return e->num > 0 ? e->num : 0;
    if (e->kind != EVENT_RUN && e->kind != EVENT_THREAD_RUN)
        return 0;
    return e->cause ? e->t - r->events[e->cause - 1].t : 0;
}

static void add_event(SlackRead *r, const Event *e)
{
    SlackEvent item = {
        .t = e->t, .stood = stood(r, e), .cause = (uint32_t)e->cause,
        .due = -1,
        /* Turns of the loop happen, with what there is; and a jump is there
         * for the timer, which fires behind it. */
        .binds = e->kind != EVENT_ITERATION && e->kind != EVENT_JUMP,
        .ends_wait = e->kind == EVENT_TIMER_FIRE ||
                     e->kind == EVENT_THREAD_RUN,
    };

    if (e->kind == EVENT_TIMER_CANCEL)
        item.due = due_of(r, e);
    r->events = mem_grow(r->events, &r->events_cap, r->nevents + 1,
                         sizeof *r->events);
    r->events[r->nevents++] = item;
}

/* Outside every loop a thread does one thing after the other: behind a loop comes
 * what stopped it, and what had been before it. */
static void come_after(SlackRead *r, const Event *e)
{
    LaneSeen *l;

    if (e->phase != PHASE_OUTSIDE || e->kind == EVENT_THREAD_WAKE ||
        e->kind == EVENT_THREAD_RUN || e->kind == EVENT_MEANWHILE)
        return;
    l = seen(&r->lanes, e->lane);
    if (l->outside && r->events[l->outside - 1].t < e->t)
        add_edge(r, l->outside, e->seq);
    l->outside = e->seq;
}

bool slack_read(SlackRead *r, const Reel *reel, Err *err)
{
    Event e;

    *r = (SlackRead){0};
    pool_init(&r->lanes, sizeof(LaneSeen));
    pool_init(&r->futures, sizeof(FutureSeen));
    pool_init(&r->timers, sizeof(TimerSeen));
    pool_init(&r->objects, sizeof(ObjectSeen));
    for (Seq seq = 1; seq <= reel_last(reel); seq++) {
        if (!reel_read(reel, seq, &e, err))
            return false;
        if (e.cause >= seq || e.seq != seq)
            return err_set(err, "event %llu: it comes before its cause",
                           (unsigned long long)seq);
        add_event(r, &e);
        come_after(r, &e);
        follow_change(r, &e);
        add_edges(r, reel, &e);
    }
    return true;
}

void slack_read_clear(SlackRead *r)
{
    for (size_t i = 0; i < r->lanes.len; i++)
        fifo_clear(&((LaneSeen *)pool_at(&r->lanes, i))->ended);
    for (size_t i = 0; i < r->futures.len; i++)
        fifo_clear(&((FutureSeen *)pool_at(&r->futures, i))->parts);
    for (size_t i = 0; i < r->objects.len; i++)
        fifo_clear(&((ObjectSeen *)pool_at(&r->objects, i))->items);
    pool_clear(&r->lanes);
    pool_clear(&r->futures);
    pool_clear(&r->timers);
    pool_clear(&r->objects);
    mem_free(r->events);
    mem_free(r->edges);
}
