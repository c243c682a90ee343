/* why_task.c - a task's life in words. */
#include <assert.h>
#include <string.h>

#include "sim/tape/text.h"
#include "tui/study/cancels.h"
#include "tui/study/futures.h"
#include "tui/tell/state.h"
#include "tui/tell/story_int.h"
#include "tui/why.h"

enum {
    WAITS_TOLD = 40,            /* more are summed up, line by line */
    LINES_TOLD = 30,            /* of a clean-up */
    CANCELS_TOLD = 50,
    NAMES = 20,                 /* that are offered */
    LINE_BITS = 24,
};

/* --- who is meant ------------------------------------------------------ */

static bool named(Why *w, const LaneInfo *info, const char *name, bool exact)
{
    size_t len = strlen(name), n;
    const char *function;

    if (exact)
        return info->name_len == len && memcmp(info->name, name, len) == 0;
    function = labels_function(&w->m.labels, info->id, &n);
    return function && n == len && memcmp(function, name, len) == 0;
}

uint32_t why_find(Why *w, const char *name, Buf *why)
{
    uint32_t found = 0;
    int several = 0;

    for (int exact = 1; exact >= 0 && several == 0; exact--)
        for (size_t i = 0; i < lanes_count(w->m.lanes); i++) {
            const LaneInfo *info = lanes_at(w->m.lanes, i);
            if (info->id == 0 || !named(w, info, name, exact))
                continue;
            found = several++ == 0 ? info->id : found;
        }
    if (several == 1)
        return found;
    buf_printf(why, "ticktape: why: %s: %s: ", name, several
               ? "several are called so" : "nobody is called so; there are");
    for (size_t i = 0, n = 0; i < lanes_count(w->m.lanes) && n < NAMES; i++) {
        const LaneInfo *info = lanes_at(w->m.lanes, i);
        if (!info->id || (several && !named(w, info, name, true) &&
                          !named(w, info, name, false)))
            continue;
        buf_puts(why, n++ ? ", " : "");
        labels_lane(&w->m.labels, info->id, why);
    }
    buf_putc(why, '\n');
    return 0;
}

/* --- its waits --------------------------------------------------------- */

/* Waits at one line, when there are too many to tell each. */
typedef struct AtLine {
    uint32_t id;
    uint32_t times;
    int64_t sum;
} AtLine;

typedef struct Life {
    Pool lines;                 /* of AtLine */
    size_t waits;
    int64_t waited, was_ready;
    uint32_t steps;
} Life;

/* The event that ends the wait that [suspend] begins: READY, or the lane's next
 * RUN; 0: it goes on at [seq]. */
static Seq wait_end(Why *w, const Event *suspend, Seq seq, Event *e)
{
    for (Seq at = suspend->seq + 1; at <= seq && why_look(w, at, e); at++)
        if (e->lane == suspend->lane &&
            (e->kind == EVENT_READY || e->kind == EVENT_RUN ||
             e->kind == EVENT_THREAD_WAKE || e->kind == EVENT_LANE_END))
            return at;
    return 0;
}

static bool is_wait(const Event *e, uint32_t lane)
{
    return e->lane == lane && (e->kind == EVENT_SUSPEND ||
                               e->kind == EVENT_THREAD_BLOCK);
}

/* Sums up, and tells each wait if there are not too many. */
static void measure(Why *w, Life *life, uint32_t lane, Seq from, Seq to)
{
    int64_t ready = -1;
    Event e, end;

    for (Seq seq = from; seq <= to && why_look(w, seq, &e); seq++) {
        if (e.lane == lane && e.kind == EVENT_READY && ready < 0)
            ready = e.t;
        if (e.lane == lane && e.kind == EVENT_RUN) {
            life->steps++;
            life->was_ready += ready >= 0 ? e.t - ready : 0;
            ready = -1;
        }
        if (!is_wait(&e, lane))
            continue;
        uint32_t line = e.line > 0 ? (uint32_t)e.file << LINE_BITS |
                                     (uint32_t)e.line : 0;
        AtLine *at = pool_get(&life->lines, line);
        if (!at)
            at = pool_add(&life->lines, line);
        at->times++;
        life->waits++;
        if (wait_end(w, &e, to, &end)) {
            at->sum += end.t - e.t;
            life->waited += end.t - e.t;
        }
    }
}

