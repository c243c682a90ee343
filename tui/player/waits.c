/* waits.c - what a lane waits for. */
#include "tui/player/waits.h"

#include <string.h>

#include "sim/tape/text.h"
#include "tui/tell/state.h"

enum { WAITERS = 2000 };        /* in line, that are looked at */

static void add_lane(Model *m, uint32_t id, Buf *out)
{
    labels_in_sentence(&m->labels, id, out);
}

bool waits_as_thread(const Model *m, const Lane *lane)
{
    Event e;

    return lane->kind >= LANE_THREAD ||
           (lane->id == 0 && reel_read(&m->road.reel, lane->since, &e, NULL) &&
            e.kind == EVENT_THREAD_BLOCK && e.text_len > 0);
}

void waits_subject(Model *m, uint32_t lane, Buf *out)
{
    const Picture *p = model_picture(m);
    const Lane *l = picture_lane(p, lane);
    bool program = p->ended || m->labels.outside ||
                   (l && l->state == LANE_WAIT && waits_as_thread(m, l));

    if (lane == 0)
        buf_puts(out, program ? "The program" : "The loop");
    else
        add_lane(m, lane, out);
}

void waits_loop(Model *m, const Lane *loop, Buf *out)
{
    size_t n = picture_ready_len(model_picture(m), loop->loop);

    if (n == 0)
        buf_puts(out, " has no callback to run");
    else
        buf_printf(out, " goes on at once: in its queue %zu %s ready", n,
                   n == 1 ? "is" : "are");
}

/* What a future stands for, from the word that its FUTURE says; [*sleep]: it
 * is a sleep. */
static void add_word(const Event *e, bool *sleep, Buf *out)
{
    static const struct {
        const char *end, *text;
    } words[] = {
        {".acquire", "its turn"}, {".get", "an item"}, {".put", "room"},
        {".join", "all to be done"}, {".wait", "a sign"}, {"wait", "wait()"},
        {"sleep", "its sleep to end"},
        {"wait_for", "what it awaits in wait_for()"},
        {"gather", "gather()"}, {"shield", "what it awaits in shield()"},
        {"TaskGroup", "the tasks of its group"},
        {"thread", "a call in a thread"},
        {"connect", "its connection"}, {"read", "something to read"},
        {"drain", "less to be left to send"},
        {"as_completed", "the next one to end, in as_completed()"},
        {"wait_closed", "that to be closed"},
        {"accept", "somebody to connect"},
        {"serve_forever", "the server to be closed"},
    };

    *sleep = e->text_len == 5 && memcmp(e->text, "sleep", 5) == 0;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (text_ends(e->text, e->text_len, words[i].end)) {
            buf_puts(out, words[i].text);
            return;
        }
    text_escape(out, e->text, e->text_len, 0);
}

/* The future that [lane] waits for; NULL: none. */
static const PendingFuture *future_waited_for(const Model *m, const Lane *lane)
{
    return lane->waits ? picture_future(model_picture(m), lane->waits) : NULL;
}

/* The queue, lock or task group that [lane] waits at; NULL: none. */
static const Object *object_waited_at(const Model *m, const Lane *lane)
{
    const PendingFuture *f = future_waited_for(m, lane);

    return picture_object(model_picture(m), f && f->at ? f->at : lane->waits);
}

static bool object_is(const Model *m, const Object *o, const char *part)
{
    return o && lanes_object_is(m->lanes, o->id, part);
}

/* For how many others [lane] waits at once: in gather(), in a task group. */
static uint32_t add_up(const Model *m, const Lane *lane, uint32_t *done)
{
    const PendingFuture *f = future_waited_for(m, lane);
    const Object *o = object_waited_at(m, lane);

    *done = o ? o->done : f ? f->done : 0;
    return o ? o->inners : f ? f->inners : 0;
}

static void add_progress(const Model *m, const Lane *lane, Buf *out)
{
    uint32_t done, all = add_up(m, lane, &done);

    if (all > 1)
        buf_printf(out, " (%u of %u done)", (unsigned)done, (unsigned)all);
}

