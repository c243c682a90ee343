/* 69-sim-again.c - a program run again is the same run: the same output and the
 * same events, field by field, a hundred times, wherever its objects happen to
 * stand in memory. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sim/base/buf.h"
#include "sim/sim.h"
#include "tests/tap.h"

#ifdef __SANITIZE_ADDRESS__
enum { RUNS = 10 };             /* it is slow */
#else
enum { RUNS = 100 };
#endif

/* FNV-1a over all that a run says. */
static uint64_t hash;
static uint64_t events;

static void add(const void *bytes, size_t len)
{
    for (size_t i = 0; i < len; i++)
        hash = (hash ^ ((const unsigned char *)bytes)[i]) * 1099511628211u;
}

static void write_text(int fd, const char *text, size_t len)
{
    add(&fd, sizeof fd);
    add(text, len);
}

static void add_event(void *self, const Event *e)
{
    int64_t fields[] = {
        (int64_t)e->seq, (int64_t)e->iter, e->phase, e->t, e->kind, e->lane,
        e->line, (int64_t)e->cause, e->via, e->obj, e->ready_pos,
        e->ready_len, e->peer, e->loop, e->file, e->num,
    };

    (void)self;
    events++;
    add(fields, sizeof fields);
    if (e->text)
        add(e->text, e->text_len);
}

/* The hash of a run of [file]. */
static uint64_t run(const char *file, double cpu)
{
    Sink sink = {add_event, NULL};
    SimOptions o = {.path = file, .cpu = cpu, .sink = &sink,
                    .write = write_text};
    Buf why;
    int status = -1;

    hash = 14695981039346656037u;
    events = 0;
    buf_init(&why);
    Sim *s = sim_open(&o, &why);
    if (s) {
        status = sim_run(s);
        sim_close(s);
    }
    buf_clear(&why);
    add(&status, sizeof status);
    return hash;
}

static void test_program(const char *file, double cpu)
{
    void *litter[RUNS];
    uint64_t first = run(file, cpu);
    int others = 0;

    for (int i = 0; i < RUNS; i++) {
        litter[i] = malloc((size_t)(i * 7919 % 4096 + 16));
        others += run(file, cpu) != first;
    }
    for (int i = 0; i < RUNS; i++)
        free(litter[i]);
    is_int(others, 0, "%s%s: %d runs are one", file,
           cpu > 0 ? " --cpu" : "", RUNS);
    ok(events > 10, "and it is told (%llu events)", (unsigned long long)events);
}

static const char *const programs[] = {
    "threads/philosophers", "threads/queue_pipeline", "threads/lock_fairness",
    "threads/condition_producer_consumer", "threads/readers_and_writers",
    "threads/pool_as_completed", "threads/pool_wait", "threads/barrier",
    "threads/names_numbers_and_reprs", "threads/event_ping_pong",
    "threads/sort_key_that_sleeps", "threads/local_goes_with_its_thread",
    "threads/exception_in_thread", "threads/idents",
    "threads/aio_threads_and_tasks_mixed", "threads/aio_full_default_executor",
    "threads/aio_loop_in_thread", "threads/aio_taskgroup_with_threads",
    "threads/aio_queue_between_loop_and_threads",
    "threads/aio_run_coroutine_threadsafe_cancel",
};

int main(void)
{
    char file[200];

    for (size_t i = 0; i < sizeof programs / sizeof *programs; i++) {
        snprintf(file, sizeof file, "tests/programs/%s.py", programs[i]);
        test_program(file, i % 2 ? 0 : 0.001);
    }
    return tap_done();
}
