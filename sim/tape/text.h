/* text.h - one event as one line of text.
 *
 * What comes from a scenario or a tape is shown escaped: no control character,
 * and nothing that changes the direction of writing, reaches a terminal.
 */
#ifndef SIM_TAPE_TEXT_H
#define SIM_TAPE_TEXT_H

#include "sim/base/buf.h"
#include "sim/tape/lanes.h"

/* False for controls, and for characters that reorder or hide the text around
 * them. */
bool text_is_plain(uint32_t c);

/* The offset of the first byte of [text] that is not UTF-8 as base/utf8.h has
 * it (halves of surrogate pairs may stand in it); [len]: all is well. */
size_t text_bad(const char *text, size_t len);

/* True if the [len] bytes of [text] end with [end]. */
bool text_ends(const char *text, size_t len, const char *end);

/* Appends [len] bytes of [text] with what is not plain text as \n, \t, \xNN,
 * \uNNNN; backslashes are doubled; [quote] (0: none) is escaped too. */
void text_escape(Buf *b, const char *text, size_t len, char quote);

/* Appends a line of a source as it looks: a tab leads to the next of every eight
 * columns, and what is not plain text is as text_escape() has it. */
void text_source(Buf *b, const char *text, size_t len);

/* Appends the name of lane [id], escaped; "lane 7" if it is not known. */
void text_lane(Buf *b, const Lanes *lanes, uint32_t id);

/* Appends nanoseconds as seconds, "1.500000000". */
void text_time(Buf *b, int64_t ns);

/* Appends [e] as a line, without its end:
 *
 * seq  time  iteration  phase  kind  lane  field=value ... "text"
 */
void text_event(Buf *b, const Event *e, const Lanes *lanes);

#endif
