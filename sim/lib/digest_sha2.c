/* digest_sha2.c - how SHA-256 and SHA-512 mix a block into their state.
 *
 * SHA-256 is the same as SHA-512 with words half as long, which are the upper
 * halves of its numbers, fewer rounds and other turns.
 */
#include <string.h>

#include "sim/lib/digest.h"

enum { ROUNDS = 80, ROUNDS_256 = 64 };

/* The first bits behind the point of the cube roots of the first 80 primes. */
static const uint64_t round_keys[ROUNDS] = {
    0x428a2f98d728ae22u, 0x7137449123ef65cdu, 0xb5c0fbcfec4d3b2fu,
    0xe9b5dba58189dbbcu, 0x3956c25bf348b538u, 0x59f111f1b605d019u,
    0x923f82a4af194f9bu, 0xab1c5ed5da6d8118u, 0xd807aa98a3030242u,
    0x12835b0145706fbeu, 0x243185be4ee4b28cu, 0x550c7dc3d5ffb4e2u,
    0x72be5d74f27b896fu, 0x80deb1fe3b1696b1u, 0x9bdc06a725c71235u,
    0xc19bf174cf692694u, 0xe49b69c19ef14ad2u, 0xefbe4786384f25e3u,
    0x0fc19dc68b8cd5b5u, 0x240ca1cc77ac9c65u, 0x2de92c6f592b0275u,
    0x4a7484aa6ea6e483u, 0x5cb0a9dcbd41fbd4u, 0x76f988da831153b5u,
    0x983e5152ee66dfabu, 0xa831c66d2db43210u, 0xb00327c898fb213fu,
    0xbf597fc7beef0ee4u, 0xc6e00bf33da88fc2u, 0xd5a79147930aa725u,
    0x06ca6351e003826fu, 0x142929670a0e6e70u, 0x27b70a8546d22ffcu,
    0x2e1b21385c26c926u, 0x4d2c6dfc5ac42aedu, 0x53380d139d95b3dfu,
    0x650a73548baf63deu, 0x766a0abb3c77b2a8u, 0x81c2c92e47edaee6u,
    0x92722c851482353bu, 0xa2bfe8a14cf10364u, 0xa81a664bbc423001u,
    0xc24b8b70d0f89791u, 0xc76c51a30654be30u, 0xd192e819d6ef5218u,
    0xd69906245565a910u, 0xf40e35855771202au, 0x106aa07032bbd1b8u,
    0x19a4c116b8d2d0c8u, 0x1e376c085141ab53u, 0x2748774cdf8eeb99u,
    0x34b0bcb5e19b48a8u, 0x391c0cb3c5c95a63u, 0x4ed8aa4ae3418acbu,
    0x5b9cca4f7763e373u, 0x682e6ff3d6b2b8a3u, 0x748f82ee5defb2fcu,
    0x78a5636f43172f60u, 0x84c87814a1f0ab72u, 0x8cc702081a6439ecu,
    0x90befffa23631e28u, 0xa4506cebde82bde9u, 0xbef9a3f7b2c67915u,
    0xc67178f2e372532bu, 0xca273eceea26619cu, 0xd186b8c721c0c207u,
    0xeada7dd6cde0eb1eu, 0xf57d4f7fee6ed178u, 0x06f067aa72176fbau,
    0x0a637dc5a2c898a6u, 0x113f9804bef90daeu, 0x1b710b35131c471bu,
    0x28db77f523047d84u, 0x32caab7b40c72493u, 0x3c9ebe0a15c9bebcu,
    0x431d67c49c100d4cu, 0x4cc5d4becb3e42b6u, 0x597f299cfc657e2au,
    0x5fcb6fab3ad6faecu, 0x6c44198c4a475817u,
};

