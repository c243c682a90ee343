/* 68-sim-threads.c - what threads and their greenlets do is on the tape, event
 * by event: the fold over the events says of each thread what the engine says
 * of it. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sim/base/buf.h"
#include "sim/sim.h"
#include "sim/tape/check.h"
/* Values have an is_int and an is_str of their own. */
#define is_int value_is_int
#define is_str value_is_str
#include "sim/world/thread.h"
#undef is_int
#undef is_str
#include "tests/tap.h"

static const char *const FOLDERS[] = {
    "tests/programs/threads/", "tests/programs/greenlets/",
    "tests/programs/network/", "tests/programs/clients/",
    "tests/programs/processes/",
};

static Buf out;

static void write_text(int fd, const char *text, size_t len)
{
    buf_printf(&out, "%d:", fd);
    buf_add(&out, text, len);
}

/* --- the fold and the engine ---------------------------------------------- */

typedef struct Compare {
    Check check;
    Buf wrong;                  /* what differed first */
    bool over;                  /* the run has ended */
} Compare;

/* What the picture should say of [t], which does not run. */
static LaneState state_of(const Thread *t)
{
    return !t->woken ? LANE_WAIT
         : t->machine.frame && t->machine.frame->state == 0 ? LANE_NEW
         : LANE_READY;
}

static void compare_thread(Compare *c, const Event *e, const Thread *t)
{
    const Lane *l = picture_lane(&c->check.picture, t->lane);
    bool runs = t == thread_current || !thread_current;
    LaneState want = runs ? LANE_RUN : state_of(t);

    /* The moments between two events that say one thing. */
    if (runs && (e->kind == EVENT_THREAD_BLOCK ||
                 e->kind == EVENT_THREAD_WAKE || e->kind == EVENT_LANE ||
                 e->kind == EVENT_LANE_END))
        return;
    if (e->lane == t->lane && e->kind != EVENT_THREAD_WAKE)
        return;
    if (t->aio.running)         /* its loop's tasks have lanes of their own */
        return;
    if (c->wrong.len == 0 && (!l || l->state != want))
        buf_printf(&c->wrong, "event %llu (%s): lane %u is %s, not %s",
                   (unsigned long long)e->seq, event_kind_name(e->kind),
                   (unsigned)t->lane,
                   l ? lane_state_name((LaneState)l->state) : "gone",
                   lane_state_name(want));
}

static void compare(void *self, const Event *e)
{
    Compare *c = self;

    check_event(&c->check, e);
    c->over = c->over || e->kind == EVENT_RUN_END;
    for (Thread *t = thread_first(); t; t = t->next)
        compare_thread(c, e, t);
}

/* Runs [file]; its exit status.  What it writes is in [out]. */
static int run(const char *file, const Sink *sink)
{
    SimOptions o = {.path = file, .sink = sink, .write = write_text};
    Buf why;
    int status = -1;

    buf_reset(&out);
    buf_init(&why);
    Sim *s = sim_open(&o, &why);
    if (s) {
        status = sim_run(s);
        sim_close(s);
    }
    buf_clear(&why);
    return status;
}

static void test_program(const char *file)
{
    static Compare c;
    Sink sink = {compare, &c};
    Buf plain;

    buf_init(&plain);
    buf_init(&c.wrong);
    check_init(&c.check);
    c.over = false;
    run(file, NULL);
    buf_add(&plain, out.data, out.len);
    buf_putc(&plain, '\0');
    run(file, &sink);
    buf_putc(&out, '\0');
    is_str(c.check.err.text, "", "%s keeps what events promise", file);
    buf_putc(&c.wrong, '\0');
    is_str(c.wrong.data, "", "%s: the fold knows each thread's state", file);
    is_str(out.data, plain.data, "%s: recording changes nothing", file);
    ok(c.over, "%s: the end is told", file);
    check_clear(&c.check);
    buf_clear(&c.wrong);
    buf_clear(&plain);
}

