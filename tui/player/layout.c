/* layout.c - where everything stands on the screen. */
#include "tui/player/layout.h"

#include <string.h>

#include "tui/player/bars.h"
#include "tui/player/overlay.h"
#include "tui/player/present.h"

enum {
    TITLES_FROM = 16,           /* rows: below, the lower panes have no title */
    MAP_FROM = 20,              /* rows: below, there is no minimap */
    TWO_COLUMNS = 72, STACKED = 110, THREE_COLUMNS = 160,
    STACK_FROM = 9,             /* rows of two panes, one above the other */
    MIDDLE_LEAST = 2,           /* rows of source and loop */
    SPLIT_MOST = 3,
};

/* Panes side by side. */
typedef struct Band {
    PaneId panes[SPLIT_MOST];
    int n;
    bool stacked;               /* the last column has another pane: */
    PaneId below;
} Band;

/* --- which panes ---------------------------------------------------------- */

static void band_add(Band *b, const Model *m, PaneId p)
{
    if (!m->hidden[p])
        b->panes[b->n++] = p;
}

/* One of two, which share a place: [rarer] if it has the focus. */
static void band_add_either(Band *b, const Model *m, PaneId usual,
                            PaneId rarer)
{
    band_add(b, m, m->focus == rarer || m->hidden[usual] ? rarer : usual);
}

static Band middle_band(const Model *m, int width)
{
    Band b = {.n = 0};

    if (width >= THREE_COLUMNS) {
        band_add(&b, m, PANE_SOURCE);
        band_add(&b, m, PANE_LOOP);
        band_add(&b, m, PANE_INSPECTOR);
    } else if (width >= STACKED && !m->hidden[PANE_LOOP]) {
        band_add(&b, m, PANE_SOURCE);
        band_add(&b, m, PANE_LOOP);
        b.stacked = !m->hidden[PANE_INSPECTOR];
        b.below = PANE_INSPECTOR;
    } else if (width >= TWO_COLUMNS) {
        band_add(&b, m, PANE_SOURCE);
        band_add_either(&b, m, PANE_LOOP, PANE_INSPECTOR);
    } else if (m->focus == PANE_INSPECTOR) {
        band_add(&b, m, PANE_INSPECTOR);
    } else {
        band_add_either(&b, m, PANE_SOURCE, PANE_LOOP);
    }
    return b;
}

static Band lower_band(const Model *m, int width)
{
    Band b = {.n = 0};

    if (m->why_not && width < STACKED) {
        band_add(&b, m, PANE_WHY);
    } else if (width >= TWO_COLUMNS) {
        band_add(&b, m, PANE_WHY);
        band_add(&b, m, PANE_OUTPUT);
    } else {
        band_add_either(&b, m, PANE_WHY, PANE_OUTPUT);
    }
    return b;
}

/* --- drawing a band ------------------------------------------------------- */

/* Column [i] of [n]: the first, which is the source or the sentence, is the
 * widest. */
static int column_end(int width, int n, int i)
{
    if (i == n - 1)
        return width;
    if (n == 2)
        return width * 13 / 22;
    return i == 0 ? width * 9 / 20 : width * 29 / 40;
}

static void draw_title(Scene *s, Area a, PaneId p)
{
    const View *v = view_of(p);
    bool focus = s->m->focus == p;
    Buf b;

    buf_init(&b);
    buf_printf(&b, " %d %s", p + 1, v->name);
    int x = area_text(a, 1, 0, b.data, b.len,
                      focus ? STYLE_TITLE : STYLE_DIM);
    buf_reset(&b);
    if (v->title)
        v->title(s, &b);
    if (b.len > 0)
        x = area_fit(a, area_puts(a, x, 0, ": ", STYLE_DIM), 0,
                     a.width - x - 4, b.data, b.len,
                     focus ? STYLE_TEXT : STYLE_DIM);
    area_puts(a, x, 0, " ", STYLE_TEXT);
    if (focus)
        area_over(a, 1, 0, 3, 1, STYLE_CURSOR);
    buf_clear(&b);
}

