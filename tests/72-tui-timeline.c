/* 72-tui-timeline.c - timelines tell the states that the fold tells, keep to
 * their width at every size, and look the same however one came to a place. */
#include <stdio.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/tape/cursor.h"
#include "tests/golden.h"
#include "tests/tape_model.h"
#include "tests/tape_script.h"
#include "tui/tell/state.h"
#include "tui/tell/timeline.h"

/* A run to draw, and a cursor in it. */
typedef struct Stage {
    Log log;
    Labels labels;
    Timeline timeline;
    Cursor cursor;
    Canvas canvas;
    Buf out;
} Stage;

static void stage_begin(Stage *s)
{
    labels_init(&s->labels, log_reel(&s->log), &s->log.lanes, NULL);
    timeline_init(&s->timeline, &s->labels);
    cursor_init(&s->cursor, log_reel(&s->log));
    canvas_init(&s->canvas, 1, 1, true);
    buf_init(&s->out);
}

static void stage_script(Stage *s, const char *script)
{
    log_init(&s->log);
    script_play(&s->log, script);
    stage_begin(s);
}

static void stage_model(Stage *s, uint64_t seed, Seq events)
{
    static Model m;

    log_init(&s->log);
    Sink sink = log_sink(&s->log);
    model_init(&m, &sink, seed);
    model_play(&m, events);
    stage_begin(s);
}

static void stage_end(Stage *s)
{
    cursor_clear(&s->cursor);
    timeline_clear(&s->timeline);
    labels_clear(&s->labels);
    log_clear(&s->log);
    canvas_clear(&s->canvas);
    buf_clear(&s->out);
}

/* The picture at event [seq]. */
static const char *draw(Stage *s, const TimelineAsk *ask, Seq seq, int width,
                        int height)
{
    cursor_to(&s->cursor, seq, NULL);
    do {
        canvas_reset(&s->canvas, width, height);
        timeline_draw(&s->timeline, canvas_area(&s->canvas),
                      &s->cursor.picture, ask);
    } while (s->timeline.pending);
    buf_reset(&s->out);
    canvas_text(&s->canvas, &s->out);
    return s->out.data;
}

/* --- pictures ------------------------------------------------------------ */

/* Three tasks that sleep in a gather, as scenarios/gather.py. */
static const char gather[] =
    "L1:0=Task-1 +1 i r1 L2:1=A +2 L3:1=B +3 L4:1=C +4 s1@9=gather "
    "i r2 o2=A s2@12=sleep r3 s3@13=sleep r4 s4@14=sleep "
    "j1 i +0 r0=wake +2 i r2 e2='A' +0 i r0=done j1.5 i +0 r0=wake +4 i r4 "
    "x4=ValueError +0 i r0=done j2 i +0 r0=wake +3 i r3 c3 +0 i r0=done +1 "
    "i r1 e1";

/* Locks, threads, blocking calls, lanes of lanes, and long gaps. */
static const char mixed[] =
    "L1:0=main +1 i r1 L2:1=reader +2 L3:2=parser +3 L4:3=\xe6\x97\xa5\xe6\x9c"
    "\xac +4 T5:1=pool_0 s1@9=gather i r2 s2@10=Queue.get r3 s3@11=Lock.acquire "
    "r4 b4=time.sleep k4+0.5 s4@12 +4 i r4 s4@13=sleep w0=select t5 "
    "w5=time.sleep a0.7 v5 t5 v0 e5 t0 +0 i r0=set +3 i r3 s3@14=sleep j60 i +0 "
    "r0=wake +3 i r3 e3 i j61 +0 r0=wake +4 r4 c4 +2 i r2 x2=KeyError "
    "L6:1=Task-6 +6 i r6 l6 +1 i r1 e1=None";

