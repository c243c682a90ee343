/* pane_loop.c - the pane of the loop: what it does now, and all its lines of
 * those who wait. */
#include <stdio.h>
#include <string.h>

#include "sim/tape/text.h"
#include "tui/player/view.h"
#include "tui/tell/state.h"
#include "tui/tell/tag.h"

enum {
    LABEL = 8,                  /* columns of the words at the left */
    TIMERS_MOST = 20,
    READY_MOST = 200,           /* entries that are looked at */
    LANES_LOOKED = 20000, OBJECTS_LOOKED = 20000,
};

typedef struct Pen {
    Scene *s;
    Area a;
    int y;
    Buf text;                   /* of the line that is made */
} Pen;

/* Draws [label], and the pen's text beside it in as many rows as it takes, but
 * not more than [rows]. */
static void put(Pen *p, const char *label, int rows, Style style)
{
    Area body = area_part(p->a, LABEL, p->y, p->a.width - LABEL,
                          rows < p->a.height - p->y ? rows
                                                    : p->a.height - p->y);

    area_puts(p->a, 1, p->y, label, STYLE_DIM);
    if (rows == 1) {
        area_fit(body, 0, 0, body.width, p->text.data, p->text.len, style);
        buf_reset(&p->text);
        p->y++;
        return;
    }
    int used = body.height > 0 && p->text.len > 0
             ? area_wrap(body, 0, p->text.data, p->text.len, style) : 1;
    if (used > rows) {
        area_glyph(body, body.width - 1, rows - 1, GLYPH_CUT, STYLE_DIM);
        used = rows;
    }
    p->y += used;
    buf_reset(&p->text);
}

static const LoopPicture *loop_of(const Picture *p)
{
    return p->loop < p->nloops ? &p->loops[p->loop] : NULL;
}

static bool read(const Scene *s, Seq seq, Event *e)
{
    return reel_read(&s->m->road.reel, seq, e, NULL);
}

/* --- phases --------------------------------------------------------------- */

/* "2/3": the second of three handles of this turn runs. */
static void add_turn(Scene *s, const LoopPicture *l, Buf *b)
{
    Event e;

    if (l && read(s, l->iteration, &e) && e.ready_len >= l->todo)
        buf_printf(b, " %lld/%d", (long long)(e.ready_len - l->todo),
                   e.ready_len);
}

static void put_phases(Pen *pen)
{
    static const struct {
        EventPhase phase;
        const char *name;
    } shown[] = {
        {PHASE_TIMERS, "timers"}, {PHASE_RUN, "run"}, {PHASE_JUMP, "jump"},
    };
    const Picture *p = model_picture(pen->s->m);
    int x = LABEL;

    area_puts(pen->a, 1, pen->y, "phase", STYLE_DIM);
    if (p->phase == PHASE_OUTSIDE)
        area_puts(pen->a, x, pen->y, "no loop runs", STYLE_TEXT);
    for (int i = 0; i < 3 && p->phase != PHASE_OUTSIDE; i++) {
        bool now = shown[i].phase == p->phase;
        buf_reset(&pen->text);
        buf_printf(&pen->text, now ? "[%s" : " %s", shown[i].name);
        if (shown[i].phase == PHASE_RUN && now)
            add_turn(pen->s, loop_of(p), &pen->text);
        buf_puts(&pen->text, now ? "]" : " ");
        x = area_text(pen->a, x, pen->y, pen->text.data, pen->text.len,
                      now ? STYLE_STRONG : STYLE_DIM);
    }
    buf_reset(&pen->text);
    pen->y++;
}

/* --- the ready queue ------------------------------------------------------ */

/* What a callback is there for, from its READY: whose timer, or what is done;
 * else its name. */
static void add_reason(Scene *s, const Event *ready, Buf *b)
{
    Labels *labels = &s->m->labels;
    Event cause, timer;

    if (ready->via == VIA_TIMER && read(s, ready->cause, &cause) &&
        read(s, cause.cause, &timer) && timer.kind == EVENT_TIMER) {
        buf_puts(b, "timer of ");
        tag_name(labels, timer.lane, b);
    } else if (ready->via == VIA_DONE && read(s, ready->cause, &cause) &&
               lanes_get(s->m->lanes, cause.obj)) {
        tag_name(labels, cause.obj, b);
        buf_puts(b, " is done");
    } else if (ready->via == VIA_DONE) {
        buf_puts(b, "a future is done");
    } else {
        buf_puts(b, "a callback");
    }
}

/* The callback of event [seq], which is its READY or its RUN. */
static void add_callback(Scene *s, Seq seq, Buf *b)
{
    Event e, ready;

    if (!read(s, seq, &e)) {
        buf_puts(b, "a callback");
        return;
    }
    if (e.via == VIA_SOON && e.text) {
        text_escape(b, e.text, e.text_len, 0);
        buf_puts(b, "()");
    } else if (e.kind == EVENT_RUN && read(s, e.cause, &ready)) {
        add_reason(s, &ready, b);
    } else {
        add_reason(s, &e, b);
    }
}

