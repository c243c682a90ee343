/* timeline.c - lanes over steps or time. */
#include "tui/tell/timeline.h"

#include <string.h>

#include "sim/tape/text.h"
#include "tui/tell/match.h"
#include "tui/tell/state.h"
#include "tui/tell/timeline_int.h"

enum {
    BUDGET = 100000,            /* events read for one frame, at most */
    NAME_LEAST = 6,
    REASON_LEAST = 20,          /* "SLEEP until 1.500" */
    REASON_MOST = 34,
    COUNT = 6,
    NARROW = 56, MIDDLE = 76, WIDE = 116,
};

void timeline_init(Timeline *t, Labels *labels)
{
    *t = (Timeline){.labels = labels};
    spans_init(&t->spans, labels->reel);
    scale_init(&t->scale);
    rows_init(&t->rows);
}

void timeline_clear(Timeline *t)
{
    spans_clear(&t->spans);
    scale_clear(&t->scale);
    rows_clear(&t->rows);
}

/* --- layout -------------------------------------------------------------- */

static void row_name(const Timeline *t, const Row *row, Buf *out)
{
    if (row->rest) {
        buf_printf(out, "+ %u more", (unsigned)row->more);
        return;
    }
    labels_lane(t->labels, row->lane, out);
    if (row->more)
        buf_printf(out, " +%u", (unsigned)row->more);
}

/* How wide the widest name among the rows [from] to [end] is. */
static int names_width(const Timeline *t, size_t from, size_t end)
{
    int widest = 4;
    Buf b;

    buf_init(&b);
    for (size_t i = from; i < end; i++) {
        const Row *row = &t->rows.rows[i];
        buf_reset(&b);
        row_name(t, row, &b);
        int n = text_cells(b.data, b.len) + 2 * row->depth;
        widest = n > widest ? n : widest;
    }
    buf_clear(&b);
    return widest;
}

static Layout lay_out(int width, int names)
{
    int most = width < NARROW ? width / 4 : width / 5 + 2;
    Layout l = {.name = names < most ? names : most};

    if (l.name < NAME_LEAST)
        l.name = NAME_LEAST;
    if (width < NARROW)
        l.state = 1;
    else if (width < MIDDLE)
        l.state = TIMELINE_STATE;
    else
        l.state = width / 5 < REASON_LEAST ? REASON_LEAST
                : width / 5 > REASON_MOST ? REASON_MOST : width / 5;
    if (width >= WIDE)
        l.count = COUNT;
    l.cells = l.name + 1 + l.state + 1 + (l.count ? l.count + 1 : 0);
    return l;
}

/* --- a row --------------------------------------------------------------- */

static int draw_tree(Area a, int y, const Row *row)
{
    int x = 0;

    for (int d = 1; d < row->depth; d++, x += 2)
        if (row->bars >> d & 1)
            area_glyph(a, x, y, GLYPH_TREE_BAR, STYLE_BORDER);
    if (row->depth > 0) {
        area_glyph(a, x, y, row->last ? GLYPH_TREE_LAST : GLYPH_TREE_FORK,
                   STYLE_BORDER);
        area_glyph(a, x + 1, y, GLYPH_TREE_LINE, STYLE_BORDER);
        x += 2;
    }
    return x;
}

static void draw_name(const Frame *f, int y, const Row *row)
{
    Area a = area_part(f->a, 0, y, f->layout.name, 1);
    Buf b;

    buf_init(&b);
    if (row->lane == 0 && !row->rest &&
        labels_is_outside(f->t->labels, f->now->seq, f->now->iter))
        buf_puts(&b, "(main)");
    else
        row_name(f->t, row, &b);
    int x = draw_tree(a, 0, row);
    int least = text_cells(b.data, b.len);      /* is not given up to the tree */
    least = least < NAME_LEAST ? least : NAME_LEAST;
    if (x > a.width - least)
        x = a.width > least ? a.width - least : 0;
    area_fit_name(a, x, 0, a.width - x, b.data, b.len,
                  row->rest ? STYLE_DIM : row->lane ? STYLE_TEXT : STYLE_LOOP);
    buf_clear(&b);
    if (row->lane && row->lane == f->ask->selected && !row->rest)
        area_over(a, x, 0, a.width - x, 1, STYLE_SELECTED);
}

