/* codec.h - numbers and events in few bytes.
 *
 * For what stays inside the program (log.c) and for keyframes.  A number takes
 * seven bits a byte, the low ones first; a signed one has its sign in the
 * lowest bit.  Reading checks: a Reader that comes to the end of its bytes, or
 * meets a number that is too large, turns bad and gives zeros from then on.
 */
#ifndef SIM_TAPE_CODEC_H
#define SIM_TAPE_CODEC_H

#include "sim/base/buf.h"
#include "sim/tape/event.h"

typedef struct Reader {
    const unsigned char *at, *end;
    bool bad;
} Reader;

enum { CODEC_NUMBER_MAX = 10 }; /* bytes of a number at most */

static inline char *codec_put(char *at, uint64_t n)
{
    while (n >= 0x80) {
        *at++ = (char)(n | 0x80);
        n >>= 7;
    }
    *at++ = (char)n;
    return at;
}

static inline uint64_t codec_fold_sign(int64_t n)
{
    return (uint64_t)n << 1 ^ (n < 0 ? UINT64_MAX : 0);
}

static inline int64_t codec_unfold_sign(uint64_t n)
{
    return (int64_t)(n >> 1 ^ (0 - (n & 1)));
}

/* At the end of [b]. */
static inline void codec_add(Buf *b, uint64_t n)
{
    char *at = buf_reserve(b, CODEC_NUMBER_MAX);

    b->len += (size_t)(codec_put(at, n) - at);
}

static inline void codec_add_signed(Buf *b, int64_t n)
{
    codec_add(b, codec_fold_sign(n));
}

uint64_t codec_get(Reader *r);

/* A number that is at most [max], or the reader turns bad. */
uint64_t codec_get_max(Reader *r, uint64_t max);

static inline int64_t codec_get_signed(Reader *r)
{
    return codec_unfold_sign(codec_get(r));
}

/* Event [e] as the difference from [prev], the one before it; its text as the
 * address where it stays. */
void codec_add_event(Buf *b, const Event *prev, const Event *e);

/* The reverse: [e] is *prev on entry.  Only of what we wrote ourselves. */
void codec_get_event(Reader *r, Event *e);

#endif
