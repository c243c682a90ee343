/* target.c - files, runs, and the counting of blocks for all targets. */
#include "tests/fuzz/target.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "sim/base/mem.h"
#include "sim/tape/check.h"
#include "sim/vm/vm.h"

/* What a run may use: few programs of the suite need more of it.  To import
 * what is written in Python takes most words (threading 3 million). */
enum { EVENTS_MOST = 1000, WORDS_MOST = 10000000, MEMORY_MOST = 16 << 20 };

/* Seconds of processor time within which every input is dealt with: all that
 * they may ask for is limited. */
enum { SECONDS_MOST = 2 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    static size_t kept;         /* made once, at the first call */
    static bool warm;
    clock_t began = clock();

    target(bytes, len);
    if (warm && clock() - began > SECONDS_MOST * CLOCKS_PER_SEC) {
        fprintf(stderr, "too slow: more than %d seconds\n", SECONDS_MOST);
        abort();
    }
    if (warm && mem_blocks() != kept) {
        fprintf(stderr, "%zu blocks left\n", mem_blocks() - kept);
        abort();
    }
    kept = mem_blocks();
    warm = true;
    return 0;
}

static char file_path[64];

static void remove_file(void)
{
    unlink(file_path);
}

/* A file that has a name, for SQLite; in memory, where there is such a place. */
const char *target_file(const uint8_t *bytes, size_t len)
{
    static int fd = -1;
    struct stat st;

    if (fd < 0) {
        snprintf(file_path, sizeof file_path, "%s/fuzz-%ld",
                 stat("/dev/shm", &st) == 0 ? "/dev/shm" : "/tmp",
                 (long)getpid());
        unlink(file_path);      /* another of this number was killed */
        fd = open(file_path, O_RDWR | O_CREAT | O_EXCL, 0600);
        atexit(remove_file);
    }
    if (fd < 0 || ftruncate(fd, 0) != 0 ||
        pwrite(fd, bytes, len, 0) != (ssize_t)len)
        abort();
    return file_path;
}

/* --- runs ----------------------------------------------------------------- */

static void check(void *self, const Event *e)
{
    Check *c = self;

    if (!check_event(c, e)) {
        fprintf(stderr, "event %u: %s\n", (unsigned)e->seq, c->err.text);
        abort();
    }
}

static void no_output(int fd, const char *text, size_t len)
{
    (void)fd;
    (void)text;
    (void)len;
}

/* Its first budget, which we gave it, is used up. */
static bool has_worked(void *arg)
{
    (void)arg;
    return vm.used > 0;
}

void target_run(const char *path)
{
    Check checking;
    Sink sink = {.event = check, .self = &checking};
    SimOptions o = {
        .path = path, .max_events = EVENTS_MOST, .max_time = 100,
        .max_memory = MEMORY_MOST, .sink = &sink, .write = no_output,
        .hurry = has_worked,
    };
    Buf why;

    check_init(&checking);
    buf_init(&why);
    Sim *s = sim_open(&o, &why);
    if (s) {
        vm.budget = WORDS_MOST;
        sim_advance(s, EVENTS_MOST + 1);
        sim_close(s);
    }
    buf_clear(&why);
    check_clear(&checking);
}
