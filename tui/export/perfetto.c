/* perfetto.c - Chrome's trace events, as ui.perfetto.dev opens them.
 *
 * A run takes no virtual time, and a viewer of traces cannot show what has no
 * length.  So everything is there twice, on two honest clocks, each a process
 * of its own for each process of the run:
 *
 * - "virtual time": what the program's clock shows, but for one nanosecond
 *   that each event of an instant comes after the one before (less where the
 *   clock moves on sooner).  A second is a second; zoomed in, an instant falls
 *   apart into what happened in it, in order.
 * - "events": every event takes as long as every other, and all together about
 *   as long as the run, so that both are seen at once.
 *
 * A lane is a track: slices for RUN, READY, WAIT with its reason; instants for
 * output and for how it ended.  A pending future is an async span.  An arrow
 * (flow) leads from what made a task ready to where it is, and from there to
 * its run.  Counters: the ready queues, and what is in queues.
 */
#include <inttypes.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/tape/text.h"
#include "tui/export/export.h"
#include "tui/export/json.h"
#include "tui/export/tracks.h"
#include "tui/tell/rows.h"

enum {
    CLOCKS = 2,                 /* virtual time, events */
    NESTING = 100,              /* of processes, at most: parents may be a
                                 * stranger's */
};

/* Where a lane is shown. */
typedef struct Place {
    uint32_t lane;
    uint32_t pid, tid;          /* on the first clock */
} Place;

typedef struct Trace {
    Export *x;
    Buf *out;
    Tracks tracks;
    Pool places;                /* of Place */
    int64_t *times[CLOCKS];     /* of each event, in nanoseconds; owned */
    Seq last;
    int clock;                  /* that is written now */
    Buf text;                   /* of the entry that is made */
} Trace;

/* --- the clocks ---------------------------------------------------------- */

/* Events [from] to [end] are at [t]; at [next] are others. */
static void spread(int64_t *times, Seq from, Seq end, int64_t t, int64_t next)
{
    uint64_t n = end - from;
    uint64_t gap = next > t ? (uint64_t)next - (uint64_t)t : 0;

    for (uint64_t i = 0; i < n; i++)
        times[from + i] = t + (int64_t)(gap >= n ? i : i * gap / n);
}

static bool make_clocks(Trace *r, Err *err)
{
    int64_t t = 0, unit;
    Seq from = 1;
    Event e;

    for (int k = 0; k < CLOCKS; k++)
        r->times[k] = mem_zalloc((r->last + 2) * sizeof *r->times[k]);
    for (Seq seq = 1; seq <= r->last; seq++) {
        if (!reel_read(&r->x->reel, seq, &e, err))
            return false;
        if (e.t == t)
            continue;
        spread(r->times[0], from, seq, t, e.t);
        from = seq;
        t = e.t;
    }
    spread(r->times[0], from, r->last + 2, t, INT64_MAX);
    unit = t / (int64_t)(r->last + 1);
    unit = unit > 1000 ? unit / 1000 * 1000 : 1000;
    for (Seq seq = 1; seq <= r->last + 1; seq++)
        r->times[1][seq] = (int64_t)(seq - 1) * unit;
    return true;
}

static int64_t time_at(const Trace *r, Seq seq)
{
    return r->times[r->clock][seq <= r->last ? seq : r->last + 1];
}

/* --- places -------------------------------------------------------------- */

/* The lane of the process that [id] is in; 0: the main one. */
static uint32_t process_of(const Trace *r, uint32_t id)
{
    const LaneInfo *info = lanes_get(r->x->lanes, id);

    for (int i = 0; info && info->id && i < NESTING; i++) {
        if (info->kind == LANE_PROCESS)
            return info->id;
        info = lanes_get(r->x->lanes, info->parent);
    }
    return 0;
}

/* Tracks stand in the order of rows: below who created them. */
static void make_places(Trace *r)
{
    RowsAsk ask = {.last = r->last, .alive = &r->tracks.tracks,
                   .room = INT32_MAX};
    Rows rows;

    rows_init(&rows);
    rows_make(&rows, r->x->lanes, &ask);
    for (size_t i = 0; i < rows.len; i++) {
        if (rows.rows[i].rest || pool_get(&r->places, rows.rows[i].lane))
            continue;
        Place *p = pool_add(&r->places, rows.rows[i].lane);
        p->pid = process_of(r, rows.rows[i].lane) * CLOCKS + 1;
        p->tid = (uint32_t)i + 1;
    }
    rows_clear(&rows);
}

