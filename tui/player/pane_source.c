/* pane_source.c - the pane of the source around the line that matters.
 *
 * That line is the event's; where it has none, the one where the running, or
 * else the selected lane stands; what the loop does by itself moves nothing.
 * In the gutter each lane has its tag at the line where it stands; at the right
 * edge is how often tasks were really suspended at a line.
 */
#include <stdio.h>
#include <string.h>

#include "sim/base/mem.h"
#include "tui/draw/syntax.h"
#include "tui/player/note_at.h"
#include "tui/player/view.h"
#include "tui/tell/state.h"
#include "tui/tell/tag.h"

enum {
    GUTTER = 6,
    TAB = 8,
    READ = 50000,               /* events read for one frame */
    LANES_LOOKED = 20000,       /* that may have tags */
    LOOK_BACK = 1000,           /* events, for one with a line */
};

/* What stands at the lines that are shown. */
typedef struct Tags {
    uint32_t first;             /* a lane there */
    int lanes;                  /* how many are */
} Tags;

/* The line that matters; false: nobody is at any, and this is where the last
 * who was is. */
static bool place_of(const Model *m, int *file, int *line)
{
    const Picture *p = model_picture(m);
    const Lane *l = picture_lane(p, p->current ? p->current : m->selected);
    Event e = *model_event(m);
    bool lane = e.line == 0 && l && l->id && l->line > 0;

    *file = e.line == 0 && lane ? l->file : e.file;
    *line = lane ? l->line : e.line;
    if (*line > 0)
        return true;
    for (int n = 0; n < LOOK_BACK && e.line == 0 && e.seq > 1; n++)
        if (!reel_read(&m->road.reel, e.seq - 1, &e, NULL))
            break;
    *file = e.file;
    *line = e.line;
    return false;
}

static int line_count(Labels *l, int file)
{
    size_t len;

    labels_line(l, file, 1, &len);      /* so that the lines are known */
    return l->lines[file] ? (int)l->nlines[file] : 0;
}

/* --- the parts of a line -------------------------------------------------- */

/* Draws [len] bytes of [text] in their styles; tabs become blanks. */
static void draw_text(Area a, int y, const char *text, size_t len,
                      const uint8_t *styles)
{
    int x = 0;

    for (size_t i = 0; i < len;) {
        size_t n = 1;
        if (text[i] == '\t') {
            x += TAB - x % TAB;
            i++;
            continue;
        }
        while (i + n < len && styles[i + n] == styles[i] && text[i + n] != '\t')
            n++;
        x = area_text(a, x, y, text + i, n, (Style)styles[i]);
        i += n;
    }
    if (x > a.width)
        area_glyph(a, a.width - 1, y, GLYPH_CUT, STYLE_DIM);
}

static void draw_tags(Scene *s, Area a, int y, const Tags *t)
{
    Buf b;

    if (t->lanes == 0)
        return;
    buf_init(&b);
    State state = state_of(&s->m->labels, model_picture(s->m), t->first, NULL);
    Style style = mark_style(state.mark);
    tag_of(&s->m->labels, t->first, &b);
    char more[12] = "";
    if (t->lanes > 1)
        snprintf(more, sizeof more, "+%d", t->lanes - 1);
    int room = a.width - 1 - (more[0] ? (int)strlen(more) : 1);
    area_glyph(a, 0, y, mark_glyph(state.mark), style);
    int x = area_fit(a, 1, y, room, b.data, b.len, style);
    area_puts(a, x, y, more, style);
    buf_clear(&b);
}

/* "3x", or "3/5x": suspended so often, of so many times that it was met.
 * Returns how many columns at the right edge that takes. */
static int draw_count(Scene *s, Area a, int y, int file, int line)
{
    size_t awaits, n = tally_suspended(&s->tally, file, line,
                                       cursor_at(&s->m->cursor), &awaits);
    char text[40];

    if (n == 0 && awaits == 0)
        return 0;
    if (awaits)
        snprintf(text, sizeof text, " %zu/%zux", n, awaits);
    else
        snprintf(text, sizeof text, " %zux", n);
    int width = (int)strlen(text);
    area_puts(a, a.width - width, y, text, STYLE_AWAIT);
    return width;
}

/* --- all lines ------------------------------------------------------------ */

/* True if [l] rather than lane [than] is to have its tag at a line: the
 * selected one, else one that runs, else the oldest. */
static bool is_better(const Model *m, const Lane *l, uint32_t than)
{
    const Lane *other = picture_lane(model_picture(m), than);

    if (l->id == m->selected || than == m->selected)
        return l->id == m->selected;
    if ((l->state == LANE_RUN) != (other && other->state == LANE_RUN))
        return l->state == LANE_RUN;
    return l->id < than;
}

