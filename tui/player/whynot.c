/* whynot.c - why a lane does not run. */
#include "tui/player/whynot.h"

#include <string.h>

#include "sim/base/mem.h"
#include "sim/tape/text.h"
#include "tui/player/waits.h"
#include "tui/tell/motion.h"
#include "tui/tell/state.h"

enum { READ = 200000 };         /* events searched for one frame */

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
        labels_in_sentence(&m->labels, p->thread, out);
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
            labels_in_sentence(&m->labels, before->lane, out);
        else
            buf_puts(out, "a callback of the loop");
    } else if (p->current && p->current != l->id) {
        buf_puts(out, "; ");
        labels_in_sentence(&m->labels, p->current, out);
        buf_puts(out, " runs, and keeps the thread until it awaits");
    }
    buf_puts(out, ". ");
}

/* Whoever keeps the loop in a call, so that it looks at no timer. */
static void add_blocker(Model *m, Buf *out)
{
    const Picture *p = model_picture(m);
    const Lane *l = p->current ? picture_lane(p, p->current) : NULL;
    Event e;

    if (!l || !l->block || !reel_read(&m->road.reel, l->block, &e, NULL))
        return;
    labels_in_sentence(&m->labels, l->id, out);
    buf_puts(out, " keeps the loop in ");
    text_escape(out, e.text ? e.text : "a call", e.text ? e.text_len : 6, 0);
    if (e.num > 0) {
        buf_puts(out, " until t=");
        time_short(out, (int64_t)((uint64_t)e.t + (uint64_t)e.num));
    }
    buf_puts(out, ". ");
}

static void add_wait(Model *m, const Tally *t, const Lane *l, Buf *out)
{
    Buf awaits;

    buf_puts(out, " waits ");
    if (l->line > 0) {
        buf_puts(out, "at ");
        labels_place(&m->labels, l->file, l->line, out);
        buf_putc(out, ' ');
    }
    buf_puts(out, "for ");
    waits_chain(m, l, out);
    buf_init(&awaits);
    int n = whynot_awaits(m, t, l, &awaits);
    if (n > 1)
        buf_printf(out, ", through %d awaits: %s", n, awaits.data);
    buf_clear(&awaits);
    buf_puts(out, ". ");
    if (l->cancel)
        buf_puts(out, "It is asked to cancel. ");
    if (l->kind == LANE_TASK)
        add_blocker(m, out);
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

    waits_subject(m, lane, out);
    if (lane == 0 && model_picture(m)->ended) {
        buf_puts(out, " has ended.");
        return true;
    }
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
        if (lane == 0 && !waits_as_thread(m, l)) {
            waits_loop(m, l, out);
            buf_puts(out, ". ");
        } else {
            add_wait(m, t, l, out);
        }
        break;
    default: buf_puts(out, " is made, and not yet ready. ");
    }
    return add_when(w, m, lane, out);
}
