/* svg.c - the timeline as a picture, as wide and high as a slide.
 *
 * It is the drawing of tui/tell/timeline.c with finer means: the same columns
 * (scale.h), the same rows (rows.h), the same marks.  Columns beside each other
 * that show the same become one shape.  The axis is that of decisions or of
 * time; of very many lanes, those that are alike are left out, as there.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "sim/tape/text.h"
#include "tui/export/export.h"
#include "tui/export/svg_int.h"
#include "tui/export/tracks.h"
#include "tui/tell/rows.h"
#include "tui/tell/state.h"

#define COLUMN_OF_TEXT 12.8     /* 100 columns: 1280 wide */

enum {
    MARGIN = 40, HEAD = 132, FOOT = 62,
    ROW_LEAST = 21, ROW_MOST = 66,
    INDENT = 16,                /* of a child in the tree */
    LABEL_GAP = 14,
    STEP_WIDE = 6, TIME_WIDE = 4,       /* pixels of a column, at least */
    COLUMN_MOST = 44,           /* wider ones do not tell more */
    REASON_SIZE = 12,
    TICK = 4,                   /* how wide a run is that takes no time */
    END_ROOM = 18,              /* on the right, for how lanes ended */
};

typedef struct Chart {
    Export *x;
    Buf *out;
    Tracks tracks;
    Spans spans;
    Scale scale;
    Rows rows;
    double width, height, row;  /* of the picture; height of a row */
    double font;                /* of names */
    double left, column;        /* where columns begin; how wide one is */
} Chart;

/* --- layout -------------------------------------------------------------- */

/* True if the main thread has turned no loop in all of the run. */
static bool lacks_loop(Chart *c)
{
    const Reel *reel = &c->x->labels.reel;
    Event e;

    return reel_read(reel, reel_last(reel), &e, NULL) &&
           labels_is_outside(&c->x->labels, e.seq, e.iter);
}

static void row_name(Chart *c, const Row *row, Buf *b)
{
    buf_reset(b);
    if (row->rest)
        buf_printf(b, "+ %u more", (unsigned)row->more);
    else if (row->lane == 0 && lacks_loop(c))
        buf_puts(b, "(main)");  /* as the player calls it then */
    else
        labels_lane(&c->x->labels, row->lane, b);
}

static double names_width(Chart *c)
{
    double widest = 40;
    Buf b;

    buf_init(&b);
    for (size_t i = 0; i < c->rows.len; i++) {
        row_name(c, &c->rows.rows[i], &b);
        double w = svg_width(b.data, b.len, c->font) +
                   INDENT * c->rows.rows[i].depth;
        widest = w > widest ? w : widest;
    }
    buf_clear(&b);
    return widest < c->width * 0.28 ? widest : c->width * 0.28;
}

static void make_rows(Chart *c)
{
    double room = c->height - HEAD - FOOT;
    RowsAsk ask = {.after = 0, .last = reel_last(&c->x->reel),
                   .alive = &c->spans.lanes,
                   .room = room > ROW_LEAST ? (size_t)(room / ROW_LEAST) : 1};

    rows_make(&c->rows, c->x->lanes, &ask);
    c->row = c->rows.len ? room / (double)c->rows.len : ROW_MOST;
    c->row = c->row > ROW_MOST ? ROW_MOST : c->row;
    c->font = c->row * 0.5 > 20 ? 20 : c->row * 0.5 < 11 ? 11 : c->row * 0.5;
}

static void lay_out(Chart *c)
{
    bool time = c->x->axis == AXIS_TIME;
    ScaleAsk ask = {.axis = c->x->axis, .whole = true, .unit = 1,
                    .cursor = reel_last(&c->x->reel)};

    c->width = c->x->width * COLUMN_OF_TEXT;
    c->height = floor(c->width * 9 / 16 + 0.5);
    spans_cover(&c->spans, 0, ask.cursor, SIZE_MAX);
    make_rows(c);
    c->left = MARGIN + names_width(c) + 18;
    double room = c->width - MARGIN - c->left - END_ROOM;
    ask.width = (int)(room / (time ? TIME_WIDE : STEP_WIDE));
    scale_make(&c->scale, &c->spans, &ask, SIZE_MAX);
    c->column = c->scale.len ? room / (double)c->scale.len : room;
    if (c->column > COLUMN_MOST)
        c->column = COLUMN_MOST;
}

