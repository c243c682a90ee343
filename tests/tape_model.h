/* tape_model.h - a made-up run whose every state is known.
 *
 * A Model plays an event loop with tasks that sleep, put and get, take locks,
 * set events, start and cancel one another, all drawn from a seed.  It sends
 * events as event_list.h promises them, and keeps the state itself, in plain
 * arrays, so that a picture can be compared with it (model_agrees).
 */
#ifndef TESTS_TAPE_MODEL_H
#define TESTS_TAPE_MODEL_H

#include <stdio.h>
#include <string.h>

#include "sim/tape/picture.h"

enum {
    M_TASKS = 40, M_READY = 400, M_ITEMS = 5, M_WAITERS = 60,
    M_QUEUE = 2, M_LOCK = 3, M_EVENT = 4, M_FIRST_ID = 5,
};

typedef enum ModelOp { OP_NONE, OP_GET, OP_PUT, OP_LOCK } ModelOp;

typedef struct ModelTask {
    uint32_t id;
    bool alive, has_lock, asked;
    LaneState state;
    uint32_t waits;             /* a future */
    ModelOp op;                 /* what it does when it goes on */
    int line, cancels;
    Seq cancel;
} ModelTask;

typedef struct ModelReady {
    Seq seq;
    ModelTask *task;            /* NULL: a callback */
    uint32_t handle, future;    /* the future that the callback completes */
    bool cancelled;
} ModelReady;

typedef struct ModelTimer {
    uint32_t handle, future;
    int64_t due;
    Seq set;
} ModelTimer;

typedef struct ModelWaiter {
    uint32_t future, at;
    ModelTask *task;
} ModelWaiter;

typedef struct Model {
    uint64_t random;
    const Sink *sink;
    Event at;                   /* seq, iter, phase, t of the next event */
    Seq cause;
    uint32_t ids;
    ModelTask tasks[M_TASKS];
    ModelTask *running;
    bool callback;              /* the loop's lane runs */
    ModelReady ready[M_READY];
    int nready, todo;
    ModelTimer timers[M_TASKS];
    int ntimers;
    Seq items[M_ITEMS];
    int nitems;
    ModelWaiter waiters[M_WAITERS];
    int nwaiters;
    bool locked, set;
    uint64_t written;
    int64_t unfinished;
    bool outside;
} Model;

static inline uint32_t model_draw(Model *m, uint32_t below)
{
    m->random ^= m->random << 13;
    m->random ^= m->random >> 7;
    m->random ^= m->random << 17;
    return (uint32_t)(m->random >> 20) % below;
}

/* Fills in what most events have in common. */
static inline void model_usual(const Model *m, Event *e)
{
    switch (e->kind) {
    case EVENT_READY:
    case EVENT_LANE:
    case EVENT_LANE_NAME:
    case EVENT_SUSPEND:
    case EVENT_CANCEL: break;
    default: e->lane = m->running ? m->running->id : 0;
    }
    switch (e->kind) {
    case EVENT_READY:
    case EVENT_RUN:
    case EVENT_DROP:
    case EVENT_PUT:
    case EVENT_GET: break;
    case EVENT_ITERATION:
    case EVENT_BLOCK_START: e->ready_pos = -1; break;
    default: e->ready_pos = e->ready_len = -1;
    }
}

static inline Seq model_send(Model *m, Event e)
{
    model_usual(m, &e);
    e.seq = ++m->at.seq;
    e.iter = m->at.iter;
    e.phase = m->at.phase;
    e.t = m->at.t;
    if (!e.cause)
        e.cause = m->cause;
    if (e.text && !e.text_len)
        e.text_len = strlen(e.text);
    if (m->running && e.line == 0 && e.kind != EVENT_RUN)
        e.line = m->running->line = 1 + (int)model_draw(m, 90);
    m->sink->event(m->sink->self, &e);
    return e.seq;
}

#define SEND(M, ...) model_send((M), (Event){__VA_ARGS__})

static inline void model_ready(Model *m, ModelTask *t, uint32_t handle,
                               uint32_t future, EventVia via, Seq cause)
{
    ModelReady *r = &m->ready[m->nready++];

    *r = (ModelReady){.task = t, .handle = handle, .future = future};
    if (t) {
        t->state = LANE_READY;
        t->waits = 0;
    }
    r->seq = SEND(m, .kind = EVENT_READY, .lane = t ? t->id : 0,
                  .obj = handle, .via = via, .cause = cause,
                  .ready_pos = m->nready - 1, .ready_len = m->nready);
}

