/* names.h - interned strings: equal names are equal pointers.
 *
 * The table owns its names; they live until names_clear().
 */
#ifndef SIM_BASE_NAMES_H
#define SIM_BASE_NAMES_H

#include <stddef.h>

#include "sim/base/arena.h"

typedef struct Names {
    const char **slots;         /* open addressing; NULL is free */
    size_t count, cap;          /* cap is a power of two, or 0 */
    Arena arena;
} Names;

void names_init(Names *n);
void names_clear(Names *n);

/* The one pointer for [len] bytes of [text]. */
const char *names_intern(Names *n, const char *text, size_t len);

#endif
