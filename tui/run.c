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

int command_run(const Options *o)
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

/* --- help -------------------------------------------------------------------------------- */

int command_help(const Options *o)
{
    const char *word = o->nargs > 0 ? o->args[0] : NULL;
    const Command *about = word ? command_find(word) : NULL;
    Buf page;

    if (word && strcmp(word, "--man") == 0) {
        buf_init(&page);
        man_page(&page);
        fputs(page.data, stdout);
        buf_clear(&page);
        return 0;
    }
    if (word && !about) {
        fprintf(stderr, "ticktape: help: no such command: %s\n", word);
        return COMMAND_USAGE;
    }
    command_usage(stdout, about);
    return 0;
}
