/* command.c - the table of commands and the options they share. */
#include "tui/command.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "sim/tape/head.h"

/* --- the table --------------------------------------------------------------------- */

static const Command commands[] = {
    {"play", "FILE.py|TAPE.db", "axbulsnocetmikz",
     "step through a run, forwards and backwards",
     "The command that is meant where none is named.  ? lists the keys.  Without\n"
     "a terminal it is the same as `show`.\n",
     command_play},
    {"run", "FILE.py [ARG...]", "rflsnocetmi",
     "run a scenario at once",
     "The program's output, errors and exit status are those that python3\n"
     "gives; what follows FILE.py is its sys.argv.  No time passes in earnest.\n",
     command_run},
    {"show", "FILE.py|TAPE.db", "waxlsnocetmi",
     "the timeline and the story of a run, as text",
     "Who ran when, who was ready and who waited, on a line for each task;\n"
     "then what happened and why, sentence by sentence.\n",
     command_show},
    {"events", "FILE.py|TAPE.db", "lsnocetmi",
     "one line for each event",
     "Number, virtual time, iteration, phase, what happened, to which lane, and\n"
     "what else there is to say of it.\n",
     command_events},
    {"order", "FILE.py|TAPE.db", "snocetmi",
     "one line for each handle that the loop ran",
     "Each line has the virtual time, then `step` and the name of the task, or\n"
     "`call` and the name of the callback.\n",
     command_order},
    {"compare", "A [B]", "wasnocetmi",
     "two runs on one clock",
     "A and B are scenarios or tapes.  Where each waits and for how long, what\n"
     "the faster one saves, which chain of waits decides how long each takes, how\n"
     "much longer the others could be, and where the two first decide differently.\n"
     "With --chance LIST B is run that way, and is A again where none is named.\n",
     command_compare},
    {"explore", "FILE.py", "NXDsncetmi",
     "what else could have come of a scenario",
     "Runs it under many seeds of what real life leaves to chance: how long servers\n"
     "and threads take, who of those that are ready at once is first; never the\n"
     "ready queue's order, which asyncio fixes.  Tells the different outcomes apart\n"
     "and, for each, how often it came and which few chances are enough for it;\n"
     "--chance LIST brings it about again, in every command.\n",
     command_explore},
    {"export", "FILE.py|TAPE.db", "gfwxlsnocetmi",
     "a run as a hand-out: a picture, a web page, a trace",
     "One of --svg, --html and --perfetto says what is written, and where (-: to\n"
     "the output).  The page needs no network and has the player's keys; traces\n"
     "are opened at ui.perfetto.dev.\n",
     command_export},
    {"quiz", "FILE.py|TAPE.db", "qAwsnocetmi",
     "predict what happens next: questions about a run",
     "Stops before what is interesting, asks, reads the number of an answer from\n"
     "stdin, and says why it is so.  The same seed asks the same.\n",
     command_quiz},
    {"why", "FILE.py|TAPE.db", "STBWwalsnocetmi",
     "why something happened, in words",
     "What event N is and the chain of causes behind it; the life of a task; who\n"
     "had to wait while a call blocked the loop; what each await did.  Without an\n"
     "option: why the run ended as it did.\n",
     command_why},
    {"check", "FILE.py|TAPE.db", "Rsnocetmi",
     "name what is not supported, or is wrong",
     "Nothing is run, but with --run: then, and for a tape, a line is printed for\n"
     "each mistake that the run has shown, with its reason.  Exit status 65 if the\n"
     "file cannot be run.\n",
     command_check},
    {"list", "", "", "the scenarios and tapes that come with ticktape",
     "A line each: its path, and what it is about.\n", command_list},
    {"help", "[COMMAND]", "", "how to call a command", "", command_help},
};
enum {
    COMMANDS = sizeof commands / sizeof *commands,
    WIDTH_LEAST = 40, WIDTH_MOST = 1000,        /* of --width */
    QUESTIONS_MOST = 100,
    SLIPS_MOST = 2,             /* in a command's name that is recognised */
    RUNS_MOST = 100000,
};

