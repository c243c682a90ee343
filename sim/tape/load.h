/* load.h - a recorded run, read from its file.
 *
 * A tape is a stranger's file.  It is opened for reading only, as it lies there
 * (no journal beside it is looked at), with everything in SQLite off that a
 * file could use to make us run something.  What it must be is checked when it
 * is opened: version, and the text of every table and view.  What is in it is
 * checked as it is read: every value's type and range, that numbers follow one
 * another, that causes come before.  Whatever is wrong gives a sentence, never
 * harm.
 *
 * Nothing is read before it is asked for, so that opening takes as long for
 * five million events as for five.
 */
#ifndef SIM_TAPE_LOAD_H
#define SIM_TAPE_LOAD_H

#include "sim/base/err.h"
#include "sim/tape/facts.h"
#include "sim/tape/lanes.h"
#include "sim/tape/reel.h"

typedef struct Tape Tape;

/* NULL: [err] says why it is none that we can read. */
Tape *tape_open(const char *path, Err *err);
void tape_close(Tape *t);

/* Its events.  Of a recording that was cut short, those that were kept. */
Reel tape_reel(Tape *t);

/* Who there is in the run; read at the first call.  NULL: damaged. */
const Lanes *tape_lanes(Tape *t, Err *err);

/* What else it says, read when it was opened. */
const Facts *tape_facts(const Tape *t);

/* Runs one SELECT on the tape and gives its rows to [row], as text (NULL for
 * NULL), until that says false or there are [max] of them.  The first call has
 * the columns' names instead.  False: [err] has SQLite's message. */
typedef bool TapeRow(void *arg, int columns, const char *const *values);
bool tape_query(Tape *t, const char *sql, size_t max, TapeRow *row, void *arg,
                Err *err);

#endif