/* --- entries ------------------------------------------------------------- */

/* Begins an entry of phase [ph] at [lane]'s track; end() ends it. */
static bool begin(Trace *r, const char *ph, uint32_t lane, Seq seq)
{
    const Place *p = pool_get(&r->places, lane);
    int64_t ns = time_at(r, seq);

    if (!p)
        return false;
    json_next(r->out);
    buf_printf(r->out, "{\"ph\":\"%s\",\"pid\":%u,\"tid\":%u,\"ts\":%" PRId64
               ".%03d", ph, (unsigned)p->pid + (unsigned)r->clock,
               (unsigned)p->tid, ns / 1000, (int)(ns % 1000));
    return true;
}

static void put_text(Trace *r, const char *key, const char *text)
{
    json_key(r->out, key);
    json_string(r->out, text, strlen(text));
}

/* Ends it with the number of the event that it is about. */
static void end(Trace *r, Seq seq)
{
    buf_printf(r->out, ",\"args\":{\"event\":%llu}}", (unsigned long long)seq);
}

static void put_meta(Trace *r, uint32_t lane, const char *what,
                     const char *key, const char *name, int64_t number)
{
    if (!begin(r, "M", lane, 1))
        return;
    put_text(r, "name", what);
    buf_puts(r->out, ",\"args\":{");
    json_key(r->out, key);
    if (name)
        json_string(r->out, name, strlen(name));
    else
        buf_printf(r->out, "%" PRId64, number);
    buf_puts(r->out, "}}");
}

static void name_process(Trace *r, uint32_t lane)
{
    static const char *const clocks[CLOCKS] = {"virtual time", "events"};
    const char *title = export_title(r->x);

    buf_reset(&r->text);
    text_escape(&r->text, title, strlen(title), 0);
    if (lane) {
        buf_puts(&r->text, " ");
        text_lane(&r->text, r->x->lanes, lane);
    }
    buf_printf(&r->text, ": %s", clocks[r->clock]);
    put_meta(r, lane, "process_name", "name", r->text.data, 0);
    put_meta(r, lane, "process_sort_index", "sort_index", NULL,
             r->clock * 1000 + (int64_t)lane);
}

static void name_tracks(Trace *r)
{
    for (size_t i = 0; i < r->places.len; i++) {
        const Place *p = pool_at(&r->places, i);
        if (process_of(r, p->lane) == p->lane)
            name_process(r, p->lane);
        buf_reset(&r->text);
        labels_lane(&r->x->labels, p->lane, &r->text);
        put_meta(r, p->lane, "thread_name", "name", r->text.data, 0);
        put_meta(r, p->lane, "thread_sort_index", "sort_index", NULL, p->tid);
    }
}

/* --- slices -------------------------------------------------------------- */

static bool is_slice(const Stay *s)
{
    return s && s->mark > MARK_IDLE &&
           (s->mark < MARK_RETURNED || s->mark >= MARK_RUN);
}

/* "RUN", "WAIT gather 0/3"; of a callback its name. */
static void make_name(Trace *r, const Stay *s)
{
    const char *reason = tracks_reason(&r->tracks, s);
    Event e;

    buf_reset(&r->text);
    buf_printf(&r->text, "%s%s%s", r->tracks.words[s->mark],
               *reason ? " " : "", reason);
    if (s->mark != MARK_RUN || s->ran != s->seq ||
        !reel_read(&r->x->reel, s->ran, &e, NULL) || !e.text)
        return;
    buf_putc(&r->text, ' ');
    text_escape(&r->text, e.text, e.text_len, 0);
}

static void put_slice(Trace *r, uint32_t lane, const Stay *s, Seq until)
{
    int64_t ns = time_at(r, until) - time_at(r, s->seq);

    if (!begin(r, "X", lane, s->seq))
        return;
    buf_printf(r->out, ",\"dur\":%" PRId64 ".%03d", ns / 1000,
               (int)(ns % 1000));
    make_name(r, s);
    put_text(r, "cat", "state");
    put_text(r, "name", r->text.data);
    buf_printf(r->out, ",\"args\":{\"event\":%llu,\"line\":%d}}",
               (unsigned long long)s->seq, s->line);
}

