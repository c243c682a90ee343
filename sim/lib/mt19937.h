/* mt19937.h - the Mersenne Twister, the generator of CPython's random. */
#ifndef SIM_LIB_MT19937_H
#define SIM_LIB_MT19937_H

#include <stddef.h>
#include <stdint.h>

enum { MT_WORDS = 624 };

typedef struct Mt {
    uint32_t state[MT_WORDS];
    uint32_t at;                /* next word to give; MT_WORDS: none left */
} Mt;

/* Seeds with [len] words, at least one. */
void mt_seed(Mt *mt, const uint32_t *key, size_t len);

uint32_t mt_next(Mt *mt);

/* A double in [0, 1) of 53 random bits, from two words. */
double mt_double(Mt *mt);

#endif
