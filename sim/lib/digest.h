/* digest.h - digests of bytes: MD5, SHA-1 and the family SHA-2.
 *
 * All of them cut what they are given into blocks and mix each into a state;
 * they differ in the mixing and in how a state is written down, which the table
 * in digest.c names.
 */
#ifndef SIM_LIB_DIGEST_H
#define SIM_LIB_DIGEST_H

#include <stddef.h>
#include <stdint.h>

typedef enum DigestKind {
    DIGEST_MD5,
    DIGEST_SHA1,
    DIGEST_SHA224,
    DIGEST_SHA256,
    DIGEST_SHA384,
    DIGEST_SHA512,
    DIGESTS
} DigestKind;

enum { DIGEST_MAX = 64, DIGEST_BLOCK_MAX = 128 };

typedef union DigestState {
    uint32_t w[8];
    uint64_t d[8];
} DigestState;

typedef struct Digest {
    DigestKind kind;
    DigestState state;
    uint64_t total;             /* bytes so far */
    unsigned char rest[DIGEST_BLOCK_MAX];       /* less than a block */
} Digest;

void digest_begin(Digest *d, DigestKind kind);
void digest_add(Digest *d, const void *data, size_t len);

/* The digest of all that was added, digest_size() bytes; [d] may go on. */
void digest_get(const Digest *d, unsigned char out[DIGEST_MAX]);

const char *digest_name(DigestKind kind);       /* "sha256" */
size_t digest_size(DigestKind kind);
size_t digest_block(DigestKind kind);

/* --- the mixing, for digest.c ----------------------------------------------- */

void digest_mix_md5(DigestState *s, const unsigned char *block);
void digest_mix_sha1(DigestState *s, const unsigned char *block);
void digest_mix_sha256(DigestState *s, const unsigned char *block);
void digest_mix_sha512(DigestState *s, const unsigned char *block);

/* What SHA-512 and SHA-384 begin with; the upper halves of the first are
 * SHA-256's, the lower ones of the second SHA-224's. */
extern const uint64_t digest_sha512_begin[8], digest_sha384_begin[8];

#endif
