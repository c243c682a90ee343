/* run.c - the commands that run a scenario: run, order, check. */
#include <string.h>

#include "sim/base/buf.h"
#include "sim/base/mem.h"
#include "sim/sim.h"
#include "tui/command.h"
#include "tui/record.h"

/* --- output ------------------------------------------------------------------------- */

/* stderr comes after what was written to stdout before it. */
static void write_through(int fd, const char *text, size_t len)
{
    if (fd != 1)
        fflush(stdout);
    fwrite(text, 1, len, fd == 1 ? stdout : stderr);
}

static void write_errors_only(int fd, const char *text, size_t len)
{
    if (fd != 1)
        fwrite(text, 1, len, stderr);
}

/* --- running -------------------------------------------------------------------------- */

static int run(const Options *o, const Sink *sink,
               void (*write)(int, const char *, size_t))
{
    SimOptions options = {
        .path = o->file, .args = o->args, .nargs = o->nargs, .seed = o->seed,
        .latency = o->latency, .lines = o->lines, .max_events = o->max_events,
        .max_time = o->max_time, .max_memory = o->max_memory, .sink = sink,
        .write = write,
    };
    Buf why;
    Record record;
    int status = SIM_EXIT_REFUSED;

    buf_init(&why);
    if (o->record)
        record_begin(&record, o, &options);
    Sim *s = sim_open(&options, &why);
    if (s) {
        if (!o->record || record_ok(&record))
            status = sim_run(s);
        sim_close(s);
    } else {
        fputs(why.data, stderr);
    }
    buf_clear(&why);
    if (o->record)
        status = record_end(&record, status);
    if (fflush(stdout) != 0)
        status = status ? status : 1;
    return status;
}

int command_run(const Command *c, int argc, char **argv)
{
    Options o;

    if (!command_options(c, argc, argv, &o))
        return COMMAND_USAGE;
    if (o.help)
        return command_usage(stdout, c), 0;
    return run(&o, NULL, write_through);
}

int command_play(int argc, char **argv)
{
    return command_run(command_find("run"), argc, argv);
}

/* --- order ------------------------------------------------------------------------------ */

/* Names of lanes by number, from the events that name them. */
typedef struct Lanes {
    char **names;
    size_t cap;
} Lanes;

static void lane_named(Lanes *l, uint32_t lane, const char *text, size_t len)
{
    size_t old = l->cap;

    l->names = mem_grow(l->names, &l->cap, lane + 1u, sizeof *l->names);
    if (l->cap > old)
        memset(l->names + old, 0, (l->cap - old) * sizeof *l->names);
    mem_free(l->names[lane]);
    l->names[lane] = mem_strndup(text, len);
}

static void order_event(void *self, const Event *e)
{
    Lanes *l = self;

    if (e->kind == EVENT_LANE || e->kind == EVENT_LANE_NAME)
        lane_named(l, e->lane, e->text, e->text_len);
    if (e->kind != EVENT_RUN)
        return;
    printf("%lld.%09lld ", (long long)(e->t / 1000000000),
           (long long)(e->t % 1000000000));
    /* A task's own method as a callback counts as its step, as in CPython's
     * log. */
    uint32_t lane = e->lane ? e->lane : e->obj;
    if (lane)
        printf("step %s\n", l->names[lane]);
    else
        printf("call %.*s\n", (int)e->text_len, e->text);
}

int command_order(const Command *c, int argc, char **argv)
{
    Lanes lanes = {0};
    Sink sink = {order_event, &lanes};
    Options o;

    if (!command_options(c, argc, argv, &o))
        return COMMAND_USAGE;
    if (o.help)
        return command_usage(stdout, c), 0;
    int status = run(&o, &sink, write_errors_only);
    for (size_t i = 0; i < lanes.cap; i++)
        mem_free(lanes.names[i]);
    mem_free(lanes.names);
    return status;
}

/* --- check and help --------------------------------------------------------------------- */

int command_check(const Command *c, int argc, char **argv)
{
    Options o;
    Buf why;

    if (!command_options(c, argc, argv, &o))
        return COMMAND_USAGE;
    if (o.help)
        return command_usage(stdout, c), 0;
    buf_init(&why);
    bool ok = sim_check(o.file, &why);
    fputs(why.data, stderr);
    buf_clear(&why);
    return ok ? 0 : SIM_EXIT_REFUSED;
}

int command_help(const Command *c, int argc, char **argv)
{
    const Command *about = argc > 0 ? command_find(argv[0]) : NULL;

    (void)c;
    if (argc > 0 && !about) {
        fprintf(stderr, "ticktape: help: no such command: %s\n", argv[0]);
        return COMMAND_USAGE;
    }
    command_usage(stdout, about);
    return 0;
}