static inline ModelTask *model_new_task(Model *m)
{
    ModelTask *t = m->tasks;
    char name[40];

    while (t < m->tasks + M_TASKS && t->alive)
        t++;
    if (t == m->tasks + M_TASKS || m->nready > M_READY / 2)
        return NULL;
    *t = (ModelTask){.id = ++m->ids, .alive = true, .state = LANE_NEW};
    snprintf(name, sizeof name, "Task-%u", (unsigned)t->id);
    SEND(m, .kind = EVENT_LANE, .lane = t->id, .num = LANE_TASK, .text = name,
         .obj = m->running ? m->running->id : 0);
    if (model_draw(m, 5) == 0)
        SEND(m, .kind = EVENT_LANE_NAME, .lane = t->id, .text = "n\xc3\xa9w");
    model_ready(m, t, 0, 0, VIA_SOON, 0);
    return t;
}

/* The future is done: whoever waits for it becomes ready. */
static inline void model_done(Model *m, uint32_t future, EventVia how)
{
    int kept = 0;
    Seq seq;

    for (int i = 0; i < m->nwaiters; i++)
        if (m->waiters[i].future != future)
            m->waiters[kept++] = m->waiters[i];
    m->nwaiters = kept;
    seq = SEND(m, .kind = EVENT_FUTURE_DONE, .obj = future, .via = how);
    for (ModelTask *t = m->tasks; t < m->tasks + M_TASKS; t++)
        if (t->alive && t->state == LANE_WAIT && t->waits == future)
            model_ready(m, t, 0, 0, VIA_DONE, seq);
}

static inline void model_wake(Model *m, uint32_t at, ModelOp op)
{
    for (int i = 0; i < m->nwaiters; i++)
        if (m->waiters[i].at == at &&
            (op == OP_NONE || m->waiters[i].task->op == op)) {
            model_done(m, m->waiters[i].future, VIA_RETURNED);
            return;
        }
}

static inline void model_suspend(Model *m, uint32_t future, const char *what)
{
    ModelTask *t = m->running;

    t->state = LANE_WAIT;
    t->waits = future;
    t->line = 1 + (int)model_draw(m, 90);
    m->running = NULL;
    SEND(m, .kind = EVENT_SUSPEND, .lane = t->id, .obj = future,
         .via = future ? VIA_DONE : VIA_SOON, .line = t->line, .text = what);
    if (!future)
        model_ready(m, t, 0, 0, VIA_SOON, 0);
}

static inline uint32_t model_future(Model *m, const char *what)
{
    uint32_t id = ++m->ids;

    SEND(m, .kind = EVENT_FUTURE, .obj = id, .text = what);
    return id;
}

static inline void model_wait_at(Model *m, uint32_t at, EventKind kind,
                                 ModelOp op, const char *what)
{
    uint32_t future = model_future(m, what);

    m->running->op = op;
    m->waiters[m->nwaiters++] = (ModelWaiter){future, at, m->running};
    SEND(m, .kind = kind, .obj = at, .peer = future);
    model_suspend(m, future, what);
}

static inline void model_sleep(Model *m)
{
    uint32_t future = model_future(m, "sleep"), handle = ++m->ids;
    ModelTimer *t = &m->timers[m->ntimers++];

    *t = (ModelTimer){handle, future,
                      m->at.t + 1 + model_draw(m, 4) * 1000000, 0};
    t->set = SEND(m, .kind = EVENT_TIMER, .obj = handle, .peer = future,
                  .num = t->due, .via = VIA_TIMER, .text = "sleep");
    model_suspend(m, future, "sleep");
}

static inline void model_get(Model *m)
{
    if (m->nitems == 0) {
        model_wait_at(m, M_QUEUE, EVENT_EMPTY, OP_GET, "Queue.get");
        return;
    }
    int i = model_draw(m, 3) ? 0 : (int)model_draw(m, (uint32_t)m->nitems);
    Seq put = m->items[i];
    m->nitems--;
    memmove(m->items + i, m->items + i + 1,
            (size_t)(m->nitems - i) * sizeof *m->items);
    bool by_seq = model_draw(m, 2);
    SEND(m, .kind = EVENT_GET, .obj = M_QUEUE, .ready_len = m->nitems,
         .ready_pos = by_seq ? -1 : i, .num = by_seq ? (int64_t)put : 0);
    model_wake(m, M_QUEUE, OP_PUT);
    if (model_draw(m, 2) && m->unfinished > 0)
        SEND(m, .kind = EVENT_TASK_DONE, .obj = M_QUEUE,
             .num = --m->unfinished);
}