static void pictures(const char *name, const char *script)
{
    static const int widths[] = {60, 80, 120, 200};
    static Stage s;
    TimelineAsk ask = {.top = -1};
    char file[80];
    Buf all;

    stage_script(&s, script);
    for (int i = 0; i < 4; i++) {
        buf_init(&all);
        for (int k = 0; k < 4; k++) {
            ask.axis = k & 1 ? AXIS_TIME : AXIS_STEP;
            ask.whole = k < 2;
            ask.unit = 50000000;
            ask.caret = k >= 2;
            s.canvas.ascii = k & 1;
            Seq at = k < 2 ? s.log.len : s.log.len / 2;
            buf_printf(&all, "%s axis%s\n\n%s\n", k & 1 ? "time" : "step",
                       k < 2 ? ", all" : "", draw(&s, &ask, at, widths[i], 12));
        }
        snprintf(file, sizeof file, "timeline_%s_%d.txt", name, widths[i]);
        golden(all.data, file);
        buf_clear(&all);
    }
    stage_end(&s);
}

/* --- agreement ----------------------------------------------------------- */

static bool agrees(Mark mark, const Lane *lane)
{
    switch (mark) {
    case MARK_NEW: return lane->state == LANE_NEW;
    case MARK_READY: return lane->state == LANE_READY;
    case MARK_RUN: return lane->state == LANE_RUN && !lane->block;
    case MARK_EXEC: return lane->state == LANE_RUN && lane->block;
    case MARK_IDLE:
    case MARK_SLEEP:
    case MARK_WAIT:
    case MARK_BLOCKED: return lane->state == LANE_WAIT;
    default: return false;
    }
}

/* How many lanes the index sees otherwise than the fold, at all events from
 * [from] on. */
static int differences(Stage *s, Spans *spans, Seq from)
{
    Picture p;
    Event e;
    int bad = 0;

    picture_init(&p);
    for (Seq seq = 1; seq <= s->log.len; seq++) {
        reel_read(&spans->reel, seq, &e, NULL);
        picture_add(&p, &e);
        for (size_t i = 0; seq >= from && i < p.lanes.len; i++) {
            const Lane *lane = pool_at(&p.lanes, i);
            bad += !agrees(spans_at(spans, lane->id, seq), lane);
        }
    }
    picture_clear(&p);
    return bad;
}

static void test_agreement(uint64_t seed)
{
    static Stage s;
    Spans spans;

    stage_model(&s, seed, 12000);
    spans_init(&spans, log_reel(&s.log));
    spans_cover(&spans, 0, s.log.len, SIZE_MAX);
    is_int(differences(&s, &spans, 1), 0, "the index of run %d is the fold's "
           "opinion at every event", (int)seed);
    spans_cover(&spans, 3, 5, SIZE_MAX);
    spans_clear(&spans);
    spans_init(&spans, log_reel(&s.log));
    spans_cover(&spans, 9000, s.log.len, SIZE_MAX);
    ok(spans.from > 0, "one that begins late begins at a saved picture");
    is_int(differences(&s, &spans, spans.from), 0, "and agrees too");
    spans_clear(&spans);
    stage_end(&s);
}

/* --- any size, any way --------------------------------------------------- */

static bool is_clipped(const Stage *s, int width)
{
    const char *at = s->out.data;

    for (const char *end; (end = strchr(at, '\n')) != NULL; at = end + 1)
        if (text_cells(at, (size_t)(end - at)) > width)
            return false;
    return true;
}

static void test_sizes(void)
{
    static Stage s;
    TimelineAsk ask = {.top = -1, .caret = true};
    int bad = 0, cursors = 0, drawn = 0;

    stage_model(&s, 4, 3000);
    s.canvas.ascii = true;
    for (int width = 1; width <= 400; width += width < 60 ? 1 : 17)
        for (int k = 0; k < 4; k++) {
            ask.axis = k & 1 ? AXIS_TIME : AXIS_STEP;
            ask.whole = k & 2;
            ask.unit = 1000000000;
            draw(&s, &ask, 1500, width, 1 + width % 30);
            bad += !is_clipped(&s, width);
            if (width >= 60 && !ask.whole) {
                drawn++;
                cursors += s.timeline.scale.cursor >= 0 &&
                           s.timeline.scale.cursor <
                           (int)s.timeline.scale.len;
            }
        }
    is_int(bad, 0, "no size is exceeded");
    is_int(cursors, drawn, "the cursor is in every picture");
    stage_end(&s);
}

