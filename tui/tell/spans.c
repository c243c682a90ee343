/* spans.c - what each lane did when. */
#include "tui/tell/spans.h"

#include <assert.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/tape/text.h"

enum {
    FAR = 20000,                /* so many events are not worth reading to get
                                 * from the end of a stretch to the next */
};

typedef struct LaneSpans {
    uint32_t id;
    uint32_t len;
    size_t cap;
    Span *spans;                /* owned */
    Seq asks;                   /* the event that tells what MARK_ASK is */
} LaneSpans;

void spans_init(Spans *s, Reel reel)
{
    *s = (Spans){.reel = reel};
    pool_init(&s->lanes, sizeof(LaneSpans));
    picture_init(&s->picture);
}

static void forget(Spans *s)
{
    for (size_t i = 0; i < s->lanes.len; i++)
        mem_free(((LaneSpans *)pool_at(&s->lanes, i))->spans);
    pool_empty(&s->lanes);
    s->nsteps = s->npauses = s->ninstants = 0;
    s->woke = false;
    s->broken = s->begun = false;
}

void spans_clear(Spans *s)
{
    forget(s);
    pool_clear(&s->lanes);
    picture_clear(&s->picture);
    mem_free(s->steps);
    mem_free(s->pauses);
    mem_free(s->instants);
}

/* --- adding -------------------------------------------------------------- */

static void add_mark(Spans *s, uint32_t lane, Mark mark)
{
    uint32_t at = (uint32_t)(s->to - s->from);
    LaneSpans *l = pool_get(&s->lanes, lane);

    if (!l)
        l = pool_add(&s->lanes, lane);
    if (l->len > 0 && l->spans[l->len - 1].mark == mark)
        return;
    if (l->len > 0 && l->spans[l->len - 1].at == at)
        l->len--;
    l->spans = mem_grow(l->spans, &l->cap, l->len + 1u, sizeof *l->spans);
    l->spans[l->len++] = (Span){at, mark};
}

/* A step begins with event [seq], unless one does already. */
static void add_step(Spans *s, Seq seq)
{
    uint32_t at = (uint32_t)(seq - s->from);

    if (s->nsteps > 0 && s->steps[s->nsteps - 1] >= at)
        return;
    s->steps = mem_grow(s->steps, &s->steps_cap, s->nsteps + 1,
                        sizeof *s->steps);
    s->steps[s->nsteps++] = at;
}

/* The same, where time passes and nothing is decided. */
static void add_pause(Spans *s, Seq seq)
{
    size_t n = s->nsteps;

    add_step(s, seq);
    if (s->nsteps == n)
        return;
    s->pauses = mem_grow(s->pauses, &s->pauses_cap, s->npauses + 1,
                         sizeof *s->pauses);
    s->pauses[s->npauses++] = s->steps[n];
}

static void add_instant(Spans *s, int64_t t, bool jump)
{
    s->instants = mem_grow(s->instants, &s->instants_cap, s->ninstants + 1,
                           sizeof *s->instants);
    s->instants[s->ninstants++] = (Instant){(uint32_t)(s->to - s->from), jump,
                                            t};
}

/* --- what an event changes ----------------------------------------------- */

/* What stands at the object of such a call stands there for another's end. */
static bool is_for_another(const char *call, size_t len)
{
    static const char *const calls[] = {
        "Future.result", "Future.exception", ".result_iterator", ".shutdown",
        "Thread.join", "Process.join",
    };

    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
        if (text_ends(call, len, calls[i]))
            return true;
    return false;
}

/* Without a call it is the thread's loop that waits, or the thread has begun
 * another, which goes first.  "loop.run" is gevent's, "GET ..." a request. */
static Mark mark_of_block(const Event *e)
{
    const char *call = e->text;
    size_t len = e->text_len;

    if (!call || len == 0)
        return e->phase == PHASE_JUMP ? MARK_IDLE : MARK_WAIT;
    if (e->obj)
        return is_for_another(call, len) ? MARK_WAIT : MARK_BLOCKED;
    return text_ends(call, len, "sleep") || text_ends(call, len, "loop.run") ||
           memchr(call, ' ', len) ? MARK_SLEEP : MARK_WAIT;
}