static inline void model_put(Model *m)
{
    if (m->nitems == M_ITEMS) {
        model_wait_at(m, M_QUEUE, EVENT_FULL, OP_PUT, "Queue.put");
        return;
    }
    m->nitems++;
    m->unfinished++;
    m->items[m->nitems - 1] = m->at.seq + 1;
    SEND(m, .kind = EVENT_PUT, .obj = M_QUEUE, .ready_pos = m->nitems - 1,
         .ready_len = m->nitems, .text = "'item'");
    model_wake(m, M_QUEUE, OP_GET);
}

static inline void model_lock(Model *m)
{
    if (m->running->has_lock) {
        m->running->has_lock = m->locked = false;
        SEND(m, .kind = EVENT_RELEASE, .obj = M_LOCK, .num = 1);
        model_wake(m, M_LOCK, OP_NONE);
    } else if (m->locked) {
        model_wait_at(m, M_LOCK, EVENT_BLOCKED, OP_LOCK, "Lock.acquire");
    } else {
        m->running->has_lock = m->locked = true;
        SEND(m, .kind = EVENT_ACQUIRE, .obj = M_LOCK);
    }
}

static inline void model_event(Model *m)
{
    if (m->set) {
        m->set = false;
        SEND(m, .kind = EVENT_CLEAR, .obj = M_EVENT);
    } else if (model_draw(m, 2)) {
        m->set = true;
        SEND(m, .kind = EVENT_SET, .obj = M_EVENT);
        for (int n = m->nwaiters; n-- > 0;)
            model_wake(m, M_EVENT, OP_NONE);
    } else {
        model_wait_at(m, M_EVENT, EVENT_BLOCKED, OP_NONE, "Event.wait");
    }
}

static inline void model_cancel(Model *m, ModelTask *t)
{
    if (!t->alive || t == m->running || t->state != LANE_WAIT)
        return;
    t->cancels++;
    t->cancel = SEND(m, .kind = EVENT_CANCEL, .lane = t->id,
                     .peer = m->running ? m->running->id : 0, .obj = t->waits,
                     .via = VIA_CANCEL, .text = "enough");
    for (int i = 0; i < m->ntimers; i++)
        if (m->timers[i].future == t->waits) {
            uint32_t handle = m->timers[i].handle;
            m->timers[i--] = m->timers[--m->ntimers];
            SEND(m, .kind = EVENT_TIMER_CANCEL, .obj = handle);
        }
    for (int i = 0; i < m->nready; i++)
        if (m->ready[i].future == t->waits)
            m->ready[i].future = 0;     /* its callback does nothing then */
    t->asked = true;
    t->op = OP_NONE;
    model_done(m, t->waits, VIA_CANCELLED);
}

/* A callback, of which some are cancelled before they run. */
static inline void model_soon(Model *m)
{
    uint32_t handle = ++m->ids;

    model_ready(m, NULL, handle, 0, VIA_SOON, 0);
    if (model_draw(m, 3) == 0) {
        m->ready[m->nready - 1].cancelled = true;
        SEND(m, .kind = EVENT_TIMER_CANCEL, .obj = handle);
    }
}

static inline void model_output(Model *m)
{
    char text[200];
    int n = 1 + (int)model_draw(m, 40);

    for (int i = 0; i < n; i++)
        text[i] = (char)('a' + model_draw(m, 26));
    text[n] = '\n';
    m->written += (uint64_t)n + 1;
    SEND(m, .kind = EVENT_OUTPUT, .via = VIA_STDOUT, .text = text,
         .text_len = (size_t)n + 1);
}

static inline void model_block(Model *m)
{
    Seq start = SEND(m, .kind = EVENT_BLOCK_START, .text = "time.sleep",
                     .num = 5000, .ready_len = m->nready);

    m->at.t += 5000;
    SEND(m, .kind = EVENT_BLOCK_END, .num = 5000, .cause = start);
}

static inline void model_end(Model *m)
{
    ModelTask *t = m->running;

    if (t->has_lock)
        model_lock(m);
    t->alive = false;
    SEND(m, .kind = EVENT_LANE_END, .via = VIA_RETURNED, .text = "None");
    m->running = NULL;
}

