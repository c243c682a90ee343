/* sim.h - one run of one scenario: the engine's only door.
 *
 * sim_open() reads and checks the file; sim_run() runs it to its end, or to a
 * limit; sim_close() leaves nothing behind.  One Sim lives at a time, because
 * there is one machine (sim/vm/vm.h).
 *
 * sim_advance() runs it piece by piece instead, for who looks at it meanwhile:
 * the engine then has a C stack of its own and is set aside wherever it stands
 * when it has sent the event that was asked for.  What it sends is the same,
 * whatever the pieces.
 *
 * The engine is safe to hand a stranger's file: it opens nothing but modules
 * beside the scenario, and stops at the limits in SimOptions.
 */
#ifndef SIM_SIM_H
#define SIM_SIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sim/base/buf.h"
#include "sim/base/chance.h"
#include "sim/tape/event.h"

#define SIM_VERSION "0.1"       /* ticktape's: stands on every tape */

/* Exit statuses of our own, besides the program's (see sysexits.h). */
enum { SIM_EXIT_REFUSED = 65, SIM_EXIT_LIMIT = 70 };

/* How long servers of the simulated network take, in place of what the scenario
 * says of them; not set: nothing. */
typedef struct SimLatency {
    bool set;
    double least, most;         /* seconds */
} SimLatency;

/* Reads "A" or "A..B", in seconds.  False: it is not that. */
bool sim_read_latency(const char *text, SimLatency *out);

typedef struct SimOptions {
    const char *path;           /* the scenario */
    char *const *args;          /* its sys.argv[1:] */
    int nargs;
    uint64_t seed;              /* of all that is random and not seeded */
    SimLatency latency;
    const char *chances;        /* what real life leaves open, decided, as
                                   chances_read() reads it; or NULL: as usual */
    Chances *decided;           /* with [chances]: gets what was decided
                                   otherwise than usual, is empty and the
                                   caller's; or NULL */
    double cpu;                 /* virtual seconds that 1000 instructions of the
                                   program take: see sim/world/gil.h; or 0 */
    bool lines;                 /* an event for each source line */
    uint64_t max_events;        /* 0: 20 million, if there is a sink */
    uint64_t max_work;          /* words, as of vm_charge(); 0: 10 000 million */
    double max_time;            /* virtual seconds; 0: 30 days */
    size_t max_memory;          /* bytes; 0: 2 GB */
    const Sink *sink;           /* gets the events; or NULL */
    /* Gets each source text once, before any event of it: the scenario first,
     * when it has been checked, then modules beside it as they are imported;
     * Event.file counts them.  [name] is a base name ("helper.py").  Or
     * NULL. */
    void (*source)(void *arg, const char *name, const char *text, size_t len);
    /* Gets the notes of the lesson (sim/lang/note.h) in that source, right
     * behind it.  [kind] is what stands behind their '#'.  Or NULL. */
    void (*note)(void *arg, int file, int line, char kind, const char *text,
                 size_t len);
    void *source_arg;           /* of both */
    void (*write)(int fd, const char *text, size_t len);    /* output */

    /* Asked every now and then: why the run shall end, as at a limit (static
     * text), or NULL.  Or NULL. */
    const char *(*ends)(void);

    /* Asked every now and then by sim_advance(), also within a step that does
     * not end: shall it come back at once?  Or NULL. */
    bool (*hurry)(void *arg);
    void *hurry_arg;
} SimOptions;

typedef struct Sim Sim;

/* NULL: the file cannot be run; [why] (initialised by the caller) gets the
 * lines to show, each "ticktape: FILE:LINE: what and why". */
Sim *sim_open(const SimOptions *options, Buf *why);

/* Runs to the end; the exit status that `python3 FILE` would have, or
 * SIM_EXIT_LIMIT with the reason written to stderr. */
int sim_run(Sim *s);

typedef enum SimState {
    SIM_AHEAD,                  /* the event exists */
    SIM_HURRIED,                /* it does not: hurry() said true */
    SIM_OVER,                   /* the run is over, with or without it */
} SimState;

/* Runs until there is event [upto] or the run is over.  Needs a sink. */
SimState sim_advance(Sim *s, Seq upto);

/* The exit status of a run that sim_advance() saw end. */
int sim_status(const Sim *s);

/* Appends those answers of options.chances to which no question came up in the
 * run, as a list; nothing if there are none. */
void sim_unasked(const Sim *s, Buf *out);

/* From a sink: the run ends soon, as at a limit; [reason] (static text) says
 * why. */
void sim_stop(const char *reason);

/* A run in the middle, too: it is stopped, and says no more. */
void sim_close(Sim *s);

/* The same where nothing follows but the end of the process, which takes the
 * memory with it: only builds with asserts, which count what lives, close. */
void sim_leave(Sim *s);

/* Only checks: true if the file can be run; [why] as above. */
bool sim_check(const char *path, Buf *why);

#endif
