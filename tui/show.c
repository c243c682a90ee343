/* show.c - the command show: the timeline and the story of a run as text. */
#include <stdio.h>

#include "sim/sim.h"
#include "sim/tape/cursor.h"
#include "tui/command.h"
#include "tui/tell/prose.h"
#include "tui/tell/recording.h"
#include "tui/tell/story.h"
#include "tui/tell/timeline.h"

enum {
    LEGEND_ROOM = 4,            /* rows that it can take */
    LANES_MOST = 100,           /* rows of lanes; beyond, families are cut */
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

/* A paragraph is one decision and what comes of it. */
static bool show_story(Prose *p, Labels *labels, Err *err)
{
    Seq last = reel_last(&labels->reel), begun = 0;
    int64_t t = 0;
    Story story;
    Event e;
    bool ok = true;

    story_init(&story, labels);
    prose_head(p, "event", "time", "what happens");
    for (Seq seq = 1; ok && seq <= last; seq++) {
        ok = reel_read(&labels->reel, seq, &e, err);
        if (!ok || !story_is_told(&e))
            continue;
        /* While the clock moves servers and the like do what nobody decides. */
        if (story_is_decision(&e) || (e.phase == PHASE_JUMP && e.t > t)) {
            prose_put(p, begun, t);
            story_begin(&story);
        }
        if (p->text.len == 0) {
            begun = seq;
            t = e.t;
        } else {
            buf_putc(&p->text, ' ');
        }
        story_event(&story, &e, &p->text);
    }
    prose_put(p, begun, t);
    return ok;
}

/* --- all of it ------------------------------------------------------------ */

static bool show_all(Prose *p, Recording *r, const Options *o, Err *err)
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
        show_timeline(&p->page, &labels, &cursor, o->time);
        ok = show_story(p, &labels, err);
    }
    labels_clear(&labels);
    cursor_clear(&cursor);
    return ok;
}

/* --- the command ---------------------------------------------------------- */

int command_show(const Options *o)
{
    Buf why;
    Err err = {.text = ""};

    buf_init(&why);
    SimOptions options = command_sim_options(o);
    Recording *r = recording_open(&options, &why);
    if (r) {
        Reel reel = recording_reel(r);
        Prose prose;
        prose_init(&prose, o->width, o->ascii, reel_last(&reel));
        if (!show_all(&prose, r, o, &err))
            buf_printf(&why, "ticktape: %s\n", err.text);
        prose_clear(&prose);
        recording_close(r);
    }
    return command_end(&why);
}