static double column_x(const Chart *c, size_t i)
{
    return c->left + c->column * (double)i;
}

static double row_y(const Chart *c, size_t i)
{
    return HEAD + c->row * (double)i;
}

/* --- head ---------------------------------------------------------------- */

/* "2.0 s of virtual time, 31 decisions, returned". */
static bool draw_title(Chart *c, Err *err)
{
    const char *title = export_title(c->x);
    Seq last = reel_last(&c->x->reel);
    Event e;
    Buf b;

    if (!reel_read(&c->x->reel, last, &e, err))
        return false;
    buf_init(&b);
    text_escape(&b, title, strlen(title), 0);
    svg_text_in(c->out, MARGIN, 52, 30, c->width - 2 * MARGIN, "title",
                b.data, b.len);
    buf_reset(&b);
    time_short(&b, e.t);
    buf_printf(&b, " s of virtual time, %zu decisions, %llu events",
               c->spans.nsteps - c->spans.npauses, (unsigned long long)last);
    if (e.kind == EVENT_RUN_END && e.text && e.text_len) {
        buf_puts(&b, ", ");
        text_escape(&b, e.text, e.text_len, 0);
    }
    svg_text_in(c->out, MARGIN, 79, 17, c->width - 2 * MARGIN, "dim", b.data,
                b.len);
    buf_clear(&b);
    return true;
}

static void column_label(const Chart *c, size_t i, bool time, Buf *b)
{
    const Column *col = &c->scale.columns[i];

    buf_reset(b);
    if (!time) {
        if (col->last > col->after)
            buf_printf(b, "%llu", (unsigned long long)col->after + 1);
    } else if (!col->fold) {
        time_short(b, col->t);
    }
}

/* True if column [i] should have a number: on the axis of steps where the
 * clock has moved, on that of time at round ones and behind folds. */
static bool has_time(const Chart *c, size_t i, int64_t round)
{
    const Column *col = &c->scale.columns[i];

    if (c->x->axis == AXIS_STEP)
        return i == 0 || col->t != col[-1].t;
    return i == 0 || col->t % round == 0 ||
           col->t != col[-1].t + c->scale.ask.unit;
}

/* The distance of numbers on the time axis. */
static int64_t round_time(const Chart *c)
{
    double room = 70 / (c->column > 0 ? c->column : 1);

    return scale_nice((int64_t)(room + 1) * c->scale.ask.unit);
}

/* A row of numbers above the columns, as many as there is room for. */
static void draw_numbers(Chart *c, double y, bool time)
{
    int64_t round = round_time(c);
    double free_from = 0, size = 13;
    Buf b;

    buf_init(&b);
    for (size_t i = 0; i < c->scale.len; i++) {
        double x = column_x(c, i);
        if (time && !has_time(c, i, round))
            continue;
        if (time && c->x->axis == AXIS_TIME)
            buf_printf(c->out, "<path class=\"grid\" d=\"M%.1f %.1fV%.1f\"/>"
                       "\n", x, HEAD - 6.0, row_y(c, c->rows.len));
        column_label(c, i, time, &b);
        double w = svg_width(b.data, b.len, size);
        if (b.len == 0 || x < free_from || x + w > c->width - 4)
            continue;
        if (time && c->x->axis == AXIS_STEP)
            buf_printf(c->out, "<path class=\"grid\" d=\"M%.1f %.1fV%.1f\"/>"
                       "\n", x, HEAD - 6.0, row_y(c, c->rows.len));
        svg_text(c->out, x, y, size, time ? "time" : "dim", "start", b.data,
                 b.len);
        free_from = x + w + LABEL_GAP + (time ? 0 : 30);
    }
    buf_clear(&b);
}