static void add_future(Model *m, const Lane *lane, Buf *out)
{
    const PendingTimer *timer = picture_timer_of(model_picture(m), lane->waits);
    const PendingFuture *f = future_waited_for(m, lane);
    bool sleep = false;
    Event e;

    if (f && reel_read(&m->road.reel, f->created, &e, NULL) &&
        e.kind == EVENT_FUTURE && e.text)
        add_word(&e, &sleep, out);
    else
        buf_puts(out, f ? "a future" : "a future that is done by now");
    add_progress(m, lane, out);
    if (timer && timer->due <= model_picture(m)->t) {
        buf_puts(out, ", which was due at t=");
        time_short(out, timer->due);
    } else if (timer) {
        buf_puts(out, sleep ? " at t=" : ", until t=");
        time_short(out, timer->due);
        buf_puts(out, sleep ? "" : " at the latest");
    }
}

/* What a thread waits for at a queue or lock. */
static void add_call(Model *m, const Lane *lane, Buf *out)
{
    bool sleep;
    Event e;

    if (reel_read(&m->road.reel, lane->since, &e, NULL) &&
        e.kind == EVENT_THREAD_BLOCK && e.text)
        add_word(&e, &sleep, out);
    else
        buf_puts(out, "its turn");
}

static void add_holders(Model *m, const Object *o, Buf *out)
{
    uint32_t first = object_holder(o, 0);
    size_t others = 0;

    for (size_t i = 1; i < o->holders.len; i++)
        others += object_holder(o, i) != first;
    buf_puts(out, ", which ");
    add_lane(m, first, out);
    if (others > 0)
        buf_printf(out, " and %zu other%s have", others, others > 1 ? "s" : "");
    else
        buf_puts(out, " has");
}

/* How many stand in line before [lane], for the same; an event, or that all of a
 * queue is done, comes to everybody at once. */
static size_t others_ahead(Model *m, const Object *o, const Lane *lane)
{
    size_t ahead[EVENT_KINDS] = {0};
    Event e;

    if (object_is(m, o, "Event"))
        return 0;
    for (size_t i = 0; i < o->waiters.len && i < WAITERS; i++) {
        const Waiter *w = object_waiter(o, i);
        if (!reel_read(&m->road.reel, w->since, &e, NULL))
            break;
        if (w->lane == lane->id)
            return e.kind == EVENT_JOIN ? 0 : ahead[e.kind];
        ahead[e.kind]++;
    }
    return 0;
}

/* At a queue or lock: what it is like, who has it, who stands before. */
static void add_object(Model *m, const Object *o, const Lane *lane, Buf *out)
{
    buf_puts(out, " at ");
    labels_object(&m->labels, o->id, out);
    if (o->holders.len > 0)
        add_holders(m, o, out);
    size_t ahead = others_ahead(m, o, lane);
    if (ahead > 0)
        buf_printf(out, ", behind %zu other%s", ahead, ahead > 1 ? "s" : "");
    if (waits_as_thread(m, lane) && lane->until) {
        buf_puts(out, ", until t=");
        time_short(out, lane->until);
        buf_puts(out, " at the latest");
    }
}

/* Those who have come to a barrier wait for more; who comes while they leave
 * waits for that. */
static void add_barrier(Model *m, const Object *o, const Lane *lane, Buf *out)
{
    bool inside = false;

    for (size_t i = 0; i < o->holders.len; i++)
        inside |= object_holder(o, i) == lane->id;
    buf_puts(out, inside ? "the others at " : "those before it to leave ");
    labels_object(&m->labels, o->id, out);
    if (inside)
        buf_printf(out, ", to which %zu of %lld %s come", o->holders.len,
                   (long long)o->cap, o->holders.len == 1 ? "has" : "have");
}

/* Appends one link; returns the lane that must go on next for it (0: that is
 * not known). */
