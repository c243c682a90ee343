/* whynot.c - why a lane does not run. */
#include "tui/player/whynot.h"

#include <string.h>

#include "sim/base/mem.h"
#include "sim/tape/text.h"
#include "tui/tell/state.h"
#include "tui/tell/tag.h"

enum {
    READ = 200000,              /* events searched for one frame */
    WAITERS = 2000,             /* in line, that are looked at */
};

/* The search: [lane] is picked at [next] and not between [from] and there (or
 * [to], as far as was looked). */
struct WhyNot {
    uint32_t lane;
    Seq from, to, next;         /* next 0: not found yet */
};

WhyNot *whynot_new(void)
{
    return mem_zalloc(sizeof(WhyNot));
}

void whynot_free(WhyNot *w)
{
    mem_free(w);
}

/* --- awaits ------------------------------------------------------------ */

/* Appends the frames of the chain of awaits that [lane] waits at, the outermost
 * first, "main:20 > fetch:12"; how many they are. */
static int whynot_awaits(Model *m, const Tally *t, const Lane *lane, Buf *out)
{
    Seq seq = tally_stack(t, lane->stack);
    int n = 0;
    Event e;

    if (!reel_read(&m->road.reel, seq, &e, NULL) || !e.text)
        return 0;
    for (const char *at = e.text, *end = at + e.text_len; at < end; n++) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        size_t len = (size_t)((stop ? stop : end) - at);
        buf_puts(out, n ? " > " : "");
        text_escape(out, at, len, 0);
        at += len + 1;
    }
    return n;
}

/* --- what it waits for ------------------------------------------------- */

static void add_lane(Model *m, uint32_t id, Buf *out)
{
    labels_in_sentence(&m->labels, id, out);
}

