/* release.h - what other releases of Python have, and ours has not.
 *
 * Many who write a program today run a newer Python than 3.11, and what they
 * find to learn from is often older.  Where their program ends, as under CPython
 * 3.11, because 3.11 does not have something yet, or any more, a note beside the
 * error says so, and what can be written instead.  The notes are found by the
 * error's own words: nothing runs otherwise for them, and who adds one adds a
 * row to a table.
 */
#ifndef SIM_RELEASE_H
#define SIM_RELEASE_H

#include "sim/base/buf.h"

/* Appends to [out] a line on what [traceback] says is missing; nothing, if no
 * release is known to have it. */
void release_note(Buf *out, const char *traceback);

/* The same of a syntax error: [message], met in [line] at column [col] (from 1;
 * 0: not known). */
void release_note_syntax(Buf *out, const char *message, const char *line,
                         size_t len, int col);

#endif
