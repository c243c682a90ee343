/* strings.h - which texts come again and again, and their numbers.
 *
 * A tape keeps a text in table string, and its number in the events, if that is
 * worth a row: from the second time on that it comes, and if that is not long
 * after the first.  Messages of exceptions, each of which is different, would
 * else stand on the tape twice.  The first time is remembered by a hash only,
 * so that a text may get its number too soon, which does no harm.
 *
 * The numbers depend on the texts alone, not on the machine.
 */
#ifndef SIM_TAPE_STRINGS_H
#define SIM_TAPE_STRINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sim/base/arena.h"

enum { STRINGS_SEEN = 4096 };   /* first times that are remembered */

typedef struct StringSlot StringSlot;

typedef struct Strings {
    StringSlot *slots;          /* of those with numbers; open addressing */
    size_t len, cap;            /* cap is a power of two */
    Arena texts;
    uint32_t seen[STRINGS_SEEN];
} Strings;

void strings_init(Strings *s);
void strings_clear(Strings *s);

/* The number of [text], from 1; *is_new: it has got it just now.  0: none. */
uint32_t strings_number(Strings *s, const char *text, size_t len, bool *is_new);

#endif
