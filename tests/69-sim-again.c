/* 69-sim-again.c - a program run again is the same run: the same output and the
 * same events, field by field, a hundred times, wherever its objects happen to
 * stand in memory. */
#include <stdio.h>
#include <stdlib.h>

#include "tests/run_hash.h"
#include "tests/tap.h"

#ifdef __SANITIZE_ADDRESS__
enum { RUNS = 10 };             /* it is slow */
#else
enum { RUNS = 100 };
#endif

static void test_program(const char *file, double cpu)
{
    void *litter[RUNS];
    uint64_t first = run_hash(file, cpu, NULL);
    int others = 0;

    for (int i = 0; i < RUNS; i++) {
        litter[i] = malloc((size_t)(i * 7919 % 4096 + 16));
        others += run_hash(file, cpu, NULL) != first;
    }
    for (int i = 0; i < RUNS; i++)
        free(litter[i]);
    is_int(others, 0, "%s%s: %d runs are one", file,
           cpu > 0 ? " --cpu" : "", RUNS);
    ok(run_hash_state.events > 10, "and it is told (%llu events)",
       (unsigned long long)run_hash_state.events);
}

static const char *const programs[] = {
    "modules/weakref_of_builtin_types",
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
