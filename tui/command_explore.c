/* command_explore.c - the command explore: what else could have come of a
 * scenario. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "tui/command.h"
#include "tui/output.h"
#include "tui/record.h"
#include "tui/tell/explore.h"
#include "tui/tell/explore_text.h"

enum {
    RUNS = 100,
    SHOWN = 10,                 /* outcomes that are told one by one ... */
    SHOWN_ORDERS = 2,           /* ... and of those that are another order */
};

static void print(const Buf *text)
{
    fputs(text->data, stdout);
}

/* --- tapes ---------------------------------------------------------------- */

static void write_nothing(int fd, const char *text, size_t len)
{
    (void)fd, (void)text, (void)len;
}

/* Records found[i] in the folder of [o]. */
static bool record(const Explore *x, size_t i, const Options *o)
{
    Options named = *o;
    Record record;
    Buf path, chances, why;

    buf_init(&path);
    buf_init(&chances);
    buf_init(&why);
    explore_tape(i, o->tapes, &path);
    explore_chances(&x->found[i], &chances);
    named.record = path.data;
    named.force = true;
    SimOptions run = command_sim_options(&named);
    run.chances = i > 0 ? chances.data : NULL;
    run.write = write_nothing;
    record_begin(&record, &named, &run);
    Sim *s = sim_open(&run, &why);
    if (s) {
        if (record_ok(&record))
            sim_run(s);
        sim_close(s);
    }
    int status = record_end(&record, s ? 0 : SIM_EXIT_REFUSED);
    buf_clear(&path);
    buf_clear(&chances);
    buf_clear(&why);
    return status == 0;
}

static bool make_folder(const char *name)
{
    if (mkdir(name, 0777) == 0 || errno == EEXIST)
        return true;
    fprintf(stderr, "ticktape: %s: %s\n", name, strerror(errno));
    return false;
}

static bool record_all(const Explore *x, size_t n, const Options *o)
{
    if (!make_folder(o->tapes))
        return false;
    for (size_t i = 0; i < n; i++)
        if (!record(x, i, o))
            return false;
    return true;
}

/* --- the command ---------------------------------------------------------- */

static size_t count_shown(const Explore *x)
{
    size_t n = 0, orders = 0;

    for (; n < x->len && n < SHOWN && orders < SHOWN_ORDERS; n++)
        orders += explore_order_of(x, &x->found[n]) > 0;
    return n;
}

/* Tells of the first outcomes; returns of how many. */
static size_t tell(Explore *x, const char *file)
{
    size_t n = count_shown(x);
    Buf text;

    buf_init(&text);
    explore_head(x, file, &text);
    print(&text);
    fflush(stdout);             /* a reason can take a second */
    for (size_t i = 0; i < n; i++) {
        if (i > 0)
            explore_reason(x, i);
        buf_reset(&text);
        explore_outcome(x, i, file, &text);
        print(&text);
        fflush(stdout);
    }
    buf_reset(&text);
    explore_rest(x, n, &text);
    print(&text);
    buf_clear(&text);
    return n;
}

int command_explore(const Options *o)
{
    SimOptions options = command_sim_options(o);
    Explore x;
    Buf why;
    int status = 0;

    buf_init(&why);
    bool ok = explore_run(&x, &options, o->runs ? o->runs : RUNS, o->exact,
                          &why);
    size_t n = ok ? tell(&x, o->file) : 0;
    if (!ok)
        status = SIM_EXIT_REFUSED;
    else if (o->tapes && !record_all(&x, n, o))
        status = OUTPUT_EXIT_FAILED;
    explore_clear(&x);
    fflush(stdout);
    fputs(why.data, stderr);
    buf_clear(&why);
    return status;
}
