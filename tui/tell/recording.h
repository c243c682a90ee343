/* recording.h - one run to look at, whether it is live or on a tape.
 *
 * A Recording is opened from a FILE.py, which it runs (output swallowed: it is
 * in the events) at once or as far as it is asked to, or from a TAPE.db, which
 * it reads.  Which of the two a file
 * is, its first bytes tell.  Everything above works on the events, the lanes
 * and the facts, and never asks where they come from.
 *
 * A Recording only grows: what has been read of it stays true.  One lives at a
 * time if it is live, because there is one machine (sim/sim.h).
 */
#ifndef TUI_TELL_RECORDING_H
#define TUI_TELL_RECORDING_H

#include <stdbool.h>

#include "sim/base/buf.h"
#include "sim/base/err.h"
#include "sim/sim.h"
#include "sim/tape/facts.h"
#include "sim/tape/lanes.h"
#include "sim/tape/load.h"
#include "sim/tape/reel.h"

/* How many events a live run may make if the options do not say: some hundred
 * megabytes, and over in seconds. */
enum { RECORDING_EVENTS = 2000000 };

typedef struct Recording Recording;

/* Opens o->path; the rest of [o] but what it gives (sink, sources, output) is
 * how a scenario is run.  It has run to its end.  NULL: [why] (initialised by
 * the caller) gets the lines to show. */
Recording *recording_open(const SimOptions *o, Buf *why);

/* The same, but a scenario has not run yet: recording_ahead() makes it. */
Recording *recording_begin(const SimOptions *o, Buf *why);
void recording_close(Recording *r);

/* True if the file is a tape, or is called one (and then is no Python). */
bool recording_is_tape(const char *path);

/* Makes sure that event [seq] exists, if the run has that many.  False: it has
 * not, or o->hurry said not to wait for it. */
bool recording_ahead(Recording *r, Seq seq);

/* True: there will be no more events. */
bool recording_is_over(const Recording *r);

/* A run that is not over goes no further; what there is of it stays. */
void recording_stop(Recording *r);

Reel recording_reel(Recording *r);

/* Who there is, as far as the run has been read; asked once before anything is
 * drawn.  NULL: a damaged tape, [err] says how. */
const Lanes *recording_lanes(Recording *r, Err *err);

/* "scenario" (a name, no path), "seed", "ended" ...; the sources; notes. */
const Facts *recording_facts(Recording *r);

/* True: it is run here and now.  For what can only be done then (running it
 * again, recording it), and for nothing that is drawn. */
bool recording_is_live(const Recording *r);

/* The tape, for queries; NULL if it is live. */
Tape *recording_tape(Recording *r);

#endif
