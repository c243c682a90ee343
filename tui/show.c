/* show.c - the command show: the timeline and the story of a run as text. */
#include <stdio.h>

#include "sim/sim.h"
#include "sim/tape/cursor.h"
#include "tui/command.h"
#include "tui/page.h"
#include "tui/recording.h"
#include "tui/state.h"
#include "tui/story.h"
#include "tui/timeline.h"

enum {
    LEGEND_ROOM = 4,            /* rows that it can take */
    LANES_MOST = 100,           /* rows of lanes; beyond, families are cut */
    TIME_COLUMN = 9,
    TEXT_LEAST = 20,            /* columns of the story's text */
    TEXT_MOST = 100,            /* longer lines are hard to read */
};

static void show_timeline(Page *page, Labels *labels, Cursor *cursor, bool time)
{
    TimelineAsk ask = {.axis = time ? AXIS_TIME : AXIS_STEP, .whole = true};
    int width = page->canvas.width;
    Timeline t;

    timeline_init(&t, labels);
    int height = timeline_height(&t, &cursor->picture, &ask, width,
                                 LANES_MOST);
    do {
        timeline_draw(&t, page_begin(page, height), &cursor->picture, &ask);
    } while (t.pending);
    page_put(page);
    int rows = timeline_legend(page_begin(page, LEGEND_ROOM));
    timeline_legend(page_begin(page, rows));
    putchar('\n');
    page_put(page);
    timeline_clear(&t);
}

/* --- the story ------------------------------------------------------------ */

/* A paragraph: one decision and what comes of it. */
typedef struct Paragraph {
    Page *page;
    Seq seq;                    /* 0: none is begun */
    int64_t t, shown_t;         /* its time; that of the last one */
    int digits;                 /* of the last event's number */
    Buf text;
} Paragraph;

static void put_paragraph(Paragraph *p)
{
    int left = p->digits + 2 + TIME_COLUMN;
    int room = p->page->canvas.width - left;

    if (p->text.len == 0)
        return;
    room = room < TEXT_LEAST ? TEXT_LEAST : room > TEXT_MOST ? TEXT_MOST : room;
    Area a = page_begin(p->page, (int)(p->text.len / (size_t)(room / 2)) + 2);
    int rows = area_wrap(area_part(a, left, 0, room, a.height), 0,
                         p->text.data, p->text.len, STYLE_TEXT);
    a = page_begin(p->page, rows);
    area_wrap(area_part(a, left, 0, room, rows), 0, p->text.data, p->text.len,
              STYLE_TEXT);
    area_printf(a, 0, 0, STYLE_NUMBER, "%*llu", p->digits,
                (unsigned long long)p->seq);
    if (p->t != p->shown_t) {
        buf_reset(&p->text);
        time_short(&p->text, p->t);
        area_text(a, p->digits + 2, 0, p->text.data, p->text.len, STYLE_TIME);
        p->shown_t = p->t;
    }
    page_put(p->page);
    buf_reset(&p->text);
}

static bool show_story(Page *page, Labels *labels, Err *err)
{
    Seq last = reel_last(&labels->reel);
    Paragraph p = {.page = page, .digits = 5, .shown_t = -1};
    Story story;
    Event e;
    bool ok = true;

    for (Seq n = last; n >= 100000; n /= 10)
        p.digits++;
    buf_init(&p.text);
    story_init(&story, labels);
    printf("\n%*s  %-*s%s\n", p.digits, "event", TIME_COLUMN, "time",
           "what happens");
    for (Seq seq = 1; ok && seq <= last; seq++) {
        ok = reel_read(&labels->reel, seq, &e, err);
        if (!ok || !story_is_told(&e))
            continue;
        if (story_is_decision(&e)) {
            put_paragraph(&p);
            story_begin(&story);
        }
        if (p.text.len == 0) {
            p.seq = seq;
            p.t = e.t;
        } else {
            buf_putc(&p.text, ' ');
        }
        story_event(&story, &e, &p.text);
    }
    put_paragraph(&p);
    buf_clear(&p.text);
    return ok;
}

/* --- all of it ------------------------------------------------------------ */

static bool show_all(Page *page, Recording *r, const Options *o, Err *err)
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
    if (ok) {
        show_timeline(page, &labels, &cursor, o->time);
        ok = show_story(page, &labels, err);
    }
    labels_clear(&labels);
    cursor_clear(&cursor);
    return ok;
}

/* --- the command ---------------------------------------------------------- */

int command_show_options(const Options *o)
{
    Buf why;
    Err err = {.text = ""};

    buf_init(&why);
    SimOptions options = command_sim_options(o);
    Recording *r = recording_open(&options, &why);
    if (r) {
        Page page;
        page_init(&page, o->width, o->ascii);
        if (!show_all(&page, r, o, &err))
            buf_printf(&why, "ticktape: %s\n", err.text);
        page_clear(&page);
        recording_close(r);
    }
    fflush(stdout);
    fputs(why.data, stderr);
    bool failed = why.len > 0;
    buf_clear(&why);
    return failed ? SIM_EXIT_REFUSED : 0;
}

int command_show(const Command *c, int argc, char **argv)
{
    Options o;

    if (!command_options(c, argc, argv, &o))
        return COMMAND_USAGE;
    if (o.help)
        return command_usage(stdout, c), 0;
    return command_show_options(&o);
}
