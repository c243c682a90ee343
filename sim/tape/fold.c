/* fold.c - what each kind of event changes in a picture.
 *
 *     NEW --READY--> READY --RUN--> RUN --SUSPEND--> WAIT --READY--> READY
 *                                    '--LANE_END--> gone
 *
 * and for threads THREAD_WAKE, THREAD_RUN, THREAD_BLOCK in the same places
 * (PREEMPT: from RUN to READY).  The lane of a thread whose loop runs is RUN
 * only while a callback does, and otherwise WAIT; READY does not change it, as
 * many callbacks may be ready at once.
 *
 * Events may be a stranger's: nothing here relies on anything that an event
 * says about the ones before it.
 */
#include <string.h>

#include "sim/base/mem.h"
#include "sim/tape/fold_int.h"

static Lane *lane_of(Picture *p, uint32_t id)
{
    return pool_get(&p->lanes, id);
}

static void loops_grow(Picture *p, size_t n)
{
    p->loops = mem_grow(p->loops, &p->loops_cap, n, sizeof *p->loops);
    memset(&p->loops[p->nloops], 0, (n - p->nloops) * sizeof *p->loops);
    p->nloops = n;
}

static inline LoopPicture *loop_of(Picture *p, uint16_t id)
{
    if (id >= p->nloops)
        loops_grow(p, (size_t)id + 1);
    return &p->loops[id];
}

static void set_state(Picture *p, Lane *l, LaneState state, Seq seq)
{
    l->spent[l->state] = lane_spent(p, l, (LaneState)l->state);
    l->state = (uint8_t)state;
    l->since = seq;
    l->since_t = p->t;
    l->waits = l->stack = 0;
    l->until = 0;
}

/* --- lanes --------------------------------------------------------------- */

static void lane_made(Picture *p, const Event *e)
{
    if (lane_of(p, e->lane))
        return;
    Lane *l = pool_add(&p->lanes, e->lane);
    l->parent = e->obj;
    l->kind = e->num > 0 && e->num < LANE_KINDS ? (uint8_t)e->num : 0;
    l->created = l->since = e->seq;
    l->since_t = e->t;
    l->loop = e->loop;
    p->lanes_made++;
}

static void lane_over(Picture *p, const Event *e)
{
    if (e->lane == 0 || !pool_remove(&p->lanes, e->lane))
        return;
    p->lanes_ended++;
    LoopPicture *loop = loop_of(p, e->loop);
    if (loop->picked && loop->lane == e->lane)
        loop->picked = 0;
    if (p->current == e->lane)
        p->current = 0;
}

static void lane_runs(Picture *p, const Event *e)
{
    Lane *l = lane_of(p, e->lane);

    p->current = e->lane;
    if (!l)
        return;
    set_state(p, l, LANE_RUN, e->seq);
    l->steps++;
    l->ran = e->seq;
}

static void lane_waits(Picture *p, const Event *e)
{
    Lane *l = lane_of(p, e->lane);
    LoopPicture *loop = loop_of(p, e->loop);

    if (e->kind == EVENT_SUSPEND && loop->lane == e->lane)
        loop->picked = 0;
    if (p->current == e->lane)
        p->current = 0;
    if (!l)
        return;
    set_state(p, l, LANE_WAIT, e->seq);
    l->waits = e->obj;
    if (e->kind == EVENT_THREAD_BLOCK)
        l->until = e->num;
    else if (e->num > 0 && e->num <= UINT32_MAX)
        l->stack = (uint32_t)e->num;
}

/* --- the loop ------------------------------------------------------------ */

/* The loop of the thread that runs is at work itself: no callback of its runs
 * any more. */
static void loop_between(Picture *p, const Event *e)
{
    Lane *l = lane_of(p, p->thread);
    LoopPicture *loop = loop_of(p, e->loop);

    if (loop->picked && loop->lane == p->thread)
        loop->picked = 0;
    if (l && l->state == LANE_RUN)
        set_state(p, l, LANE_WAIT, e->seq);
    if (p->current == p->thread)
        p->current = 0;
}

/* The loop has had nothing to do since before the clock moved. */
static void jump(Picture *p, const Event *e)
{
    int64_t now = p->t;

    if (e->num > 0 && e->num <= now)
        p->t = now - e->num;
    loop_between(p, e);
    p->t = now;
}

