/* What a run tells is sound: every program of tests/programs keeps the promises
 * of event_list.h, event by event.
 *
 *     61-sim-told [-v] [FILE.py ...]
 */
#include <glob.h>
#include <stdio.h>
#include <string.h>

#include "sim/base/buf.h"
#include "sim/base/mem.h"
#include "sim/sim.h"
#include "sim/tape/check.h"
#include "sim/tape/text.h"
#include "tests/tap.h"

typedef struct Told {
    Check check;
    bool verbose, bad;
} Told;

static void swallow(int fd, const char *text, size_t len)
{
    (void)fd, (void)text, (void)len;
}

static void event(void *self, const Event *e)
{
    Told *t = self;

    if (t->verbose) {
        printf("# %llu %s lane %u line %d cause %llu %s obj %u peer %u num %lld "
               "[%d/%d] %.*s\n", (unsigned long long)e->seq,
               event_kind_name(e->kind), e->lane, e->line,
               (unsigned long long)e->cause, event_via_name(e->via) ?
               event_via_name(e->via) : "", e->obj, e->peer,
               (long long)e->num, e->ready_pos, e->ready_len,
               (int)e->text_len, e->text ? e->text : "");
    }
    if (!check_event(&t->check, e))
        t->bad = true;
}

static void check_program(const char *path, bool verbose)
{
    Told t = {.verbose = verbose};
    Sink sink = {event, &t};
    SimOptions options = {.path = path, .sink = &sink, .write = swallow,
                          .max_events = 200000};
    Buf why;

    buf_init(&why);
    check_init(&t.check);
    Sim *s = sim_open(&options, &why);
    if (s) {
        sim_run(s);
        sim_close(s);
        ok(!t.bad, "%s", path);
        if (t.bad)
            diag("%s", t.check.err.text);
    }
    check_clear(&t.check);
    buf_clear(&why);
}

int main(int argc, char **argv)
{
    bool verbose = argc > 1 && strcmp(argv[1], "-v") == 0;
    glob_t found;

    for (int i = 1 + verbose; i < argc; i++)
        check_program(argv[i], verbose);
    if (argc == 1 && glob("tests/programs/*/*.py", 0, NULL, &found) == 0) {
        for (size_t i = 0; i < found.gl_pathc; i++)
            if (!strstr(found.gl_pathv[i], "/mod_"))
                check_program(found.gl_pathv[i], false);
        globfree(&found);
    }
    return tap_done();
}