static void draw_pane(Scene *s, Area a, PaneId p)
{
    s->areas[p] = a;
    if (a.height > 0 && a.width > 0)
        view_of(p)->draw(s, a);
}

static void draw_titled(Scene *s, Area a, PaneId p)
{
    Area title = area_top(&a, 1);

    area_row(title, 0, 0, title.width, GLYPH_HLINE, STYLE_BORDER);
    draw_title(s, title, p);
    draw_pane(s, a, p);
}

/* True if column [i] of [b], in so many rows, is two panes: half of it each.
 * Where that is too little, the one with the focus is shown. */
static bool is_stack(const Band *b, int i, int height)
{
    return b->stacked && i == b->n - 1 && height >= STACK_FROM;
}

static PaneId column_pane(const Scene *s, const Band *b, int i, int height)
{
    bool lower = b->stacked && i == b->n - 1 && !is_stack(b, i, height) &&
                 s->m->focus == b->below;

    return lower ? b->below : b->panes[i];
}

/* Draws the panes of [b] in [a], with a row of titles if [titled]. */
static void draw_band(Scene *s, Area a, const Band *b, bool titled)
{
    Area titles = titled ? area_top(&a, 1) : area_top(&a, 0);
    int begin = 0;

    area_row(titles, 0, 0, titles.width, GLYPH_HLINE, STYLE_BORDER);
    for (int i = 0; i < b->n; i++) {
        int end = column_end(a.width, b->n, i);
        bool bar = i + 1 < b->n;
        PaneId p = column_pane(s, b, i, a.height);
        Area column = area_part(a, begin, 0, end - begin - 2 * bar, a.height);
        if (titled)
            draw_title(s, area_part(titles, begin, 0, end - begin, 1), p);
        if (is_stack(b, i, a.height)) {
            draw_titled(s, area_bottom(&column, a.height / 2), b->below);
            area_glyph(a, begin - 2, column.height, GLYPH_TEE_RIGHT,
                       STYLE_BORDER);
            area_glyph(a, begin - 1, column.height, GLYPH_HLINE,
                       STYLE_BORDER);
        }
        draw_pane(s, column, p);
        if (bar) {
            area_column(a, end - 1, 0, a.height, GLYPH_VLINE, STYLE_BORDER);
            area_glyph(titles, end - 1, 0, GLYPH_TEE_DOWN, STYLE_BORDER);
        }
        begin = end + 1;
    }
}

/* --- how many rows -------------------------------------------------------- */

static int least(int a, int b)
{
    return a < b ? a : b;
}

/* The most rows that any of them could fill. */
static int band_want(Scene *s, const Band *b, int width)
{
    int most = 0;

    for (int i = 0; i < b->n; i++) {
        int columns = column_end(width, b->n, i) -
                      (i > 0 ? column_end(width, b->n, i - 1) : 0);
        int want = view_of(b->panes[i])->want(s, columns);
        if (b->stacked && i == b->n - 1)
            want += 1 + view_of(b->below)->want(s, columns);
        most = want > most ? want : most;
    }
    return most;
}

/* Of the sentence and the output: the same wherever one stands. */
static int lower_rows(int height)
{
    return height < TITLES_FROM ? 2 : height < 30 ? 3 : height < 45 ? 5 : 7;
}

/* [covered] rows at the bottom lie under a list.  The timeline stays as it is,
 * so that nothing jumps; the panes below it make do with what is left, so that
 * the line of code stays in sight. */
