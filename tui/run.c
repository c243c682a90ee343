/* run.c - the commands run and help. */
#include <string.h>

#include "sim/base/buf.h"
#include "sim/base/mem.h"
#include "sim/sim.h"
#include "tui/command.h"
#include "tui/man.h"
#include "tui/output.h"
#include "tui/record.h"

/* --- output ------------------------------------------------------------------------- */

static void write_through(int fd, const char *text, size_t len)
{
    if (!output_write(fd, text, len))
        sim_stop("stdout cannot be written");
}

/* What --chance has told in vain, perhaps because the program has changed. */
static void say_unasked(const Sim *s)
{
    Buf left;

    buf_init(&left);
    sim_unasked(s, &left);
    if (left.len > 0)
        fprintf(stderr, "ticktape: --chance: never came up: %s\n", left.data);
    buf_clear(&left);
}

/* --- running -------------------------------------------------------------------------- */

static int run(const Options *o)
{
    SimOptions options = command_sim_options(o);
    Buf why;
    Record record;
    int status = SIM_EXIT_REFUSED;

    options.write = write_through;
    buf_init(&why);
    if (o->record)
        record_begin(&record, o, &options);
    Sim *s = sim_open(&options, &why);
    if (s) {
        if (!o->record || record_ok(&record))
            status = sim_run(s);
        fflush(stdout);
        say_unasked(s);
        sim_leave(s);
    } else {
        fputs(why.data, stderr);
    }
    buf_clear(&why);
    if (o->record)
        status = record_end(&record, status);
    return status;
}

int command_run(const Command *c, int argc, char **argv)
{
    Options o;

    if (!command_options(c, argc, argv, &o))
        return COMMAND_USAGE;
    if (o.help)
        return command_usage(stdout, c), 0;
    return run(&o);
}

/* --- help -------------------------------------------------------------------------------- */

int command_help(const Command *c, int argc, char **argv)
{
    const Command *about = argc > 0 ? command_find(argv[0]) : NULL;
    Buf page;

    (void)c;
    if (argc > 0 && strcmp(argv[0], "--man") == 0) {
        buf_init(&page);
        man_page(&page);
        fputs(page.data, stdout);
        buf_clear(&page);
        return 0;
    }
    if (argc > 0 && !about) {
        fprintf(stderr, "ticktape: help: no such command: %s\n", argv[0]);
        return COMMAND_USAGE;
    }
    command_usage(stdout, about);
    return 0;
}
