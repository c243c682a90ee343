/* replay.c - gives a target the files that are named: findings, and corpora
 * where there is no libFuzzer.
 *
 *     fuzz_NAME [-N] FILE...    each as it is and (N) so often damaged: the
 *                               same damage each time
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/fuzz/target.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

/* Few targets have one of their own. */
size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t len, size_t most,
                               unsigned seed) __attribute__((weak));

enum { LEN_MOST = 1 << 20 };

static unsigned long long state = 1;

static size_t draw(size_t below)
{
    state = state * 6364136223846793005u + 1442695040888963407u;
    return below ? (size_t)(state >> 33) % below : 0;
}

size_t LLVMFuzzerMutate(uint8_t *bytes, size_t len, size_t most)
{
    size_t from = draw(len), to = draw(len), n = draw(16);

    if (len == 0)
        return 0;
    switch (draw(4)) {
    case 0:
        bytes[to] ^= (unsigned char)(1 << draw(8));
        return len;
    case 1:
        bytes[to] = (unsigned char)draw(256);
        return len;
    case 2:                             /* a piece goes */
        n = n < len - to ? n : len - to;
        memmove(bytes + to, bytes + to + n, len - to - n);
        return len - n;
    default:                            /* a piece stands twice */
        n = n < len - from ? n : len - from;
        n = n < most - len ? n : most - len;
        memmove(bytes + from + n, bytes + from, len - from);
        return len + n;
    }
}

static size_t damage(uint8_t *bytes, size_t len)
{
    if (LLVMFuzzerCustomMutator)
        return LLVMFuzzerCustomMutator(bytes, len, LEN_MOST,
                                       (unsigned)draw(1u << 31));
    return LLVMFuzzerMutate(bytes, len, LEN_MOST);
}

/* In a block of its own of the right length, so that a step too far is seen. */
static void give(const unsigned char *bytes, size_t len)
{
    unsigned char *exact = malloc(len ? len : 1);

    if (!exact)
        abort();
    memcpy(exact, bytes, len);
    LLVMFuzzerTestOneInput(exact, len);
    free(exact);
}

int main(int argc, char **argv)
{
    static unsigned char whole[LEN_MOST], bytes[LEN_MOST];
    int first = argc > 1 && argv[1][0] == '-' ? 2 : 1;
    int times = first == 2 ? atoi(argv[1] + 1) : 0;

    for (int i = first; i < argc; i++) {
        FILE *f = fopen(argv[i], "rb");
        if (!f) {
            perror(argv[i]);
            return 2;
        }
        size_t whole_len = fread(whole, 1, LEN_MOST, f);
        fclose(f);
        fprintf(stderr, "file %s\n", argv[i]);
        give(whole, whole_len);
        for (int n = 0; n < times; n++) {
            size_t len = whole_len;
            memcpy(bytes, whole, len);
            for (size_t more = 1 + draw(4); more > 0; more--)
                len = damage(bytes, len);
            fprintf(stderr, "%s %d\n", argv[i], n);
            give(bytes, len);
        }
    }
    return 0;
}