static void draw_panes(Scene *s, Area a, int height, int covered)
{
    const Model *m = s->m;
    bool titled = height >= TITLES_FROM;
    Band middle = middle_band(m, a.width), lower = lower_band(m, a.width);
    Area bottom = area_part(a, 0, 0, 0, 0);

    if (lower.n > 0)
        bottom = area_bottom(&a, middle.n || !m->hidden[PANE_TIMELINE]
                             ? lower_rows(height) + titled : a.height);
    if (!m->hidden[PANE_TIMELINE]) {
        int want = view_timeline.want(s, a.width);
        int most = a.height - (middle.n ? 1 + MIDDLE_LEAST : 0);
        if (middle.n)
            most = least(most, a.height * 3 / 5 > 5 ? a.height * 3 / 5 : 5);
        int spare = a.height - 1 - (middle.n ? band_want(s, &middle, a.width)
                                             : 0);
        draw_pane(s, area_top(&a, least(want, spare > most ? spare : most)),
                  PANE_TIMELINE);
    }
    if (covered > bottom.height)
        area_bottom(&a, least(covered - bottom.height, a.height));
    if (middle.n > 0 && a.height > 0)
        draw_band(s, a, &middle, true);
    if (lower.n > 0)
        draw_band(s, bottom, &lower, titled);
}

/* --- all of it ------------------------------------------------------------ */

static void draw_zoomed(Scene *s, Area a)
{
    Band b = {.panes = {s->m->focus}, .n = 1};

    draw_band(s, a, &b, true);
}

static void draw_too_small(Area a)
{
    area_printf(a, 0, 0, STYLE_TEXT, "The terminal is too small: %dx%d",
                a.width, a.height);
    area_printf(a, 0, 1, STYLE_TEXT, "(at least %dx%d; q leaves)",
                LAYOUT_WIDTH_MIN, LAYOUT_HEIGHT_MIN);
}

void layout_draw(Scene *s, Canvas *c)
{
    Area all = canvas_area(c);
    int height = all.height;

    s->pending = false;
    memset(s->areas, 0, sizeof s->areas);
    s->map = (Area){0};
    area_blank(all);
    if (all.width < LAYOUT_WIDTH_MIN || height < LAYOUT_HEIGHT_MIN) {
        draw_too_small(all);
        return;
    }
    Area header = area_top(&all, 1), keys = area_bottom(&all, 1);
    Area map = area_top(&all, height >= MAP_FROM &&
                        !model_hides_future(s->m));
    s->map = map;
    if (s->m->zoomed)
        draw_zoomed(s, all);
    else if (s->m->present)
        present_draw(s, all);
    else
        draw_panes(s, all, height, overlay_list_rows(s->m, all));
    if (s->m->overlay)
        overlay_draw(s->m, all);
    bars_header(s, header);
    bars_map(s, map);
    bars_keys(s, keys);
}

/* --- acting --------------------------------------------------------------- */

void layout_act(Scene *s, Action a, uint64_t times)
{
    const View *v = view_of(s->m->focus);
    int by = times < 100000 ? (int)times : 100000;

    if (v->act && v->act(s, a, times))
        return;
    if (a == ACTION_DOWN)
        s->m->scroll += by;
    else if (a == ACTION_UP)
        s->m->scroll -= by;
}

static bool is_inside(Area a, int x, int y)
{
    return x >= a.x && x < a.x + a.width && y >= a.y && y < a.y + a.height;
}

/* What lies over the panes has the wheel; clicks are for what is below. */
static void mouse_on_overlay(Model *m, Key key)
{
    if (key.code != K_CLICK)
        model_key(m, (Key){.code = key.code == K_WHEEL_UP ? K_UP : K_DOWN});
}

void layout_mouse(Scene *s, Key key)
{
    Model *m = s->m;

    if (is_inside(s->map, key.x, key.y)) {
        if (key.code == K_CLICK)
            bars_click_map(s, s->map, key.x - s->map.x);
        return;
    }
    if (m->overlay) {
        mouse_on_overlay(m, key);
        return;
    }

    for (PaneId p = 0; p < PANES; p++) {
        Area a = s->areas[p];
        if (!is_inside(a, key.x, key.y))
            continue;
        if (m->focus != p)
            m->scroll = 0;
        m->focus = p;
        if (key.code != K_CLICK)
            layout_act(s, key.code == K_WHEEL_UP ? ACTION_UP : ACTION_DOWN,
                       p == PANE_TIMELINE ? 1 : 3);
        else if (view_of(p)->click)
            view_of(p)->click(s, key.x - a.x, key.y - a.y);
        return;
    }
}
