/* source.h - the texts that code was compiled from, for lines in messages.
 *
 * Whoever compiles a file of the program leaves its text here under the name
 * that tracebacks show.  Hidden (embedded) modules leave none.  It knows
 * nothing of Python: lines end at '\n' (or '\r\n').
 */
#ifndef SIM_VM_SOURCE_H
#define SIM_VM_SOURCE_H

#include "sim/base/buf.h"
#include "sim/vm/value.h"

enum { SOURCES_MAX = 256 };     /* how many have a number of their own */

/* Keeps a copy of [len] bytes of [text]; replaces what was there.  Tells the
 * host of the first SOURCES_MAX names that are new. */
void source_set(const char *filename, const char *text, size_t len);

/* Which source [filename] is: 0, 1, 2 ... in the order in which they came; -1:
 * it is not there, or comes behind the first SOURCES_MAX. */
int source_number(const char *filename);

/* True if the name of a source stands at the beginning of [text]. */
bool source_begins(const char *text, size_t len);

/* Line [line] (from 1) of [filename] (a str) without its end, lent until the
 * next source_set(); NULL if it is not known. */
const char *source_line_peek(Value filename, int line, size_t *len);

/* Appends [indent] spaces and the line, stripped of spaces at both ends, and a
 * newline; nothing if the line is not known or blank. */
void source_add_line(Buf *out, Value filename, int line, int indent);

void source_clear(void);        /* forgets all */

#endif
