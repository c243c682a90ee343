/* json.h - texts and numbers as JSON that may stand in a web page.
 *
 * Whatever a scenario or a tape says ends up in a string: quotes, backslashes
 * and controls are escaped as JSON wants it; '<', '>' and '&' too, so that no
 * text can end the script element that it stands in; halves of surrogate pairs
 * as well, which UTF-8 does not have.  What is written is ASCII or UTF-8.
 */
#ifndef TUI_EXPORT_JSON_H
#define TUI_EXPORT_JSON_H

#include <stdint.h>

#include "sim/base/buf.h"

/* Appends a string; [text] NULL: null. */
void json_string(Buf *b, const char *text, size_t len);

/* The same for a text that is shown as it is, as source and output are: a
 * replacement character stands for what is not plain (sim/tape/text.h), but
 * for ends of lines and tabs. */
void json_shown(Buf *b, const char *text, size_t len);

/* Appends "name": before a value of an object, and a comma before that if it
 * is not the first. */
void json_key(Buf *b, const char *name);

/* Begins the next item of an array: a comma, if it is not the first. */
void json_next(Buf *b);

/* Appends [n] numbers as an array. */
void json_numbers(Buf *b, const int64_t *numbers, int n);

#endif
