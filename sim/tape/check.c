/* check.c - what is true of every run. */
#include "sim/tape/check.h"

#include <stdarg.h>
#include <string.h>

#include "sim/base/buf.h"

/* Notes what is wrong with the event, if it is the first thing.  False. */
__attribute__((format(printf, 2, 3)))
static bool wrong(Check *c, const char *format, ...)
{
    const Event *e = c->event;
    va_list args;
    Buf b;

    if (c->err.text[0])
        return false;
    buf_init(&b);
    va_start(args, format);
    buf_vprintf(&b, format, args);
    va_end(args);
    err_set(&c->err, "event %llu (%s): %s", (unsigned long long)e->seq,
            event_kind_name(e->kind), b.data);
    buf_clear(&b);
    return false;
}

static const Lane *lane(const Check *c)
{
    return picture_lane(&c->picture, c->event->lane);
}

static bool lives(Check *c)
{
    return lane(c) || wrong(c, "lane %u does not live",
                            (unsigned)c->event->lane);
}

/* It may be over. */
static bool was_there(Check *c)
{
    return lanes_get(&c->lanes, c->event->lane) ||
           wrong(c, "lane %u was never there", (unsigned)c->event->lane);
}

/* The event's lane lives and is in one of two states. */
static bool is_in(Check *c, LaneState a, LaneState b)
{
    if (!lives(c))
        return false;
    LaneState s = (LaneState)lane(c)->state;
    return s == a || s == b || wrong(c, "lane %u is %s",
                                     (unsigned)c->event->lane,
                                     lane_state_name(s));
}

/* The event's lane is that of the thread that runs, or a task's that does. */
static bool at_work(Check *c)
{
    return (c->event->lane == c->picture.thread && lane(c)) ||
           is_in(c, LANE_RUN, LANE_RUN);
}

static size_t queue_len(const Check *c)
{
    return picture_ready_len(&c->picture, c->event->loop);
}

/* --- every event --------------------------------------------------------- */

static bool check_any(Check *c)
{
    const Event *e = c->event;
    const Picture *p = &c->picture;

    if (e->seq != p->seq + 1)
        return wrong(c, "it follows event %llu", (unsigned long long)p->seq);
    if (e->seq == 1 && (e->kind != EVENT_RUN_START || e->cause))
        return wrong(c, "a run begins with its start, which has no cause");
    if (e->seq > 1 && e->kind == EVENT_RUN_START)
        return wrong(c, "the run has begun already");
    if (p->ended)
        return wrong(c, "the run has ended");
    if (e->t < p->t)
        return wrong(c, "time falls");
    if (e->seq > 1 && (e->cause == 0 || e->cause >= e->seq))
        return wrong(c, "its cause does not come before it");
    if (e->loop < p->nloops && e->kind != EVENT_ITERATION &&
        e->iter < p->loops[e->loop].iter)
        return wrong(c, "it is of turn %llu, which is over",
                     (unsigned long long)e->iter);
    return true;
}

/* --- lanes --------------------------------------------------------------- */

static bool check_lane(Check *c)
{
    const Event *e = c->event;

    if (lanes_get(&c->lanes, e->lane))
        return wrong(c, "lane %u is there already", (unsigned)e->lane);
    if (!lanes_get(&c->lanes, e->obj))
        return wrong(c, "its parent %u was never there", (unsigned)e->obj);
    if (e->num <= LANE_LOOP || e->num >= LANE_KINDS)
        return wrong(c, "there is no such kind of lane");
    return true;
}

static bool check_lane_end(Check *c)
{
    EventVia via = c->event->via;

    if (c->event->lane == 0)
        return wrong(c, "the loop's lane does not end");
    if (via != VIA_RETURNED && via != VIA_RAISED && via != VIA_CANCELLED)
        return wrong(c, "it does not say how");
    if (lives(c) && (lane(c)->kind == LANE_PROCESS ||
                     (lane(c)->kind == LANE_THREAD && via == VIA_CANCELLED)))
        return true;            /* another ended the process, in any state */
    return is_in(c, LANE_RUN, LANE_RUN);
}

