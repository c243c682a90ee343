/* html.c - a run as one web page that needs nothing else.
 *
 * The page's own text is page.html, page.css and the scripts; what is written
 * into it here is the run, as JSON in a script element that is never executed.
 * The page folds no events: for each lane it is told what it does from which
 * event on (tracks.h), for each entry of a queue or timer from when to when it
 * is there, and for each event its sentence.  So the rules of the fold and the
 * words of the story stand in one place, and the page's part is to look up and
 * to draw.
 *
 * Short arrays and not objects with names, because there are many of them; what
 * stands in which place is said in look.js.
 * KEEP IN STEP: page data - html.c writes what look.js reads.
 */
#include <assert.h>
#include <string.h>

#include "sim/tape/text.h"
#include "tui/export/embedded.h"
#include "tui/export/export.h"
#include "tui/export/json.h"
#include "tui/export/tracks.h"
#include "tui/tell/motion.h"
#include "tui/tell/rows.h"
#include "tui/tell/story.h"

enum { EVENTS_MOST = 100000 };  /* a page of some 30 megabytes */

/* What an event is a stop for. */
enum {
    IS_DECISION = 1, IS_ITERATION = 2, IS_OUTPUT = 4, IS_CHANGE = 8,
    IS_LINE = 16, IS_TOLD = 32,
};

typedef struct Book {
    Export *x;
    Buf *out;
    Tracks tracks;
    Road road;
    Seq last;
    Seq line;                   /* the next event that begins a line */
    Buf stories;                /* JSON arrays that grow beside each other */
    Buf outputs, queued, gone, timers;
} Book;

/* --- pieces -------------------------------------------------------------- */

static void put_string(Buf *b, const char *text)
{
    json_string(b, text, strlen(text));
}

static void open_list(Buf *b, const char *name)
{
    json_key(b, name);
    buf_putc(b, '[');
}

static void put_list(Book *k, const char *name, const Buf *items)
{
    open_list(k->out, name);
    buf_add(k->out, items->data + 1, items->len - 1);
    buf_putc(k->out, ']');
}

/* Text that is escaped, as a string. */
static void put_escaped(Buf *b, const char *text, size_t len)
{
    Buf plain;

    buf_init(&plain);
    text_escape(&plain, text ? text : "", text ? len : 0, 0);
    json_string(b, plain.data, plain.len);
    buf_clear(&plain);
}

/* --- what does not change ------------------------------------------------ */

static void put_sources(Book *k)
{
    const Facts *f = k->x->facts;

    open_list(k->out, "sources");
    for (size_t i = 0; i < f->nsources; i++) {
        const Source *s = &f->sources[i];
        json_next(k->out);
        buf_putc(k->out, '[');
        put_escaped(k->out, s->name, strlen(s->name));
        buf_putc(k->out, ',');
        json_shown(k->out, s->text, s->len);
        buf_putc(k->out, ']');
    }
    buf_putc(k->out, ']');
}

static void put_notes(Book *k)
{
    const Facts *f = k->x->facts;

    open_list(k->out, "notes");
    for (size_t i = 0; i < f->nnotes; i++) {
        const Note *n = &f->notes[i];
        if (n->kind != ':')
            continue;
        json_next(k->out);
        buf_printf(k->out, "[%d,%d,", n->file, n->line);
        json_shown(k->out, n->text, strlen(n->text));
        buf_putc(k->out, ']');
    }
    buf_putc(k->out, ']');
}

static void put_kinds(Book *k)
{
    open_list(k->out, "kinds");
    for (int i = 0; i < EVENT_KINDS; i++) {
        json_next(k->out);
        put_string(k->out, event_kind_name((EventKind)i));
    }
    buf_putc(k->out, ']');
    open_list(k->out, "phases");
    for (int i = 0; i < EVENT_PHASES; i++) {
        json_next(k->out);
        put_string(k->out, event_phase_name((EventPhase)i));
    }
    buf_putc(k->out, ']');
    open_list(k->out, "words");
    for (int i = 0; i < MARKS; i++) {
        json_next(k->out);
        put_string(k->out, k->tracks.words[i] ? k->tracks.words[i] : "");
    }
    buf_putc(k->out, ']');
}

/* --- lanes --------------------------------------------------------------- */

static void put_stays(Book *k, const Track *track)
{
    open_list(k->out, "stays");
    for (size_t i = 0; track && i < track->len; i++) {
        const Stay *s = &track->stays[i];
        json_next(k->out);
        buf_printf(k->out, "[%llu,%d,%d,%d,", (unsigned long long)s->seq,
                   (int)s->mark, s->line, s->file);
        put_string(k->out, tracks_reason(&k->tracks, s));
        buf_putc(k->out, ']');
    }
    buf_putc(k->out, ']');
}