static void tell_wait(Why *w, Seq seq, Seq to)
{
    Event e, end;

    story_begin(&w->story);
    why_sentence(w, seq);
    why_look(w, seq, &e);
    if (e.obj == 0 && e.kind == EVENT_SUSPEND) {
        why_put(w, seq);
        return;
    }
    if (wait_end(w, &e, to, &end)) {
        buf_puts(&w->prose.text, " That takes ");
        why_seconds(w, end.t - e.t);
        buf_putc(&w->prose.text, '.');
        if (end.kind == EVENT_READY && end.via == VIA_DONE && end.cause) {
            Event run;
            Seq next = end.seq;
            while (why_look(w, ++next, &run) &&
                   !(run.kind == EVENT_RUN && run.lane == e.lane))
                ;
            if (next <= to)
                why_sentence(w, next);
        }
    } else {
        buf_puts(&w->prose.text, " It still does.");
    }
    why_put(w, seq);
}

static void tell_lines(Why *w, const Life *life)
{
    for (size_t i = 0; i < life->lines.len; i++) {
        const AtLine *at = pool_at(&life->lines, i);
        int line = (int)(at->id & ((1u << LINE_BITS) - 1));
        int file = (int)(at->id >> LINE_BITS);
        buf_puts(&w->prose.text, line > 0 ? "In " : "Elsewhere");
        if (line > 0)
            labels_place(&w->m.labels, file, line, &w->prose.text);
        buf_printf(&w->prose.text, " it waited %u time%s, ",
                   (unsigned)at->times, at->times == 1 ? "" : "s");
        why_seconds(w, at->sum);
        buf_puts(&w->prose.text, " in all.");
        why_put(w, 0);
    }
}

static void tell_life(Why *w, uint32_t lane, Seq from, Seq to)
{
    Life life = {0};
    Event e;

    pool_init(&life.lines, sizeof(AtLine));
    measure(w, &life, lane, from, to);
    if (life.waits <= WAITS_TOLD) {
        for (Seq seq = from; seq <= to && why_look(w, seq, &e); seq++)
            if (is_wait(&e, lane))
                tell_wait(w, seq, to);
    } else {
        tell_lines(w, &life);
    }
    if (life.steps > 0) {
        buf_printf(&w->prose.text, "It was picked to run %u time%s, waited ",
                   (unsigned)life.steps, life.steps == 1 ? "" : "s");
        why_seconds(w, life.waited);
        buf_puts(&w->prose.text, ", and was ready without running for ");
        why_seconds(w, life.was_ready);
        buf_putc(&w->prose.text, '.');
        why_put(w, 0);
    }
    pool_clear(&life.lines);
}

/* The FUTURE event of [obj], before event [seq]. */
static bool find_future(Why *w, uint32_t obj, Seq seq, Event *e)
{
    *e = (Event){0};
    return future_find(&w->m.road.reel, obj, seq, e);
}

/* --- who waits for it -------------------------------------------------- */

/* Appends who waits, as CALLBACK [called] says: a task group; or by way of a
 * future, gather() and the like. */
static bool add_waiter(Why *w, const Event *called)
{
    Event e;
    Buf what;

    if (lanes_object_is(w->m.lanes, called->peer, "TaskGroup")) {
        story_subject(&w->story, called, called->lane, &w->prose.text);
        buf_puts(&w->prose.text, " has it in its task group, and waits for it "
                 "as that ends.");
        return true;
    }
    if (!find_future(w, called->peer, called->seq, &e) || !e.text)
        return false;
    buf_init(&what);
    text_escape(&what, e.text, e.text_len, 0);
    story_subject(&w->story, &e, e.lane, &w->prose.text);
    buf_printf(&w->prose.text, " waits for it in %s()", what.data);
    buf_clear(&what);
    if (e.line > 0) {
        buf_puts(&w->prose.text, " (");
        labels_place(&w->m.labels, e.file, e.line, &w->prose.text);
        buf_putc(&w->prose.text, ')');
    }
    buf_putc(&w->prose.text, '.');
    return true;
}

