/* pane_timeline.c - the pane of lanes over steps or time. */
#include "tui/player/view.h"

enum {
    EXTRA = 3,                  /* rows that are no lanes: scale, caret */
    CARET_FROM = 6,             /* rows: below, the caret's is a lane's */
};

/* Zoom in and out by 1, 2 and 5 times powers of ten. */
static int64_t nice_step(int64_t n, int by)
{
    for (; by > 0; by--)
        n = scale_nice(n + 1);
    for (; by < 0 && n > 1; by++) {
        int64_t ten = scale_nice(n / 10 > 0 ? n / 10 : 1);
        n = n / ten == 10 ? 5 * ten : n / ten == 5 ? 2 * ten : ten;
    }
    return n;
}

/* Nanoseconds of a column: without a zoom, all of the run is seen. */
static int64_t unit_of(const Model *m, int width)
{
    int64_t unit = 100000000;
    Event e;

    if (recording_is_over(m->recording) && model_last(m) > 0 &&
        reel_read(&m->road.reel, model_last(m), &e, NULL) && e.t > 0)
        unit = scale_nice(e.t / (width / 2 + 1) + 1);
    return nice_step(unit, -m->zoom);
}

/* Events of a column on the step axis; 0: one decision. */
static Seq events_of(const Model *m)
{
    return m->zoom > 0 ? 1 : m->zoom == 0 ? 0
         : (Seq)nice_step(5, -m->zoom);
}

/* For a projector, as long as there is room for it. */
static bool is_spaced(const Model *m, int height)
{
    uint64_t lanes = model_picture(m)->lanes_made + 1;  /* and the loop's */

    return m->present && lanes < 1000 &&
           2 * (int)lanes + EXTRA <= height;
}

static TimelineAsk ask_of(const Model *m, int width, int height)
{
    return (TimelineAsk){
        .axis = m->axis, .whole = m->whole, .events = events_of(m),
        .unit = unit_of(m, width), .hide_future = model_hides_future(m),
        .cursor = true, .caret = height > CARET_FROM,
        .spaced = is_spaced(m, height), .selected = m->selected,
        .top = -1, .closed = m->folded, .nclosed = m->nfolded,
        .filter = m->filter.data,
    };
}

static int want(Scene *s, int width)
{
    size_t lanes = lanes_count(s->m->lanes);

    (void)width;
    return lanes < 1000 ? (int)lanes + EXTRA : 1000;
}

static void draw(Scene *s, Area a)
{
    TimelineAsk ask = ask_of(s->m, a.width, a.height);

    timeline_draw(&s->timeline, a, model_picture(s->m), &ask);
    s->pending = s->pending || s->timeline.pending;
}

/* Selects the lane so many further on: one that a rest stands for gets a row of
 * its own by that. */
static bool act(Scene *s, Action a, uint64_t times)
{
    long by = times < 10000000 ? (long)times : 10000000;
    Model *m = s->m;

    if (a != ACTION_DOWN && a != ACTION_UP)
        return false;
    model_select(m, rows_step(&s->timeline.rows, m->lanes, m->folded,
                              m->nfolded, m->selected,
                              a == ACTION_DOWN ? by : -by));
    return true;
}

static void click(Scene *s, int x, int y)
{
    int64_t lane = timeline_lane_at(&s->timeline, y);
    Seq seq = timeline_event_at(&s->timeline, x);

    if (lane >= 0)
        model_select(s->m, (uint32_t)lane);
    if (seq > 0)
        model_jump(s->m, seq);
}

const View view_timeline = {"timeline", NULL, want, draw, act, click};
