/* pane_why.c - the pane that says why: a sentence on the event, or why the
 * selected lane does not run. */
#include <string.h>

#include "sim/tape/text.h"
#include "tui/view.h"
#include "tui/whynot.h"

enum { READ = 50000 };          /* events read for one frame */

static void add_why_not(Scene *s, Buf *b)
{
    Model *m = s->m;

    if (!tally_cover(&s->tally, cursor_at(&m->cursor), READ))
        s->pending = true;
    if (!whynot_tell(s->why_not, m, &s->tally, m->selected, b))
        s->pending = true;
}

static void add_event(Scene *s, Buf *b)
{
    Event e;

    /* Read again, as its text may be gone. */
    if (reel_read(&s->m->road.reel, cursor_at(&s->m->cursor), &e, NULL))
        text_event(b, &e, s->m->lanes);
}

static void draw(Scene *s, Area a)
{
    Buf b;

    buf_init(&b);
    if (s->m->why_not)
        add_why_not(s, &b);
    else
        add_event(s, &b);
    Area text = area_part(a, 1, 0, a.width - 1, a.height);
    area_wrap(text, 0, b.data, b.len,
              s->m->present ? STYLE_STRONG : STYLE_TEXT);
    buf_clear(&b);
}

static void title(Scene *s, Buf *out)
{
    if (s->m->why_not) {
        labels_lane(&s->m->labels, s->m->selected, out);
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