Mark mark_of_wait(const Event *e)
{
    bool word = e->text && e->text_len > 0;

    if (e->kind == EVENT_THREAD_BLOCK)
        return mark_of_block(e);
    if (e->kind != EVENT_SUSPEND)
        return MARK_IDLE;
    if (word && e->text_len == 5 && memcmp(e->text, "sleep", 5) == 0)
        return MARK_SLEEP;
    return word && memchr(e->text, '.', e->text_len) ? MARK_BLOCKED
                                                     : MARK_WAIT;
}

static Mark mark_of_end(const Event *e)
{
    switch (e->via) {
    case VIA_RAISED: return MARK_RAISED;
    case VIA_CANCELLED: return MARK_CANCELLED;
    default: return e->kind == EVENT_LANE_LOST ? MARK_LOST : MARK_RETURNED;
    }
}

static Mark mark_of_lane(const Lane *l)
{
    switch (l->state) {
    case LANE_READY: return MARK_READY;
    case LANE_RUN: return l->block ? MARK_EXEC : MARK_RUN;
    case LANE_WAIT: return MARK_ASK;
    default: return MARK_NEW;
    }
}

/* What lane [id] does after [e], if that is another thing than before. */
static void look_at(Spans *s, uint32_t id, const Event *e)
{
    const Lane *l = picture_lane(&s->picture, id);

    if (!l) {
        if (id == e->lane && id && (e->kind == EVENT_LANE_END ||
                                    e->kind == EVENT_LANE_LOST))
            add_mark(s, id, mark_of_end(e));
        return;
    }
    Mark mark = mark_of_lane(l);
    if (mark == MARK_ASK && l->since != e->seq)
        return;                 /* it has waited before */
    add_mark(s, id, mark == MARK_ASK ? mark_of_wait(e) : mark);
}

static bool begins_step(const Event *e)
{
    return e->kind == EVENT_RUN || e->kind == EVENT_THREAD_RUN ||
           e->kind == EVENT_JUMP || e->kind == EVENT_RUN_START;
}

/* Where threads move the clock there is no JUMP: the last of them blocks, and the
 * first wakes later.  So that it is seen that they all wait meanwhile, a step
 * begins with the one, and another with the other, which is that in which the
 * woken thread runs. */
static void add_steps(Spans *s, const Event *e, bool later)
{
    if (later && e->kind == EVENT_THREAD_WAKE && e->seq > s->from + 1) {
        add_pause(s, e->seq - 1);
        add_step(s, e->seq);
        s->woke = true;
    } else if (begins_step(e)) {
        if (e->kind != EVENT_THREAD_RUN || !s->woke)
            add_step(s, e->seq);
        s->woke = false;
    }
}

/* Only the lane of an event, and those that ran before and run now, can change
 * their states by it. */
static void take(Spans *s, const Event *e)
{
    uint32_t current = s->picture.current, thread = s->picture.thread;

    bool later = e->t != s->picture.t;

    s->to = e->seq;
    if (later || s->ninstants == 0)
        add_instant(s, e->t, e->kind == EVENT_JUMP);
    picture_add(&s->picture, e);
    look_at(s, e->lane, e);
    look_at(s, current, e);
    look_at(s, thread, e);
    look_at(s, s->picture.current, e);
    look_at(s, s->picture.thread, e);
    add_steps(s, e, later);
}

/* --- the stretch --------------------------------------------------------- */

static void begin_before(Spans *s, Seq seq)
{
    Picture *p = &s->picture;
    Buf bytes;

    forget(s);
    buf_init(&bytes);
    if (reel_keyframe(&s->reel, seq, &bytes) == 0 ||
        !picture_load(p, bytes.data, bytes.len, NULL))
        picture_reset(p);
    buf_clear(&bytes);
    s->begun = true;
    s->from = s->to = p->seq;
    for (size_t i = 0; i < p->lanes.len; i++) {
        const Lane *l = pool_at(&p->lanes, i);
        add_mark(s, l->id, mark_of_lane(l));
        LaneSpans *spans = pool_get(&s->lanes, l->id);
        assert(spans);
        spans->asks = l->since;
    }
    if (p->seq > 0)
        add_instant(s, p->t, false);
}

/* True if it is better to begin anew than to read on from [to]. */
static bool is_far(const Spans *s, Seq lo)
{
    if (lo < s->to + FAR)
        return false;
    Buf bytes;
    buf_init(&bytes);
    Seq frame = reel_keyframe(&s->reel, lo, &bytes);
    buf_clear(&bytes);
    return frame > s->to;
}