const Command *command_find(const char *name)
{
    for (int i = 0; i < COMMANDS; i++)
        if (strcmp(commands[i].name, name) == 0)
            return &commands[i];
    return NULL;
}

/* How many letters must be added, left out or changed to make [b] of [a];
 * names are short, and more than [most] do not matter. */
static int slips(const char *a, const char *b, int most)
{
    if (*a && *a == *b)
        return slips(a + 1, b + 1, most);
    if (!*a || !*b || most == 0)
        return (int)(strlen(a) + strlen(b)) <= most ? (int)(strlen(a) +
                                                            strlen(b))
                                                    : most + 1;
    int change = slips(a + 1, b + 1, most - 1);
    int leave = slips(a + 1, b, most - 1), add = slips(a, b + 1, most - 1);
    int least = leave < add ? leave : add;

    return 1 + (change < least ? change : least);
}

const Command *command_near(const char *name)
{
    const Command *best = NULL;
    int least = SLIPS_MOST + 1;

    for (int i = 0; i < COMMANDS; i++) {
        int n = slips(name, commands[i].name, SLIPS_MOST);
        if (n < least && n < (int)strlen(name)) {
            least = n;
            best = &commands[i];
        }
    }
    return best;
}

const Command *command_at(int i)
{
    return i >= 0 && i < COMMANDS ? &commands[i] : NULL;
}

/* --- options -------------------------------------------------------------------------- */

typedef struct Option {
    char letter;                /* in Command.options */
    const char *name;
    const char *value;          /* what it takes, or NULL */
    const char *meaning;
} Option;

static const Option options[] = {
    {'r', "--record", "TAPE", "write every decision to the file TAPE"},
    /* The formats of tui/export, by their names there; one letter for all. */
    {'g', "--svg", "OUT", "the timeline as a picture for a slide"},
    {'g', "--html", "OUT", "a page that steps through the run"},
    {'g', "--perfetto", "OUT", "Chrome's trace events"},
    {'f', "--force", NULL, "even if the file is there already"},
    {'R', "--run", NULL, "run it, and say what that shows"},
    {'N', "--runs", "N", "how often, beside the usual run (default 100)"},
    {'X', "--exact", NULL, "outputs that differ in times only differ, too"},
    {'D', "--tapes", "DIR", "record each outcome: DIR/usual.db, DIR/outcome-2.db"},
    {'S', "--step", "N", "event N, and what led to it"},
    {'T', "--task", "NAME", "a task's life: Task-2, or the name it was given"},
    {'B', "--blocking", NULL, "who waited while the loop was blocked"},
    {'W', "--awaits", NULL, "the source, and what each await did"},
    {'w', "--width", "N", "columns (default: those of the terminal, or 100)"},
    {'a', "--ascii", NULL, "no character beyond ASCII"},
    {'x', "--axis", "AXIS", "step (default) or time"},
    {'b', "--palette", "P", "normal (default), or blind: for all eyes"},
    {'u', "--no-mouse", NULL, "leave the mouse to the terminal"},
    {'l', "--lines", NULL, "an event for each source line"},
    {'s', "--seed", "N", "where random numbers start (default 0)"},
    {'n', "--latency", "A[..B]", "how many seconds every server takes"},
    {'o', "--chance", "LIST", "what is left to chance, as sleep2=150,turn1=1"},
    {'c', "--cpu", "COST", "time that 1000 instructions take, as 50us, 1ms, 0.1"},
    {'e', "--max-events", "N", "stop after N events"},
    {'t', "--max-time", "S", "stop after S virtual seconds"},
    {'m', "--max-memory", "M", "stop at M bytes (K, M, G may follow)"},
    {'i', "--max-work", "N", "stop after N steps of computing (usually 10G)"},
    {'q', "--questions", "N", "how many at most (default 10)"},
    {'A', "--answers", NULL, "print the key, and ask nothing"},
    /* For tests, and so not told. */
    {'k', "--keys", "FILE", NULL},
    {'z', "--size", "WxH", NULL},
};
enum { OPTIONS = sizeof options / sizeof *options };