static void draw_state(const Frame *f, int y, const Row *row)
{
    const Layout *l = &f->layout;
    Area a = area_part(f->a, l->name + 1, y, l->state, 1);
    Buf reason;

    buf_init(&reason);
    State s = state_of(f->t->labels, f->now, row->lane,
                       l->state > TIMELINE_STATE ? &reason : NULL);
    Style style = mark_style(s.mark);
    if (l->state == 1) {
        if (s.mark > MARK_IDLE)
            area_glyph(a, 0, 0, mark_glyph(s.mark), style);
    } else {
        int x = area_fit(a, 0, 0, a.width, s.word, strlen(s.word), style);
        area_fit(a, x + 1, 0, a.width - x - 1, reason.data, reason.len,
                 STYLE_TEXT);
    }
    buf_clear(&reason);
    const Lane *lane = picture_lane(f->now, row->lane);
    int64_t steps = lane ? lane->steps
                         : spans_runs(&f->t->spans, row->lane, f->now->seq);
    if (l->count && steps > 0)
        area_printf(f->a, l->name + l->state + 2, y, STYLE_NUMBER, "%*lld",
                    l->count - 1, (long long)steps);
}

static Glyph cell_glyph(const Frame *f, const LaneInfo *info, size_t i,
                        Mark mark)
{
    const Column *c = &f->t->scale.columns[i];

    if (c->fold)
        return GLYPH_FOLD;
    if (mark == MARK_RUN &&
        scale_is_tick(&f->t->scale, &f->t->spans, info, i))
        return GLYPH_TICK;
    return mark_glyph(mark);
}

static void draw_cells(const Frame *f, int y, const LaneInfo *info)
{
    const Scale *s = &f->t->scale;
    Seq upto = f->ask->hide_future ? f->now->seq : UINT64_MAX;

    for (size_t i = 0; i < s->len; i++) {
        Mark mark = scale_mark(s, &f->t->spans, info, i, upto);
        if (mark <= MARK_IDLE)
            continue;
        bool end = mark >= MARK_RETURNED && mark < MARK_RUN;
        bool future = s->columns[i].after >= f->now->seq;
        area_row(f->t->cells, (int)i * s->cells, y,
                 end ? 1 : s->cells, cell_glyph(f, info, i, mark),
                 future || s->columns[i].fold ? STYLE_DIM : mark_style(mark));
    }
}

static void draw_row(const Frame *f, int y, const Row *row)
{
    const LaneInfo *info = lanes_get(f->t->labels->lanes, row->lane);

    draw_name(f, y, row);
    if (!info || row->rest)
        return;
    draw_state(f, y, row);
    draw_cells(f, y, info);
}

/* --- all of it ----------------------------------------------------------- */

static void mark_cursor(const Frame *f, int y)
{
    const Scale *s = &f->t->scale;
    int x = s->cursor * s->cells;

    if (s->cursor < 0)
        return;
    area_over(f->t->cells, x, 0, s->cells, TIMELINE_HEAD, STYLE_CURSOR);
    area_over(f->t->cells, x, TIMELINE_HEAD, s->cells, y - TIMELINE_HEAD,
              STYLE_COLUMN);
}

static void draw_caret(const Frame *f, int y)
{
    const Scale *s = &f->t->scale;
    int x = s->cursor * s->cells;
    Buf b;

    if (s->cursor < 0)
        return;
    buf_init(&b);
    buf_printf(&b, "event %llu, ", (unsigned long long)f->now->seq);
    time_short(&b, f->now->t);
    area_glyph(f->t->cells, x, y, GLYPH_CURSOR_BELOW, STYLE_STRONG);
    int room = f->t->cells.width - x - 2;
    area_text(f->t->cells, room >= (int)b.len ? x + 2 : x - 1 - (int)b.len,
              y, b.data, b.len, STYLE_DIM);
    buf_clear(&b);
}

typedef struct Filter {
    Labels *labels;
    const char *text;
} Filter;

static bool passes(void *arg, uint32_t lane)
{
    const Filter *f = arg;

    return match_lane(f->labels, lane, f->text, false);
}

static void make_rows(Timeline *t, const Picture *now, const TimelineAsk *ask,
                      int room)
{
    const Scale *s = &t->scale;
    Filter filter = {t->labels, ask->filter};
    RowsAsk rows = {
        .after = s->len ? s->columns[0].after : 0,
        .exists = ask->hide_future ? now->seq : 0,
        .last = ask->hide_future ? now->seq
              : s->len ? s->columns[s->len - 1].last : now->seq,
        .alive = &t->spans.lanes, .room = room > 0 ? (size_t)room : 0,
        .selected = ask->selected, .running = now->current,
        .closed = ask->closed, .nclosed = ask->nclosed,
        .match = ask->filter && *ask->filter ? passes : NULL,
        .match_arg = &filter,
    };

    rows_make(&t->rows, t->labels->lanes, &rows);
}

/* The first of [room] rows to draw; the loop's, which is the last of all,
 * always is drawn too. */