/* A picture after a random walk is the picture drawn afresh. */
static void test_walk(void)
{
    static Stage walker, fresh;
    TimelineAsk ask = {.top = -1, .caret = true, .unit = 500000000};
    uint64_t random = 88172645463325252ull;
    int bad = 0;

    stage_model(&walker, 5, 60000);
    for (int i = 0; i < 150; i++) {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        Seq seq = random % 3 ? cursor_at(&walker.cursor) + random % 50
                             : random % walker.log.len;
        ask.axis = random >> 20 & 1 ? AXIS_TIME : AXIS_STEP;
        ask.events = random >> 21 & 1 ? random >> 22 & 63 : 0;
        draw(&walker, &ask, seq, 100, 30);
        stage_model(&fresh, 5, 60000);
        bad += strcmp(walker.out.data, draw(&fresh, &ask, seq, 100, 30)) != 0;
        stage_end(&fresh);
    }
    is_int(bad, 0, "the way to a place does not show");
    stage_end(&walker);
}

/* --- columns ------------------------------------------------------------- */

/* Columns follow one another without gap or overlap. */
static void test_columns(void)
{
    static Stage s;
    int bad = 0, missed = 0;

    stage_model(&s, 6, 30000);
    for (Seq seq = 1; seq < s.log.len; seq += 997)
        for (int k = 0; k < 6; k++) {
            ScaleAsk ask = {.axis = k < 3 ? AXIS_STEP : AXIS_TIME,
                            .events = k * 7u, .unit = 1 + k * k * 10000000,
                            .cursor = seq, .width = 90};
            Scale *c = &s.timeline.scale;
            scale_make(c, &s.timeline.spans, &ask, SIZE_MAX);
            for (size_t i = 0; i + 1 < c->len; i++)
                bad += c->columns[i].last != c->columns[i + 1].after ||
                       c->columns[i].t > c->columns[i + 1].t;
            const Column *at = &c->columns[c->cursor];
            missed += at->after >= seq || at->last < seq;
        }
    is_int(bad, 0, "columns follow one another");
    is_int(missed, 0, "the cursor's column holds its event");
    stage_end(&s);
}

/* A run of which one step is nearly all: its beginning is far, and is reached
 * a little at a time. */
static void test_long_step(void)
{
    static Stage s;
    enum { EVENTS = 120000, BUDGET = 1000 };
    Buf script;

    buf_init(&script);
    buf_puts(&script, "L1:0=main +1 i r1");
    for (int i = 0; i < EVENTS; i++)
        buf_puts(&script, " o1=x");
    stage_script(&s, script.data);
    buf_clear(&script);
    for (Axis axis = AXIS_STEP; axis <= AXIS_TIME; axis++) {
        ScaleAsk ask = {.axis = axis, .unit = 1000, .cursor = s.log.len,
                        .width = 90};
        int calls = 1;
        while (calls < 3 * EVENTS / BUDGET &&
               !scale_make(&s.timeline.scale, &s.timeline.spans, &ask, BUDGET))
            calls++;
        ok(calls < 3 * EVENTS / BUDGET, "the beginning of a long step is found");
        s.timeline.spans.begun = false;
    }
    stage_end(&s);
}

static void test_nice(void)
{
    is_int(scale_nice(0), 1, "0");
    is_int(scale_nice(1), 1, "1");
    is_int(scale_nice(3), 5, "3");
    is_int(scale_nice(50), 50, "50");
    is_int(scale_nice(51), 100, "51");
    is_int(scale_nice(1234567), 2000000, "1234567");
}

