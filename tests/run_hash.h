/* run_hash.h - a run as a number: for tests that two runs are one. */
#ifndef TESTS_RUN_HASH_H
#define TESTS_RUN_HASH_H

#include "sim/base/buf.h"
#include "sim/sim.h"

/* FNV-1a over all that a run says. */
static struct {
    uint64_t hash, events;
    const Sink *also;           /* gets the events too; or NULL */
} run_hash_state;

static void run_hash_add(const void *bytes, size_t len)
{
    const unsigned char *p = bytes;

    for (size_t i = 0; i < len; i++)
        run_hash_state.hash = (run_hash_state.hash ^ p[i]) * 1099511628211u;
}

static void run_hash_text(int fd, const char *text, size_t len)
{
    run_hash_add(&fd, sizeof fd);
    run_hash_add(text, len);
}

static void run_hash_event(void *self, const Event *e)
{
    const Sink *also = run_hash_state.also;
    int64_t fields[] = {
        (int64_t)e->seq, (int64_t)e->iter, e->phase, e->t, e->kind, e->lane,
        e->line, (int64_t)e->cause, e->via, e->obj, e->ready_pos,
        e->ready_len, e->peer, e->loop, e->file, e->num,
    };

    (void)self;
    run_hash_state.events++;
    run_hash_add(fields, sizeof fields);
    if (e->text)
        run_hash_add(e->text, e->text_len);
    if (also)
        also->event(also->self, e);
}

/* The hash of a run of [file]: its output, its events and its exit status. */
static uint64_t run_hash(const char *file, double cpu, const Sink *also)
{
    Sink sink = {run_hash_event, NULL};
    SimOptions o = {.path = file, .cpu = cpu, .sink = &sink,
                    .write = run_hash_text};
    Buf why;
    int status = -1;

    run_hash_state.hash = 14695981039346656037u;
    run_hash_state.events = 0;
    run_hash_state.also = also;
    buf_init(&why);
    Sim *s = sim_open(&o, &why);
    if (s) {
        status = sim_run(s);
        sim_close(s);
    }
    buf_clear(&why);
    run_hash_add(&status, sizeof status);
    return run_hash_state.hash;
}

#endif