static void put_end(Trace *r, uint32_t lane, const Stay *s)
{
    if (!begin(r, "i", lane, s->seq))
        return;
    make_name(r, s);
    put_text(r, "s", "t");
    put_text(r, "cat", "end");
    put_text(r, "name", r->text.data);
    end(r, s->seq);
}

/* A Stay of the same state at another line is the same slice. */
static bool goes_on(const Trace *r, const Stay *s, const Stay *next)
{
    return s->mark == next->mark && s->ran == next->ran &&
           strcmp(tracks_reason(&r->tracks, s),
                  tracks_reason(&r->tracks, next)) == 0;
}

static void put_track(Trace *r, const Track *track)
{
    for (size_t i = 0, n; i < track->len; i = n) {
        const Stay *s = &track->stays[i];
        for (n = i + 1; n < track->len && goes_on(r, s, &track->stays[n]);)
            n++;
        if (is_slice(s))
            put_slice(r, track->id, s, n < track->len ? track->stays[n].seq
                                                      : r->last + 1);
        else if (s->mark >= MARK_RETURNED)
            put_end(r, track->id, s);
    }
}

/* --- events -------------------------------------------------------------- */

static void put_flow_end(Trace *r, const char *ph, const char *name,
                         uint32_t lane, Seq seq, Seq id)
{
    begin(r, ph, lane, seq);
    put_text(r, "cat", "cause");
    put_text(r, "name", name);
    buf_printf(r->out, ",\"id\":%llu%s",
               (unsigned long long)(id * CLOCKS + (Seq)r->clock),
               *ph == 'f' ? ",\"bp\":\"e\"" : "");
    end(r, seq);
}

/* An arrow to [e] from its cause, if both lie in slices. */
static void put_flow(Trace *r, const Event *e, const char *name)
{
    Event cause;

    if (!e->cause || e->cause >= e->seq ||
        !is_slice(tracks_at(&r->tracks, e->lane, e->seq)) ||
        !reel_read(&r->x->reel, e->cause, &cause, NULL) ||
        !is_slice(tracks_at(&r->tracks, cause.lane, cause.seq)) ||
        !pool_get(&r->places, e->lane) || !pool_get(&r->places, cause.lane))
        return;
    put_flow_end(r, "s", name, cause.lane, cause.seq, e->seq);
    put_flow_end(r, "f", name, e->lane, e->seq, e->seq);
}

static void put_count(Trace *r, const Event *e, const char *name, int nth,
                      int64_t n)
{
    uint32_t lane = process_of(r, e->lane);

    if (n < 0 || !begin(r, "C", lane, e->seq))
        return;
    buf_reset(&r->text);
    buf_puts(&r->text, name);
    if (nth)
        buf_printf(&r->text, " %d", nth);
    put_text(r, "name", r->text.data);
    buf_printf(r->out, ",\"args\":{\"length\":%" PRId64 "}}", n);
}

static void put_fill(Trace *r, const Event *e)
{
    const ObjectInfo *info = lanes_object(r->x->lanes, e->obj);
    Buf name;

    buf_init(&name);
    if (info)
        text_escape(&name, info->what, info->what_len, 0);
    put_count(r, e, info ? name.data : "Queue", (int)e->obj, e->ready_len);
    buf_clear(&name);
}

static void put_output(Trace *r, const Event *e)
{
    if (!begin(r, "i", e->lane, e->seq))
        return;
    buf_reset(&r->text);
    text_escape(&r->text, e->text ? e->text : "", e->text_len, 0);
    put_text(r, "s", "t");
    put_text(r, "cat", e->via == VIA_STDERR ? "stderr" : "stdout");
    put_text(r, "name", r->text.data);
    end(r, e->seq);
}

/* A future begins ("b") or is done ("e"). */
static void put_future(Trace *r, const char *ph, uint32_t id, const Event *made,
                       Seq seq)
{
    if (!begin(r, ph, process_of(r, made->lane), seq))
        return;
    buf_reset(&r->text);
    text_escape(&r->text, made->text ? made->text : "future",
                made->text ? made->text_len : 6, 0);
    put_text(r, "cat", "future");
    put_text(r, "name", r->text.data);
    buf_printf(r->out, ",\"id\":\"%d.%u\"", r->clock, (unsigned)id);
    end(r, seq);
}

