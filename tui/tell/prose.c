/* prose.c - sentences on stdout. */
#include "tui/tell/prose.h"

#include <stdio.h>
#include <string.h>

#include "tui/tell/state.h"

enum {
    DIGITS_LEAST = 5,
    TIME_COLUMN = 9,
    TEXT_LEAST = 20, TEXT_MOST = 100,   /* columns */
};

void prose_init(Prose *p, int width, bool ascii, uint64_t last)
{
    page_init(&p->page, width, ascii);
    buf_init(&p->text);
    p->digits = DIGITS_LEAST;
    p->t = -1;
    for (; last >= 100000; last /= 10)
        p->digits++;
}

void prose_clear(Prose *p)
{
    page_clear(&p->page);
    buf_clear(&p->text);
}

void prose_put(Prose *p, uint64_t seq, int64_t t)
{
    int left = p->digits + 2 + TIME_COLUMN;
    int room = p->page.canvas.width - left;

    if (p->text.len == 0)
        return;
    room = room < TEXT_LEAST ? TEXT_LEAST : room > TEXT_MOST ? TEXT_MOST : room;
    Area a = page_begin(&p->page, (int)(p->text.len / (size_t)(room / 2)) + 2);
    int rows = area_wrap(area_part(a, left, 0, room, a.height), 0,
                         p->text.data, p->text.len, STYLE_TEXT);
    a = page_begin(&p->page, rows);
    area_wrap(area_part(a, left, 0, room, rows), 0, p->text.data, p->text.len,
              STYLE_TEXT);
    if (seq)
        area_printf(a, 0, 0, STYLE_NUMBER, "%*llu", p->digits,
                    (unsigned long long)seq);
    if (seq && t != p->t) {
        buf_reset(&p->text);
        time_brief(&p->text, t, p->t < 0 ? t : p->t);
        area_fit(a, p->digits + 2, 0, TIME_COLUMN - 1, p->text.data,
                 p->text.len, STYLE_TIME);
        p->t = t;
    }
    page_put(&p->page);
    buf_reset(&p->text);
}

void prose_head(Prose *p, const char *seq, const char *t, const char *text)
{
    printf("\n%*s  %-*s%s\n", p->digits, seq, TIME_COLUMN, t, text);
}

void prose_title(Prose *p, const char *title)
{
    putchar('\n');
    Area a = page_begin(&p->page, 1);
    area_text(a, 0, 0, title, strlen(title), STYLE_TITLE);
    page_put(&p->page);
    p->t = -1;
}
