/* whynot.c - why a lane does not run. */
#include "tui/player/whynot.h"

#include <string.h>

#include "sim/base/mem.h"
#include "sim/tape/text.h"
#include "tui/tell/state.h"
#include "tui/tell/tag.h"

enum {
    READ = 200000,              /* events searched for one frame */
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

static void add_future(Model *m, uint32_t id, const PendingFuture *f, Buf *out)
{
    const PendingTimer *timer = picture_timer_of(model_picture(m), id);
    bool sleep = false;
    Event e;

    if (f && reel_read(&m->road.reel, f->created, &e, NULL) &&
        e.kind == EVENT_FUTURE && e.text)
        add_word(&e, &sleep, out);
    else
        buf_puts(out, "a future");
    if (f && f->inners > 1)
        buf_printf(out, " (%u of %u done)", (unsigned)f->done,
                   (unsigned)f->inners);
    if (timer) {
        buf_puts(out, sleep ? " at t=" : ", until t=");
        time_short(out, timer->due);
        buf_puts(out, sleep ? "" : " at the latest");
    }
}

/* At a queue or lock: what it is like, who has it, who stands before. */
static void add_object(Model *m, const Object *o, uint32_t future, Buf *out)
{
    buf_puts(out, " at ");
    labels_object(&m->labels, o->id, out);
    if (o->holders.len > 0) {
        buf_puts(out, ", which ");
        add_lane(m, object_holder(o, 0), out);
        buf_puts(out, " has");
    }
    for (size_t i = 0; i < o->waiters.len; i++)
        if (object_waiter(o, i)->future == future && i > 0) {
            buf_printf(out, ", behind %zu other%s", i, i > 1 ? "s" : "");
            return;
        }
}

/* Appends one link, and makes [*lane] who must go on next for it (0: that is
 * not known). */
static void add_link(Model *m, uint32_t waits, uint32_t *lane, Buf *out)
{
    const Picture *p = model_picture(m);
    const PendingFuture *f = picture_future(p, waits);
    const LaneInfo *task = waits ? lanes_get(m->lanes, waits) : NULL;
    const Object *o = picture_object(p, f && f->at ? f->at : waits);

    *lane = 0;
    if (task) {
        buf_puts(out, "the end of ");
        add_lane(m, waits, out);
        *lane = waits;
        return;
    }
    if (waits == 0)
        buf_puts(out, "something that the tape does not tell");
    else if (!o || f)
        add_future(m, waits, f, out);
    else
        buf_puts(out, "its turn");
    if (o) {
        add_object(m, o, waits, out);
        *lane = o->holders.len ? object_holder(o, 0) : 0;
    }
}

/* The first of the pending futures that [outer] waits for, if it is a task. */
static uint32_t inner_task(const Model *m, uint32_t outer)
{
    const Picture *p = model_picture(m);

    uint32_t first = 0;

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
    Event e;

    if (reel_read(&m->road.reel, lane->since, &e, NULL) && e.text)
        text_escape(out, e.text, e.text_len, 0);
    else
        buf_puts(out, "a call that blocks it");
    if (lane->until) {
        buf_puts(out, " until t=");
        time_short(out, lane->until);
    }
}

/* Appends what [lane] waits for; returns who must go on for it, or 0. */
static uint32_t tell_link(Model *m, const Lane *lane, Buf *out)
{
    uint32_t next = 0;

    if (!lane->waits && lane->kind >= LANE_THREAD) {
        add_block(m, lane, out);
        return 0;
    }
    add_link(m, lane->waits, &next, out);
    if (!next && (next = inner_task(m, lane->waits)) != 0) {
        buf_puts(out, ", among them ");
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
    while (lane && n < WHYNOT_LINKS && !is_among(lanes, n, lane)) {
        const Lane *l = picture_lane(p, lane);
        lanes[n++] = lane;
        lane = l && l->state == LANE_WAIT ? tell_link(m, l, &b) : 0;
    }
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

/* Looks for the next event that picks the lane.  False: not done. */
static bool search(WhyNot *w, Model *m, uint32_t lane)
{
    Seq at = cursor_at(&m->cursor), last = model_last(m);
    Event e;

    if (w->lane != lane || at < w->from || (w->next ? at >= w->next
                                                    : at > w->to))
        *w = (WhyNot){.lane = lane, .from = at, .to = at};
    for (int budget = READ; !w->next && w->to < last; budget--) {
        if (budget == 0)
            return false;
        if (!reel_read(&m->road.reel, w->to + 1, &e, NULL))
            break;
        w->to++;
        if (is_run_of(&e, &lane))
            w->next = e.seq;
    }
    return true;
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

    buf_puts(out, l->kind == LANE_GREENLET ? " may go on when its turn comes"
                                           : " may go on, and wants the GIL");
    if (p->thread != l->id && picture_lane(p, p->thread)) {
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
    buf_printf(out, " is over since step %llu: ",
               (unsigned long long)info->ended);
    buf_puts(out, info->how ? event_via_name(info->how) : "lost");
    if (reel_read(&m->road.reel, info->ended, &e, NULL) && e.text) {
        buf_putc(out, ' ');
        text_escape(out, e.text, e.text_len, 0);
    }
    buf_putc(out, '.');
}

bool whynot_tell(WhyNot *w, Model *m, const Tally *t, uint32_t lane, Buf *out)
{
    const Lane *l = picture_lane(model_picture(m), lane);
    size_t begin = out->len;

    add_lane(m, lane, out);
    if (out->len > begin && out->data[begin] == 't')
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
        if (lane == 0)
            buf_puts(out, " has no callback to run. ");
        else
            add_wait(m, t, l, out);
        break;
    default: buf_puts(out, " is made, and not yet ready. ");
    }
    return add_when(w, m, lane, out);
}
