/* pane_inspector.c - the pane of all that is known of the selected lane. */
#include <string.h>

#include "sim/tape/text.h"
#include "tui/player/view.h"
#include "tui/player/waits.h"
#include "tui/tell/state.h"
#include "tui/tell/tag.h"

enum {
    LABEL = 9,
    READ = 50000,               /* events read for one frame */
    LANES_LOOKED = 20000,
    WAITERS_MOST = 20,
};

typedef struct Pen {
    Scene *s;
    Area a;
    int y;
    Buf text;
} Pen;

/* Draws [label], and beside it the pen's text in as many rows as it takes. */
static void put(Pen *p, const char *label, Style style)
{
    Area body = area_part(p->a, LABEL, p->y, p->a.width - LABEL,
                          p->a.height - p->y);

    if (p->y < p->a.height) {
        area_puts(p->a, 1, p->y, label, STYLE_DIM);
        p->y += body.width > 0 && p->text.len > 0
              ? area_wrap(body, 0, p->text.data, p->text.len, style) : 1;
    }
    buf_reset(&p->text);
}

static bool read(const Pen *p, Seq seq, Event *e)
{
    return reel_read(&p->s->m->road.reel, seq, e, NULL);
}

static void put_who(Pen *p, const LaneInfo *info)
{
    Model *m = p->s->m;
    Event e;

    if (info->id == 0) {
        buf_puts(&p->text, model_picture(m)->iter
                 ? "the loop, and what calls it" : "the program");
        put(p, "who", STYLE_STRONG);
        return;
    }
    buf_printf(&p->text, "%s ", lane_kind_name(info->kind));
    labels_lane(&m->labels, info->id, &p->text);
    put(p, "who", STYLE_STRONG);
    bool known = read(p, info->created, &e);
    if (known && info->parent == 0 && e.phase == PHASE_OUTSIDE)
        buf_puts(&p->text, "the program");
    else
        tag_name(&m->labels, info->parent, &p->text);
    if (known) {
        if (e.line > 0) {
            buf_puts(&p->text, ", ");
            labels_place(&m->labels, e.file, e.line, &p->text);
        }
        buf_puts(&p->text, ", t=");
        time_short(&p->text, e.t);
    }
    put(p, "made by", STYLE_TEXT);
}

static void put_state(Pen *p, uint32_t lane)
{
    Buf reason;

    buf_init(&reason);
    State s = state_of(&p->s->m->labels, model_picture(p->s->m), lane,
                       &reason);
    buf_printf(&p->text, "%s %s", *s.word ? s.word : "idle", reason.data);
    put(p, "state", mark_style(s.mark));
    buf_clear(&reason);
}

static void add_spent(Pen *p, const char *word, const Lane *l, LaneState s)
{
    buf_printf(&p->text, "%s%s ", p->text.len ? ", " : "", word);
    time_short(&p->text, lane_spent(model_picture(p->s->m), l, s));
}

static void put_times(Pen *p, const Lane *l)
{
    add_spent(p, "run", l, LANE_RUN);
    add_spent(p, "ready", l, LANE_READY);
    add_spent(p, "wait", l, LANE_WAIT);
    buf_printf(&p->text, "; %u step%s", (unsigned)l->steps,
               l->steps == 1 ? "" : "s");
    put(p, "seconds", STYLE_TEXT);
}

/* The chain of awaits, a row each, innermost last. */
static void put_stack(Pen *p, const Lane *l)
{
    Event e;
    bool first = true;

    if (!read(p, tally_stack(&p->s->tally, l->stack), &e) || !e.text)
        return;
    for (const char *at = e.text, *end = at + e.text_len; at < end;) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        size_t len = (size_t)((stop ? stop : end) - at);
        text_escape(&p->text, at, len, 0);
        put(p, first ? "stack" : "", STYLE_TEXT);
        first = false;
        at += len + 1;
    }
}

/* True if [l] waits for [lane], or for something that does. */
static bool waits_for(const Picture *p, const Lane *l, uint32_t lane)
{
    const PendingFuture *f = picture_future(p, lane);

    return l->waits == lane || (f && f->outer && f->outer == l->waits);
}

static void put_waiting(Pen *p, uint32_t lane)
{
    const Picture *now = model_picture(p->s->m);
    int n = 0;

    for (size_t i = 0; i < now->lanes.len && i < LANES_LOOKED; i++) {
        const Lane *l = pool_at(&now->lanes, i);
        if (l->state != LANE_WAIT || !l->waits || !lane ||
            !waits_for(now, l, lane) || n >= WAITERS_MOST)
            continue;
        buf_puts(&p->text, n++ ? ", " : "");
        tag_name(&p->s->m->labels, l->id, &p->text);
    }
    if (n > 0)
        put(p, "awaited", STYLE_TEXT);
}

static void put_living(Pen *p, const Lane *l)
{
    Model *m = p->s->m;

    if (l->line > 0 && (l->id || model_picture(m)->phase == PHASE_OUTSIDE)) {
        labels_place(&m->labels, l->file, l->line, &p->text);
        put(p, "at", STYLE_TEXT);
    }
    if (l->state == LANE_WAIT && l->id) {
        waits_chain(m, l, &p->text);
        put(p, "awaits", STYLE_WAIT);
    }
    put_waiting(p, l->id);
    put_times(p, l);
    if (l->cancels > 0 || l->cancel || l->delivered) {
        buf_printf(&p->text, "%d request%s%s", (int)l->cancels,
                   l->cancels == 1 ? "" : "s",
                   l->cancel ? ", not arrived yet"
                   : l->delivered ? ", has arrived" : "");
        put(p, "cancel", STYLE_CANCELLED);
    }
    put_stack(p, l);
}

static void put_over(Pen *p, const LaneInfo *info)
{
    Event e;

    if (!read(p, info->ended, &e))
        return;
    buf_printf(&p->text, "step %llu, t=", (unsigned long long)info->ended);
    time_short(&p->text, e.t);
    put(p, "ended", STYLE_TEXT);
    buf_puts(&p->text, info->how ? event_via_name(info->how) : "lost");
    if (e.text) {
        buf_putc(&p->text, ' ');
        text_escape(&p->text, e.text, e.text_len, 0);
    }
    put(p, "how", info->how == VIA_RETURNED ? STYLE_DONE : STYLE_FAILED);
}

static void draw(Scene *s, Area a)
{
    Model *m = s->m;
    const LaneInfo *info = lanes_get(m->lanes, m->selected);
    const Lane *l = picture_lane(model_picture(m), m->selected);
    Pen p = {.s = s, .a = a};

    if (!tally_cover(&s->tally, cursor_at(&m->cursor), READ))
        s->pending = true;
    if (!info)
        return;
    buf_init(&p.text);
    put_who(&p, info);
    if (info->created > cursor_at(&m->cursor))
        buf_puts(&p.text, "does not exist yet");
    else
        put_state(&p, info->id);
    if (p.text.len > 0)
        put(&p, "state", STYLE_DIM);
    if (l)
        put_living(&p, l);
    else if (info->ended && info->ended <= cursor_at(&m->cursor))
        put_over(&p, info);
    buf_clear(&p.text);
}

static void title(Scene *s, Buf *out)
{
    buf_puts(out, s->m->follow ? "who runs" : "selected");
}

static int want(Scene *s, int width)
{
    (void)s, (void)width;
    return 14;
}

const View view_inspector = {"inspector", title, want, draw, NULL, NULL};