static uint32_t add_link(Model *m, const Lane *lane, Buf *out)
{
    uint32_t waits = lane->waits;
    const Object *o = object_waited_at(m, lane);

    if (waits && lanes_get(m->lanes, waits)) {
        buf_puts(out, "the end of ");
        add_lane(m, waits, out);
        return waits;
    }
    if (object_is(m, o, "Barrier")) {
        add_barrier(m, o, lane, out);
        return 0;
    }
    if (waits == 0)
        buf_puts(out, "something that the tape does not tell");
    else if (!o || future_waited_for(m, lane))
        add_future(m, lane, out);
    else
        add_call(m, lane, out);
    if (!o || object_is(m, o, "TaskGroup"))
        return 0;               /* the word has told it */
    add_object(m, o, lane, out);
    return o->holders.len ? object_holder(o, 0) : 0;
}

/* The first of the tasks that [lane] waits for at once, and are not done. */
static uint32_t inner_task(const Model *m, const Lane *lane)
{
    const Picture *p = model_picture(m);
    const Object *o = object_waited_at(m, lane);
    uint32_t outer = o ? o->id : lane->waits, first = 0;

    for (size_t i = 0; outer && i < p->futures.len; i++) {
        const PendingFuture *f = pool_at(&p->futures, i);
        if (f->outer == outer && (!first || f->id < first) &&
            picture_lane(p, f->id))
            first = f->id;
    }
    return first;
}

/* A thread that waits in a call, and until when at the latest. */
static void add_block(Model *m, const Lane *lane, Buf *out)
{
    bool sleep = false;
    Event e;

    if (!reel_read(&m->road.reel, lane->since, &e, NULL) || !e.text) {
        buf_puts(out, "its loop to have something to do");
    } else {
        sleep = e.text_len == 10 && memcmp(e.text, "time.sleep", 10) == 0;
        if (sleep)
            buf_puts(out, "its sleep to end");
        else
            text_escape(out, e.text, e.text_len, 0);
    }
    if (lane->until) {
        buf_puts(out, sleep ? " at t=" : " until t=");
        time_short(out, lane->until);
    }
}

/* Appends what [lane] waits for; returns who must go on for it, or 0. */
static uint32_t tell_link(Model *m, const Lane *lane, Buf *out)
{
    uint32_t done;

    if (!lane->waits && waits_as_thread(m, lane)) {
        add_block(m, lane, out);
        return 0;
    }
    uint32_t next = add_link(m, lane, out);
    if (!next && (next = inner_task(m, lane)) != 0) {
        buf_puts(out, add_up(m, lane, &done) > 1 ? ", among them " : ": ");
        add_lane(m, next, out);
    }
    return next;
}

void waits_link(Model *m, const Lane *lane, Buf *out)
{
    tell_link(m, lane, out);
}

static bool is_among(const uint32_t *lanes, int n, uint32_t lane)
{
    for (int i = 0; i < n; i++)
        if (lanes[i] == lane)
            return true;
    return false;
}

int waits_lanes(Model *m, uint32_t lane, uint32_t lanes[WAITS_LINKS])
{
    const Picture *p = model_picture(m);
    int n = 0;
    Buf b;

    buf_init(&b);
    do {
        const Lane *l = picture_lane(p, lane);
        lanes[n++] = lane;
        lane = l && l->state == LANE_WAIT ? tell_link(m, l, &b) : 0;
    } while (lane && n < WAITS_LINKS && !is_among(lanes, n, lane));
    buf_clear(&b);
    return n;
}

void waits_chain(Model *m, const Lane *lane, Buf *out)
{
    uint32_t seen[WAITS_LINKS];

    for (int n = 0; n < WAITS_LINKS && lane && lane->state == LANE_WAIT;) {
        seen[n] = lane->id;
        buf_puts(out, n++ ? "; which waits for " : "");
        uint32_t next = tell_link(m, lane, out);
        if (next && is_among(seen, n, next)) {
            buf_puts(out, ": a circle");
            return;
        }
        lane = next ? picture_lane(model_picture(m), next) : NULL;
    }
}
