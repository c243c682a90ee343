/* command_compare.c - the command compare: two runs on one clock. */
#include <stdio.h>

#include "tui/command.h"
#include "tui/draw/page.h"
#include "tui/tell/compare.h"
#include "tui/tell/recording.h"

/* More rows than both runs can have. */
enum { ROWS_ROOM = 64 };

static void print(Compare *c, const Options *o)
{
    Page page;
    Buf text;

    page_init(&page, o->width, o->ascii);
    int rows = compare_draw(c, page_begin(&page, ROWS_ROOM), 0, -1);
    compare_draw(c, page_begin(&page, rows), 0, -1);
    page_put(&page);
    page_clear(&page);
    buf_init(&text);
    compare_tell(c, &text);
    putchar('\n');
    fputs(text.data, stdout);
    buf_clear(&text);
}

static bool compare(Recording *const *runs, const Options *o, Err *err)
{
    Compare c;

    bool ok = compare_init(&c, runs[0], runs[1], err);
    if (ok)
        print(&c, o);
    compare_clear(&c);
    return ok;
}

int command_compare(const Options *o)
{
    Recording *runs[2] = {NULL, NULL};
    Err err = {.text = ""};
    Buf why;

    buf_init(&why);
    SimOptions options = command_sim_options(o);
    for (int i = 0; i < 2 && why.len == 0; i++) {
        options.path = i == 0 ? o->file : o->other;
        options.chances = i == 0 ? NULL : o->chances;
        runs[i] = recording_open(&options, &why);
    }
    if (runs[1] && !compare(runs, o, &err))
        buf_printf(&why, "ticktape: %s\n", err.text);
    for (int i = 0; i < 2; i++)
        if (runs[i])
            recording_close(runs[i]);
    return command_end(&why);
}
