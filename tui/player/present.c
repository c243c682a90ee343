/* present.c - the screen for a projector. */
#include "tui/player/present.h"

#include <string.h>

#include "sim/tape/text.h"
#include "tui/tell/state.h"

enum {
    SENTENCE = 3,               /* rows: two, and a note */
    MARGIN = 2,
    TALL = 20,                  /* rows: below, there is less air */
};

static const char *nobody(const Picture *p)
{
    switch (p->phase) {
    case PHASE_TIMERS: return "no task runs: the loop looks at its timers";
    case PHASE_RUN:
        return p->loop < p->nloops && p->loops[p->loop].picked
             ? "no task runs: the loop runs a callback"
             : "no task runs: the loop goes on to the next";
    case PHASE_JUMP: return "no task runs: the clock jumps";
    default: return "no loop runs: this is the program around it";
    }
}

static void draw_now(Scene *s, Area a)
{
    const Picture *p = model_picture(s->m);
    Labels *labels = &s->m->labels;
    Buf b;

    if (p->current == 0) {
        area_puts(a, MARGIN, 0, nobody(p), STYLE_STRONG);
        return;
    }
    buf_init(&b);
    State state = state_of(labels, p, p->current, &b);
    Style style = mark_style(state.mark);
    area_glyph(a, MARGIN, 0, mark_glyph(state.mark), style);
    int x = area_puts(a, MARGIN + 2, 0, state.word, style);
    if (b.len > 0)
        x = area_fit(a, x + 1, 0, a.width / 3, b.data, b.len, STYLE_TEXT);
    buf_reset(&b);
    labels_lane(labels, p->current, &b);
    area_fit(a, x + 2, 0, a.width - x - 2, b.data, b.len, STYLE_STRONG);
    buf_clear(&b);
}

static void draw_rule(Area a)
{
    area_row(a, 0, 0, a.width, GLYPH_HLINE, STYLE_BORDER);
}

static void draw_pane(Scene *s, Area a, PaneId p)
{
    s->areas[p] = a;
    if (a.height > 0)
        view_of(p)->draw(s, a);
}

/* The same wherever one stands, so that nothing moves. */
static int timeline_rows(Scene *s, Area a)
{
    int want = view_timeline.want(s, a.width) * 2, most = a.height * 5 / 8;

    return want < most ? want : most;
}

void present_draw(Scene *s, Area a)
{
    bool tall = a.height >= TALL;
    Area sentence = area_bottom(&a, tall ? SENTENCE : 2);

    draw_rule(area_bottom(&a, tall));
    draw_pane(s, area_top(&a, timeline_rows(s, a)), PANE_TIMELINE);
    draw_rule(area_top(&a, tall));
    draw_now(s, area_top(&a, 1));
    area_top(&a, tall);
    draw_pane(s, area_part(a, MARGIN, 0, a.width - 2 * MARGIN, a.height),
              PANE_SOURCE);
    draw_pane(s, area_part(sentence, MARGIN - 1, 0, sentence.width - MARGIN,
                           sentence.height), PANE_WHY);
}