/* Entries [from] to [to] of the ready queue, as many as fill [rows]. */
static void add_entries(Pen *pen, size_t from, size_t to, int rows)
{
    const Picture *p = model_picture(pen->s->m);
    size_t room = (size_t)(rows + 1) * (size_t)pen->a.width * 4;

    for (size_t i = from; i < to && i < READY_MOST && pen->text.len < room;
         i++) {
        const ReadyEntry *r = picture_ready(p, p->loop, i);
        if (i > from)
            buf_puts(&pen->text, ", ");
        if (r->lane)
            labels_lane(&pen->s->m->labels, r->lane, &pen->text);
        else
            add_callback(pen->s, r->seq, &pen->text);
    }
}

static void put_ready(Pen *pen)
{
    const Picture *p = model_picture(pen->s->m);
    const LoopPicture *l = loop_of(p);
    size_t len = picture_ready_len(p, p->loop);
    size_t todo = l && l->todo > 0 ? (size_t)l->todo : 0;
    int most = pen->a.height / 4 > 1 ? pen->a.height / 4 : 1;

    if (p->current || (l && l->picked)) {
        if (p->current)
            labels_lane(&pen->s->m->labels, p->current, &pen->text);
        else
            add_callback(pen->s, l->picked, &pen->text);
        put(pen, "runs", 1, STYLE_RUN);
    }
    todo = todo < len ? todo : len;
    add_entries(pen, 0, todo, most);
    if (todo == 0)
        buf_puts(&pen->text, "-");
    put(pen, "ready", most, todo ? STYLE_READY : STYLE_DIM);
    if (len > todo) {
        add_entries(pen, todo, len, most);
        put(pen, "next", most, STYLE_READY);
    }
}

/* --- timers --------------------------------------------------------------- */

/* What a timer calls; that of a sleep that was cancelled still stands there for
 * a moment. */
static void add_call(const Event *timer, Buf *b)
{
    static const char sleep[] = "_set_result_unless_cancelled";
    bool sleeps = timer->text_len == sizeof sleep - 1 &&
                  memcmp(timer->text, sleep, sizeof sleep - 1) == 0;

    buf_puts(b, ": ");
    text_escape(b, sleeps ? "sleep" : timer->text,
                sleeps ? strlen("sleep") : timer->text_len, 0);
    buf_puts(b, sleeps ? "" : "()");
}

/* "1.500 Task-3 fetch: sleep": when, and whose, and what it does. */
static void add_timer(Pen *pen, const PendingTimer *t)
{
    Labels *labels = &pen->s->m->labels;
    const PendingFuture *f = picture_future(model_picture(pen->s->m), t->peer);
    Event e;

    time_brief(&pen->text, t->due, model_picture(pen->s->m)->t);
    buf_putc(&pen->text, ' ');
    tag_name(labels, t->lane, &pen->text);
    if (f && read(pen->s, f->created, &e) && e.kind == EVENT_FUTURE && e.text)
        buf_printf(&pen->text, ": %.*s", (int)e.text_len, e.text);
    else if (lanes_get(pen->s->m->lanes, t->peer) && t->peer)
        buf_puts(&pen->text, ": timeout");
    else if (read(pen->s, t->set, &e) && e.text)
        add_call(&e, &pen->text);
}

static void put_timers(Pen *pen)
{
    const Picture *p = model_picture(pen->s->m);
    const PendingTimer *next[TIMERS_MOST];
    size_t most = pen->a.height > 12 ? (size_t)pen->a.height / 4 : 3;
    size_t n = picture_next_timers(p, next, most < TIMERS_MOST ? most
                                                               : TIMERS_MOST);

    for (size_t i = 0; i < n; i++) {
        add_timer(pen, next[i]);
        put(pen, i ? "" : "timers", 1, STYLE_SLEEP);
    }
    if (p->timers.len > n) {
        buf_printf(&pen->text, "and %zu more", p->timers.len - n);
        put(pen, "", 1, STYLE_DIM);
    }
}

/* --- queues, locks, threads ----------------------------------------------- */

static bool is_queue(const ObjectInfo *info)
{
    return strstr(info->what, "Queue") != NULL;
}

static bool is_barrier(const ObjectInfo *info)
{
    return strstr(info->what, "Barrier") != NULL;
}

/* "2/5", "free", "3/4 free", "set", "2/3 there". */
static void add_value(const Object *o, const ObjectInfo *info, Buf *b)
{
    if (is_queue(info)) {
        buf_printf(b, " %zu", o->items.len);
        if (o->cap > 0)
            buf_printf(b, "/%lld", (long long)o->cap);
        if (o->unfinished > 0)
            buf_printf(b, " (%lld not done)", (long long)o->unfinished);
    } else if (strcmp(info->what, "Event") == 0) {
        buf_puts(b, o->value ? " set" : " not set");
    } else if (strstr(info->what, "Semaphore")) {
        buf_printf(b, " %lld/%lld free", (long long)o->value,
                   (long long)o->cap);
    } else if (is_barrier(info)) {
        buf_printf(b, " %zu/%lld there", o->holders.len, (long long)o->cap);
    } else if (strstr(info->what, "Lock")) {
        buf_puts(b, o->holders.len ? "" : " free");
    }
}

