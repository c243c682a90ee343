/* sim.h - one run of one scenario: the engine's only door.
 *
 * sim_open() reads and checks the file; sim_run() runs it to its end, or to a
 * limit; sim_close() leaves nothing behind.  One Sim lives at a time, because
 * there is one machine (sim/vm/vm.h).
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
#include "sim/tape/event.h"

/* Exit statuses of our own, besides the program's (see sysexits.h). */
enum { SIM_EXIT_USAGE = 2, SIM_EXIT_REFUSED = 65, SIM_EXIT_LIMIT = 70 };

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
    bool lines;                 /* an event for each source line */
    uint64_t max_events;        /* 0: as many as it makes */
    double max_time;            /* virtual seconds; 0: 30 days */
    size_t max_memory;          /* bytes; 0: 2 GB */
    const Sink *sink;           /* gets the events; or NULL */
    void (*write)(int fd, const char *text, size_t len);    /* output */
} SimOptions;

typedef struct Sim Sim;

/* NULL: the file cannot be run; [why] (initialised by the caller) gets the
 * lines to show, each "ticktape: FILE:LINE: what and why". */
Sim *sim_open(const SimOptions *options, Buf *why);

/* Runs to the end; the exit status that `python3 FILE` would have, or
 * SIM_EXIT_LIMIT with the reason written to stderr. */
int sim_run(Sim *s);

void sim_close(Sim *s);

/* Only checks: true if the file can be run; [why] as above. */
bool sim_check(const char *path, Buf *why);

#endif
