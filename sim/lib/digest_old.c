/* digest_old.c - how MD5 and SHA-1 mix a block into their state. */
#include <string.h>

#include "sim/lib/digest.h"

static uint32_t turn_left(uint32_t x, int n)
{
    return x << n | x >> (32 - n);
}

/* --- MD5 ------------------------------------------------------------------------ */

/* The first 32 bits of the sines of 1 to 64, without their signs. */
static const uint32_t sines[64] = {
    0xd76aa478u, 0xe8c7b756u, 0x242070dbu, 0xc1bdceeeu, 0xf57c0fafu,
    0x4787c62au, 0xa8304613u, 0xfd469501u, 0x698098d8u, 0x8b44f7afu,
    0xffff5bb1u, 0x895cd7beu, 0x6b901122u, 0xfd987193u, 0xa679438eu,
    0x49b40821u, 0xf61e2562u, 0xc040b340u, 0x265e5a51u, 0xe9b6c7aau,
    0xd62f105du, 0x02441453u, 0xd8a1e681u, 0xe7d3fbc8u, 0x21e1cde6u,
    0xc33707d6u, 0xf4d50d87u, 0x455a14edu, 0xa9e3e905u, 0xfcefa3f8u,
    0x676f02d9u, 0x8d2a4c8au, 0xfffa3942u, 0x8771f681u, 0x6d9d6122u,
    0xfde5380cu, 0xa4beea44u, 0x4bdecfa9u, 0xf6bb4b60u, 0xbebfbc70u,
    0x289b7ec6u, 0xeaa127fau, 0xd4ef3085u, 0x04881d05u, 0xd9d4d039u,
    0xe6db99e5u, 0x1fa27cf8u, 0xc4ac5665u, 0xf4292244u, 0x432aff97u,
    0xab9423a7u, 0xfc93a039u, 0x655b59c3u, 0x8f0ccc92u, 0xffeff47du,
    0x85845dd1u, 0x6fa87e4fu, 0xfe2ce6e0u, 0xa3014314u, 0x4e0811a1u,
    0xf7537e82u, 0xbd3af235u, 0x2ad7d2bbu, 0xeb86d391u,
};

void digest_mix_md5(DigestState *state, const unsigned char *block)
{
    static const int turns[4][4] = {
        {7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21},
    };
    uint32_t in[16], a = state->w[0], b = state->w[1], c = state->w[2],
             d = state->w[3];

    for (int i = 0; i < 16; i++, block += 4)
        in[i] = block[0] | (uint32_t)block[1] << 8 | (uint32_t)block[2] << 16 |
                (uint32_t)block[3] << 24;
    for (int i = 0; i < 64; i++) {
        uint32_t f;
        int from;
        switch (i / 16) {
        case 0:
            f = (b & c) | (~b & d);
            from = i;
            break;
        case 1:
            f = (d & b) | (~d & c);
            from = 5 * i + 1;
            break;
        case 2:
            f = b ^ c ^ d;
            from = 3 * i + 5;
            break;
        default:
            f = c ^ (b | ~d);
            from = 7 * i;
            break;
        }
        f += a + sines[i] + in[from % 16];
        a = d;
        d = c;
        c = b;
        b += turn_left(f, turns[i / 16][i % 4]);
    }
    state->w[0] += a;
    state->w[1] += b;
    state->w[2] += c;
    state->w[3] += d;
}

/* --- SHA-1 ---------------------------------------------------------------------- */

/* What round [i] adds, given the state's second to fourth word. */
static uint32_t sha1_round(int i, uint32_t b, uint32_t c, uint32_t d)
{
    switch (i / 20) {
    case 0: return ((b & c) | (~b & d)) + 0x5a827999u;
    case 1: return (b ^ c ^ d) + 0x6ed9eba1u;
    case 2: return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdcu;
    default: return (b ^ c ^ d) + 0xca62c1d6u;
    }
}

void digest_mix_sha1(DigestState *state, const unsigned char *block)
{
    uint32_t in[80], s[5];

    for (int i = 0; i < 16; i++, block += 4)
        in[i] = (uint32_t)block[0] << 24 | (uint32_t)block[1] << 16 |
                (uint32_t)block[2] << 8 | block[3];
    for (int i = 16; i < 80; i++)
        in[i] = turn_left(in[i - 3] ^ in[i - 8] ^ in[i - 14] ^ in[i - 16], 1);
    memcpy(s, state->w, sizeof s);
    for (int i = 0; i < 80; i++) {
        uint32_t sum = turn_left(s[0], 5) + sha1_round(i, s[1], s[2], s[3]) +
                       s[4] + in[i];
        memmove(s + 1, s, 4 * sizeof *s);
        s[0] = sum;
        s[2] = turn_left(s[2], 30);
    }
    for (int i = 0; i < 5; i++)
        state->w[i] += s[i];
}
