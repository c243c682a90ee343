/* record.h - a run's way onto a tape: `run --record`.
 *
 * The tape is made when the scenario has been checked, so that one that cannot
 * be run costs nobody an older tape.  If writing fails the run ends; what was
 * written before stays, and is the beginning of the run.
 *
 * Who asks the process to end (SIGINT, SIGTERM, SIGHUP), or no longer reads what
 * it prints, ends the run, but not before the tape is whole: it says how the run
 * ended, as at a limit.  Whoever asks twice does not wait for that.
 */
#ifndef TUI_RECORD_H
#define TUI_RECORD_H

#include "sim/base/err.h"
#include "sim/sim.h"
#include "sim/tape/store.h"
#include "tui/command.h"

typedef struct Record {
    const Options *options;     /* borrowed, as all that it points to */
    const SimOptions *run;      /* borrowed */
    Store *store;               /* NULL: there is none yet, or it failed */
    Sink inner, sink;           /* the store's; what the run gets */
    Err err;                    /* what went wrong first; "": nothing */
} Record;

/* Makes [run] a run that is recorded as [o] says.  [r] stays where it is. */
void record_begin(Record *r, const Options *o, SimOptions *run);

/* False: the tape cannot be made (record_end() says why); nobody shall run. */
bool record_ok(const Record *r);

/* Ends the tape, and then the process if a signal has asked for it.  Returns
 * [status], or if the tape is not whole says why on
 * stderr and returns OUTPUT_EXIT_FAILED. */
int record_end(Record *r, int status);

#endif
