/* overlay.c - what lies over the panes. */
#include "tui/player/overlay.h"

#include <string.h>

#include "tui/player/help.h"
#include "tui/quiz/quiz_draw.h"

enum {
    LIST_PART_FROM = 13,        /* rows: where the timeline stays in sight */
    LIST_LONG = 100,            /* rows */
};

/* --- lists ---------------------------------------------------------------- */

/* Returns the row behind it: the chosen one takes as many as its text needs. */
static int draw_list_row(const Choices *l, Area a, int y, size_t i,
                         bool chosen)
{
    const Choice *row = &l->rows[i];
    int x = 1, end = y + 1;

    if (row->seq)
        x = area_printf(a, 1, y, STYLE_NUMBER, "%6llu  ",
                        (unsigned long long)row->seq);
    if (chosen)
        end = area_wrap(area_part(a, x, 0, a.width - x, a.height), y,
                        row->text, row->len, row->style);
    else
        area_fit(a, x, y, a.width - x, row->text, row->len, row->style);
    if (chosen)
        area_over(a, 0, y, a.width, end - y, STYLE_CURSOR);
    return end;
}

/* Rows that it can fill, whichever is chosen; of a long list: many. */
static int list_want(const Choices *l, Area a)
{
    Area nowhere = area_part(a, 0, 0, a.width, 0);
    int most = 1;

    if (l->len > LIST_LONG)
        return LIST_LONG;
    for (size_t i = 0; i < l->len; i++) {
        int rows = draw_list_row(l, nowhere, 0, i, true);
        most = rows > most ? rows : most;
    }
    return (int)l->len + most;
}

static void draw_list(const Choices *l, Area a)
{
    Area title = area_top(&a, 1), nowhere = area_part(a, 0, 0, a.width, 0);
    int chosen = l->len ? draw_list_row(l, nowhere, 0, l->at, true)
                        : 1;
    int height = a.height - chosen + 1;
    size_t top = choices_top(l, height > 1 ? (size_t)height : 1);

    area_row(title, 0, 0, title.width, GLYPH_HLINE, STYLE_BORDER);
    int x = area_puts(title, 2, 0, " ", STYLE_BORDER);
    x = area_fit(title, x, 0, title.width - 20, l->title, strlen(l->title),
                 STYLE_TITLE);
    area_printf(title, x, 0, STYLE_DIM, "  %zu of %zu ",
                l->len ? l->at + 1 - l->heads : 0, l->len - l->heads);
    for (int y = 0; top < l->len && y < a.height; top++)
        y = draw_list_row(l, a, y, top, top == l->at);
}

/* --- texts that scroll ---------------------------------------------------- */

/* Draws from row [y] on; returns the row behind it. */
typedef int DrawFrom(Model *m, Area a, int y);

static void draw_scrolled(Model *m, Area a, DrawFrom *draw)
{
    a = area_part(a, 1, 0, a.width - 2, a.height);
    int most = draw(m, area_part(a, 0, 0, a.width, 0), 0) - a.height;

    if (m->scroll > most)
        m->scroll = most > 0 ? most : 0;
    draw(m, a, -m->scroll);
}

static int draw_quiz(Model *m, Area a, int y)
{
    size_t at = m->quiz_at;
    Buf b;

    buf_init(&b);
    if (at < m->quiz.len)
        y = quiz_draw_question(a, y, &m->quiz, at, &m->labels) + 1;
    if (model_quiz_answered(m))
        y = quiz_draw_answer(a, y, &m->quiz, at) + 1;
    quiz_add_score(&m->quiz, &b);
    y = area_wrap(a, y, b.data, b.len, STYLE_TITLE);
    buf_clear(&b);
    return y;
}

static int draw_compare(Model *m, Area a, int y)
{
    Compare *c = &m->compare;
    Buf b;

    y = compare_draw(c, a, y, model_picture(m)->t) + 1;
    buf_init(&b);
    compare_tell(c, &b);
    for (char *line = b.data; *line;) {
        size_t len = strcspn(line, "\n");
        y = area_wrap(a, y, line, len, STYLE_TEXT);
        line += len + (line[len] == '\n');
    }
    buf_clear(&b);
    return y;
}

/* --- all of it ------------------------------------------------------------ */

int overlay_list_rows(const Model *m, Area a)
{
    if (m->overlay < OVERLAY_CAUSES || m->overlay > OVERLAY_QUERY)
        return 0;
    int most = a.height >= LIST_PART_FROM ? a.height * 3 / 5 : a.height;
    int want = list_want(&m->list, a);
    return want < most ? want : most;
}

void overlay_draw(Model *m, Area a)
{
    int rows = overlay_list_rows(m, a);

    if (rows > 0)
        a = area_bottom(&a, rows);
    area_blank(a);
    switch (m->overlay) {
    case OVERLAY_NONE: break;
    case OVERLAY_HELP: m->scroll = help_draw(a, m->scroll); break;
    case OVERLAY_QUIZ: draw_scrolled(m, a, draw_quiz); break;
    case OVERLAY_COMPARE: draw_scrolled(m, a, draw_compare); break;
    case OVERLAY_CAUSES:
    case OVERLAY_CHAIN:
    case OVERLAY_LINTS:
    case OVERLAY_QUERY: draw_list(&m->list, a); break;
    }
}
