/* why_awaits.c - the source, and what each await did. */
#include <stdio.h>
#include <string.h>

#include "sim/tape/text.h"
#include "tui/study/yields.h"
#include "tui/tell/state.h"
#include "tui/why.h"

enum { COUNT_WIDTH = 8, TIME_WIDTH = 9, SOURCE_AT = 42 };

static void put_count(Area a, int x, uint64_t n)
{
    area_printf(a, x, 0, STYLE_NUMBER, "%*llu", COUNT_WIDTH - 1,
                (unsigned long long)n);
}

static void put_time(Why *w, Area a, int x, int64_t ns)
{
    Buf *b = &w->prose.text;

    buf_reset(b);
    time_short(b, ns);
    buf_puts(b, " s");
    int left = TIME_WIDTH - 1 - (int)b->len;
    area_text(a, x + (left > 0 ? left : 0), 0, b->data, b->len, STYLE_TIME);
    buf_reset(b);
}

/* A line of the source; [y] NULL: nothing happened in it. */
static void put_line(Why *w, int file, int line, const LineYield *y)
{
    Area a = page_begin(&w->prose.page, 1);
    size_t len;
    const char *text = labels_line(&w->m.labels, file, line, &len);

    if (y && y->reached)
        put_count(a, 0, y->reached);
    if (y && (y->reached || y->suspended)) {
        put_count(a, COUNT_WIDTH, y->suspended);
        if (y->suspended)
            put_time(w, a, 2 * COUNT_WIDTH, y->waited);
    }
    if (y && y->blocked)
        put_time(w, a, 2 * COUNT_WIDTH + TIME_WIDTH, y->blocked_for);
    area_printf(a, SOURCE_AT - 8, 0, STYLE_NUMBER, "%5d", line);
    if (text) {
        buf_reset(&w->prose.text);
        text_source(&w->prose.text, text, len);
        area_text(a, SOURCE_AT - 1, 0, w->prose.text.data, w->prose.text.len,
                  STYLE_TEXT);
        buf_reset(&w->prose.text);
    }
    page_put(&w->prose.page);
}

static void put_head(Why *w, const char *name)
{
    Area a = page_begin(&w->prose.page, 1);

    area_printf(a, 0, 0, STYLE_TITLE, "%*s %*s %*s %*s", COUNT_WIDTH - 1,
                "reached", COUNT_WIDTH - 1, "waited", TIME_WIDTH - 1, "for",
                TIME_WIDTH - 1, "blocked");
    area_text(a, SOURCE_AT - 1, 0, name, strlen(name), STYLE_TITLE);
    page_put(&w->prose.page);
}

bool why_awaits(Why *w, Err *err)
{
    Reel *reel = &w->m.road.reel;
    size_t len;
    Yields y;

    yields_init(&y);
    bool ok = yields_upto(&y, reel, reel_last(reel), err);
    for (size_t f = 0; ok && f < w->m.facts->nsources; f++) {
        if (f > 0)
            putchar('\n');
        put_head(w, w->m.facts->sources[f].name);
        for (int line = 1; labels_line(&w->m.labels, (int)f, line, &len);
             line++)
            if (len > 0 || labels_line(&w->m.labels, (int)f, line + 1, &len))
                put_line(w, (int)f, line, yields_at(&y, (int)f, line));
    }
    if (ok && !w->tally.lines) {
        buf_puts(&w->prose.text, "The lines of this run were not recorded, so "
                 "that it is not known how often an await was reached: record "
                 "it with --lines.");
        why_put(w, 0);
    }
    yields_clear(&y);
    return ok;
}
