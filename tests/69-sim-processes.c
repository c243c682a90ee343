/* 69-sim-processes.c - runs with several processes come one after another in
 * one process of the system, as in the player and in compare: each is what it
 * was the first time, what it tells is sound, nothing is left, and no variable
 * of ours points into memory that is not there any more. */
#include <glob.h>
#include <stdio.h>
#include <string.h>

#include "sim/base/mem.h"
#include "sim/base/zone.h"
#include "sim/tape/check.h"
#include "tests/run_hash.h"
#include "tests/tap.h"

enum { RUNS = 2 };

static bool sound;
static Check check;
static ZonePlace zone_was;

static void check_told(void *self, const Event *e)
{
    (void)self;
    if (!check_event(&check, e))
        sound = false;
    zone_was = zone_place;
}

/* Variables that point into the zone of the last run: it reads all that there
 * are, and what a sanitizer has put between them. */
__attribute__((no_sanitize("address")))
static int lost_pointers(void)
{
    int found = 0;
#ifdef __linux__
    extern char __data_start[], _end[];
    char *from = __data_start + (-(uintptr_t)__data_start & 7);

    for (char *p = from; p + sizeof(uintptr_t) <= _end; p += 8) {
        uintptr_t word = *(volatile uintptr_t *)(void *)p;
        if (p != (char *)&zone_was && word - zone_was.base < zone_was.size) {
            diag("a pointer at %p", (void *)p);
            found++;
        }
    }
#endif
    return found;
}

static uint64_t run(const char *file, double cpu)
{
    Sink sink = {check_told, NULL};

    check_init(&check);
    uint64_t hash = run_hash(file, cpu, &sink);
    if (check.err.text[0])
        diag("%s", check.err.text);
    check_clear(&check);
    return hash;
}

static void test_program(const char *file, double cpu)
{
    const char *how = cpu > 0 ? " --cpu" : "";

    sound = true;
    zone_was = (ZonePlace){0};
    uint64_t first = run(file, cpu);
    int others = 0;
    for (int i = 1; i < RUNS; i++)
        others += run(file, cpu) != first;
    is_int(others, 0, "%s%s: each run is the first again", file, how);
    ok(sound, "%s%s: what it tells is sound", file, how);
    ok(zone_was.size > 0 && lost_pointers() == 0 && mem_blocks() == 0,
       "%s%s: nothing is left of it", file, how);
}

int main(void)
{
    glob_t found;

    if (glob("tests/programs/processes/*.py", 0, NULL, &found) != 0)
        return 1;
    for (size_t i = 0; i < found.gl_pathc; i++)
        if (!strstr(found.gl_pathv[i], "/mod_")) {
            test_program(found.gl_pathv[i], 0);
            test_program(found.gl_pathv[i], 0.001);
        }
    globfree(&found);
    return tap_done();
}