bool command_option(const Command *c, int i, const char **name,
                    const char **value, const char **meaning)
{
    for (int k = 0; k < OPTIONS; k++) {
        const Option *o = &options[k];
        if (!strchr(c->options, o->letter) || !o->meaning || i-- > 0)
            continue;
        *name = o->name;
        *value = o->value;
        *meaning = o->meaning;
        return true;
    }
    return false;
}

enum { USAGE_COLUMNS = 24 };    /* for a command and its operands */

void command_usage(FILE *out, const Command *c)
{
    const char *name, *value, *meaning;

    if (!c) {
        fprintf(out, "usage: ticktape %-*s step through a run\n",
                USAGE_COLUMNS, "FILE.py|TAPE.db");
        for (int i = 0; i < COMMANDS; i++) {
            int n = fprintf(out, "       ticktape %s %s", commands[i].name,
                            commands[i].operands);
            fprintf(out, "%*s %s\n", USAGE_COLUMNS + 16 - n, "",
                    commands[i].summary);
        }
        fputs("       ticktape --version\n", out);
        return;
    }
    fprintf(out, "usage: ticktape %s%s%s%s\n%s\n%s", c->name,
            *c->options ? " [OPTION...]" : "", *c->operands ? " " : "",
            c->operands, c->summary, c->help);
    for (int i = 0; command_option(c, i, &name, &value, &meaning); i++)
        fprintf(out, "  %-12s %-6s %s\n", name, value ? value : "", meaning);
}

static bool wrong(const Command *c, const char *what, const char *word)
{
    fprintf(stderr, "ticktape: %s: %s%s\n", c->name, what, word);
    fprintf(stderr, "ticktape: try `ticktape help %s`\n", c->name);
    return false;
}

/* Reads a non-negative number; K, M and G may follow if they mean something:
 * [base], its square and its cube. */
static bool read_number(const char *text, double base, double *out)
{
    char *end;

    errno = 0;
    double n = strtod(text, &end);
    if (end == text || errno || !(n >= 0))
        return false;
    if (base > 0 && *end && strchr("KMG", *end)) {
        n *= *end == 'K' ? base : *end == 'M' ? base * base
                                              : base * base * base;
        end++;
    }
    *out = n;
    return *end == '\0';
}

/* Reads seconds, or a number of ms, us or ns. */
static bool read_time(const char *text, double *out)
{
    static const struct { const char *name; double seconds; } units[] = {
        {"", 1}, {"s", 1}, {"ms", 1e-3}, {"us", 1e-6}, {"ns", 1e-9},
    };
    char *end;
    double n = strtod(text, &end);

    if (end == text || !(n >= 0) || n > 1e9)
        return false;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (strcmp(end, units[i].name) == 0)
            return *out = n * units[i].seconds, true;
    return false;
}

/* An option that takes no value. */
static bool set_flag(char letter, Options *o)
{
    switch (letter) {
    case 'l': return o->lines = true;
    case 'f': return o->force = true;
    case 'a': return o->ascii = true;
    case 'u': return o->no_mouse = true;
    case 'R': return o->run = true;
    case 'B': return o->blocking = true;
    case 'W': return o->awaits = true;
    case 'A': return o->answers = true;
    default: return o->exact = true;
    }
}

/* A limit as large as that is none. */
static uint64_t whole(double n)
{
    return n < 1e18 ? (uint64_t)n : (uint64_t)1e18;
}

