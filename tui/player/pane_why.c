/* pane_why.c - the pane that says why: a sentence on the event, or why the
 * selected lane does not run.
 *
 * Where there are rows for it, the sentences before stand above: the story so
 * far.
 */
#include <string.h>

#include "sim/tape/text.h"
#include "tui/player/note_at.h"
#include "tui/player/view.h"
#include "tui/player/whynot.h"
#include "tui/tell/story.h"

enum {
    READ = 50000,               /* events read for one frame */
    STORY_FROM = 5,             /* rows: below, there is one sentence */
    LOOK_BACK = 400,            /* events, for the sentences before */
    SENTENCES_MOST = 60,
    NOTE_MARGIN = 8,            /* "Lesson: " */
};

/* --- sentences ------------------------------------------------------------ */

/* Makes [b] the sentence for event [seq]; false: it cannot be read, or is 0,
 * where the cursor of a tape stands whose first event is damaged. */
static bool tell(Scene *s, Seq seq, Buf *b)
{
    Story story;
    Event e;

    if (!reel_read(&s->m->road.reel, seq, &e, NULL))
        return false;
    story_init(&story, &s->m->labels);
    buf_reset(b);
    story_event(&story, &e, b);
    return true;
}

/* How many rows [b] takes. */
static int rows_of(Area a, const Buf *b)
{
    return area_wrap(area_part(a, 0, 0, a.width, 0), 0, b->data, b->len,
                     STYLE_TEXT);
}

/* The events before [seq] that are told and fit into [room] rows, the latest
 * first; how many. */
static int events_before(Scene *s, Area a, Seq seq, int room, Seq *events)
{
    int n = 0;
    Event e;
    Buf b;

    buf_init(&b);
    for (Seq from = seq; seq > 1 && from - seq < LOOK_BACK;) {
        if (!reel_read(&s->m->road.reel, --seq, &e, NULL))
            break;
        if (!story_is_told(&e) || !tell(s, seq, &b))
            continue;
        room -= rows_of(a, &b);
        if (room < 0 || n == SENTENCES_MOST)
            break;
        events[n++] = seq;
    }
    buf_clear(&b);
    return n;
}

/* What the lesson says here, in the last rows of those that the sentence does
 * not need; takes them from [a]. */
static void draw_note(Scene *s, Area *a, int sentence)
{
    const Note *note = note_at(s->m, ':');
    Buf b;

    if (!note || model_event(s->m)->kind == EVENT_NOTE)
        return;
    buf_init(&b);
    text_escape(&b, note->text, strlen(note->text), 0);
    int rows = rows_of(area_part(*a, NOTE_MARGIN, 0, a->width, 0), &b);
    if (rows > a->height - sentence)
        rows = a->height - sentence;
    if (rows > 0) {
        Area at = area_bottom(a, rows);
        area_puts(at, 0, 0, "Lesson:", STYLE_TITLE);
        area_wrap(area_part(at, NOTE_MARGIN, 0, at.width, rows), 0, b.data,
                  b.len, STYLE_TITLE);
    }
    buf_clear(&b);
}

static void draw_story(Scene *s, Area a)
{
    Seq before[SENTENCES_MOST], at = cursor_at(&s->m->cursor);
    int n = 0, y = 0;
    Buf b;

    buf_init(&b);
    tell(s, at, &b);
    draw_note(s, &a, rows_of(a, &b));
    if (a.height >= STORY_FROM && !s->m->present)
        n = events_before(s, a, at, a.height - rows_of(a, &b), before);
    while (n-- > 0)
        if (tell(s, before[n], &b))
            y = area_wrap(a, y, b.data, b.len, STYLE_DIM);
    tell(s, at, &b);
    area_wrap(a, y, b.data, b.len, s->m->present || y > 0 ? STYLE_STRONG
                                                          : STYLE_TEXT);
    buf_clear(&b);
}

/* --- why not -------------------------------------------------------------- */

static void draw_why_not(Scene *s, Area a)
{
    Model *m = s->m;
    Buf b;

    buf_init(&b);
    if (!tally_cover(&s->tally, cursor_at(&m->cursor), READ))
        s->pending = true;
    if (!whynot_tell(s->why_not, m, &s->tally, m->selected, &b))
        s->pending = true;
    area_wrap(a, 0, b.data, b.len, STYLE_TEXT);
    buf_clear(&b);
}

/* --- the pane ------------------------------------------------------------- */

static void draw(Scene *s, Area a)
{
    Area text = area_part(a, 1, 0, a.width - 1, a.height);

    if (s->m->why_not)
        draw_why_not(s, text);
    else
        draw_story(s, text);
}

static void title(Scene *s, Buf *out)
{
    if (s->m->why_not) {
        buf_puts(out, "why not ");
        labels_lane(&s->m->labels, s->m->selected, out);
        buf_puts(out, " (Enter: the chain)");
        return;
    }
    buf_printf(out, "step %llu, %s",
               (unsigned long long)cursor_at(&s->m->cursor),
               event_kind_name(model_event(s->m)->kind));
}

static int want(Scene *s, int width)
{
    (void)s, (void)width;
    return 3;
}

const View view_why = {"why", title, want, draw, NULL, NULL};
