/* record.c - a run's way onto a tape: `run --record`. */
#include "tui/record.h"

#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "tui/output.h"
#include "tui/tell/run_facts.h"

enum { LOOK = 1024 };           /* events between looks at the store */

/* --- facts about the run --------------------------------------------------- */

static void put_number(Store *s, const char *name, uint64_t n)
{
    char text[24];

    snprintf(text, sizeof text, "%llu", (unsigned long long)n);
    store_meta(s, name, text);
}

static void put_fact(void *self, const char *name, const char *value)
{
    store_meta(((Record *)self)->store, name, value);
}

/* --- signals --------------------------------------------------------------- */

static const struct { int number; const char *reason; } asking[] = {
    {SIGINT, "told to end by SIGINT"}, {SIGTERM, "told to end by SIGTERM"},
    {SIGHUP, "told to end by SIGHUP"},
};
enum { ASKING = sizeof asking / sizeof *asking };

static volatile sig_atomic_t asked;     /* 1 + which of them came, or 0 */
static struct sigaction before[ASKING], pipe_before;

static void noticed(int number)
{
    for (int i = 0; i < ASKING; i++)
        if (asking[i].number == number)
            asked = i + 1;
}

static const char *why_it_ends(void)
{
    return asked ? asking[asked - 1].reason : NULL;
}

static void expect_signals(void)
{
    /* A write that waits for a reader waits no longer. */
    struct sigaction act = {
        .sa_handler = noticed, .sa_flags = (int)SA_RESETHAND,
    };
    struct sigaction ignore = {.sa_handler = SIG_IGN};

    asked = 0;
    sigemptyset(&act.sa_mask);
    sigemptyset(&ignore.sa_mask);
    for (int i = 0; i < ASKING; i++) {
        sigaction(asking[i].number, NULL, &before[i]);
        if (before[i].sa_handler != SIG_IGN)
            sigaction(asking[i].number, &act, NULL);
    }
    sigaction(SIGPIPE, &ignore, &pipe_before);
}

/* Ends as the signal would have ended it that asked. */
static void expect_no_signals(void)
{
    for (int i = 0; i < ASKING; i++)
        sigaction(asking[i].number, &before[i], NULL);
    sigaction(SIGPIPE, &pipe_before, NULL);
    if (asked)
        kill(getpid(), asking[asked - 1].number);
}

/* --- what the run tells ---------------------------------------------------- */

static void failed(Record *r)
{
    store_ok(r->store, &r->err);
    sim_stop("the tape cannot be written");
}

static void take_event(void *self, const Event *e)
{
    Record *r = self;

    if (!r->store)
        return;
    r->inner.event(r->inner.self, e);
    if (e->kind == EVENT_RUN_END) {
        store_meta(r->store, "ended", e->text);
        put_number(r->store, "status", (uint64_t)e->num);
    }
    if (e->seq % LOOK == 0 && !r->err.text[0] && !store_ok(r->store, NULL))
        failed(r);
}

/* The first source is the scenario: it has been checked, and will run. */
static void take_source(void *self, const char *name, const char *text,
                        size_t len)
{
    Record *r = self;

    if (!r->store && !r->err.text[0]) {
        r->store = store_new(r->options->record, r->options->force, &r->err);
        if (!r->store)
            return;
        r->inner = store_sink(r->store);
        run_facts(r->run, put_fact, r);
    }
    if (r->store)
        store_source(r->store, name, text, len);
}

static void take_note(void *self, int file, int line, char kind,
                      const char *text, size_t len)
{
    Record *r = self;

    if (r->store)
        store_note(r->store, file, line, kind, text, len);
}

void record_begin(Record *r, const Options *o, SimOptions *run)
{
    *r = (Record){.options = o, .run = run, .sink = {take_event, r}};
    run->sink = &r->sink;
    run->source = take_source;
    run->note = take_note;
    run->source_arg = r;
    run->ends = why_it_ends;
    expect_signals();
}

bool record_ok(const Record *r)
{
    return r->store != NULL;
}

int record_end(Record *r, int status)
{
    Err err = {0};

    if (r->store && !store_close(r->store, &err) && !r->err.text[0])
        r->err = err;
    r->store = NULL;
    bool whole = !r->err.text[0];
    if (!whole)
        fprintf(stderr, "ticktape: %s\n", r->err.text);
    else if (asked)
        fprintf(stderr, "ticktape: %s: holds the run up to there\n",
                r->options->record);
    expect_no_signals();
    return whole ? status : OUTPUT_EXIT_FAILED;
}