static void tell_waiters(Why *w, uint32_t lane, Seq from, Seq to)
{
    bool titled = false;
    Event e, end;

    for (Seq seq = from; seq <= to && why_look(w, seq, &e); seq++) {
        bool awaits = e.kind == EVENT_SUSPEND && e.obj == lane;
        bool called = e.kind == EVENT_CALLBACK && e.obj == lane && e.peer;
        if (!awaits && !(called && add_waiter(w, &e)))
            continue;
        if (awaits)
            why_sentence(w, seq);
        why_look(w, seq, &e);
        if (awaits && wait_end(w, &e, to, &end)) {
            buf_puts(&w->prose.text, " That takes ");
            why_seconds(w, end.t - e.t);
            buf_putc(&w->prose.text, '.');
        }
        if (!titled)
            prose_title(&w->prose, "who waits for it");
        titled = true;
        why_put(w, seq);
    }
}

/* --- cancelling -------------------------------------------------------- */

/* The lines that lane [lane] ran after event [from] and before [to] (0: as long as
 * it lived). */
static void tell_what_ran(Why *w, uint32_t lane, Seq from, Seq to)
{
    int lines[LINES_TOLD], n = 0;
    bool more = false;
    Event e;

    if (to == 0)
        to = reel_last(&w->m.road.reel) + 1;
    for (Seq seq = from + 1; seq < to && why_look(w, seq, &e); seq++) {
        if (e.kind != EVENT_LINE || e.lane != lane)
            continue;
        bool known = false;
        for (int i = 0; i < n; i++)
            known |= lines[i] == e.line;
        if (!known && n < LINES_TOLD)
            lines[n++] = e.line;
        more |= !known && n == LINES_TOLD;
    }
    if (!w->tally.lines)
        return;
    if (n == 0)
        buf_puts(&w->prose.text, "No line of its own runs after that.");
    else
        buf_printf(&w->prose.text, "After that line%s ", n == 1 ? "" : "s");
    for (int i = 0; i < n; i++)
        buf_printf(&w->prose.text, "%s%d", i == 0 ? "" : more || i < n - 1
                   ? ", " : " and ", lines[i]);
    if (n > 0)
        buf_puts(&w->prose.text, more ? " and others run."
                                      : n == 1 ? " runs." : " run.");
    why_put(w, from);
}

static void tell_passed_on(Why *w, const Cancellation *from,
                           const Cancellation *k)
{
    why_name(w, from->lane);
    buf_puts(&w->prose.text, ", which waits for ");
    why_name(w, k->lane);
    buf_puts(&w->prose.text, ", passes on to it what it was asked itself: to "
             "cancel.");
}

static void tell_asked(Why *w, const Cancels *c, const Cancellation *k)
{
    Event e, future;

    story_begin(&w->story);
    if (k->parent)
        tell_passed_on(w, &c->items[k->parent - 1], k);
    else
        why_sentence(w, k->asked);
    why_look(w, k->asked, &e);
    why_place(w, e.file, e.line);
    if (find_future(w, e.obj, k->asked, &future) && future.text &&
        future.text_len == 6 && memcmp(future.text, "shield", 6) == 0)
        buf_puts(&w->prose.text, " What it waits for is shielded, and goes "
                 "on.");
    why_put(w, k->asked);
    for (size_t i = 0; i < c->len; i++)
        if (c->items[i].parent == (size_t)(k - c->items) + 1) {
            story_begin(&w->story);
            buf_puts(&w->prose.text, "That is passed on to ");
            why_name(w, c->items[i].lane);
            buf_puts(&w->prose.text, ", which it waits for.");
            why_put(w, c->items[i].asked);
        }
}

