/* store.h - a run on its way into a file.
 *
 * A Store takes the events of a run, in order and without gaps, and writes them
 * as a tape (schema.h) in batches, with keyframes and the directories of lanes
 * and objects.  The file is whole at every moment (dbfile.h): if the program
 * is killed, or the disk is full, it holds the run up to the last batch.
 *
 * The bytes depend on nothing but what is put in here.
 */
#ifndef SIM_TAPE_STORE_H
#define SIM_TAPE_STORE_H

#include "sim/base/err.h"
#include "sim/tape/event.h"

typedef struct Store Store;

/* Begins the tape [path].  NULL: [err] says why; a file that is there is only
 * replaced if [force]. */
Store *store_new(const char *path, bool force, Err *err);

/* Ends the tape.  False: [err] has the first error of all; the file holds what
 * was written before it. */
bool store_close(Store *s, Err *err);

/* A fact about the run ("scenario", "seed", "ended" ...), at any time. */
void store_meta(Store *s, const char *name, const char *value);

/* The next source, from 0: first the scenario, then modules as they come.
 * Event.file counts them.  [name] is no path, so that a tape does not depend
 * on where it was made. */
void store_source(Store *s, const char *name, const char *text, size_t len);

/* A note of the lesson, at a line of source [file].  [kind] is what stands
 * behind its '#': ':', '?' or '!'. */
void store_note(Store *s, int file, int line, char kind, const char *text,
                size_t len);

/* Adds [e], whose seq must be the next. */
void store_add(Store *s, const Event *e);
Sink store_sink(Store *s);

/* False once writing has failed; [err] says why. */
bool store_ok(const Store *s, Err *err);

#endif
