/* newer.h - what Python has had since the release that ticktape follows.
 *
 * Most people who write a program today run a newer Python than 3.11.  Where
 * theirs ends, as under CPython 3.11, because 3.11 does not have something yet,
 * a note behind the error says so, and what can be written instead.  The notes
 * are found by the error's own words: nothing runs otherwise for them, and who
 * adds one adds a row to a table.
 */
#ifndef SIM_NEWER_H
#define SIM_NEWER_H

#include "sim/base/buf.h"

/* Appends to [out] a line on what [traceback] says is missing; nothing, if that
 * is not known to be newer. */
void newer_note(Buf *out, const char *traceback);

/* The same of a syntax error: [message], met in [line] at column [col] (from 1;
 * 0: not known). */
void newer_note_syntax(Buf *out, const char *message, const char *line,
                       size_t len, int col);

#endif
