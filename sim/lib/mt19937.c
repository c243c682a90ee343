/* mt19937.c - the Mersenne Twister of Matsumoto and Nishimura. */
#include "sim/lib/mt19937.h"

enum { MIDDLE = 397 };

static void seed_one(Mt *mt, uint32_t seed)
{
    mt->state[0] = seed;
    for (uint32_t i = 1; i < MT_WORDS; i++) {
        uint32_t before = mt->state[i - 1];
        mt->state[i] = 1812433253u * (before ^ before >> 30) + i;
    }
    mt->at = MT_WORDS;
}

/* Steps to the next word; behind the last one comes the second, and the first
 * takes the last's value. */
static uint32_t step(Mt *mt, uint32_t i)
{
    if (++i < MT_WORDS)
        return i;
    mt->state[0] = mt->state[MT_WORDS - 1];
    return 1;
}

void mt_seed(Mt *mt, const uint32_t *key, size_t len)
{
    uint32_t *s = mt->state, i = 1;
    size_t rounds = len > MT_WORDS ? len : MT_WORDS;

    seed_one(mt, 19650218u);
    for (size_t k = 0, j = 0; k < rounds; k++) {
        s[i] = (s[i] ^ (s[i - 1] ^ s[i - 1] >> 30) * 1664525u) + key[j]
               + (uint32_t)j;
        i = step(mt, i);
        j = j + 1 == len ? 0 : j + 1;
    }
    for (uint32_t k = 0; k < MT_WORDS - 1; k++) {
        s[i] = (s[i] ^ (s[i - 1] ^ s[i - 1] >> 30) * 1566083941u) - i;
        i = step(mt, i);
    }
    s[0] = 0x80000000u;
}

static void refill(Mt *mt)
{
    uint32_t *s = mt->state;

    for (uint32_t i = 0; i < MT_WORDS; i++) {
        uint32_t y = (s[i] & 0x80000000u)
                     | (s[(i + 1) % MT_WORDS] & 0x7fffffffu);
        s[i] = s[(i + MIDDLE) % MT_WORDS] ^ y >> 1
               ^ (y & 1 ? 0x9908b0dfu : 0u);
    }
    mt->at = 0;
}

uint32_t mt_next(Mt *mt)
{
    if (mt->at >= MT_WORDS)
        refill(mt);
    uint32_t y = mt->state[mt->at++];
    y ^= y >> 11;
    y ^= y << 7 & 0x9d2c5680u;
    y ^= y << 15 & 0xefc60000u;
    return y ^ y >> 18;
}

double mt_double(Mt *mt)
{
    uint32_t high = mt_next(mt) >> 5, low = mt_next(mt) >> 6;

    return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
}