static void tell_arrival(Why *w, const Cancellation *k)
{
    Event e, ran;

    if (k->with) {
        buf_puts(&w->prose.text, "It does not arrive by itself: before it "
                 "could, it was asked again, and CancelledError is raised "
                 "once.");
        why_put(w, 0);
        return;
    }
    if (!k->delivered) {
        buf_puts(&w->prose.text, k->ended && k->how != VIA_NONE
                 ? "It has never arrived: the task ended before."
                 : "It has never arrived.");
        why_put(w, k->ended);
        return;
    }
    why_look(w, k->delivered, &e);
    why_look(w, e.cause, &ran);
    story_begin(&w->story);
    why_sentence(w, k->delivered);
    buf_printf(&w->prose.text, " That is in turn %llu of the loop",
               (unsigned long long)e.iter);
    if (why_look(w, k->asked, &ran) && e.t > ran.t) {
        buf_puts(&w->prose.text, ", ");
        why_seconds(w, e.t - ran.t);
        buf_puts(&w->prose.text, " after it was asked");
    } else if (e.iter > ran.iter) {
        buf_printf(&w->prose.text, e.iter - ran.iter == 1
                   ? ", the next after the request, at the same instant"
                   : ", %llu after that of the request, at the same instant",
                   (unsigned long long)(e.iter - ran.iter));
    }
    buf_putc(&w->prose.text, '.');
    why_put(w, k->delivered);
    if (!k->taken_back)
        tell_what_ran(w, k->lane, k->delivered, k->after);
}

/* Where the task that [k] was taken back from waits or ends next. */
static Seq next_wait(Why *w, const Cancellation *k)
{
    Event e;

    for (Seq seq = k->taken_back + 1; why_look(w, seq, &e); seq++)
        if (e.lane == k->lane &&
            (e.kind == EVENT_SUSPEND || e.kind == EVENT_LANE_END))
            return seq;
    return 0;
}

/* What came of it: how the task ended, if that was the [last] request. */
static void tell_outcome(Why *w, const Cancellation *k, bool last)
{
    Seq seqs[] = {
        k->taken_back, k->swallowed ? k->after : 0, last ? k->ended : 0,
    };

    for (size_t i = 0; i < sizeof seqs / sizeof *seqs; i++) {
        if (!seqs[i])
            continue;
        story_begin(&w->story);
        why_sentence(w, seqs[i]);
        why_put(w, seqs[i]);
        if (i == 0)
            tell_what_ran(w, k->lane, k->taken_back, next_wait(w, k));
    }
}

/* True if nobody asks the lane of item [i] again. */
static bool is_last(const Cancels *c, size_t i)
{
    for (size_t k = i + 1; k < c->len; k++)
        if (c->items[k].lane == c->items[i].lane)
            return false;
    return true;
}

bool why_cancels(Why *w, uint32_t lane, Err *err)
{
    size_t told = 0;
    Cancels c;

    cancels_init(&c);
    bool ok = cancels_read(&c, &w->m.road.reel, err);
    for (size_t i = 0; ok && i < c.len; i++) {
        const Cancellation *k = &c.items[i];
        if (k->lane != lane || ++told > CANCELS_TOLD)
            continue;
        if (told == 1)
            prose_title(&w->prose, "how it was cancelled");
        tell_asked(w, &c, k);
        tell_arrival(w, k);
        tell_outcome(w, k, is_last(&c, i));
    }
    if (told > CANCELS_TOLD)
        buf_printf(&w->prose.text, "That happened %zu times more.",
                   told - CANCELS_TOLD);
    why_put(w, 0);
    cancels_clear(&c);
    return ok;
}

/* --- all of it --------------------------------------------------------- */

bool why_task(Why *w, uint32_t lane, Seq seq, Err *err)
{
    const LaneInfo *info = lanes_get(w->m.lanes, lane);
    Seq last = reel_last(&w->m.road.reel);
    Event e;

    assert(info);
    if (!seq || seq > last)
        seq = last;
    Seq to = info->ended && info->ended < seq ? info->ended : seq;
    story_begin(&w->story);
    why_sentence(w, info->created);
    if (why_look(w, info->created, &e))
        why_place(w, e.file, e.line);
    why_put(w, info->created);
    tell_life(w, lane, info->created, to);
    if (info->ended && info->ended <= seq) {
        why_sentence(w, info->ended);
        why_put(w, info->ended);
    } else {
        prose_title(&w->prose, seq == last ? "why it does not go on"
                                           : "why it does not run there");
        model_go(&w->m, seq);
        why_not(w, lane);
        why_put(w, 0);
    }
    tell_waiters(w, lane, info->created, seq);
    return why_cancels(w, lane, err);
}
