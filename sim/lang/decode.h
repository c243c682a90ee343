/* decode.h - what CPython says of bytes that are not UTF-8. */
#ifndef SIM_LANG_DECODE_H
#define SIM_LANG_DECODE_H

#include <stdbool.h>
#include <stddef.h>

/* True if [len] bytes of [s] are UTF-8; else fills [text] (of [size] bytes)
 * with the message of CPython's error. */
bool decode_check(const char *s, size_t len, char *text, size_t size);

/* The same for a string with backslashes in it, which CPython decodes in runs
 * of bytes beyond ASCII and counts from the start of each. */
bool decode_check_runs(const char *s, size_t len, char *text, size_t size);

#endif
