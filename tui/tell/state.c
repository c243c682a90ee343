/* state.c - what a lane does at a moment, in few words. */
#include "tui/tell/state.h"

#include <string.h>

#include "sim/tape/text.h"

/* --- looks --------------------------------------------------------------- */

Style mark_style(Mark mark)
{
    static const Style styles[MARKS] = {
        [MARK_NONE] = STYLE_TEXT, [MARK_IDLE] = STYLE_DIM,
        [MARK_ASK] = STYLE_WAIT, [MARK_SLEEP] = STYLE_SLEEP,
        [MARK_WAIT] = STYLE_WAIT, [MARK_BLOCKED] = STYLE_BLOCKED,
        [MARK_NEW] = STYLE_NEW, [MARK_READY] = STYLE_READY,
        [MARK_RETURNED] = STYLE_DONE, [MARK_LOST] = STYLE_FAILED,
        [MARK_CANCELLED] = STYLE_CANCELLED, [MARK_RAISED] = STYLE_FAILED,
        [MARK_RUN] = STYLE_RUN, [MARK_EXEC] = STYLE_EXEC,
    };
    return styles[mark];
}

Glyph mark_glyph(Mark mark)
{
    static const Glyph glyphs[MARKS] = {
        [MARK_NONE] = GLYPH_NEW, [MARK_IDLE] = GLYPH_NEW,
        [MARK_ASK] = GLYPH_WAIT, [MARK_SLEEP] = GLYPH_SLEEP,
        [MARK_WAIT] = GLYPH_WAIT, [MARK_BLOCKED] = GLYPH_BLOCKED,
        [MARK_NEW] = GLYPH_NEW, [MARK_READY] = GLYPH_READY,
        [MARK_RETURNED] = GLYPH_RETURNED, [MARK_LOST] = GLYPH_LOST,
        [MARK_CANCELLED] = GLYPH_CANCELLED, [MARK_RAISED] = GLYPH_RAISED,
        [MARK_RUN] = GLYPH_RUN, [MARK_EXEC] = GLYPH_EXEC,
    };
    return glyphs[mark];
}

static const char *mark_word(Mark mark)
{
    static const char *const words[MARKS] = {
        [MARK_NONE] = "", [MARK_IDLE] = "", [MARK_ASK] = "WAIT",
        [MARK_SLEEP] = "SLEEP", [MARK_WAIT] = "WAIT",
        [MARK_BLOCKED] = "WAIT", [MARK_NEW] = "NEW", [MARK_READY] = "READY",
        [MARK_RETURNED] = "DONE", [MARK_LOST] = "LOST",
        [MARK_CANCELLED] = "CANCELLED", [MARK_RAISED] = "FAILED",
        [MARK_RUN] = "RUN", [MARK_EXEC] = "BLOCKS",
    };
    return words[mark];
}

void time_short(Buf *b, int64_t ns)
{
    text_time(b, ns);
    size_t len = b->len;
    while (b->data[len - 1] == '0' && b->data[len - 2] != '.')
        len--;
    buf_cut(b, len);
}

void time_brief(Buf *b, int64_t ns, int64_t other)
{
    uint64_t apart = ns > other ? (uint64_t)ns - (uint64_t)other
                                : (uint64_t)other - (uint64_t)ns;
    int64_t unit = 1000000;

    while (unit > 1 && ((ns > 0 && ns < 100 * unit) ||
                        (apart > 0 && apart < (uint64_t)(100 * unit))))
        unit /= 10;
    time_short(b, ns < INT64_MAX - unit ? (ns + unit / 2) / unit * unit : ns);
}

/* --- reasons ------------------------------------------------------------- */

static void add_until(const Picture *p, Buf *b, int64_t t)
{
    buf_puts(b, "until ");
    time_brief(b, t, p->t);
}

/* "1/3" if future [id] waits for several. */
static void add_progress(const Picture *p, uint32_t id, Buf *b)
{
    const PendingFuture *f = picture_future(p, id);

    if (f && f->inners > 1)
        buf_printf(b, " %u/%u", (unsigned)f->done, (unsigned)f->inners);
}

/* Who has what future [id] stands in line for; of a barrier: how many are
 * there. */
static void add_holder(Labels *l, const Picture *p, uint32_t id, Buf *b)
{
    const PendingFuture *f = picture_future(p, id);
    const Object *o = f && f->at ? picture_object(p, f->at)
                                 : picture_object(p, id);

    if (!o || o->holders.len == 0)
        return;
    if (lanes_object_is(l->lanes, o->id, "Barrier")) {
        buf_printf(b, " %zu/%lld", o->holders.len, (long long)o->cap);
        return;
    }
    buf_puts(b, ": ");
    if (object_holder(o, 0))
        text_lane(b, l->lanes, object_holder(o, 0));
    else
        labels_lane(l, 0, b);
}