/* --- the loop ------------------------------------------------------------ */

static bool check_ready(Check *c)
{
    const Event *e = c->event;
    size_t len = queue_len(c);

    if (e->ready_pos != (int64_t)len || e->ready_len != (int64_t)len + 1)
        return wrong(c, "it says place %d of %d, but %zu were ready",
                     e->ready_pos, e->ready_len, len);
    return lives(c) && (lane(c)->kind != LANE_TASK ||
                        is_in(c, LANE_NEW, LANE_WAIT));
}

static bool is_task(const Check *c, uint32_t id)
{
    const Lane *l = picture_lane(&c->picture, id);

    return l && l->kind == LANE_TASK;
}

/* The event's lane is that of [r], or both are threads: a loop may run in
 * another thread than it did. */
static bool is_of(const Check *c, const ReadyEntry *r)
{
    return c->event->lane == r->lane ||
           (!is_task(c, c->event->lane) && !is_task(c, r->lane));
}

/* RUN and DROP: takes the first of the queue. */
static bool check_taken(Check *c)
{
    const Event *e = c->event;
    size_t len = queue_len(c);

    if (len == 0)
        return wrong(c, "nothing was ready");
    const ReadyEntry *r = picture_ready(&c->picture, e->loop, 0);
    const LoopPicture *loop = &c->picture.loops[e->loop];
    if (e->cause != r->seq || !is_of(c, r) || e->obj != r->handle)
        return wrong(c, "the first of the queue is that of event %llu",
                     (unsigned long long)r->seq);
    if (e->ready_pos != 0 || e->ready_len != (int64_t)len)
        return wrong(c, "it says place %d of %d, but %zu were ready",
                     e->ready_pos, e->ready_len, len);
    if (loop->todo <= 0)
        return wrong(c, "it became ready in this turn");
    if (loop->picked && loop->lane != c->picture.thread)
        return wrong(c, "lane %u runs still", (unsigned)loop->lane);
    return e->kind == EVENT_DROP || e->lane == c->picture.thread ||
           is_in(c, LANE_READY, LANE_READY);
}

static bool check_iteration(Check *c)
{
    const Event *e = c->event;
    size_t len = queue_len(c);

    if (e->ready_len != (int64_t)len)
        return wrong(c, "it says %d, but %zu are ready", e->ready_len, len);
    if (e->loop < c->picture.nloops &&
        e->iter <= c->picture.loops[e->loop].iter)
        return wrong(c, "turn %llu has been", (unsigned long long)e->iter);
    return true;
}

static bool check_jump(Check *c)
{
    const Event *e = c->event;

    if (queue_len(c) > 0)
        return wrong(c, "somebody is ready");
    if (!picture_timer(&c->picture, e->obj))
        return wrong(c, "timer %u is not set", (unsigned)e->obj);
    /* Since the last event the process may have computed too (--cpu). */
    if (e->num <= 0 || e->num > e->t)
        return wrong(c, "the clock moves by something else");
    return true;
}

static bool check_timer(Check *c)
{
    const Event *e = c->event;
    const PendingTimer *t = picture_timer(&c->picture, e->obj);

    if (e->kind == EVENT_TIMER)
        return e->obj != 0 && !t ? true : wrong(c, "timer %u is set already",
                                                (unsigned)e->obj);
    if (!t)
        return wrong(c, "timer %u is not set", (unsigned)e->obj);
    if (e->cause != t->set)
        return wrong(c, "its cause is not what set the timer");
    return t->due - 1 <= e->t || wrong(c, "the timer is not due");
}

