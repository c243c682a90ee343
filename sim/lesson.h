/* lesson.h - the notes of a run's sources (lang/note.h): told once when the
 * source is, and emitted as NOTE events when their lines run.
 *
 * It belongs to sim.c.  There is one run at a time, and so one lesson.
 */
#ifndef SIM_LESSON_H
#define SIM_LESSON_H

#include "sim/sim.h"

/* Forgets all notes. */
void lesson_clear(void);

/* Finds the notes of the next source, and tells them as [o] wants. */
void lesson_read(const SimOptions *o, const char *text, size_t len);

/* Line [line] of source [file] is about to run. */
void lesson_line(int file, int line);

#endif