/* Finds who stands at lines [from] to from + n; the loop's lane only while no
 * loop runs, as it is the program's then. */
static void find_tags(const Model *m, int file, int from, int n, Tags *tags)
{
    const Picture *p = model_picture(m);

    for (size_t i = 0; i < p->lanes.len && i < LANES_LOOKED; i++) {
        const Lane *l = pool_at(&p->lanes, i);
        int at = l->line - from;
        if (l->file != file || l->line <= 0 || at < 0 || at >= n ||
            l->state == LANE_NEW ||
            (l->id == 0 && p->phase != PHASE_OUTSIDE))
            continue;
        if (tags[at].lanes == 0 || is_better(m, l, tags[at].first))
            tags[at].first = l->id;
        tags[at].lanes++;
    }
}

/* What is open where line [to] begins. */
static SyntaxState state_before(Labels *l, int file, int to)
{
    SyntaxState state = {0};
    uint8_t *styles = NULL;
    size_t cap = 0, len;

    for (int i = 1; i < to; i++) {
        const char *text = labels_line(l, file, i, &len);
        if (!text)
            break;
        styles = mem_grow(styles, &cap, len + 1, 1);
        state = syntax_line(state, text, len, styles);
    }
    mem_free(styles);
    return state;
}

/* Columns for line numbers of a text of so many lines. */
static int number_width(int lines)
{
    return lines < 100 ? 3 : lines < 1000 ? 4 : 6;
}

static void draw_line(Scene *s, Area a, int y, int file, int line, int number,
                      const Tags *tags, SyntaxState *state)
{
    int count = draw_count(s, a, y, file, line);
    size_t len;
    const char *text = labels_line(&s->m->labels, file, line, &len);
    uint8_t *styles = mem_alloc(len + 1);
    Area body = area_part(a, number + GUTTER + 1, 0,
                          a.width - number - GUTTER - 1 - count, a.height);

    area_printf(a, 0, y, STYLE_NUMBER, "%*d", number, line);
    draw_tags(s, area_part(a, number + 1, 0, GUTTER, a.height), y, tags);
    *state = syntax_line(*state, text, len, styles);
    if (model_hides_future(s->m))
        len = note_hide(text, len, styles);
    draw_text(body, y, text, len, styles);
    mem_free(styles);
}

static int within(int n, int low, int high)
{
    return n > high ? (high < low ? low : high) : n < low ? low : n;
}

/* The first line that is shown if there are [height] rows.  Scrolling ends at
 * the ends of the text. */
static int first_line(Model *m, int lines, int line, int height)
{
    int most = lines - height + 1;
    int usual = within(line - height * 2 / 5, 1, most);

    if (m->focus != PANE_SOURCE || m->overlay)
        return usual;
    m->scroll = within(usual + m->scroll, 1, most) - usual;
    return usual + m->scroll;
}

static void draw(Scene *s, Area a)
{
    Model *m = s->m;
    int file, line;
    bool placed = place_of(m, &file, &line);
    int lines = line_count(&m->labels, file), number = number_width(lines);

    if (lines == 0) {
        area_puts(a, 1, 0, "the source is not on the tape", STYLE_DIM);
        return;
    }
    if (!tally_cover(&s->tally, cursor_at(&m->cursor), READ))
        s->pending = true;
    int first = first_line(m, lines, line > 0 ? line : 1, a.height);
    Tags *tags = mem_zalloc((size_t)a.height * sizeof *tags);
    find_tags(m, file, first, a.height, tags);
    SyntaxState state = state_before(&m->labels, file, first);
    for (int y = 0; y < a.height && first + y <= lines; y++) {
        draw_line(s, a, y, file, first + y, number, &tags[y], &state);
        if (placed && first + y == line) {
            area_glyph(a, number, y, GLYPH_POINTER, STYLE_STRONG);
            area_over(a, 0, y, number, 1, STYLE_CURSOR);
        }
    }
    mem_free(tags);
}

static void title(Scene *s, Buf *out)
{
    int file, line;
    const Facts *f = s->m->facts;

    place_of(s->m, &file, &line);
    if ((size_t)file < f->nsources)
        buf_puts(out, f->sources[file].name);
    if (line > 0)
        buf_printf(out, ":%d", line);
}

static int want(Scene *s, int width)
{
    (void)width;
    return line_count(&s->m->labels, 0);
}

const View view_source = {"source", title, want, draw, NULL, NULL};