/* A handle is cancelled that is a timer, or ready. */
static bool check_timer_cancel(Check *c)
{
    const Event *e = c->event;

    if (picture_timer(&c->picture, e->obj))
        return true;
    for (size_t i = 0; i < queue_len(c); i++)
        if (picture_ready(&c->picture, e->loop, i)->handle == e->obj)
            return true;
    return wrong(c, "handle %u is neither set nor ready", (unsigned)e->obj);
}

static bool check_future_done(Check *c)
{
    const Event *e = c->event;

    return picture_future(&c->picture, e->obj) ||
           (e->obj && picture_lane(&c->picture, e->obj)) ||
           wrong(c, "future %u is not pending", (unsigned)e->obj);
}

static bool check_delivered(Check *c)
{
    const Event *e = c->event;

    if (e->kind == EVENT_CANCEL_SWALLOWED)
        return lives(c) && (lane(c)->delivered ||
                            wrong(c, "no cancel was delivered"));
    return is_in(c, LANE_RUN, LANE_RUN) &&
           (lane(c)->cancel || wrong(c, "nobody asked for it"));
}

/* --- objects ------------------------------------------------------------- */

static bool holds(Check *c, const Object *o, int64_t more)
{
    int64_t want = (int64_t)o->items.len + more;

    return c->event->ready_len == want ||
           wrong(c, "it holds %lld, not %d", (long long)want,
                 c->event->ready_len);
}

static bool check_put(Check *c)
{
    const Event *e = c->event;
    const Object *o = picture_object(&c->picture, e->obj);

    if (e->ready_pos == -1)
        return holds(c, o, 0);
    return holds(c, o, 1) && (e->ready_pos == e->ready_len - 1 ||
                              wrong(c, "not at the end"));
}

static bool check_get(Check *c)
{
    const Event *e = c->event;
    const Object *o = picture_object(&c->picture, e->obj);

    if (e->ready_pos < 0 && e->num == -1)
        return holds(c, o, 0);
    if (!holds(c, o, -1))
        return false;
    if (e->ready_pos >= (int64_t)o->items.len)
        return wrong(c, "there is no such item");
    for (size_t i = 0; e->ready_pos < 0 && e->num != 0; i++) {
        if (i == o->items.len)
            return wrong(c, "there is no such item");
        if (object_item(o, i) == (Seq)e->num)
            break;
    }
    return true;
}

/* Whoever waits at an object does so by a future that is pending and waits
 * nowhere else, or is a thread. */
static bool check_waits_at(Check *c)
{
    const Event *e = c->event;

    if (!at_work(c))
        return false;
    if (!e->peer)
        return lane(c)->kind != LANE_TASK ||
               wrong(c, "it does not say by which future");
    const PendingFuture *f = picture_future(&c->picture, e->peer);
    if (!f)
        return wrong(c, "future %u is not pending", (unsigned)e->peer);
    return !f->at || wrong(c, "future %u waits at %u", (unsigned)e->peer,
                           (unsigned)f->at);
}

static bool check_made(Check *c)
{
    const Event *e = c->event;

    if (!e->obj || lanes_object(&c->lanes, e->obj))
        return wrong(c, "object %u is there already", (unsigned)e->obj);
    return e->text || wrong(c, "it does not say what it is");
}

static bool check_object(Check *c)
{
    const Event *e = c->event;

    if (e->kind == EVENT_OBJECT)
        return check_made(c);
    if (e->kind == EVENT_OBJECT_END && picture_future(&c->picture, e->obj))
        return true;
    if (!picture_object(&c->picture, e->obj))
        return wrong(c, "object %u is not there", (unsigned)e->obj);
    switch (e->kind) {
    case EVENT_PUT: return check_put(c);
    case EVENT_GET: return check_get(c);
    case EVENT_ACQUIRE:
    case EVENT_RELEASE:
    case EVENT_TASK_DONE:
        return e->num >= 0 || wrong(c, "its number is negative");
    case EVENT_FULL:
    case EVENT_EMPTY:
    case EVENT_JOIN:
    case EVENT_BLOCKED: return check_waits_at(c);
    case EVENT_STATE: return e->text || wrong(c, "it does not say which");
    default: return true;
    }
}