static size_t first_row(const Timeline *t, const Picture *now,
                        const TimelineAsk *ask, size_t room)
{
    if (t->rows.len <= room)
        return 0;
    size_t most = t->rows.len - room;
    if (ask->top >= 0)
        return (size_t)ask->top < most ? (size_t)ask->top : most;
    uint32_t who = ask->selected ? ask->selected : now->current;
    int at = who ? rows_find(&t->rows, t->labels->lanes, who) : 0;
    if (at < (int)room / 2)
        return 0;
    return (size_t)at - room / 2 < most ? (size_t)at - room / 2 : most;
}

static void make_scale(Timeline *t, const Picture *now, const TimelineAsk *ask,
                       int width)
{
    ScaleAsk scale = {
        .axis = ask->axis, .whole = ask->whole, .events = ask->events,
        .unit = ask->unit > 0 ? ask->unit : 1, .cursor = now->seq,
        .width = width,
    };

    t->pending = !scale_make(&t->scale, &t->spans, &scale, BUDGET);
}

int timeline_height(Timeline *t, const Picture *now, const TimelineAsk *ask,
                    int width, int most)
{
    int extra = TIMELINE_HEAD + ask->caret;

    do
        make_scale(t, now, ask, width - lay_out(width, width).cells);
    while (t->pending);
    make_rows(t, now, ask, most - extra);
    return (int)t->rows.len + extra < most ? (int)t->rows.len + extra : most;
}

void timeline_draw(Timeline *t, Area a, const Picture *now,
                   const TimelineAsk *ask)
{
    Frame f = {t, a, now, ask, {0}, ask->spaced ? 2 : 1};
    int room = (a.height - TIMELINE_HEAD - ask->caret) / f.step;

    if (room < 1)
        return;
    /* Which lanes are seen depends on the columns, how many of these there
     * are on how wide names are: those of all lanes that might be seen. */
    make_scale(t, now, ask, a.width - lay_out(a.width, a.width).cells);
    make_rows(t, now, ask, room);
    t->top = first_row(t, now, ask, (size_t)room);
    size_t shown = t->rows.len < (size_t)room ? t->rows.len : (size_t)room;
    f.layout = lay_out(a.width, names_width(t, t->top, t->top + shown));
    t->list = area_part(a, 0, TIMELINE_HEAD, a.width, (int)shown);
    t->step = f.step;
    t->cells = area_part(a, f.layout.cells, 0, a.width, a.height);
    make_scale(t, now, ask, t->cells.width);
    timeline_draw_head(&f, shown);
    for (size_t i = 0; i < shown; i++)
        draw_row(&f, TIMELINE_HEAD + (int)i * f.step, &t->rows.rows[
            i + 1 == shown ? t->rows.len - 1 : t->top + i]);
    if (ask->cursor)
        mark_cursor(&f, TIMELINE_HEAD + (int)shown * f.step);
    if (ask->caret || (ask->cursor && shown < (size_t)room))
        draw_caret(&f, TIMELINE_HEAD + (int)shown * f.step);
}

int timeline_legend(Area a)
{
    static const struct {
        Mark mark;
        const char *text;
    } items[] = {
        {MARK_RUN, "runs"}, {MARK_READY, "ready"}, {MARK_SLEEP, "sleeps"},
        {MARK_WAIT, "waits for another"},
        {MARK_BLOCKED, "waits at a lock or queue"},
        {MARK_EXEC, "blocks"}, {MARK_RETURNED, "returned"},
        {MARK_RAISED, "raised"}, {MARK_CANCELLED, "cancelled"},
        {MARK_LOST, "lost"}, {MARK_NEW, "new"},
    };
    int x = 0, y = 0;

    for (size_t i = 0; i < sizeof items / sizeof *items; i++) {
        int n = 2 + text_cells(items[i].text, strlen(items[i].text));
        if (x > 0 && x + n > a.width) {
            x = 0;
            y++;
        }
        area_glyph(a, x, y, mark_glyph(items[i].mark),
                   mark_style(items[i].mark));
        area_puts(a, x + 2, y, items[i].text, STYLE_DIM);
        x += n + 3;
    }
    return y + 1;
}

/* --- where is what ------------------------------------------------------- */

int64_t timeline_lane_at(const Timeline *t, int y)
{
    int at = y < TIMELINE_HEAD ? -1 : (y - TIMELINE_HEAD) / t->step;

    if (at < 0 || at >= t->list.height)
        return -1;
    const Row *row = &t->rows.rows[at + 1 == t->list.height
                                       ? t->rows.len - 1 : t->top + (size_t)at];
    return row->lane;
}

Seq timeline_event_at(const Timeline *t, int x)
{
    int at = (x - (t->cells.x - t->list.x)) / t->scale.cells;

    if (x < t->cells.x - t->list.x || (size_t)at >= t->scale.len)
        return 0;
    const Column *c = &t->scale.columns[at];
    return c->last > c->after ? c->after + 1 : c->after;
}