/* --- what blocks a loop ------------------------------------------------------ */

typedef struct Stretch {
    Picture picture;
    Buf told;                   /* a line for each stretch that took time */
    int64_t began;
    Buf what;
    uint32_t ready;             /* the lane of who was ready first */
    int32_t nready;
} Stretch;

/* How late the timers are that came due since the stretch began. */
static void tell_late(Stretch *s, const Event *e)
{
    for (size_t i = 0; i < s->picture.timers.len; i++) {
        const PendingTimer *t = pool_at(&s->picture.timers, i);
        if (t->due >= s->began && t->due < e->t)
            buf_printf(&s->told, ", a timer late by %lld ms",
                       (long long)(e->t - t->due) / 1000000);
    }
}

static void tell_stretch(void *self, const Event *e)
{
    Stretch *s = self;

    picture_add(&s->picture, e);
    if (e->kind == EVENT_BLOCK_START) {
        s->began = e->t;
        s->nready = e->ready_len;
        s->ready = e->ready_len ? picture_ready(&s->picture, e->loop, 0)->lane
                                : 0;
        buf_reset(&s->what);
        buf_add(&s->what, e->text, e->text_len);
        buf_putc(&s->what, '\0');
    } else if (e->kind == EVENT_BLOCK_END && e->num > 0) {
        buf_printf(&s->told, "%s %lld ms, %d ready%s", s->what.data,
                   (long long)e->num / 1000000, s->nready,
                   s->ready ? " (a task)" : "");
        tell_late(s, e);
        buf_putc(&s->told, '\n');
    }
}

static void test_blocking(void)
{
    Stretch s = {.began = 0};
    Sink sink = {tell_stretch, &s};

    picture_init(&s.picture);
    buf_init(&s.told);
    buf_init(&s.what);
    run("tests/programs/threads/aio_every_call_that_blocks_a_loop.py", &sink);
    buf_putc(&s.told, '\0');
    is_str(s.told.data,
           "time.sleep 500 ms, 1 ready (a task), a timer late by 450 ms\n"
           "Thread.join 400 ms, 1 ready (a task), a timer late by 350 ms\n"
           "Queue.get 300 ms, 1 ready (a task), a timer late by 250 ms\n"
           "Future.result 200 ms, 1 ready (a task), a timer late by 150 ms\n"
           "Lock.acquire 250 ms, 1 ready (a task), a timer late by 200 ms\n"
           "Event.wait 350 ms, 1 ready (a task), a timer late by 300 ms\n"
           "GET example.com/ 100 ms, 1 ready (a task), a timer late by 50 ms\n",
           "the tape says what blocks a loop, who was ready, what was late");
    picture_clear(&s.picture);
    buf_clear(&s.told);
    buf_clear(&s.what);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void test_folder(const char *folder)
{
    char file[400], *names[400];
    size_t n = 0;
    DIR *dir = opendir(folder);

    for (struct dirent *d; dir && (d = readdir(dir)) != NULL;) {
        size_t len = strlen(d->d_name);
        if (len > 3 && strcmp(d->d_name + len - 3, ".py") == 0 && n < 400)
            names[n++] = strdup(d->d_name);
    }
    if (dir)
        closedir(dir);
    qsort(names, n, sizeof *names, by_name);
    for (size_t i = 0; i < n; i++) {
        snprintf(file, sizeof file, "%s%s", folder, names[i]);
        test_program(file);
        free(names[i]);
    }
}

int main(int argc, char **argv)
{
    buf_init(&out);
    for (size_t i = 0; argc == 1 && i < sizeof FOLDERS / sizeof *FOLDERS; i++)
        test_folder(FOLDERS[i]);
    for (int i = 1; i < argc; i++)
        test_program(argv[i]);
    test_blocking();
    buf_clear(&out);
    return tap_done();
}