static bool check_block(Check *c)
{
    if (!lives(c))
        return false;
    if (c->event->kind == EVENT_BLOCK_START)
        return !lane(c)->block || wrong(c, "the lane is in such a call");
    return (lane(c)->block && lane(c)->block == c->event->cause) ||
           wrong(c, "its cause is not what began it");
}

static bool check_output(Check *c)
{
    const Event *e = c->event;

    return (e->text && (e->via == VIA_STDOUT || e->via == VIA_STDERR)) ||
           wrong(c, "it does not say what, or where to");
}

static bool check_stack(Check *c)
{
    const Event *e = c->event;

    if (e->num != c->stacks + 1 || !e->text)
        return wrong(c, "it has no text, or is not number %lld",
                     (long long)c->stacks + 1);
    c->stacks++;
    return true;
}

static bool check_kind(Check *c)
{
    const Event *e = c->event;

    switch (c->event->kind) {
    case EVENT_LANE: return check_lane(c);
    case EVENT_LANE_END: return check_lane_end(c);
    case EVENT_LANE_NAME: return was_there(c);
    case EVENT_LANE_LOST:
    case EVENT_CANCEL:
    case EVENT_UNCANCEL: return lives(c);
    case EVENT_READY: return check_ready(c);
    case EVENT_RUN:
    case EVENT_DROP: return check_taken(c);
    case EVENT_ITERATION: return check_iteration(c);
    case EVENT_JUMP: return check_jump(c);
    case EVENT_TIMER:
    case EVENT_TIMER_FIRE: return check_timer(c);
    case EVENT_TIMER_CANCEL: return check_timer_cancel(c);
    case EVENT_STACK: return check_stack(c);
    case EVENT_SUSPEND:
        return is_in(c, LANE_RUN, LANE_RUN) &&
               ((e->num >= 0 && e->num <= c->stacks) ||
                wrong(c, "there is no such stack"));
    case EVENT_THREAD_BLOCK:
    case EVENT_PREEMPT: return at_work(c);
    case EVENT_MEANWHILE:
    case EVENT_SIGNAL: return lives(c);
    case EVENT_THREAD_WAKE: return is_in(c, LANE_WAIT, LANE_NEW);
    case EVENT_THREAD_RUN: return is_in(c, LANE_READY, LANE_NEW);
    case EVENT_FUTURE_DONE: return check_future_done(c);
    case EVENT_CANCEL_DELIVERED:
    case EVENT_CANCEL_SWALLOWED: return check_delivered(c);
    case EVENT_OBJECT:
    case EVENT_OBJECT_END:
    case EVENT_PUT:
    case EVENT_GET:
    case EVENT_TASK_DONE:
    case EVENT_FULL:
    case EVENT_EMPTY:
    case EVENT_JOIN:
    case EVENT_ACQUIRE:
    case EVENT_RELEASE:
    case EVENT_BLOCKED:
    case EVENT_SET:
    case EVENT_CLEAR:
    case EVENT_NOTIFY:
    case EVENT_STATE: return check_object(c);
    case EVENT_BLOCK_START:
    case EVENT_BLOCK_END: return check_block(c);
    case EVENT_OUTPUT: return check_output(c);
    default: return true;
    }
}

bool check_event(Check *c, const Event *e)
{
    c->event = e;
    bool ok = check_any(c) && check_kind(c);
    picture_add(&c->picture, e);
    lanes_add(&c->lanes, e);
    return ok;
}

void check_init(Check *c)
{
    *c = (Check){0};
    picture_init(&c->picture);
    lanes_init(&c->lanes);
}

void check_clear(Check *c)
{
    picture_clear(&c->picture);
    lanes_clear(&c->lanes);
}