static void put_lane(Book *k, const Row *row)
{
    const LaneInfo *info = lanes_get(k->x->lanes, row->lane);
    Buf name;

    assert(info);
    buf_init(&name);
    labels_lane(&k->x->labels, row->lane, &name);
    json_next(k->out);
    buf_printf(k->out, "{\"id\":%u,\"kind\":%d,\"depth\":%d",
               (unsigned)row->lane, (int)info->kind, row->depth);
    json_key(k->out, "name");
    json_string(k->out, name.data, name.len);
    put_stays(k, tracks_of(&k->tracks, row->lane));
    buf_putc(k->out, '}');
    buf_clear(&name);
}

static void put_lanes(Book *k)
{
    RowsAsk ask = {.last = k->last, .alive = &k->tracks.tracks,
                   .room = INT32_MAX};
    Rows rows;

    rows_init(&rows);
    rows_make(&rows, k->x->lanes, &ask);
    open_list(k->out, "lanes");
    for (size_t i = 0; i < rows.len; i++)
        if (!rows.rows[i].rest)
            put_lane(k, &rows.rows[i]);
    buf_putc(k->out, ']');
    rows_clear(&rows);
}

/* --- events -------------------------------------------------------------- */

static int stops(Book *k, const Event *e)
{
    uint32_t lane = e->lane;
    int is = 0;

    if (e->seq > k->line && k->line)
        k->line = road_line(&k->road, k->line, false);
    if (is_decision(e, NULL))
        is |= IS_DECISION;
    if (is_iteration(e, NULL))
        is |= IS_ITERATION;
    if (is_output(e, NULL))
        is |= IS_OUTPUT;
    if (is_change(e, &lane))
        is |= IS_CHANGE;
    if (e->seq == k->line)
        is |= IS_LINE;
    if (story_is_told(e))
        is |= IS_TOLD;
    return is;
}

/* Whom the player looks at, if nobody is chosen. */
static uint32_t lane_to_follow(const Picture *p, const Event *e)
{
    return p->current ? p->current : picture_lane(p, e->lane) ? e->lane : 0;
}

/* [e] has been folded. */
static void put_event(Book *k, const Event *e)
{
    int64_t row[] = {
        (int64_t)e->kind, e->t, (int64_t)e->iter, (int64_t)e->phase, e->lane,
        e->file, e->line, (int64_t)e->cause, stops(k, e), e->loop,
        lane_to_follow(&k->tracks.picture, e),
    };

    json_next(k->out);
    json_numbers(k->out, row, sizeof row / sizeof *row);
}

/* Those who leave the ready queue by [e], or timers that are over by it. */
static void leave(Book *k, const Event *e)
{
    const Picture *p = &k->tracks.picture;
    const PendingTimer *t = picture_timer(p, e->obj);
    bool one = e->kind == EVENT_RUN || e->kind == EVENT_DROP;
    size_t n = picture_ready_len(p, e->loop);

    if (e->kind == EVENT_TIMER_FIRE || e->kind == EVENT_TIMER_CANCEL) {
        if (t) {
            json_next(&k->gone);
            json_numbers(&k->gone, (int64_t[]){t->set, e->seq}, 2);
        }
        return;
    }
    if (!one && e->kind != EVENT_LOOP_CLOSE)
        return;
    for (size_t i = 0; i < n && (i == 0 || !one); i++) {
        json_next(&k->gone);
        buf_printf(&k->gone, "[%llu,%llu",
                   (unsigned long long)picture_ready(p, e->loop, i)->seq,
                   (unsigned long long)e->seq);
        if (one && e->text) {
            buf_putc(&k->gone, ',');
            put_escaped(&k->gone, e->text, e->text_len);
        }
        buf_putc(&k->gone, ']');
    }
    for (size_t i = 0; !one && i < p->timers.len; i++) {
        t = pool_at(&p->timers, i);
        if (t->loop != e->loop)
            continue;
        json_next(&k->gone);
        json_numbers(&k->gone, (int64_t[]){t->set, e->seq}, 2);
    }
}