static void put_event(Trace *r, const Event *e)
{
    bool callback = e->text != NULL;

    switch (e->kind) {
    case EVENT_READY:
        put_count(r, e, "ready queue", e->loop, e->ready_len);
        if (!callback)
            put_flow(r, e, "makes ready");
        break;
    case EVENT_RUN:
    case EVENT_DROP:
        put_count(r, e, "ready queue", e->loop, e->ready_len - 1);
        if (e->kind == EVENT_RUN && !callback)
            put_flow(r, e, "runs");
        break;
    case EVENT_THREAD_WAKE: put_flow(r, e, "wakes"); break;
    case EVENT_THREAD_RUN: put_flow(r, e, "runs"); break;
    case EVENT_LOOP_CLOSE: put_count(r, e, "ready queue", e->loop, 0); break;
    case EVENT_PUT:
    case EVENT_GET: put_fill(r, e); break;
    case EVENT_OUTPUT: put_output(r, e); break;
    default: break;
    }
}

/* --- futures ------------------------------------------------------------- */

/* A future that is pending: its number, and its FUTURE. */
typedef struct Pending {
    uint32_t id;
    Seq made;
} Pending;

static void future_over(Trace *r, Pool *pending, uint32_t id, Seq seq)
{
    const Pending *p = pool_get(pending, id);
    Event made;

    if (!p)
        return;
    if (reel_read(&r->x->reel, p->made, &made, NULL))
        put_future(r, "e", id, &made, seq);
    pool_remove(pending, id);
}

static void follow_future(Trace *r, Pool *pending, const Event *e)
{
    if (e->kind == EVENT_FUTURE && !pool_get(pending, e->obj)) {
        ((Pending *)pool_add(pending, e->obj))->made = e->seq;
        put_future(r, "b", e->obj, e, e->seq);
    } else if (e->kind == EVENT_FUTURE_DONE || e->kind == EVENT_OBJECT_END) {
        future_over(r, pending, e->obj, e->seq);
    }
}

static bool put_events(Trace *r, Err *err)
{
    Pool pending;
    Event e;
    bool ok = true;

    pool_init(&pending, sizeof(Pending));
    for (Seq seq = 1; ok && seq <= r->last; seq++) {
        ok = reel_read(&r->x->reel, seq, &e, err);
        if (!ok)
            break;
        follow_future(r, &pending, &e);
        if (e.kind != EVENT_FUTURE_DONE && e.kind != EVENT_OBJECT_END)
            put_event(r, &e);
    }
    while (ok && pending.len > 0)
        future_over(r, &pending, ((Pending *)pool_at(&pending, 0))->id,
                    r->last + 1);
    pool_clear(&pending);
    return ok;
}

/* --- all of it ----------------------------------------------------------- */

static bool write_trace(Trace *r, Err *err)
{
    bool ok = true;

    buf_puts(r->out, "{\"displayTimeUnit\":\"ns\",\n\"traceEvents\":[");
    for (r->clock = 0; ok && r->clock < CLOCKS; r->clock++) {
        name_tracks(r);
        for (size_t i = 0; i < r->places.len; i++) {
            const Place *p = pool_at(&r->places, i);
            const Track *track = tracks_of(&r->tracks, p->lane);
            if (track)
                put_track(r, track);
        }
        ok = put_events(r, err);
    }
    buf_puts(r->out, "]}\n");
    return ok;
}

bool export_perfetto(Export *x, Buf *out, Err *err)
{
    Trace r = {.x = x, .out = out, .last = reel_last(&x->reel)};

    tracks_init(&r.tracks, &x->labels);
    pool_init(&r.places, sizeof(Place));
    buf_init(&r.text);
    bool ok = make_clocks(&r, err) && tracks_read(&r.tracks, err);
    if (ok) {
        make_places(&r);
        ok = write_trace(&r, err);
    }
    for (int k = 0; k < CLOCKS; k++)
        mem_free(r.times[k]);
    buf_clear(&r.text);
    pool_clear(&r.places);
    tracks_clear(&r.tracks);
    return ok;
}
