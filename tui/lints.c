/* lints.c - the command check: what cannot be run, and, after a run, what it
 * has shown to be wrong. */
#include <stdio.h>

#include "tui/command.h"
#include "tui/study/lint.h"
#include "tui/tell/recording.h"

static void print(const char *name, const Lint *l)
{
    printf("%s:", name);
    if (l->line > 0)
        printf("%d:", l->line);
    printf(" %s: %s", lint_name(l->kind), l->text);
    if (l->times > 1)
        printf(" (%d times)", l->times);
    putchar('\n');
}

/* Runs (or reads) it, and prints a line for each finding. */
static bool check_run(const Options *o, Buf *why)
{
    SimOptions options = command_sim_options(o);
    Err err = {.text = ""};
    Lints lints = {0};

    options.lines = true;
    Recording *r = recording_open(&options, why);
    if (!r)
        return false;
    Reel reel = recording_reel(r);
    const Lanes *lanes = recording_lanes(r, &err);
    const Facts *facts = recording_facts(r);
    bool ok = lanes && lint_run(&lints, &reel, lanes, facts, &err);
    for (size_t i = 0; ok && i < lints.len; i++) {
        size_t file = (size_t)lints.items[i].file;
        print(file == 0 || file >= facts->nsources
                  ? o->file : facts->sources[file].name, &lints.items[i]);
    }
    if (!ok)
        buf_printf(why, "ticktape: %s\n", err.text);
    lints_clear(&lints);
    recording_close(r);
    return ok;
}

int command_check(const Options *o)
{
    Buf why;

    buf_init(&why);
    bool ok = o->run || recording_is_tape(o->file)
                  ? check_run(o, &why) : sim_check(o->file, &why);
    command_end(&why);
    return ok ? 0 : SIM_EXIT_REFUSED;
}
