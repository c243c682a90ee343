/* digest.c - bytes in blocks. */
#include "sim/lib/digest.h"

#include <stdbool.h>
#include <string.h>

typedef struct DigestInfo {
    const char *name;
    size_t size, block;
    void (*mix)(DigestState *s, const unsigned char *block);
    bool wide;                  /* the state's words have 64 bits */
    bool little;                /* the lowest byte of a word comes first */
} DigestInfo;

static const DigestInfo infos[DIGESTS] = {
    [DIGEST_MD5] = {"md5", 16, 64, digest_mix_md5, false, true},
    [DIGEST_SHA1] = {"sha1", 20, 64, digest_mix_sha1, false, false},
    [DIGEST_SHA224] = {"sha224", 28, 64, digest_mix_sha256, false, false},
    [DIGEST_SHA256] = {"sha256", 32, 64, digest_mix_sha256, false, false},
    [DIGEST_SHA384] = {"sha384", 48, 128, digest_mix_sha512, true, false},
    [DIGEST_SHA512] = {"sha512", 64, 128, digest_mix_sha512, true, false},
};

void digest_begin(Digest *d, DigestKind kind)
{
    static const uint32_t old[5] = {
        0x67452301u, 0xefcdab89u, 0x98badcfeu, 0x10325476u, 0xc3d2e1f0u,
    };

    *d = (Digest){.kind = kind};
    if (kind == DIGEST_SHA512)
        memcpy(d->state.d, digest_sha512_begin, sizeof d->state.d);
    else if (kind == DIGEST_SHA384)
        memcpy(d->state.d, digest_sha384_begin, sizeof d->state.d);
    else if (kind == DIGEST_MD5 || kind == DIGEST_SHA1)
        memcpy(d->state.w, old, sizeof old);
    else
        for (int i = 0; i < 8; i++)
            d->state.w[i] = kind == DIGEST_SHA256
                                ? (uint32_t)(digest_sha512_begin[i] >> 32)
                                : (uint32_t)digest_sha384_begin[i];
}

void digest_add(Digest *d, const void *data, size_t len)
{
    const DigestInfo *info = &infos[d->kind];
    const unsigned char *p = data;
    size_t have = d->total % info->block;

    d->total += len;
    while (have + len >= info->block) {
        size_t more = info->block - have;
        if (have > 0) {
            memcpy(d->rest + have, p, more);
            info->mix(&d->state, d->rest);
        } else {
            info->mix(&d->state, p);
        }
        p += more;
        len -= more;
        have = 0;
    }
    if (len > 0)
        memcpy(d->rest + have, p, len);
}

static void put(unsigned char *p, uint64_t x, size_t size, bool little)
{
    for (size_t i = 0; i < size; i++)
        p[little ? i : size - 1 - i] = (unsigned char)(x >> 8 * i);
}

void digest_get(const Digest *d, unsigned char out[DIGEST_MAX])
{
    const DigestInfo *info = &infos[d->kind];
    size_t have = d->total % info->block, word = info->wide ? 8 : 4;
    unsigned char end[2 * DIGEST_BLOCK_MAX] = {0x80};
    Digest all = *d;

    /* A bit, zeros, and the number of bits at the end of a block. */
    size_t len = info->block - have;
    if (len < 1 + 2 * word)
        len += info->block;
    put(end + len - 8, d->total * 8, 8, info->little);
    digest_add(&all, end, len);
    for (size_t i = 0; i * word < info->size; i++)
        put(out + i * word, info->wide ? all.state.d[i] : all.state.w[i], word,
            info->little);
}

const char *digest_name(DigestKind kind)
{
    return infos[kind].name;
}

size_t digest_size(DigestKind kind)
{
    return infos[kind].size;
}

size_t digest_block(DigestKind kind)
{
    return infos[kind].block;
}