/* --- many ---------------------------------------------------------------- */

/* A parent with [n] children, of which each runs once and ends. */
static void many(Buf *b, int n)
{
    buf_puts(b, "L1:0=main +1 i r1 ");
    for (int i = 2; i < n + 2; i++)
        buf_printf(b, "L%d:1=worker-%d +%d ", i, i, i);
    buf_puts(b, "s1@9=gather i ");
    for (int i = 2; i < n + 2; i++)
        buf_printf(b, "r%d e%d ", i, i);
    buf_puts(b, "+1 i r1 e1");
}

static void test_many(void)
{
    static Stage s;
    TimelineAsk ask = {.top = -1, .whole = true};
    Buf script;

    buf_init(&script);
    many(&script, 10000);
    stage_script(&s, script.data);
    s.canvas.ascii = true;
    golden(draw(&s, &ask, s.log.len, 80, 20), "timeline_many.txt");
    ask.whole = false;
    ask.caret = true;
    golden(draw(&s, &ask, 30000, 80, 20), "timeline_many_middle.txt");
    ask.selected = 7000;
    draw(&s, &ask, 30000, 80, 20);
    ok(strstr(s.out.data, "worker-7000") != NULL, "the selected lane stays");
    ask.filter = "worker-123";
    golden(draw(&s, &ask, 24000, 80, 20), "timeline_many_filter.txt");
    ask.filter = NULL;
    uint32_t closed = 1;
    ask.closed = &closed;
    ask.nclosed = 1;
    draw(&s, &ask, 24000, 80, 20);
    ok(strstr(s.out.data, "main +10000") != NULL, "a closed lane says how many "
       "are below it");
    buf_clear(&script);
    stage_end(&s);
}

/* A chain of lanes, each the child of the one before. */
static void test_deep(void)
{
    static Stage s;
    TimelineAsk ask = {.top = -1, .whole = true};
    Buf script;

    buf_init(&script);
    for (int i = 1; i < 3000; i++)
        buf_printf(&script, "L%d:%d=n%d +%d ", i, i - 1, i, i);
    stage_script(&s, script.data);
    ask.selected = 2500;
    draw(&s, &ask, s.log.len, 80, 24);
    ok(strstr(s.out.data, "2500") != NULL, "lanes may be nested deeply");
    buf_clear(&script);
    stage_end(&s);
}

static void test_places(void)
{
    static Stage s;
    TimelineAsk ask = {.top = -1};

    stage_script(&s, gather);
    draw(&s, &ask, 20, 80, 12);
    is_int(timeline_lane_at(&s.timeline, 2), 1, "a row's lane");
    is_int(timeline_lane_at(&s.timeline, 3), 2, "another's");
    is_int(timeline_lane_at(&s.timeline, 6), 0, "the loop's");
    is_int(timeline_lane_at(&s.timeline, 1), -1, "no lane above");
    is_int(timeline_lane_at(&s.timeline, 7), -1, "nor below");
    int x = s.timeline.cells.x;
    is_int((long long)timeline_event_at(&s.timeline, x), 1, "the first column");
    is_int((long long)timeline_event_at(&s.timeline,
                                        x + s.timeline.scale.cells), 5,
           "the second");
    is_int((long long)timeline_event_at(&s.timeline, x - 1), 0, "no column");
    is_int((long long)timeline_event_at(&s.timeline, 79), 0, "none either");
    stage_end(&s);
}

int main(void)
{
    pictures("gather", gather);
    pictures("mixed", mixed);
    for (uint64_t seed = 1; seed < 4; seed++)
        test_agreement(seed);
    test_sizes();
    test_walk();
    test_columns();
    test_long_step();
    test_nice();
    test_many();
    test_deep();
    test_places();
    return tap_done();
}