/* The running task does one thing; maybe it no longer runs then. */
static inline void model_act(Model *m)
{
    ModelTask *t = m->running;
    ModelOp op = t->op;

    t->op = OP_NONE;
    if (op == OP_GET || op == OP_PUT || op == OP_LOCK) {
        (op == OP_GET ? model_get : op == OP_PUT ? model_put : model_lock)(m);
        return;
    }
    switch (model_draw(m, 14)) {
    case 0: model_new_task(m); break;
    case 1: model_suspend(m, 0, NULL); break;
    case 2:
    case 3: model_sleep(m); break;
    case 4: model_get(m); break;
    case 5:
    case 6: model_put(m); break;
    case 7: model_lock(m); break;
    case 8: model_event(m); break;
    case 9: model_cancel(m, &m->tasks[model_draw(m, M_TASKS)]); break;
    case 10: model_soon(m); break;
    case 11: model_output(m); break;
    case 12: model_block(m); break;
    default: model_end(m); break;
    }
}

/* Takes the first of the queue and runs it to its end. */
static inline void model_run(Model *m)
{
    ModelReady r = m->ready[0];
    int before = m->nready;

    memmove(m->ready, m->ready + 1, (size_t)--m->nready * sizeof r);
    m->todo--;
    m->running = r.task;
    m->callback = false;
    if (r.cancelled) {
        SEND(m, .kind = EVENT_DROP, .obj = r.handle, .cause = r.seq,
             .ready_pos = 0, .ready_len = before);
        return;
    }
    if (r.task && r.task->line == 0)
        r.task->line = 1 + (int)(r.task->id % 90);  /* its function's */
    if (r.task)
        r.task->state = LANE_RUN;
    else
        m->callback = true;
    m->cause = SEND(m, .kind = EVENT_RUN, .obj = r.handle, .cause = r.seq,
                    .line = r.task ? r.task->line : 0,
                    .ready_pos = 0, .ready_len = before,
                    .text = r.task ? NULL : "callback()");
    if (r.future)
        model_done(m, r.future, VIA_RETURNED);
    if (r.task && r.task->asked) {
        r.task->asked = false;
        SEND(m, .kind = EVENT_CANCEL_DELIVERED, .via = VIA_CANCEL,
             .num = (int64_t)r.task->cancel);
    }
    for (int n = 0; m->running && n < 8; n++)
        model_act(m);
    if (m->running)
        model_suspend(m, 0, NULL);
}

static inline int model_next_timer(const Model *m)
{
    int best = -1;

    for (int i = 0; i < m->ntimers; i++)
        if (best < 0 || m->timers[i].due < m->timers[best].due ||
            (m->timers[i].due == m->timers[best].due &&
             m->timers[i].set < m->timers[best].set))
            best = i;
    return best;
}

/* One turn of the loop. */
static inline void model_turn(Model *m)
{
    int next = model_next_timer(m);

    if (m->nready == 0 && next >= 0 && m->timers[next].due > m->at.t) {
        int64_t from = m->at.t;
        m->callback = false;
        m->at.phase = PHASE_JUMP;
        m->at.t = m->timers[next].due;
        m->cause = SEND(m, .kind = EVENT_JUMP, .num = m->at.t - from,
                        .obj = m->timers[next].handle,
                        .cause = m->timers[next].set);
    }
    m->at.phase = PHASE_TIMERS;
    while ((next = model_next_timer(m)) >= 0 &&
           m->timers[next].due <= m->at.t) {
        ModelTimer t = m->timers[next];
        m->callback = false;
        m->timers[next] = m->timers[--m->ntimers];
        Seq fire = SEND(m, .kind = EVENT_TIMER_FIRE, .obj = t.handle,
                        .cause = t.set, .via = VIA_TIMER);
        model_ready(m, NULL, t.handle, t.future, VIA_TIMER, fire);
    }
    if (m->nready == 0 && !model_new_task(m))
        for (ModelTask *t = m->tasks; t < m->tasks + M_TASKS; t++)
            model_cancel(m, t);
    m->at.iter++;
    m->at.phase = PHASE_RUN;
    m->callback = false;
    m->todo = m->nready;
    m->cause = SEND(m, .kind = EVENT_ITERATION, .ready_len = m->nready);
    while (m->todo > 0)
        model_run(m);
}

static inline void model_init(Model *m, const Sink *sink, uint64_t seed)
{
    *m = (Model){.random = seed * 2654435769u + 88172645463325252ull,
                 .sink = sink, .ids = M_FIRST_ID};
    m->outside = true;
    m->cause = SEND(m, .kind = EVENT_RUN_START);
    SEND(m, .kind = EVENT_OBJECT, .obj = M_QUEUE, .num = M_ITEMS,
         .text = "Queue");
    SEND(m, .kind = EVENT_OBJECT, .obj = M_LOCK, .num = 1, .text = "Lock");
    SEND(m, .kind = EVENT_OBJECT, .obj = M_EVENT, .text = "Event");
    model_new_task(m);
    m->outside = false;
}