static bool set_number(const Command *c, char letter, double n,
                       const char *value, Options *o)
{
    switch (letter) {
    case 'S':
        if (n < 1 || n > 1e15 || n != (double)(uint64_t)n)
            return wrong(c, "--step is a number from 1, not ", value);
        o->step = (uint64_t)n;
        break;
    case 'N':
        if (n < 1 || n > RUNS_MOST || n != (double)(size_t)n)
            return wrong(c, "--runs is from 1 to 100000, not ", value);
        o->runs = (size_t)n;
        break;
    case 'w':
        if (n < WIDTH_LEAST || n > WIDTH_MOST)
            return wrong(c, "--width is from 40 to 1000, not ", value);
        o->width = (int)n;
        break;
    case 'q':
        if (n < 1 || n > QUESTIONS_MOST)
            return wrong(c, "--questions is from 1 to 100, not ", value);
        o->questions = (size_t)n;
        break;
    case 'e': o->max_events = whole(n); break;
    case 't': o->max_time = n; break;
    case 'i': o->max_work = whole(n); break;
    default: o->max_memory = (size_t)whole(n); break;
    }
    return true;
}

static bool set_option(const Command *c, const Option *option,
                       const char *value, Options *o)
{
    double n = 0;
    char *end;
    Err err;

    if (!value)
        return set_flag(option->letter, o);
    if (option->letter == 'g') {
        if (o->format)
            return wrong(c, "one format at a time, so not ", option->name);
        o->format = option->name + strlen("--");
        o->out = value;
        return *value || wrong(c, "where to? needs a file: ", option->name);
    }
    if (option->letter == 'T')
        return o->task = value, true;
    if (option->letter == 'x') {
        o->time = strcmp(value, "time") == 0;
        return o->time || strcmp(value, "step") == 0 ||
               wrong(c, "--axis is step or time, not ", value);
    }
    if (option->letter == 'b') {
        o->blind = strcmp(value, "blind") == 0;
        return o->blind || strcmp(value, "normal") == 0 ||
               wrong(c, "--palette is normal or blind, not ", value);
    }
    if (option->letter == 'k') {
        o->keys = value;
        return true;
    }
    if (option->letter == 'z')
        return (sscanf(value, "%dx%d", &o->width, &o->height) == 2 &&
                o->width > 0 && o->height > 0) ||
               wrong(c, "--size is as 80x24, not ", value);
    if (option->letter == 'r') {
        o->record = value;
        return *value || wrong(c, "--record needs the name of a file", "");
    }
    if (option->letter == 's') {
        errno = 0;
        o->seed = strtoull(value, &end, 10);
        if (!*value || *end || errno || *value == '-')
            return wrong(c, "--seed needs a whole number, not ", value);
        return true;
    }
    if (option->letter == 'n')
        return sim_read_latency(value, &o->latency) ||
               wrong(c, "--latency needs seconds, as 0.5 or 0.2..0.8, not ",
                     value);
    if (option->letter == 'D') {
        o->tapes = value;
        return *value || wrong(c, "--tapes needs the name of a folder", "");
    }
    if (option->letter == 'o') {
        o->chances = value;
        return chances_check(value, &err) ||
               wrong(c, "--chance needs answers, as sleep2=150,turn1=1, not ",
                     value);
    }
    if (option->letter == 'c')
        return read_time(value, &o->cpu) ||
               wrong(c, "--cpu needs a time, as 50us, 1ms or 0.1, not ",
                     value);
    double base = option->letter == 'm' ? 1024 : option->letter == 'i' ? 1000
                                                                       : 0;
    if (!read_number(value, base, &n)) {
        char text[64];
        snprintf(text, sizeof text, "%s needs a number, not ", option->name);
        return wrong(c, text, value);
    }
    return set_number(c, option->letter, n, value, o);
}