static void draw_axis(Chart *c)
{
    bool steps = c->x->axis == AXIS_STEP;

    if (steps) {
        svg_text(c->out, c->left - 12, HEAD - 29, 13, "dim", "end", "event",
                 5);
        draw_numbers(c, HEAD - 29, false);
    }
    svg_text(c->out, c->left - 12, HEAD - 11, 13, "time", "end", "seconds", 7);
    draw_numbers(c, HEAD - 11, true);
}

/* --- rows ---------------------------------------------------------------- */

static void draw_tree(Chart *c, size_t i, const Row *row)
{
    double top = row_y(c, i), middle = top + c->row / 2;

    for (int d = 1; d <= row->depth && d < 64; d++) {
        double x = MARGIN + INDENT * (d - 1) + 4;
        bool own = d == row->depth;
        if (!own && !(row->bars >> d & 1))
            continue;
        buf_printf(c->out, "<path class=\"tree\" d=\"M%.1f %.1fV%.1f", x, top,
                   own && row->last ? middle : top + c->row);
        if (own)
            buf_printf(c->out, "M%.1f %.1fH%.1f", x, middle, x + 8);
        buf_puts(c->out, "\"/>\n");
    }
}

static void draw_name(Chart *c, size_t i, const Row *row)
{
    double indent = INDENT * row->depth, room = c->left - MARGIN - 18;
    Buf b;

    buf_init(&b);
    row_name(c, row, &b);
    draw_tree(c, i, row);
    svg_text_in(c->out, MARGIN + indent,
                row_y(c, i) + c->row / 2 + c->font * 0.35, c->font,
                room - indent > 40 ? room - indent : 40,
                row->rest ? "dim" : row->lane ? "name" : "loop", b.data,
                b.len);
    buf_clear(&b);
}

/* The reason for a wait, above its line, if there is room; what an exception
 * says, behind the lane's end. */
static void draw_reason(Chart *c, uint32_t lane, Mark mark, Seq seq, Box r)
{
    const Stay *s = tracks_at(&c->tracks, lane, seq);
    double lift = c->row / 2 - 6 < 14 ? c->row / 2 - 6 : 14;
    double x = r.x + 5, y = r.y + r.h / 2 - lift / 2, room = r.w - 6;

    if (!s || s->mark != mark || c->row < 2.2 * REASON_SIZE)
        return;
    const char *text = tracks_reason(&c->tracks, s);
    size_t len = strlen(text);
    if (mark == MARK_RAISED)
        svg_text_in(c->out, x + 20, r.y + r.h / 2 + 4, REASON_SIZE,
                    c->width - x - 28, "bad", text, len);
    else if (len > 0 && svg_width(text, len, REASON_SIZE) <= room)
        svg_text_in(c->out, x, mark == MARK_EXEC ? r.y + r.h / 2 + 4 : y,
                    REASON_SIZE, room, "reason", text, len);
}

/* Columns [from] to [end] show [mark]. */
static void draw_stretch(Chart *c, const LaneInfo *info, size_t row,
                         size_t from, size_t end, Mark mark)
{
    Box r = {column_x(c, from), row_y(c, row),
             column_x(c, end) - column_x(c, from), c->row};
    size_t at = from < c->scale.len ? from : c->scale.len - 1;

    if (svg_is_point(mark)) {
        svg_point(c->out, mark, r);
    } else {
        if (mark == MARK_RUN &&
            scale_is_tick(&c->scale, &c->spans, info, from) && r.w > TICK)
            r.w = TICK;
        svg_stretch(c->out, mark, r);
    }
    if (mark != MARK_RUN && mark != MARK_READY)
        draw_reason(c, info->id, mark, c->scale.columns[at].last, r);
}