/* The thread that runs does so outside every loop. */
static void outside(Picture *p, const Event *e)
{
    Lane *l = lane_of(p, p->thread);

    if (!l || p->current != 0 || e->kind == EVENT_THREAD_BLOCK ||
        e->kind == EVENT_THREAD_WAKE || e->kind == EVENT_THREAD_RUN)
        return;
    p->current = p->thread;
    if (l->state != LANE_RUN)
        set_state(p, l, LANE_RUN, e->seq);
}

static void iteration(Picture *p, const Event *e)
{
    LoopPicture *loop = loop_of(p, e->loop);

    loop_between(p, e);
    loop->iter = e->iter;
    loop->iteration = e->seq;
    loop->todo = e->ready_len;
}

static void ready(Picture *p, const Event *e)
{
    LoopPicture *loop = loop_of(p, e->loop);
    ReadyEntry *r = fifo_push(&loop->ready, sizeof *r);

    *r = (ReadyEntry){.seq = e->seq, .lane = e->lane, .handle = e->obj};
    Lane *l = lane_of(p, e->lane);
    if (!l || l->kind != LANE_TASK)
        return;
    set_state(p, l, LANE_READY, e->seq);
    l->loop = e->loop;
}

static void leaves_queue(Picture *p, const Event *e)
{
    LoopPicture *loop = loop_of(p, e->loop);

    if (loop->ready.len > 0)
        fifo_remove(&loop->ready, sizeof(ReadyEntry), 0);
    if (loop->todo > 0)
        loop->todo--;
}

static void run(Picture *p, const Event *e)
{
    LoopPicture *loop;

    loop_between(p, e);
    leaves_queue(p, e);
    lane_runs(p, e);
    loop = loop_of(p, e->loop);
    loop->picked = e->seq;
    loop->lane = e->lane;
}

static void timer_set(Picture *p, const Event *e)
{
    PendingTimer *t = pool_get(&p->timers, e->obj);

    if (!t)
        t = pool_add(&p->timers, e->obj);
    *t = (PendingTimer){.id = e->obj, .peer = e->peer, .lane = e->lane,
                        .loop = e->loop, .due = e->num, .set = e->seq};
}

static void loop_closed(Picture *p, const Event *e)
{
    LoopPicture *loop = loop_of(p, e->loop);

    loop->ready.len = loop->ready.first = 0;
    loop->todo = 0;
    loop->picked = 0;
    for (size_t i = p->timers.len; i-- > 0;) {
        PendingTimer *t = pool_at(&p->timers, i);
        if (t->loop == e->loop)
            pool_remove(&p->timers, t->id);
    }
}

static void thread_wakes(Picture *p, const Event *e)
{
    Lane *l = lane_of(p, e->lane);

    if (!l)
        return;
    if (l->waits)
        fold_stop_waiting(p, l->waits, 0, l->id);
    set_state(p, l, LANE_READY, e->seq);
}

/* If the thread was set aside in the middle of a task of its loop, it is the
 * task that goes on. */
static void thread_runs(Picture *p, const Event *e)
{
    LoopPicture *loop = e->phase == PHASE_RUN ? loop_of(p, e->loop) : NULL;
    Lane *task = loop && loop->picked ? lane_of(p, loop->lane) : NULL;
    Lane *thread = lane_of(p, e->lane);

    p->thread = e->lane;
    lane_runs(p, e);
    if (!thread || !task || task->kind != LANE_TASK)
        return;
    set_state(p, thread, LANE_WAIT, e->seq);
    p->current = task->id;
}

static void preempted(Picture *p, const Event *e)
{
    Lane *l = lane_of(p, e->lane);

    if (p->current == e->lane)
        p->current = 0;
    if (l)
        set_state(p, l, LANE_READY, e->seq);
}

/* --- the rest ------------------------------------------------------------ */

static void cancels(Picture *p, const Event *e)
{
    Lane *l = lane_of(p, e->lane);

    if (!l)
        return;
    if (e->kind == EVENT_CANCEL) {
        l->cancels += l->cancels < INT32_MAX;
        l->cancel = e->seq;
    } else if (e->kind == EVENT_CANCEL_DELIVERED) {
        l->cancel = 0;
        l->delivered = e->seq;
    } else if (e->kind == EVENT_CANCEL_SWALLOWED) {
        l->delivered = 0;
    } else {
        l->cancels = e->num > 0 && e->num < INT32_MAX ? (int32_t)e->num : 0;
        if (l->cancels == 0)
            l->delivered = 0;
    }
}

