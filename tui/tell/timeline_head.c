/* timeline_head.c - the rows above the lanes: titles, and the scale. */
#include <string.h>

#include "sim/tape/text.h"
#include "tui/tell/state.h"
#include "tui/tell/timeline_int.h"

enum { LABEL_GAP = 2 };         /* cells between numbers on the scale */

/* The label of column [i] in the first row, or none. */
static void top_label(const Scale *s, size_t i, Buf *b)
{
    const Column *c = &s->columns[i];

    if (s->ask.axis == AXIS_STEP) {
        if (c->last > c->after)
            buf_printf(b, "%llu", (unsigned long long)c->after + 1);
        return;
    }
    bool round = (c->t / s->ask.unit) % 10 == 0;
    bool behind = i > 0 && c->t != s->columns[i - 1].t + s->ask.unit;
    if (!c->fold && (round || behind || i == 0))
        time_short(b, c->t);
}

/* The label in the second row: of the step axis, what the clock shows where
 * it has moved. */
static void time_label(const Scale *s, size_t i, Buf *b)
{
    int64_t t = s->columns[i].t, before = i > 0 ? s->columns[i - 1].t : t;

    if (i == 0 || t != before)
        time_brief(b, t, before);
}

/* A row of labels, each where its column begins, as many as there is room for
 * so that none touches another. */
static void draw_labels(const Frame *f, int y, int gap,
                        void (*label)(const Scale *, size_t, Buf *))
{
    const Scale *s = &f->t->scale;
    int free_from = 0;
    Buf b;

    buf_init(&b);
    for (size_t i = 0; i < s->len; i++) {
        int x = (int)i * s->cells;
        if (f->ask->hide_future && s->columns[i].after >= f->now->seq)
            break;
        buf_reset(&b);
        if (x >= free_from)
            label(s, i, &b);
        if (b.len == 0 || x + (int)b.len > f->a.width - f->layout.cells)
            continue;
        area_text(f->t->cells, x, y, b.data, b.len, STYLE_TIME);
        free_from = x + (int)b.len + gap;
    }
    buf_clear(&b);
}

/* How many decisions a column of the time axis holds. */
static void draw_counts(const Frame *f, int y)
{
    const Scale *s = &f->t->scale;
    Seq upto = f->ask->hide_future ? f->now->seq : UINT64_MAX;

    for (size_t i = 0; i < s->len && s->columns[i].after < upto; i++) {
        Seq last = s->columns[i].last < upto ? s->columns[i].last : upto;
        size_t n = spans_decisions_to(&f->t->spans, last) -
                   spans_decisions_to(&f->t->spans, s->columns[i].after);
        if (n > 0)
            area_char(f->t->cells, (int)i, y,
                      n < 10 ? (uint32_t)('0' + n) : '+', STYLE_DIM);
    }
}

/* Which lanes these are, if not all. */
static void draw_which(const Frame *f, Area a, size_t shown)
{
    const char *filter = f->ask->filter;
    size_t all = f->t->rows.len;
    int x = 0;
    Buf b;

    if (shown < all)
        x = area_printf(a, 0, 0, STYLE_DIM, "%zu-%zu of %zu ", f->t->top + 1,
                        f->t->top + shown - 1, all - 1);
    if (!filter || !*filter)
        return;
    buf_init(&b);
    buf_puts(&b, "only: ");
    text_escape(&b, filter, strlen(filter), 0);
    area_fit(a, x, 0, a.width - x, b.data, b.len, STYLE_WARNING);
    buf_clear(&b);
}

void timeline_draw_head(const Frame *f, size_t shown)
{
    const Layout *l = &f->layout;
    bool steps = f->ask->axis == AXIS_STEP;
    Area left = area_part(f->a, 0, 0, l->cells - 1, TIMELINE_HEAD);

    area_puts(left, 0, 0, "TASK", STYLE_TITLE);
    if (l->state > 1)
        area_puts(left, l->name + 1, 0, "STATE", STYLE_TITLE);
    if (l->count)
        area_puts(left, l->name + l->state + 2, 0, "STEPS", STYLE_TITLE);
    draw_which(f, area_part(left, 0, 1, left.width - 6, 1), shown);
    if (!l->count && l->state > TIMELINE_STATE) {
        area_puts(left, left.width - 5, 0, steps ? "event" : " time",
                  STYLE_DIM);
        area_puts(left, left.width - 5, 1, steps ? " time" : "steps",
                  STYLE_DIM);
    }
    draw_labels(f, 0, steps ? 4 : LABEL_GAP, top_label);
    if (steps)
        draw_labels(f, 1, 1, time_label);
    else
        draw_counts(f, 1);
}