/* Turns until there are at least [events], and then the end. */
static inline void model_play(Model *m, Seq events)
{
    while (m->at.seq < events)
        model_turn(m);
    m->callback = false;
    m->at.phase = PHASE_OUTSIDE;
    m->running = NULL;
    SEND(m, .kind = EVENT_RUN_END, .text = "returned");
}

/* --- comparing ----------------------------------------------------------- */

static inline const char *model_lanes_agree(const Model *m, const Picture *p)
{
    size_t alive = 0;

    for (const ModelTask *t = m->tasks; t < m->tasks + M_TASKS; t++) {
        if (!t->alive)
            continue;
        const Lane *l = picture_lane(p, t->id);
        alive++;
        if (!l)
            return "a lane is missing";
        if (l->state != t->state)
            return "a lane's state";
        if (t->state == LANE_WAIT && l->waits != t->waits)
            return "what a lane waits for";
        if (l->line != t->line)
            return "a lane's line";
        if (l->cancels != t->cancels)
            return "a lane's requests to cancel";
    }
    return p->lanes.len == alive + 1 ? NULL : "lanes that are over";
}

static inline const char *model_queues_agree(const Model *m, const Picture *p)
{
    if (picture_ready_len(p, 0) != (size_t)m->nready)
        return "the length of the ready queue";
    for (int i = 0; i < m->nready; i++) {
        const ReadyEntry *r = picture_ready(p, 0, (size_t)i);
        /* The newest entry learns its number only when it has been sent. */
        if ((m->ready[i].seq && r->seq != m->ready[i].seq) ||
            r->lane != (m->ready[i].task ? m->ready[i].task->id : 0))
            return "the ready queue";
    }
    if (p->timers.len != (size_t)m->ntimers)
        return "the number of timers";
    for (int i = 0; i < m->ntimers; i++) {
        const PendingTimer *t = picture_timer(p, m->timers[i].handle);
        if (!t || t->due != m->timers[i].due ||
            t->peer != m->timers[i].future)
            return "a timer";
    }
    const PendingTimer *first;
    int next = model_next_timer(m);
    if (next >= 0 && (picture_next_timers(p, &first, 1) != 1 ||
                      (m->timers[next].set &&
                       first->id != m->timers[next].handle)))
        return "the next timer";
    return NULL;
}

static inline const char *model_objects_agree(const Model *m, const Picture *p)
{
    const Object *queue = picture_object(p, M_QUEUE);
    const Object *lock = picture_object(p, M_LOCK);
    const Object *event = picture_object(p, M_EVENT);
    size_t waiters[M_FIRST_ID] = {0};

    if (!queue || !lock || !event)
        return p->seq < 4 ? NULL : "an object is missing";
    if (queue->items.len != (size_t)m->nitems)
        return "the number of items";
    for (int i = 0; i < m->nitems; i++)
        if (object_item(queue, (size_t)i) != m->items[i])
            return "an item";
    if (queue->unfinished != m->unfinished)
        return "unfinished items";
    if (lock->holders.len != m->locked || lock->value != !m->locked)
        return "the lock";
    if (event->value != m->set)
        return "the event";
    for (int i = 0; i < m->nwaiters; i++) {
        const ModelWaiter *w = &m->waiters[i];
        const Object *o = picture_object(p, w->at);
        size_t n = waiters[w->at]++;
        if (n >= o->waiters.len ||
            object_waiter(o, n)->future != w->future ||
            object_waiter(o, n)->lane != w->task->id)
            return "a waiter";
    }
    if (queue->waiters.len != waiters[M_QUEUE] ||
        lock->waiters.len != waiters[M_LOCK] ||
        event->waiters.len != waiters[M_EVENT])
        return "the number of waiters";
    return NULL;
}

/* NULL, or what differs between the model and [p], which is after its newest
 * event. */
static inline const char *model_agrees(const Model *m, const Picture *p)
{
    const char *what = model_lanes_agree(m, p);
    const Lane *loop = picture_lane(p, 0);

    if (!what)
        what = model_queues_agree(m, p);
    if (!what)
        what = model_objects_agree(m, p);
    if (!what && p->written[0] != m->written)
        what = "how much was written";
    if (!what && (p->t != m->at.t || p->iter != m->at.iter ||
                  p->phase != m->at.phase))
        what = "the clock, the turn or the phase";
    bool runs = m->callback || m->at.phase == PHASE_OUTSIDE;
    if (!what && loop && (loop->state == LANE_RUN) != runs)
        what = "the loop's lane";
    return what;
}

#endif
