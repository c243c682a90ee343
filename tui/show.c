/* show.c - the command show: the timeline and the story of a run as text. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "sim/base/mem.h"
#include "sim/sim.h"
#include "sim/tape/cursor.h"
#include "tui/ansi.h"
#include "tui/command.h"
#include "tui/recording.h"
#include "tui/timeline.h"

enum {
    WIDTH_DEFAULT = 100,
    LANES_MOST = 100,           /* rows of lanes; beyond, families are cut */
};

typedef struct Show {
    Canvas canvas;
    Theme theme;
    int colours;                /* -1: no escape codes */
    Buf out;
} Show;

/* The canvas to the output. */
static void put(Show *s)
{
    buf_reset(&s->out);
    if (s->colours < 0)
        canvas_text(&s->canvas, &s->out);
    else
        ansi_lines(&s->canvas, &s->theme, &s->out);
    fwrite(s->out.data, 1, s->out.len, stdout);
}

static void show_timeline(Show *s, Labels *labels, Cursor *cursor, bool time)
{
    TimelineAsk ask = {.axis = time ? AXIS_TIME : AXIS_STEP, .whole = true};
    int width = s->canvas.width;
    Timeline t;

    timeline_init(&t, labels);
    int height = timeline_height(&t, &cursor->picture, &ask, LANES_MOST);
    do {
        canvas_reset(&s->canvas, width, height);
        timeline_draw(&t, canvas_area(&s->canvas), &cursor->picture, &ask);
    } while (t.pending);
    put(s);
    canvas_reset(&s->canvas, width, 4);
    int rows = timeline_legend(canvas_area(&s->canvas));
    canvas_reset(&s->canvas, width, rows);
    timeline_legend(canvas_area(&s->canvas));
    putchar('\n');
    put(s);
    timeline_clear(&t);
}

static bool show_all(Show *s, Recording *r, const Options *o, Err *err)
{
    Reel reel = recording_reel(r);
    const Lanes *lanes = recording_lanes(r, err);
    Cursor cursor;
    Labels labels;

    if (!lanes)
        return false;
    cursor_init(&cursor, reel);
    labels_init(&labels, reel, lanes, recording_facts(r));
    bool ok = cursor_to(&cursor, reel_last(&reel), err);
    if (ok)
        show_timeline(s, &labels, &cursor, o->time);
    labels_clear(&labels);
    cursor_clear(&cursor);
    return ok;
}

/* --- the terminal -------------------------------------------------------- */

static int terminal_width(void)
{
    struct winsize size;

    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40)
        return size.ws_col;
    return WIDTH_DEFAULT;
}

int command_show(const Command *c, int argc, char **argv)
{
    Options o;
    Buf why;
    Err err = {.text = ""};

    if (!command_options(c, argc, argv, &o))
        return COMMAND_USAGE;
    if (o.help)
        return command_usage(stdout, c), 0;
    buf_init(&why);
    SimOptions options = command_sim_options(&o);
    Recording *r = recording_open(&options, &why);
    if (r) {
        Show s = {.colours = -1};
        if (isatty(STDOUT_FILENO))
            s.colours = ansi_colours(getenv("TERM"), getenv("COLORTERM"),
                                     getenv("NO_COLOR"));
        theme_init(&s.theme, s.colours, PALETTE_NORMAL);
        buf_init(&s.out);
        canvas_init(&s.canvas, o.width ? o.width : terminal_width(), 1,
                    o.ascii);
        if (!show_all(&s, r, &o, &err))
            buf_printf(&why, "ticktape: %s\n", err.text);
        canvas_clear(&s.canvas);
        buf_clear(&s.out);
        recording_close(r);
    }
    fflush(stdout);
    fputs(why.data, stderr);
    bool failed = why.len > 0;
    buf_clear(&why);
    return failed ? SIM_EXIT_REFUSED : 0;
}

int command_play(int argc, char **argv)
{
    return command_show(command_find("show"), argc, argv);
}