bool spans_cover(Spans *s, Seq lo, Seq hi, size_t budget)
{
    Seq last = reel_last(&s->reel);
    Event e;

    if (hi > last)
        hi = last;
    if (!s->begun || lo < s->from || is_far(s, lo))
        begin_before(s, lo);
    s->unfinished = 0;
    for (; s->to < hi && !s->broken; budget--) {
        if (budget == 0) {
            s->unfinished = hi;
            return false;
        }
        s->broken = !reel_read(&s->reel, s->to + 1, &e, NULL);
        if (!s->broken)
            take(s, &e);
    }
    return true;
}

/* --- looking ------------------------------------------------------------- */

/* How many of the spans begin at or before [at]. */
static uint32_t spans_before(const LaneSpans *l, uint32_t at)
{
    uint32_t low = 0, high = l->len;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (l->spans[middle].at <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static Mark mark_at(Spans *s, LaneSpans *l, uint32_t i)
{
    Event e;

    if (l->spans[i].mark == MARK_ASK)
        l->spans[i].mark = l->asks > 0 &&
            reel_read(&s->reel, l->asks, &e, NULL) ? mark_of_wait(&e)
                                                   : MARK_WAIT;
    return (Mark)l->spans[i].mark;
}

static uint32_t place(const Spans *s, Seq seq)
{
    return seq <= s->from ? 0 : (uint32_t)(seq - s->from);
}

Mark spans_at(Spans *s, uint32_t lane, Seq seq)
{
    LaneSpans *l = pool_get(&s->lanes, lane);
    uint32_t n = l ? spans_before(l, place(s, seq)) : 0;

    return n > 0 ? mark_at(s, l, n - 1) : MARK_NONE;
}

Mark spans_over(Spans *s, uint32_t lane, Seq a, Seq b)
{
    LaneSpans *l = pool_get(&s->lanes, lane);

    if (!l)
        return MARK_NONE;
    uint32_t i = spans_before(l, place(s, a)), last = place(s, b);
    Mark best = MARK_NONE;
    if (i == l->len || l->spans[i].at > last)
        return i > 0 ? mark_at(s, l, i - 1) : MARK_NONE;
    for (; i < l->len && l->spans[i].at <= last && best < MARK_EXEC; i++) {
        Mark mark = mark_at(s, l, i);
        /* Of states that last, the one at the end is shown. */
        if (mark > best || best < MARK_RETURNED)
            best = mark;
    }
    return best;
}

bool spans_runs_on(Spans *s, uint32_t lane, Seq seq)
{
    if (s->ninstants == 0 || spans_at(s, lane, seq) != MARK_RUN)
        return false;
    size_t next = spans_instant_of(s, seq) + 1;
    return next < s->ninstants && !s->instants[next].jump &&
           spans_at(s, lane, s->from + s->instants[next].at - 1) == MARK_RUN;
}

int64_t spans_runs(const Spans *s, uint32_t lane, Seq seq)
{
    const LaneSpans *l = pool_get(&s->lanes, lane);
    uint32_t n = l ? spans_before(l, place(s, seq)) : 0;
    int64_t runs = 0;

    if (s->from > 0)
        return -1;
    for (uint32_t i = 0; i < n; i++)
        runs += l->spans[i].mark == MARK_RUN &&
                (i == 0 || l->spans[i - 1].mark != MARK_EXEC);
    return runs;
}

/* How many of the [n] places in [at], which ascend, are at or before [seq]. */
static size_t count_to(const Spans *s, const uint32_t *at, size_t n, Seq seq)
{
    size_t low = 0, high = n;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (s->from + at[middle] <= seq)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t spans_steps_to(const Spans *s, Seq seq)
{
    return count_to(s, s->steps, s->nsteps, seq);
}

size_t spans_decisions_to(const Spans *s, Seq seq)
{
    return spans_steps_to(s, seq) - count_to(s, s->pauses, s->npauses, seq);
}

size_t spans_instant_of(const Spans *s, Seq seq)
{
    size_t low = 0, high = s->ninstants;

    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (s->from + s->instants[middle].at <= seq)
            low = middle;
        else
            high = middle;
    }
    return low;
}