/* A function's name, without those that it was defined in. */
static void add_function(const char *name, size_t len, Buf *b)
{
    static const char within[] = "<locals>.";
    size_t begin = len;

    while (begin > 0 && (begin < sizeof within - 1 ||
                         memcmp(name + begin - (sizeof within - 1), within,
                                sizeof within - 1) != 0))
        begin--;
    text_escape(b, name + begin, len - begin, 0);
}

static void reason_of_wait(Labels *l, const Picture *p, const Lane *lane,
                           const Event *since, Buf *b)
{
    const PendingTimer *timer = lane->waits ? picture_timer_of(p, lane->waits)
                                            : NULL;

    if (since->kind == EVENT_THREAD_BLOCK && lane->until &&
        mark_of_wait(since) != MARK_WAIT) {
        add_until(p, b, lane->until);
    } else if (mark_of_wait(since) == MARK_SLEEP) {
        if (timer)
            add_until(p, b, timer->due);
    } else if (lanes_get(l->lanes, lane->waits) && lane->waits) {
        text_lane(b, l->lanes, lane->waits);
    } else if (since->text_len) {
        add_function(since->text, since->text_len, b);
        add_progress(p, lane->waits, b);
        add_holder(l, p, lane->waits, b);
    } else if (lane->waits) {
        buf_puts(b, "a future");
    }
}

static Mark wait_of(Labels *l, const Picture *p, const Lane *lane, Buf *reason)
{
    Event since;

    if (!reel_read(&l->reel, lane->since, &since, NULL))
        return MARK_WAIT;
    Mark mark = mark_of_wait(&since);
    if (reason && mark != MARK_IDLE)
        reason_of_wait(l, p, lane, &since, reason);
    return mark;
}

static Mark run_of(Labels *l, const Picture *p, const Lane *lane,
                   Buf *reason)
{
    Event e;

    if (!lane->block)
        return MARK_RUN;
    if (reason && reel_read(&l->reel, lane->block, &e, NULL)) {
        text_escape(reason, e.text ? e.text : "", e.text_len, 0);
        if (e.num > 0) {
            buf_putc(reason, ' ');
            add_until(p, reason,
                      (int64_t)((uint64_t)e.t + (uint64_t)e.num));
        }
    }
    return MARK_EXEC;
}

/* Its place in the queue; of a thread that had to pass the GIL on, that. */
static void reason_of_ready(Labels *l, const Picture *p, const Lane *lane,
                            Buf *b)
{
    Event since;

    if (lane->kind == LANE_TASK)
        buf_printf(b, "#%lld", (long long)picture_ready_pos(p, lane->id) + 1);
    else if (reel_read(&l->reel, lane->since, &since, NULL) &&
             since.kind == EVENT_PREEMPT)
        buf_puts(b, "wants the GIL");
}

static Mark living(Labels *l, const Picture *p, const Lane *lane, Buf *reason)
{
    switch (lane->state) {
    case LANE_RUN: return run_of(l, p, lane, reason);
    case LANE_WAIT: return wait_of(l, p, lane, reason);
    case LANE_READY:
        if (reason)
            reason_of_ready(l, p, lane, reason);
        return MARK_READY;
    default: return MARK_NEW;
    }
}

static Mark ended(Labels *l, const LaneInfo *info, Buf *reason)
{
    Event e;

    if (reason && reel_read(&l->reel, info->ended, &e, NULL) && e.text &&
        info->how != VIA_CANCELLED)
        text_escape(reason, e.text, e.text_len, 0);
    switch (info->how) {
    case VIA_RAISED: return MARK_RAISED;
    case VIA_CANCELLED: return MARK_CANCELLED;
    case VIA_NONE: return MARK_LOST;
    default: return MARK_RETURNED;
    }
}

State state_of(Labels *l, const Picture *p, uint32_t lane, Buf *reason)
{
    const LaneInfo *info = lanes_get(l->lanes, lane);
    const Lane *now = picture_lane(p, lane);
    Mark mark = MARK_NONE;

    if (now)
        mark = living(l, p, now, reason);
    else if (info && info->ended && info->ended <= p->seq)
        mark = ended(l, info, reason);
    if (lane == 0 && p->ended)
        mark = MARK_RETURNED;
    return (State){mark, mark_word(mark)};
}