static void add_object(Pen *pen, const Object *o, const ObjectInfo *info)
{
    Labels *labels = &pen->s->m->labels;
    Buf *b = &pen->text;

    text_escape(b, info->what, info->what_len, 0);
    size_t number = labels_object_number(pen->s->m->lanes, info);
    if (number)
        buf_printf(b, " %zu", number);
    add_value(o, info, b);
    for (size_t i = 0; !is_barrier(info) && i < o->holders.len &&
         i < READY_MOST; i++) {
        buf_puts(b, i ? ", " : "  has it: ");
        tag_name(labels, object_holder(o, i), b);
    }
    for (size_t i = 0; i < o->waiters.len && i < READY_MOST; i++) {
        buf_puts(b, i ? ", " : "  waiting: ");
        tag_name(labels, object_waiter(o, i)->lane, b);
    }
}

/* The next of [pool]'s items, which begin with their numbers, by those: the
 * least above [id] that passes; NULL: none does. */
static const void *next_by_id(const Pool *pool, uint32_t id, size_t most,
                              bool (*passes)(const void *item))
{
    const uint32_t *best = NULL;

    for (size_t i = 0; i < pool->len && i < most; i++) {
        const uint32_t *item = pool_at(pool, i);
        if (*item > id && (!best || *item < *best) && passes(item))
            best = item;
    }
    return best;
}

static bool is_waited_at(const void *object)
{
    return ((const Object *)object)->waiters.len > 0;
}

static bool is_quiet(const void *object)
{
    return !is_waited_at(object);
}

static void put_objects_that(Pen *pen, bool (*passes)(const void *), int rows)
{
    const Picture *p = model_picture(pen->s->m);
    const Object *o = NULL;

    while (pen->y < pen->a.height &&
           (o = next_by_id(&p->objects, o ? o->id : 0, OBJECTS_LOOKED,
                           passes))) {
        const ObjectInfo *info = lanes_object(pen->s->m->lanes, o->id);
        if (!info)
            continue;
        add_object(pen, o, info);
        put(pen, is_queue(info) ? "queue" : "sync", rows,
            o->waiters.len ? STYLE_BLOCKED : STYLE_TEXT);
    }
}

/* Those at which somebody waits come first. */
static void put_objects(Pen *pen)
{
    put_objects_that(pen, is_waited_at, 2);
    put_objects_that(pen, is_quiet, 1);
}

static bool is_thread(const void *lane)
{
    return ((const Lane *)lane)->kind >= LANE_THREAD;
}

/* What it does is more than its name, which gets half of the row. */
static void put_thread(Pen *pen, const Lane *l, const char *label)
{
    Labels *labels = &pen->s->m->labels;
    Area row = area_part(pen->a, LABEL, pen->y++, pen->a.width - LABEL, 1);
    Buf reason;

    buf_init(&reason);
    State state = state_of(labels, model_picture(pen->s->m), l->id, &reason);
    Style style = mark_style(state.mark);
    area_puts(pen->a, 1, pen->y - 1, label, STYLE_DIM);
    tag_name(labels, l->id, &pen->text);
    int x = area_fit_name(row, 0, 0, row.width / 2, pen->text.data,
                          pen->text.len, style);
    x = area_puts(row, x + 1, 0, state.word, style);
    area_fit(row, x + 1, 0, row.width - x - 1, reason.data, reason.len, style);
    buf_reset(&pen->text);
    buf_clear(&reason);
}

static void put_threads(Pen *pen)
{
    const Picture *p = model_picture(pen->s->m);
    const Lane *l = NULL;
    bool first = true;

    while (pen->y < pen->a.height &&
           (l = next_by_id(&p->lanes, l ? l->id : 0, LANES_LOOKED,
                           is_thread))) {
        put_thread(pen, l, first ? "thread" : "");
        first = false;
    }
}

/* --- the pane ------------------------------------------------------------- */

static void draw(Scene *s, Area a)
{
    Pen pen = {.s = s, .a = a};

    buf_init(&pen.text);
    put_phases(&pen);
    put_ready(&pen);
    put_timers(&pen);
    put_threads(&pen);
    put_objects(&pen);
    buf_clear(&pen.text);
}

static void title(Scene *s, Buf *out)
{
    const Picture *p = model_picture(s->m);

    if (p->nloops > 1)
        buf_printf(out, "%u of %zu, ", (unsigned)p->loop + 1, p->nloops);
    buf_printf(out, "iteration %llu", (unsigned long long)p->iter);
}

static int want(Scene *s, int width)
{
    const Picture *p = model_picture(s->m);

    (void)width, (void)p;
    return 16;
}

const View view_loop = {"loop", title, want, draw, NULL, NULL};