bool whynot_is_thread(const Model *m, const Lane *lane)
{
    Event e;

    return lane->kind >= LANE_THREAD ||
           (lane->id == 0 && reel_read(&m->road.reel, lane->since, &e, NULL) &&
            e.kind == EVENT_THREAD_BLOCK && e.text_len > 0);
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
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t len = strlen(words[i].end);
        if (e->text_len >= len && memcmp(e->text + e->text_len - len,
                                         words[i].end, len) == 0) {
            buf_puts(out, words[i].text);
            return;
        }
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
        buf_puts(out, "a future");
    add_progress(m, lane, out);
    if (timer) {
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
    if (whynot_is_thread(m, lane) && lane->until) {
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
        buf_puts(out, "a call that blocks it");
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

    if (!lane->waits && whynot_is_thread(m, lane)) {
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

void whynot_link(Model *m, const Lane *lane, Buf *out)
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

int whynot_lanes(Model *m, uint32_t lane, uint32_t lanes[WHYNOT_LINKS])
{
    const Picture *p = model_picture(m);
    int n = 0;
    Buf b;

    buf_init(&b);
    do {
        const Lane *l = picture_lane(p, lane);
        lanes[n++] = lane;
        lane = l && l->state == LANE_WAIT ? tell_link(m, l, &b) : 0;
    } while (lane && n < WHYNOT_LINKS && !is_among(lanes, n, lane));
    buf_clear(&b);
    return n;
}

void whynot_chain(Model *m, const Lane *lane, Buf *out)
{
    uint32_t seen[WHYNOT_LINKS];

    for (int n = 0; n < WHYNOT_LINKS && lane && lane->state == LANE_WAIT;) {
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

/* --- when -------------------------------------------------------------- */

/* The first event behind [from] up to [to] that picks [lane]; 0: none. */
static Seq picked_between(Model *m, uint32_t lane, Seq from, Seq to)
{
    Event e;

    while (from < to && reel_read(&m->road.reel, ++from, &e, NULL))
        if (is_run_of(&e, &lane))
            return e.seq;
    return 0;
}

/* Who steps back wants what he passes to be looked at, and no more. */
static void search_back(WhyNot *w, Model *m, Seq at)
{
    Seq seq = picked_between(m, w->lane, at, w->from);

    if (seq)
        w->next = w->to = seq;
    w->from = at;
}

/* Looks for the next event that picks the lane.  False: not done. */
static bool search(WhyNot *w, Model *m, uint32_t lane)
{
    Seq at = cursor_at(&m->cursor), last = model_last(m);

    if (w->lane != lane || (w->next ? at >= w->next : at > w->to) ||
        (at < w->from && w->from - at > READ))
        *w = (WhyNot){.lane = lane, .from = at, .to = at};
    if (at < w->from)
        search_back(w, m, at);
    if (w->next)
        return true;
    Seq to = last - w->to > READ ? w->to + READ : last;
    w->next = picked_between(m, lane, w->to, to);
    w->to = w->next ? w->next : to;
    return w->next || to == last;
}

static bool add_when(WhyNot *w, Model *m, uint32_t lane, Buf *out)
{
    Event e;

    if (model_hides_future(m))
        return true;
    if (!search(w, m, lane)) {
        buf_puts(out, "When it goes on is being looked up.");
        return false;
    }
    if (w->next && reel_read(&m->road.reel, w->next, &e, NULL)) {
        buf_printf(out, "It runs next at step %llu, t=",
                   (unsigned long long)w->next);
        time_short(out, e.t);
        buf_putc(out, '.');
    } else if (recording_is_over(m->recording)) {
        buf_puts(out, "It never runs again in this run.");
    } else {
        buf_printf(out, "It does not run before step %llu, and what comes "
                   "then is not known yet.",
                   (unsigned long long)model_last(m));
    }
    return true;
}

/* --- sentences --------------------------------------------------------- */

/* A thread, process or greenlet stands in no loop's queue. */
static void add_ready_thread(Model *m, const Lane *l, Buf *out)
{
    const Picture *p = model_picture(m);
    const Lane *running = picture_lane(p, p->thread);

    buf_puts(out, l->kind == LANE_GREENLET ? " may go on when its turn comes"
                                           : " may go on, and wants the GIL");
    if (p->thread != l->id && running && running->state == LANE_RUN) {
        buf_puts(out, "; ");
        add_lane(m, p->thread, out);
        buf_puts(out, " runs");
    }
    buf_puts(out, ". ");
}

static void add_ready(Model *m, const Lane *l, Buf *out)
{
    if (l->kind != LANE_TASK) {
        add_ready_thread(m, l, out);
        return;
    }
    const Picture *p = model_picture(m);
    int64_t pos = picture_ready_pos(p, l->id);

    buf_printf(out, " is ready, number %lld of %zu in the queue",
               (long long)pos + 1, picture_ready_len(p, l->loop));
    if (pos > 0) {
        const ReadyEntry *before = picture_ready(p, l->loop, (size_t)pos - 1);
        buf_puts(out, ", behind ");
        if (before->lane)
            add_lane(m, before->lane, out);
        else
            buf_puts(out, "a callback of the loop");
    } else if (p->current && p->current != l->id) {
        buf_puts(out, "; ");
        add_lane(m, p->current, out);
        buf_puts(out, " runs, and keeps the thread until it awaits");
    }
    buf_puts(out, ". ");
}

static void add_wait(Model *m, const Tally *t, const Lane *l, Buf *out)
{
    Buf awaits;

    if (l->line > 0)
        buf_printf(out, " waits at line %d for ", l->line);
    else
        buf_puts(out, " waits for ");
    whynot_chain(m, l, out);
    buf_init(&awaits);
    int n = whynot_awaits(m, t, l, &awaits);
    if (n > 1)
        buf_printf(out, ", through %d awaits: %s", n, awaits.data);
    buf_clear(&awaits);
    buf_puts(out, ". ");
    if (l->cancel)
        buf_puts(out, "It is asked to cancel. ");
}

static void add_over(Model *m, uint32_t lane, Buf *out)
{
    const LaneInfo *info = lanes_get(m->lanes, lane);
    Event e;

    if (!info || info->created > cursor_at(&m->cursor)) {
        buf_puts(out, " does not exist yet.");
        return;
    }
    bool text = reel_read(&m->road.reel, info->ended, &e, NULL) && e.text_len;
    buf_printf(out, " has been over since step %llu: ",
               (unsigned long long)info->ended);
    if (info->kind != LANE_PROCESS || !text)
        buf_puts(out, info->how ? event_via_name(info->how) : "lost");
    else if (info->how == VIA_CANCELLED)
        buf_puts(out, "ended by");      /* a signal; else an exit status */
    if (text) {
        buf_puts(out, out->data[out->len - 1] == ' ' ? "" : " ");
        text_escape(out, e.text, e.text_len, 0);
    }
    buf_putc(out, '.');
}

bool whynot_tell(WhyNot *w, Model *m, const Tally *t, uint32_t lane, Buf *out)
{
    const Lane *l = picture_lane(model_picture(m), lane);
    size_t begin = out->len;

    add_lane(m, lane, out);
    if (lane == 0)
        out->data[begin] = 'T';         /* "the loop" begins a sentence */
    if (!l) {
        add_over(m, lane, out);
        return true;
    }
    switch (l->state) {
    case LANE_RUN:
        buf_puts(out, " runs.");
        if (m->follow)
            buf_puts(out, " (Up and Down select another task to ask about.)");
        return true;
    case LANE_READY: add_ready(m, l, out); break;
    case LANE_WAIT:
        if (lane == 0 && !whynot_is_thread(m, l))
            buf_puts(out, " has no callback to run. ");
        else
            add_wait(m, t, l, out);
        break;
    default: buf_puts(out, " is made, and not yet ready. ");
    }
    return add_when(w, m, lane, out);
}