/* What [e] brings that stays for a while. */
static void come(Book *k, const Event *e)
{
    if (e->kind == EVENT_OUTPUT) {
        json_next(&k->outputs);
        buf_printf(&k->outputs, "[%llu,%d,", (unsigned long long)e->seq,
                   e->via == VIA_STDERR);
        json_shown(&k->outputs, e->text ? e->text : "", e->text_len);
        buf_putc(&k->outputs, ']');
    } else if (e->kind == EVENT_READY) {
        json_next(&k->queued);
        buf_printf(&k->queued, "[%llu,%d,%u,", (unsigned long long)e->seq,
                   e->loop, (unsigned)e->lane);
        put_escaped(&k->queued, e->text, e->text_len);
        buf_putc(&k->queued, ']');
    } else if (e->kind == EVENT_TIMER) {
        json_next(&k->timers);
        buf_printf(&k->timers, "[%llu,%lld,%u,", (unsigned long long)e->seq,
                   (long long)e->num, (unsigned)e->lane);
        put_escaped(&k->timers, e->text, e->text_len);
        buf_putc(&k->timers, ']');
    }
}

/* The sentence of each event, as if it stood alone. */
static void tell(Book *k, const Event *e)
{
    Story story;
    Buf text;

    buf_init(&text);
    story_init(&story, &k->x->labels);
    story_event(&story, e, &text);
    json_next(&k->stories);
    json_string(&k->stories, text.data, text.len);
    buf_clear(&text);
}

/* Who looks at others' events loses the text of this one, so it is read again
 * for each that needs it. */
static bool put_events(Book *k, Err *err)
{
    Event e;

    k->line = road_line(&k->road, 0, false);
    open_list(k->out, "events");
    for (Seq seq = 1; seq <= k->last; seq++) {
        if (!reel_read(&k->x->reel, seq, &e, err))
            return false;
        leave(k, &e);
        come(k, &e);
        tell(k, &e);
        if (!reel_read(&k->x->reel, seq, &e, err))
            return false;
        tracks_add(&k->tracks, &e);
        put_event(k, &e);
    }
    buf_putc(k->out, ']');
    return true;
}

static bool put_run(Book *k, Err *err)
{
    const char *title = export_title(k->x);

    buf_putc(k->out, '{');
    json_key(k->out, "title");
    put_escaped(k->out, title, strlen(title));
    put_sources(k);
    put_notes(k);
    if (!put_events(k, err))
        return false;
    put_kinds(k);
    put_lanes(k);
    put_list(k, "stories", &k->stories);
    put_list(k, "outputs", &k->outputs);
    put_list(k, "ready", &k->queued);
    put_list(k, "timers", &k->timers);
    put_list(k, "gone", &k->gone);
    buf_putc(k->out, '}');
    return true;
}

/* --- the page ------------------------------------------------------------ */

static const char *text_of(const char *name)
{
    return (const char *)embedded_find_export(name)->text;
}

/* Appends the page up to the place marked [mark]; returns what is behind. */
static const char *put_up_to(Buf *out, const char *page, const char *mark)
{
    const char *at = strstr(page, mark);

    buf_add(out, page, (size_t)(at - page));
    return at + strlen(mark);
}

static bool put_page(Book *k, Err *err)
{
    const char *page = put_up_to(k->out, text_of("page.html"), "@STYLE@");

    buf_puts(k->out, text_of("page.css"));
    page = put_up_to(k->out, page, "@RUN@");
    bool ok = put_run(k, err);
    page = put_up_to(k->out, page, "@SCRIPT@");
    buf_puts(k->out, text_of("look.js"));
    buf_puts(k->out, text_of("timeline.js"));
    buf_puts(k->out, text_of("page.js"));
    buf_puts(k->out, page);
    return ok;
}

bool export_html(Export *x, Buf *out, Err *err)
{
    Book k = {.x = x, .out = out, .last = reel_last(&x->reel),
              .road = {.recording = x->recording, .reel = x->reel}};
    Buf *lists[] = {&k.stories, &k.outputs, &k.queued, &k.gone, &k.timers};
    enum { LISTS = sizeof lists / sizeof *lists };

    if (k.last > EVENTS_MOST)
        return err_set(err, "the run has %llu events, and a page holds %d:"
                       " --max-events makes it shorter",
                       (unsigned long long)k.last, EVENTS_MOST);
    tracks_init(&k.tracks, &x->labels);
    for (int i = 0; i < LISTS; i++) {
        buf_init(lists[i]);
        buf_putc(lists[i], '[');
    }
    bool ok = put_page(&k, err);
    for (int i = 0; i < LISTS; i++)
        buf_clear(lists[i]);
    tracks_clear(&k.tracks);
    return ok;
}