static void blocks(Picture *p, const Event *e)
{
    Lane *l = lane_of(p, e->lane), *thread = lane_of(p, p->thread);

    if (l)
        l->block = e->kind == EVENT_BLOCK_START ? e->seq : 0;
    if (e->kind == EVENT_BLOCK_START || e->lane == p->thread)
        return;
    p->current = e->lane;       /* the thread is its loop's again */
    if (thread && thread->state == LANE_RUN)
        set_state(p, thread, LANE_WAIT, e->seq);
}

static void starts(Picture *p, const Event *e)
{
    p->started = true;
    if (lane_of(p, 0))
        return;
    Lane *l = pool_add(&p->lanes, 0);
    l->created = l->since = e->seq;
    l->since_t = e->t;
    l->state = LANE_RUN;
}

/* The lane that runs stands at the event's line. */
static void take_line(Picture *p, const Event *e)
{
    bool own = e->kind == EVENT_RUN || e->kind == EVENT_SUSPEND ||
               e->kind == EVENT_THREAD_RUN;
    Lane *l = e->line > 0 ? lane_of(p, own ? e->lane : p->current) : NULL;

    if (!l || e->kind == EVENT_JUMP || e->kind == EVENT_ITERATION ||
        e->kind == EVENT_THREAD_WAKE)
        return;
    l->line = e->line;
    l->file = e->file;
}

static void change(Picture *p, const Event *e)
{
    switch (e->kind) {
    case EVENT_RUN_START: starts(p, e); break;
    case EVENT_RUN_END: p->ended = true; break;
    case EVENT_ITERATION: iteration(p, e); break;
    case EVENT_JUMP: jump(p, e); break;
    case EVENT_LANE: lane_made(p, e); break;
    case EVENT_LANE_END: lane_over(p, e); break;
    case EVENT_LANE_LOST: lane_over(p, e); fold_waiting(p, e); break;
    case EVENT_READY: ready(p, e); break;
    case EVENT_RUN: run(p, e); break;
    case EVENT_DROP: loop_between(p, e); leaves_queue(p, e); break;
    case EVENT_LOOP_CLOSE: loop_closed(p, e); break;
    case EVENT_SUSPEND:
    case EVENT_THREAD_BLOCK: lane_waits(p, e); break;
    case EVENT_THREAD_WAKE: thread_wakes(p, e); break;
    case EVENT_THREAD_RUN: thread_runs(p, e); break;
    case EVENT_PREEMPT: preempted(p, e); break;
    case EVENT_MEANWHILE:
        p->thread = e->lane;
        p->current = e->peer;
        break;
    case EVENT_TIMER: timer_set(p, e); break;
    case EVENT_TIMER_FIRE:
        loop_between(p, e);
        pool_remove(&p->timers, e->obj);
        break;
    case EVENT_TIMER_CANCEL: pool_remove(&p->timers, e->obj); break;
    case EVENT_CANCEL:
    case EVENT_CANCEL_DELIVERED:
    case EVENT_CANCEL_SWALLOWED:
    case EVENT_UNCANCEL: cancels(p, e); break;
    case EVENT_BLOCK_START:
    case EVENT_BLOCK_END: blocks(p, e); break;
    case EVENT_OUTPUT:
        p->written[e->via == VIA_STDERR] += e->text_len;
        p->outputs++;
        break;
    default: fold_waiting(p, e); break;
    }
}

void picture_add(Picture *p, const Event *e)
{
    p->seq = e->seq;
    p->t = e->t;
    p->iter = e->iter;
    p->phase = e->phase;
    p->loop = e->loop;
    if (e->phase == PHASE_OUTSIDE)
        outside(p, e);
    take_line(p, e);
    change(p, e);
}

/* --- life ---------------------------------------------------------------- */

void picture_init(Picture *p)
{
    *p = (Picture){0};
    pool_init(&p->lanes, sizeof(Lane));
    pool_init(&p->futures, sizeof(PendingFuture));
    pool_init(&p->timers, sizeof(PendingTimer));
    pool_init(&p->objects, sizeof(Object));
}

void picture_clear(Picture *p)
{
    for (size_t i = 0; i < p->objects.len; i++)
        fold_clear_object(pool_at(&p->objects, i));
    for (size_t i = 0; i < p->nloops; i++)
        fifo_clear(&p->loops[i].ready);
    mem_free(p->loops);
    mem_free(p->edges);
    pool_clear(&p->lanes);
    pool_clear(&p->futures);
    pool_clear(&p->timers);
    pool_clear(&p->objects);
}

void picture_reset(Picture *p)
{
    picture_clear(p);
    picture_init(p);
}
