/* target.c - files, runs, and the counting of blocks for all targets. */
#include "tests/fuzz/target.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sim/base/mem.h"
#include "sim/tape/check.h"

/* A run may send so many events, and be asked so often whether it hurries: some
 * ten thousand instructions each time. */
enum { EVENTS_MOST = 3000, LOOKS_MOST = 60 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    static size_t kept;         /* made once, at the first call */
    static bool warm;

    target(bytes, len);
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

static bool looked_enough(void *arg)
{
    int *looks = arg;

    return ++*looks > LOOKS_MOST;
}

void target_run(const char *path)
{
    Check checking;
    Sink sink = {.event = check, .self = &checking};
    int looks = 0;
    SimOptions o = {
        .path = path, .max_events = EVENTS_MOST, .max_time = 100,
        .max_memory = 64 << 20, .sink = &sink, .write = no_output,
        .hurry = looked_enough, .hurry_arg = &looks,
    };
    Buf why;

    check_init(&checking);
    buf_init(&why);
    Sim *s = sim_open(&o, &why);
    if (s) {
        sim_advance(s, EVENTS_MOST + 1);
        sim_close(s);
    }
    buf_clear(&why);
    check_clear(&checking);
}
