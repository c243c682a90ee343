/* why.c - answers in words: the chain of causes, and what blocking did. */
#include "tui/why.h"

#include <stdlib.h>
#include <string.h>

#include "sim/base/mem.h"
#include "tui/study/blocks.h"
#include "tui/tell/state.h"
#include "tui/tell/story_int.h"

enum { READ_ALL = INT32_MAX };

/* --- numbers ----------------------------------------------------------- */

static bool only_with_lines(EventKind kind)
{
    return kind == EVENT_LINE || kind == EVENT_AWAIT || kind == EVENT_NOTE;
}

static bool find_hidden(Why *w, const Reel *reel, Err *err)
{
    SeqList *h = &w->hidden;
    Event e;

    for (Seq seq = 1; seq <= reel_last(reel); seq++) {
        if (!reel_read(reel, seq, &e, err))
            return false;
        if (!only_with_lines(e.kind))
            continue;
        h->seqs = mem_grow(h->seqs, &h->cap, h->len + 1, sizeof *h->seqs);
        h->seqs[h->len++] = seq;
    }
    return true;
}

/* How many hidden events there are up to [seq]. */
static Seq hidden_to(const Why *w, Seq seq)
{
    size_t low = 0, high = w->hidden.len;

    while (low < high) {
        size_t middle = (low + high) / 2;
        if (w->hidden.seqs[middle] <= seq)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

Seq why_number(const Why *w, Seq seq)
{
    return seq - hidden_to(w, seq);
}

Seq why_seq(const Why *w, Seq number)
{
    Seq seq = number;

    while (seq - hidden_to(w, seq) < number)
        seq = number + hidden_to(w, seq);
    return seq;
}

bool why_init(Why *w, Recording *r, bool hide, const Options *o, Err *err)
{
    Reel reel = recording_reel(r);

    *w = (Why){.recording = r};
    w->not = whynot_new();
    tally_init(&w->tally, reel);
    prose_init(&w->prose, o->width, o->ascii, reel_last(&reel));
    bool ok = model_init(&w->m, r, err) &&
              (!hide || find_hidden(w, &reel, err));
    w->m.follow = false;
    story_init(&w->story, &w->m.labels);
    return ok && tally_cover(&w->tally, reel_last(&reel), READ_ALL);
}

void why_clear(Why *w)
{
    model_clear(&w->m);
    tally_clear(&w->tally);
    whynot_free(w->not);
    prose_clear(&w->prose);
    mem_free(w->hidden.seqs);
}

/* --- pieces ------------------------------------------------------------ */

bool why_look(Why *w, Seq seq, Event *e)
{
    *e = (Event){0};
    return reel_read(&w->m.road.reel, seq, e, NULL);
}

void why_sentence(Why *w, Seq seq)
{
    Event e;

    if (!why_look(w, seq, &e))
        return;
    if (w->prose.text.len > 0)
        buf_putc(&w->prose.text, ' ');
    story_event(&w->story, &e, &w->prose.text);
}

void why_name(Why *w, uint32_t lane)
{
    story_name(&w->story, lane, false, &w->prose.text);
}

void why_seconds(Why *w, int64_t ns)
{
    story_seconds(ns, &w->prose.text);
}

/* "Line 6", or with its file, as a sentence begins with it. */
static void add_place(Why *w, int file, int line)
{
    size_t begin = w->prose.text.len;

    labels_place(&w->m.labels, file, line, &w->prose.text);
    w->prose.text.data[begin] = 'L';
}

void why_place(Why *w, int file, int line)
{
    if (line <= 0)
        return;
    buf_puts(&w->prose.text, " (");
    add_place(w, file, line);
    buf_puts(&w->prose.text, ".)");
}

void why_put(Why *w, Seq seq)
{
    Event e;

    why_look(w, seq, &e);
    prose_put(&w->prose, why_number(w, seq), e.t);
    story_begin(&w->story);
}

void why_not(Why *w, uint32_t lane)
{
    static const char word[] = " step ";
    Buf told;

    buf_init(&told);
    whynot_tell(w->not, &w->m, &w->tally, lane, &told);
    for (const char *at = told.data; *at;) {
        const char *step = strstr(at, word);
        size_t n = step ? (size_t)(step - at) + sizeof word - 1 : strlen(at);
        buf_add(&w->prose.text, at, n);
        at += n;
        char *end;
        Seq seq = step ? strtoull(at, &end, 10) : 0;
        if (!seq)
            continue;
        buf_printf(&w->prose.text, "%llu",
                   (unsigned long long)why_number(w, seq));
        at = end;
    }
    buf_clear(&told);
}

/* --- the chain of causes ----------------------------------------------- */

/* True if [e], a cause, says something that the sentence of what it caused has
 * not said. */
static bool is_link(const Event *e)
{
    switch (e->kind) {
    case EVENT_TIMER:
    case EVENT_CANCEL:
    case EVENT_RELEASE:
    case EVENT_PUT:
    case EVENT_THREAD_BLOCK: return true;
    case EVENT_FUTURE_DONE: return e->via == VIA_RAISED;
    default: return story_is_decision(e);
    }
}

/* The LANE event of the task whose first step [ready] asks for; 0: it is not
 * its first. */
static Seq creation(Why *w, const Event *ready)
{
    const LaneInfo *info = ready->lane ? lanes_get(w->m.lanes, ready->lane)
                                       : NULL;
    Event e;

    if (!info || info->created >= ready->seq)
        return 0;
    for (Seq seq = ready->seq - 1; seq > info->created; seq--)
        if (!why_look(w, seq, &e) || e.kind == EVENT_RUN ||
            e.kind == EVENT_ITERATION)
            return 0;
    return info->created;
}

/* The event behind [e]: its cause, but for who made a task ready by creating
 * it. */
static Seq before(Why *w, const Event *e)
{
    Seq made = e->kind == EVENT_READY ? creation(w, e) : 0;

    return made ? made : e->cause;
}

/* True if [seq] is told already by the sentence of the step that follows from
 * it: "its sleep of 1 s is over". */
static bool same_instant(const Event *a, const Event *b)
{
    return a->t == b->t && a->lane == b->lane;
}

void why_step(Why *w, Seq seq)
{
    Event e, told = {0};

    if (!why_look(w, seq, &e))
        return;
    story_begin(&w->story);
    why_sentence(w, seq);
    if (e.line > 0) {
        buf_puts(&w->prose.text, " (");
        add_place(w, e.file, e.line);
        buf_printf(&w->prose.text, ", turn %llu of the loop.)",
                   (unsigned long long)e.iter);
    }
    why_put(w, seq);
    why_look(w, seq, &e);
    if (e.cause)
        prose_title(&w->prose, "because, going back");
    for (Seq at = before(w, &e); at; at = before(w, &e)) {
        if (!why_look(w, at, &e))
            break;
        if (!is_link(&e) && e.kind != EVENT_LANE)
            continue;
        if (e.kind == EVENT_TIMER && same_instant(&e, &told))
            continue;
        told = e;
        story_begin(&w->story);
        why_sentence(w, at);
        why_put(w, at);
        why_look(w, at, &e);
    }
}

/* --- blocking ---------------------------------------------------------- */

static void tell_victim(Why *w, const Victim *v)
{
    Buf *out = &w->prose.text;
    Event e;

    if (v->ran && v->ran_t == v->since_t)
        return;                 /* it was just in time */
    if (v->timer) {
        buf_puts(out, "A timer of ");
        why_name(w, v->lane);
        buf_puts(out, v->ran ? " fired " : " never fired");
    } else {
        why_name(w, v->lane);
        buf_puts(out, v->ran ? " was ready and had to wait "
                             : " was ready and never had its turn");
    }
    if (v->ran) {
        why_seconds(w, v->ran_t - v->since_t);
        buf_puts(out, v->timer ? " late, at " : ", from ");
        time_short(out, v->timer ? v->ran_t : v->since_t);
        if (!v->timer) {
            buf_puts(out, " to ");
            time_short(out, v->ran_t);
        }
    }
    buf_putc(out, '.');
    why_put(w, why_look(w, v->since, &e) ? v->since : 0);
}

static void tell_block(Why *w, const Blocks *b, const Block *block)
{
    prose_title(&w->prose, "while the loop was blocked");
    story_begin(&w->story);
    why_sentence(w, block->from);
    why_place(w, block->file, block->line);
    if (block->victims == 0)
        buf_puts(&w->prose.text, " Nobody had to wait for that.");
    why_put(w, block->from);
    for (size_t i = 0; i < block->victims; i++)
        tell_victim(w, &b->victims[block->first + i]);
}

bool why_blocking(Why *w, Seq seq, Err *err)
{
    size_t told = 0;
    Blocks b;

    blocks_init(&b);
    bool ok = blocks_read(&b, &w->m.road.reel, err);
    for (size_t i = 0; ok && i < b.len; i++)
        if (!seq || b.items[i].from == seq || b.items[i].to == seq) {
            tell_block(w, &b, &b.items[i]);
            told++;
        }
    if (ok && !seq && told == 0) {
        buf_puts(&w->prose.text, "No call blocked a loop in this run.");
        why_put(w, 0);
    }
    blocks_clear(&b);
    return ok;
}

/* --- who is left ------------------------------------------------------- */

void why_left(Why *w)
{
    const Picture *p;
    bool titled = false;

    model_go(&w->m, reel_last(&w->m.road.reel));
    p = model_picture(&w->m);
    for (size_t i = 0; i < p->lanes.len; i++) {
        const Lane *l = pool_at(&p->lanes, i);
        if (l->id == 0)
            continue;
        if (!titled)
            prose_title(&w->prose, "and who never goes on");
        titled = true;
        why_not(w, l->id);
        why_put(w, 0);
    }
}
