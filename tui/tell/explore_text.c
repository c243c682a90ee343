/* explore_text.c - what exploring has found, in words. */
#include "tui/tell/explore_text.h"

#include <string.h>

#include "sim/tape/text.h"
#include "tui/tell/label.h"
#include "tui/tell/recording.h"
#include "tui/tell/state.h"

enum {
    LINES_MOST = 12,            /* of an output that are shown ... */
    LINE_MOST = 120,            /* ... and bytes of such a line */
    CHANCES_MOST = 8,           /* of a reason; one that has more is no better
                                   than the seed */
};

/* --- how many ------------------------------------------------------------- */

static size_t count_orders(const Explore *x, size_t from)
{
    size_t n = 0;

    for (size_t i = from; i < x->len; i++)
        n += explore_order_of(x, &x->found[i]) > 0;
    return n;
}

void explore_head(const Explore *x, const char *file, Buf *out)
{
    size_t orders = count_orders(x, 0), outcomes = x->len - orders;

    buf_printf(out, "%s: %zu run%s, ", file, x->runs, x->runs == 1 ? "" : "s");
    if (outcomes == 1)
        buf_puts(out, "one outcome");
    else
        buf_printf(out, "%zu outcomes", outcomes);
    if (orders > 0)
        buf_printf(out, ", and %zu in which only the order of lines differs",
                   orders);
    buf_putc(out, '\n');
}

void explore_rest(const Explore *x, size_t from, Buf *out)
{
    size_t orders = count_orders(x, from), more = x->len - from - orders;

    if (more > 0)
        buf_printf(out, "\nand %zu more outcomes\n", more);
    if (orders > 0)
        buf_printf(out, "\nand %zu more orders of the same lines\n", orders);
}

void explore_tape(size_t i, const char *folder, Buf *out)
{
    if (i == 0)
        buf_printf(out, "%s/usual.db", folder);
    else
        buf_printf(out, "%s/outcome-%zu.db", folder, i + 1);
}

/* --- what it prints ------------------------------------------------------- */

static void put_lines(const Printed *lines, size_t n, const char *margin,
                      Buf *out)
{
    for (size_t i = 0; i < n && i < LINES_MOST; i++) {
        size_t len = lines[i].len;
        if (len > LINE_MOST)
            for (len = LINE_MOST; len > 0 &&
                 (lines[i].text[len] & 0xC0) == 0x80;)
                len--;          /* not within a character */
        buf_puts(out, margin);
        text_escape(out, lines[i].text, len, 0);
        buf_puts(out, len < lines[i].len ? "...\n" : "\n");
    }
    if (n > LINES_MOST)
        buf_printf(out, "%s...\n", margin);
}

/* True if line [i] of [a] is line [k] of [b], but for times. */
static bool same_line(const Outcome *a, size_t i, const Outcome *b, size_t k)
{
    return times_equal(&a->moments, a->lines[i], &b->moments, b->lines[k]);
}

static bool is_returned(const Outcome *o)
{
    return strcmp(o->how.data, "returned") == 0 && o->status == 0;
}

static void put_ending(const Outcome *o, const char *margin, Buf *out)
{
    buf_printf(out, "%sit ends: ", margin);
    text_escape(out, o->how.data, o->how.len, 0);
    buf_putc(out, '\n');
}

/* What is different in [o] from the usual outcome. */
static void put_difference(const Outcome *usual, const Outcome *o, Buf *out)
{
    size_t front = 0, na = usual->nlines, nb = o->nlines;

    while (front < na && front < nb && same_line(usual, front, o, front))
        front++;
    while (na > front && nb > front && same_line(usual, na - 1, o, nb - 1))
        na--, nb--;
    put_lines(usual->lines + front, na - front, "    usual   ", out);
    put_lines(o->lines + front, nb - front, "    here    ", out);
    if (usual->status != o->status ||
        strcmp(usual->how.data, o->how.data) != 0)
        put_ending(o, "    here    ", out);
}

/* --- why it came about ---------------------------------------------------- */

typedef struct Reader {
    Recording *run;             /* under the reason alone */
    Labels labels;
} Reader;

/* Where and what the CHOICE event [e] is. */
static void put_choice(Reader *r, const Event *e, const char *what, Buf *out)
{
    if (e->line > 0)
        buf_printf(out, "line %d, ", e->line);
    labels_in_sentence(&r->labels, e->lane, out);
    buf_puts(out, ": ");
    text_escape(out, what, e->text_len - (size_t)(what - e->text), 0);
}

