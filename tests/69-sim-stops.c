/* 69-sim-stops.c - a run can be stopped at any place, whatever is under way
 * there: it ends, and leaves nothing behind. */
#include <stdio.h>
#include <stdlib.h>

#include "sim/base/mem.h"
#include "sim/sim.h"
#include "sim/tape/check.h"
#include "tests/tap.h"
#define is_int value_is_int
#define is_str value_is_str
#include "sim/vm/vm.h"
#undef is_int
#undef is_str

#ifdef __SANITIZE_ADDRESS__
enum { STOPS = 10 };            /* it is slow */
#else
enum { STOPS = 40 };
#endif

enum { ENOUGH = 2000000000 };   /* work for a whole run */

static bool stops;

static const char *poll(void)
{
    return stops ? "here" : NULL;
}

static void no_output(int fd, const char *text, size_t len)
{
    (void)fd, (void)text, (void)len;
}

static void check(void *self, const Event *e)
{
    check_event(self, e);       /* keeps the first fault */
}

static Err fault;               /* in what a program's runs told; the last found */

/* Runs [file] until it has done [work], or with a tape that is dropped at the
 * event [upto].  What it did before it was over. */
static int64_t run(const char *file, int64_t work, Seq upto)
{
    Check told;
    Sink sink = {.event = check, .self = &told};
    SimOptions o = {.path = file, .write = no_output, .ends = poll,
                    .sink = &sink};
    Buf why;
    int64_t done = 0;

    check_init(&told);
    buf_init(&why);
    Sim *s = sim_open(&o, &why);
    if (s) {
        stops = work < ENOUGH;
        vm.budget = work;
        if (upto)
            sim_advance(s, upto);
        else
            sim_run(s);
        done = work - vm.budget;
        sim_close(s);
    }
    if (told.err.text[0])
        fault = told.err;
    check_clear(&told);
    buf_clear(&why);
    return done;
}

static void test_program(const char *file)
{
    int64_t whole = run(file, ENOUGH, 0), part = whole / STOPS + 1;
    size_t kept = mem_blocks();
    int left = 0;

    fault.text[0] = '\0';
    ok(whole > 0, "%s runs", file);
    for (int i = 0; i < STOPS; i++) {
        run(file, part * i + rand() % part, 0);
        run(file, ENOUGH, (Seq)i + 1);
        left += mem_blocks() != kept;
    }
    is_int(left, 0, "it can be stopped anywhere, and nothing is left");
    is_str(fault.text, "", "all that was told makes sense");
}

/* Runs [file] up to an instant at which it sets timers, too: all that is told
 * makes sense. */
static void test_time(const char *file, double most)
{
    Check told;
    Sink sink = {.event = check, .self = &told};
    SimOptions o = {.path = file, .write = no_output, .sink = &sink,
                    .max_time = most};
    Buf why;

    check_init(&told);
    buf_init(&why);
    Sim *s = sim_open(&o, &why);
    is_int(s ? sim_run(s) : 0, SIM_EXIT_LIMIT, "%s stops at %.1f s", file, most);
    sim_close(s);
    is_str(told.err.text, "", "and all that is told until then makes sense");
    check_clear(&told);
    buf_clear(&why);
}

static const char *const programs[] = {
    "threads/lock_fairness", "threads/queue_pipeline", "threads/pool_in_pool",
    "threads/sort_key_that_sleeps", "threads/aio_threads_and_tasks_mixed",
    "threads/blocked_in_del", "greenlets/raw_threads",
    "greenlets/raw_in_c_code",
    "greenlets/pool_kill_and_errors", "greenlets/patched_threads",
    "processes/fork_greenlets", "processes/pool_map",
    "processes/threads_in_child", "processes/asyncio_in_child",
    "streams/echo", "network/requests_in_executor",
};

int main(void)
{
    char file[200];

    srand(1);
    for (size_t i = 0; i < sizeof programs / sizeof *programs; i++) {
        snprintf(file, sizeof file, "tests/programs/%s.py", programs[i]);
        test_program(file);
    }
    for (int halves = 1; halves < 6; halves++)
        test_time("scenarios/graceful_shutdown.py", halves / 2.0);
    return tap_done();
}
