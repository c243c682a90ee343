/* command.h - the commands: their names, options and what they do.
 *
 * A command is one entry in the table of command.c and one function.  Options
 * may stand before or after the file; in `run`, what follows the file belongs
 * to the program.
 */
#ifndef TUI_COMMAND_H
#define TUI_COMMAND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "sim/sim.h"

enum { COMMAND_USAGE = 2 };     /* exit status of a wrong command line */

/* What the options of a command line say, and what is left of it. */
typedef struct Options {
    const char *file;           /* first operand, or NULL */
    const char *other;          /* the second, where there are two */
    char **args;                /* after the file */
    int nargs;
    bool help;
    bool lines, force;
    const char *record;         /* the tape to write, or NULL */
    uint64_t seed, max_events, max_work;
    SimLatency latency;
    const char *chances;        /* what is left open, decided; or NULL */
    double cpu;                 /* seconds that 1000 instructions take */
    double max_time;
    size_t max_memory;
    int width;                  /* 0: as wide as the terminal */
    bool ascii, time;           /* no UTF-8; the time axis */
    bool blind, no_mouse;
    const char *format, *out;   /* of an export: "svg", and its file */
    size_t questions;           /* of a quiz; 0: as many as usual */
    bool answers;
    size_t runs;                /* explore: how many; 0: as many as usual */
    bool exact;                 /* times count */
    const char *tapes;          /* the folder that gets them, or NULL */
    bool run;                   /* check: run it too, and examine the run */
    bool blocking, awaits;      /* why: all blocking calls; each await */
    uint64_t step;              /* why: this event; 0: none is named */
    const char *task;           /* why: this lane, or NULL */
    const char *keys;           /* a script for the player, or NULL */
    int height;                 /* of its screens */
} Options;

typedef struct Command {
    const char *name;
    const char *operands;       /* as the usage line shows them */
    const char *options;        /* which options it takes: letters of Option */
    const char *summary;        /* a line for the overview */
    const char *help;           /* the rest, for `help NAME` */
    int (*run)(const Options *o);        /* the exit status */
} Command;

/* How a run of [o] is begun, but for where its events and output go. */
SimOptions command_sim_options(const Options *o);

/* NULL: there is no such command. */
const Command *command_find(const char *name);

/* The command that is meant by a name with one or two slips; NULL: none is. */
const Command *command_near(const char *name);

/* Command [i] of all, from 0, or NULL. */
const Command *command_at(int i);

/* Option [i], from 0, of those that [c] takes; false: there are no more.
 * [*value] is what it takes, or NULL. */
bool command_option(const Command *c, int i, const char **name,
                    const char **value, const char **meaning);

/* Shows how to call [c], or all commands. */
void command_usage(FILE *out, const Command *c);

/* Does [c] with the rest of a command line; the exit status. */
int command_do(const Command *c, int argc, char **argv);

/* Says on stderr, behind what has been printed, what is wrong: [why], which it
 * clears.  The exit status: 0 if that is nothing. */
int command_end(Buf *why);

int command_play(const Options *o);
int command_run(const Options *o);
int command_show(const Options *o);
int command_events(const Options *o);
int command_list(const Options *o);
/* Writes what may be meant by file [name], which is not there: NAME.py, or the
 * lesson of that name.  False: neither is there. */
bool catalog_guess(const char *name, Buf *out);
int command_order(const Options *o);
int command_why(const Options *o);
int command_compare(const Options *o);
int command_explore(const Options *o);
int command_export(const Options *o);
int command_quiz(const Options *o);
int command_check(const Options *o);
int command_help(const Options *o);

#endif
