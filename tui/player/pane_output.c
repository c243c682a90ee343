/* pane_output.c - the pane of what has been printed. */
#include <string.h>

#include "sim/base/mem.h"
#include "tui/player/view.h"

enum {
    READ = 50000,               /* events read for one frame */
    LOOK_BACK = 2000,           /* events, for the decision before */
    OUTPUTS_MOST = 4000,        /* pieces of output that are put together */
};

/* A line of output, or a part of one that is of another kind than the rest. */
typedef struct Piece {
    size_t begin, len;
    Style style;
    bool fresh, ends;           /* a line ends behind it */
} Piece;

typedef struct Pieces {
    Piece *pieces;
    size_t len, cap;
    Buf text;
} Pieces;

/* What was printed after this event is new: the decision before the one where
 * one stands. */
static Seq fresh_after(const Model *m)
{
    Seq at = cursor_at(&m->cursor), seq = at;
    Event e;

    while (seq > 1 && at - seq < LOOK_BACK) {
        if (!reel_read(&m->road.reel, --seq, &e, NULL))
            break;
        if (is_decision(&e, NULL))
            return seq;
    }
    return at - 1;
}

static void add_piece(Pieces *p, const Event *e, const char *text, size_t len,
                      bool ends, bool fresh)
{
    p->pieces = mem_grow(p->pieces, &p->cap, p->len + 1, sizeof *p->pieces);
    p->pieces[p->len++] = (Piece){
        .begin = p->text.len, .len = len, .ends = ends, .fresh = fresh,
        .style = e->via == VIA_STDERR ? STYLE_ERROR : STYLE_OUTPUT,
    };
    buf_add(&p->text, text, len);
}

/* Cuts the text of an event into lines. */
static void add_output(Pieces *p, const Event *e, bool fresh)
{
    const char *at = e->text ? e->text : "", *end = at + e->text_len;

    while (at < end) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        size_t len = (size_t)((stop ? stop : end) - at);
        add_piece(p, e, at, len, stop != NULL, fresh);
        at += len + (stop != NULL);
    }
}

/* The first of the outputs that fill [lines] lines, up to number [n]. */
static size_t first_output(const Scene *s, size_t n, size_t lines)
{
    Event e;

    for (size_t looked = 0; n > 0 && looked < OUTPUTS_MOST; looked++) {
        if (!reel_read(&s->m->road.reel, s->tally.outputs.seqs[n - 1], &e,
                       NULL))
            break;
        for (size_t i = 0; i < e.text_len; i++)
            if (e.text[i] == '\n' && lines-- == 0)
                return n - 1;
        n--;
    }
    return n;
}

static void collect(const Scene *s, Pieces *p, size_t lines)
{
    Seq fresh = fresh_after(s->m);
    size_t n = tally_outputs(&s->tally, cursor_at(&s->m->cursor));
    Event e;

    for (size_t i = first_output(s, n, lines); i < n; i++)
        if (reel_read(&s->m->road.reel, s->tally.outputs.seqs[i], &e, NULL))
            add_output(p, &e, e.seq > fresh);
}

static int line_count(const Pieces *p)
{
    int lines = 0;

    for (size_t i = 0; i < p->len; i++)
        lines += p->pieces[i].ends || i + 1 == p->len;
    return lines;
}

/* Draws the pieces so that the last line, less [skip], is the lowest row. */
static void draw_pieces(Area a, const Pieces *p, int skip)
{
    int y = a.height - line_count(p) + skip, x = 1;

    if (y > 0)
        y = 0;                  /* few lines stand at the top */
    for (size_t i = 0; i < p->len; i++) {
        const Piece *piece = &p->pieces[i];
        int begin = x;
        if (piece->fresh && x == 1)
            area_glyph(a, 0, y, GLYPH_POINTER, STYLE_STRONG);
        if (y >= 0)
            x = area_fit(a, x, y, a.width - x, p->text.data + piece->begin,
                         piece->len, piece->style);
        if (piece->fresh)
            area_over(a, begin, y, x - begin, 1, STYLE_FRESH);
        if (piece->ends) {
            y++;
            x = 1;
        }
    }
}

static void draw(Scene *s, Area a)
{
    Model *m = s->m;
    Pieces p = {0};

    if (!tally_cover(&s->tally, cursor_at(&m->cursor), READ))
        s->pending = true;
    bool scrolls = m->focus == PANE_OUTPUT && !m->overlay;
    int skip = scrolls && m->scroll < 0 ? -m->scroll : 0;
    buf_init(&p.text);
    collect(s, &p, (size_t)a.height + (size_t)skip);
    if (p.len == 0)
        area_puts(a, 1, 0, "nothing is printed yet", STYLE_DIM);
    int most = line_count(&p) > a.height ? line_count(&p) - a.height : 0;
    if (skip > most)
        skip = most;
    if (scrolls)
        m->scroll = -skip;      /* scrolling ends at the ends of the text */
    draw_pieces(a, &p, skip);
    mem_free(p.pieces);
    buf_clear(&p.text);
}

static void title(Scene *s, Buf *out)
{
    const Picture *p = model_picture(s->m);

    buf_printf(out, "%llu bytes", (unsigned long long)(p->written[0] +
                                                       p->written[1]));
}

static int want(Scene *s, int width)
{
    (void)s, (void)width;
    return 8;
}

const View view_output = {"output", title, want, draw, NULL, NULL};