/* A zigzag where time is left out. */
static void draw_fold(Chart *c, size_t row, size_t i)
{
    buf_printf(c->out, "<path class=\"fold\" d=\"M%.1f %.1fl3 -5l3 10l3 -5\"/>"
               "\n", column_x(c, i) - 3, row_y(c, row) + c->row / 2);
}

static void draw_cells(Chart *c, size_t row, const LaneInfo *info)
{
    const Scale *s = &c->scale;

    for (size_t i = 0, end; i < s->len; i = end) {
        Mark mark = scale_mark(s, &c->spans, info, i, UINT64_MAX);
        end = i + 1;
        if (mark <= MARK_IDLE)
            continue;
        if (s->columns[i].fold) {
            draw_fold(c, row, i);
            continue;
        }
        bool tick = mark == MARK_RUN &&
                    scale_is_tick(s, &c->spans, info, i);
        while (!tick && !svg_is_point(mark) && end < s->len &&
               !s->columns[end].fold &&
               scale_mark(s, &c->spans, info, end, UINT64_MAX) == mark &&
               !(mark == MARK_RUN &&
                 scale_is_tick(s, &c->spans, info, end)))
            end++;
        draw_stretch(c, info, row, i, end, mark);
    }
}

/* How a lane ended in the last column, behind which there is none for it. */
static void draw_last(Chart *c, size_t row, const LaneInfo *info)
{
    size_t end = c->scale.len;
    Seq last = c->scale.columns[end - 1].last;
    const Stay *s = tracks_at(&c->tracks, info->id, last);

    if (s && svg_is_point(s->mark) && !svg_is_point(
            scale_mark(&c->scale, &c->spans, info, end - 1, last)) &&
        s->seq > c->scale.columns[end - 1].after)
        draw_stretch(c, info, row, end, end, s->mark);
}

static void draw_row(Chart *c, size_t i)
{
    const Row *row = &c->rows.rows[i];
    const LaneInfo *info = lanes_get(c->x->lanes, row->lane);

    buf_printf(c->out, "<path class=\"base\" d=\"M%d %.1fH%.1f\"/>\n", MARGIN,
               row_y(c, i) + c->row, c->width - MARGIN);
    draw_name(c, i, row);
    if (!info || row->rest || c->scale.len == 0)
        return;
    draw_cells(c, i, info);
    draw_last(c, i, info);
}

/* --- all of it ----------------------------------------------------------- */

static bool draw(Chart *c, Err *err)
{
    buf_printf(c->out, "<svg xmlns=\"http://www.w3.org/2000/svg\""
               " viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\""
               " role=\"img\">\n<title>", c->width, c->height, c->width,
               c->height);
    svg_escape(c->out, export_title(c->x), strlen(export_title(c->x)));
    buf_puts(c->out, "</title>\n");
    svg_defs(c->out);
    buf_printf(c->out, "<rect width=\"%.0f\" height=\"%.0f\" fill=\"#fff\"/>"
               "\n", c->width, c->height);
    if (!draw_title(c, err))
        return false;
    draw_axis(c);
    for (size_t i = 0; i < c->rows.len; i++)
        draw_row(c, i);
    svg_legend(c->out, MARGIN, c->height - 22, c->width - 2 * MARGIN);
    buf_puts(c->out, "</svg>\n");
    return true;
}

bool export_svg(Export *x, Buf *out, Err *err)
{
    Chart c = {.x = x, .out = out};

    if (reel_last(&x->reel) == 0)
        return err_set(err, "the run has no events");
    tracks_init(&c.tracks, &x->labels);
    spans_init(&c.spans, x->reel);
    scale_init(&c.scale);
    rows_init(&c.rows);
    bool ok = tracks_read(&c.tracks, err);
    if (ok) {
        lay_out(&c);
        ok = draw(&c, err);
    }
    rows_clear(&c.rows);
    scale_clear(&c.scale);
    spans_clear(&c.spans);
    tracks_clear(&c.tracks);
    return ok;
}