/* The same of the square roots of the first eight, and of the next. */
const uint64_t digest_sha512_begin[8] = {
    0x6a09e667f3bcc908u, 0xbb67ae8584caa73bu, 0x3c6ef372fe94f82bu,
    0xa54ff53a5f1d36f1u, 0x510e527fade682d1u, 0x9b05688c2b3e6c1fu,
    0x1f83d9abfb41bd6bu, 0x5be0cd19137e2179u,
};
const uint64_t digest_sha384_begin[8] = {
    0xcbbb9d5dc1059ed8u, 0x629a292a367cd507u, 0x9159015a3070dd17u,
    0x152fecd8f70e5939u, 0x67332667ffc00b31u, 0x8eb44a8768581511u,
    0xdb0c2e0d64f98fa7u, 0x47b5481dbefa4fa4u,
};

/* --- SHA-512 -------------------------------------------------------------------- */

static uint64_t turn(uint64_t x, int n)
{
    return x >> n | x << (64 - n);
}

static void spread(uint64_t w[ROUNDS], const unsigned char *block)
{
    for (int i = 0; i < 16; i++)
        for (int j = 0; j < 8; j++)
            w[i] = w[i] << 8 | block[8 * i + j];
    for (int i = 16; i < ROUNDS; i++) {
        uint64_t a = w[i - 15], b = w[i - 2];
        uint64_t s0 = turn(a, 1) ^ turn(a, 8) ^ a >> 7;
        uint64_t s1 = turn(b, 19) ^ turn(b, 61) ^ b >> 6;
        w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
}

void digest_mix_sha512(DigestState *state, const unsigned char *block)
{
    uint64_t w[ROUNDS] = {0}, s[8];

    spread(w, block);
    memcpy(s, state->d, sizeof s);
    for (int i = 0; i < ROUNDS; i++) {
        uint64_t big1 = turn(s[4], 14) ^ turn(s[4], 18) ^ turn(s[4], 41);
        uint64_t choice = (s[4] & s[5]) ^ (~s[4] & s[6]);
        uint64_t t1 = s[7] + big1 + choice + round_keys[i] + w[i];
        uint64_t big0 = turn(s[0], 28) ^ turn(s[0], 34) ^ turn(s[0], 39);
        uint64_t most = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]);
        memmove(s + 1, s, 7 * sizeof *s);
        s[4] += t1;
        s[0] = t1 + big0 + most;
    }
    for (int i = 0; i < 8; i++)
        state->d[i] += s[i];
}

/* --- SHA-256 -------------------------------------------------------------------- */

static uint32_t turn32(uint32_t x, int n)
{
    return x >> n | x << (32 - n);
}

static void spread32(uint32_t w[ROUNDS_256], const unsigned char *block)
{
    for (int i = 0; i < 16; i++)
        for (int j = 0; j < 4; j++)
            w[i] = w[i] << 8 | block[4 * i + j];
    for (int i = 16; i < ROUNDS_256; i++) {
        uint32_t a = w[i - 15], b = w[i - 2];
        uint32_t s0 = turn32(a, 7) ^ turn32(a, 18) ^ a >> 3;
        uint32_t s1 = turn32(b, 17) ^ turn32(b, 19) ^ b >> 10;
        w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
}

void digest_mix_sha256(DigestState *state, const unsigned char *block)
{
    uint32_t w[ROUNDS_256] = {0}, s[8];

    spread32(w, block);
    memcpy(s, state->w, sizeof s);
    for (int i = 0; i < ROUNDS_256; i++) {
        uint32_t big1 = turn32(s[4], 6) ^ turn32(s[4], 11) ^ turn32(s[4], 25);
        uint32_t choice = (s[4] & s[5]) ^ (~s[4] & s[6]);
        uint32_t key = (uint32_t)(round_keys[i] >> 32);
        uint32_t t1 = s[7] + big1 + choice + key + w[i];
        uint32_t big0 = turn32(s[0], 2) ^ turn32(s[0], 13) ^ turn32(s[0], 22);
        uint32_t most = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]);
        memmove(s + 1, s, 7 * sizeof *s);
        s[4] += t1;
        s[0] = t1 + big0 + most;
    }
    for (int i = 0; i < 8; i++)
        state->w[i] += s[i];
}
