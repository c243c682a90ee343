/* utf8.h - characters in bytes.
 *
 * Text is UTF-8 everywhere, with one liberty: the halves of surrogate pairs,
 * which Python strings may hold, are stored in the three bytes they would
 * have.  utf8_valid() is strict and is what files are checked with.
 */
#ifndef SIM_BASE_UTF8_H
#define SIM_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Reads the character at [*p] and moves [*p] behind it.  The text must be well
 * formed (our own strings always are). */
uint32_t utf8_next(const char **p);

/* Writes [c] to [out] (room for 4) and returns how many bytes it took. */
size_t utf8_put(char *out, uint32_t c);

/* How many bytes the character that begins with [lead] has. */
static inline size_t utf8_size(char lead)
{
    unsigned char c = (unsigned char)lead;
    return c < 0x80 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
}

/* How many characters [len] bytes of well-formed [text] hold. */
size_t utf8_count(const char *text, size_t len);

/* The byte offset of character [n] of well-formed [text]. */
size_t utf8_offset(const char *text, size_t n);

/* True if [len] bytes of [text] are strict UTF-8; else [*bad] (may be NULL) is
 * the offset of the first byte that is not. */
bool utf8_valid(const char *text, size_t len, size_t *bad);

/* Columns that [c] takes on a terminal: 0 (combining), 1 or 2 (East Asian). */
int utf8_width(uint32_t c);

#endif