/* What answering [c] meant in the run, if an event tells. */
static void put_meaning(Reader *r, const Chance *c, Buf *out)
{
    Reel reel = recording_reel(r->run);
    Buf name;
    Event e;

    buf_init(&name);
    buf_printf(&name, "%s%u=", chance_name(c->kind), (unsigned)c->number);
    for (Seq seq = 1; seq <= reel_last(&reel); seq++) {
        if (!reel_read(&reel, seq, &e, NULL) || e.kind != EVENT_CHOICE ||
            e.text_len < name.len ||
            memcmp(e.text, name.data, name.len) != 0)
            continue;
        const char *what = memchr(e.text, ' ', e.text_len);
        if (what)
            put_choice(r, &e, what + 1, out);
        break;
    }
    if (c->kind == CHANCE_RANDOM)
        buf_puts(out, "the program's own random numbers are others");
    buf_clear(&name);
}

void explore_chances(const Found *f, Buf *out)
{
    if (f->reason.len <= CHANCES_MOST)
        chances_write(&f->reason, out);
    else
        buf_printf(out, "seed=%llu", (unsigned long long)f->seed);
}

static void put_chances(Reader *r, const Chances *c, Buf *out)
{
    for (size_t i = 0; i < c->len; i++) {
        const Chance *item = &c->items[i];
        size_t from = out->len;
        buf_printf(out, "      %s%u=%lld", chance_name(item->kind),
                   (unsigned)item->number, (long long)item->answer);
        buf_fill(out, ' ', out->len - from < 20 ? 20 - (out->len - from) : 2);
        put_meaning(r, item, out);
        buf_putc(out, '\n');
    }
}

/* Each answer of the reason of [f], which [chances] says, and what it meant. */
static void put_answers(const Explore *x, const Found *f, const char *chances,
                        Buf *out)
{
    SimOptions options = x->options;
    Err err = {.text = ""};
    Buf why;
    Reader r;

    buf_init(&why);
    options.chances = chances;
    r.run = recording_open(&options, &why);
    const Lanes *lanes = r.run ? recording_lanes(r.run, &err) : NULL;
    if (lanes) {
        labels_init(&r.labels, recording_reel(r.run), lanes,
                    recording_facts(r.run));
        put_chances(&r, &f->reason, out);
        labels_clear(&r.labels);
    }
    if (r.run)
        recording_close(r.run);
    buf_clear(&why);
}

static void put_reason(const Explore *x, const Found *f, const char *file,
                       Buf *out)
{
    size_t n = f->reason.len;
    Buf chances;

    buf_init(&chances);
    explore_chances(f, &chances);
    if (n > CHANCES_MOST) {
        buf_printf(out, "    %zu chances together bring it about\n", n);
    } else {
        if (n == 1)
            buf_puts(out, "    one chance is enough:\n");
        else
            buf_printf(out, "    %zu chances together are enough:\n", n);
        put_answers(x, f, chances.data, out);
    }
    buf_printf(out, "    ticktape %s --chance %s\n", file, chances.data);
    buf_clear(&chances);
}

/* --- an outcome ----------------------------------------------------------- */

/* "63 runs of 0.6 to 1.2 s". */
static void put_count(const Found *f, Buf *out)
{
    buf_printf(out, "%zu run%s", f->runs, f->runs == 1 ? "" : "s");
    if (f->latest == 0)
        return;
    buf_puts(out, " of ");
    time_short(out, f->soonest);
    if (f->latest > f->soonest) {
        buf_puts(out, " to ");
        time_short(out, f->latest);
    }
    buf_puts(out, " s");
}

void explore_outcome(const Explore *x, size_t i, const char *file, Buf *out)
{
    const Found *f = &x->found[i];
    const Outcome *usual = &x->found[0].outcome;

    buf_printf(out, "\n%zu.  ", i + 1);
    put_count(f, out);
    if (i == 0) {
        buf_puts(out, ": as usual\n");
        put_lines(usual->lines, usual->nlines, "    ", out);
        if (!is_returned(usual))
            put_ending(usual, "    ", out);
        return;
    }
    size_t of = explore_order_of(x, f);
    buf_printf(out, ", the first with --chance seed=%llu",
               (unsigned long long)f->seed);
    if (of == 1)
        buf_puts(out, ": the same lines in another order");
    else if (of > 1)
        buf_printf(out, ": the lines of outcome %zu in another order", of);
    buf_putc(out, '\n');
    put_difference(usual, &f->outcome, out);
    put_reason(x, f, file, out);
}