/* Takes argv[*i] as an option, and its value from the next if need be. */
static bool take_option(const Command *c, int argc, char **argv, int *i,
                        Options *o)
{
    const char *word = argv[*i], *equals = strchr(word, '=');
    size_t len = equals ? (size_t)(equals - word) : strlen(word);

    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)
        return o->help = true;
    for (int k = 0; k < OPTIONS; k++) {
        const Option *option = &options[k];
        if (strlen(option->name) != len ||
            strncmp(option->name, word, len) != 0 ||
            !strchr(c->options, option->letter))
            continue;
        const char *value = equals ? equals + 1 : NULL;
        if (!option->value)
            return equals ? wrong(c, "takes no value: ", word)
                          : set_option(c, option, NULL, o);
        if (!value && ++*i < argc)
            value = argv[*i];
        return value ? set_option(c, option, value, o)
                     : wrong(c, "needs a value: ", word);
    }
    return wrong(c, "no such option: ", word);
}

/* Parses the rest of a command line for [c].  False: it was wrong, which has
 * been said. */
static bool read_options(const Command *c, int argc, char **argv, Options *o)
{
    bool rest_is_args = c->run == command_run;
    bool two = c->run == command_compare;

    *o = (Options){0};
    if (c->run == command_help) {
        o->args = argv;
        o->nargs = argc;
        return true;
    }
    for (int i = 0; i < argc; i++) {
        if (o->file && rest_is_args) {
            o->args = argv + i;
            o->nargs = argc - i;
            return true;
        }
        if (argv[i][0] == '-' && argv[i][1]) {
            if (!take_option(c, argc, argv, &i, o))
                return false;
            if (o->help)
                return true;
        } else if (o->file && two && !o->other) {
            o->other = argv[i];
        } else if (o->file || !*c->operands) {
            return wrong(c, "one file too many: ", argv[i]);
        } else {
            o->file = argv[i];
        }
    }
    if (two && !o->other && o->chances)
        o->other = o->file;
    if (two && !o->other)
        return wrong(c, "which two files?", "");
    if (c->run == command_export && o->file && !o->format)
        return wrong(c, "which format?", "");
    return o->file || !*c->operands || wrong(c, "which file?", "");
}

/* Says of [file], which is not there, what may be meant.  False: nothing. */
static bool say_guess(const char *file)
{
    Buf path;

    buf_init(&path);
    bool found = catalog_guess(file, &path);
    if (found)
        fprintf(stderr, "ticktape: %s: No such file or directory; did you mean "
                "`%s`?\n", file, path.data);
    buf_clear(&path);
    return found;
}

/* True if [c] runs a program, and [file] is what became of one. */
static bool is_too_late(const Command *c, const char *file)
{
    return strncmp(c->operands, "FILE.py", 7) == 0 &&
           !strstr(c->operands, "TAPE.db") && head_is_database(file);
}

int command_do(const Command *c, int argc, char **argv)
{
    Options o;

    if (!read_options(c, argc, argv, &o))
        return COMMAND_USAGE;
    if (o.help)
        return command_usage(stdout, c), 0;
    if (o.file && access(o.file, F_OK) != 0 && say_guess(o.file))
        return SIM_EXIT_REFUSED;
    if (is_too_late(c, o.file)) {
        fprintf(stderr, "ticktape: %s: a tape is a run that is over; `%s` runs "
                "the program, `ticktape play` shows a tape\n", o.file, c->name);
        return SIM_EXIT_REFUSED;
    }
    return c->run(&o);
}

int command_end(Buf *why)
{
    int status = why->len > 0 ? SIM_EXIT_REFUSED : 0;

    fflush(stdout);
    fputs(why->data, stderr);
    buf_clear(why);
    return status;
}

SimOptions command_sim_options(const Options *o)
{
    return (SimOptions){
        .path = o->file, .args = o->args, .nargs = o->nargs, .seed = o->seed,
        .latency = o->latency,
        .chances = o->chances,
        .cpu = o->cpu, .lines = o->lines,
        .max_events = o->max_events, .max_time = o->max_time,
        .max_memory = o->max_memory, .max_work = o->max_work,
    };
}
