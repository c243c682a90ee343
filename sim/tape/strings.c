/* strings.c - which texts come again and again. */
#include "sim/tape/strings.h"

#include <string.h>

#include "sim/base/mem.h"

enum {
    TEXT_MAX = 64,              /* longer texts have no numbers */
    COUNT_MAX = 60000,          /* nor have more than so many */
};

struct StringSlot {
    const char *text;           /* NULL: free */
    uint32_t len, hash, number;
};

void strings_init(Strings *s)
{
    *s = (Strings){0};
    arena_init(&s->texts);
}

void strings_clear(Strings *s)
{
    mem_free(s->slots);
    arena_clear(&s->texts);
}

/* Eight bytes as a number, the same one on each machine; to compilers that know
 * it, one load. */
static uint64_t word(const unsigned char *s)
{
    return (uint64_t)s[0] | (uint64_t)s[1] << 8 | (uint64_t)s[2] << 16 |
           (uint64_t)s[3] << 24 | (uint64_t)s[4] << 32 | (uint64_t)s[5] << 40 |
           (uint64_t)s[6] << 48 | (uint64_t)s[7] << 56;
}

static uint64_t mix(uint64_t h, uint64_t w)
{
    h = (h ^ w) * 0x9e3779b97f4a7c15u;
    return h ^ h >> 32;
}

static uint32_t hash_of(const char *text, size_t len)
{
    const unsigned char *s = (const unsigned char *)text;
    uint64_t h = len, last = 0;

    for (; len > 8; s += 8, len -= 8)
        h = mix(h, word(s));
    for (size_t i = 0; i < len; i++)
        last = last << 8 | s[i];
    return (uint32_t)mix(h, last);
}

/* Where [text] stands, or the free slot where it belongs. */
static StringSlot *find(const Strings *s, const char *text, size_t len,
                        uint32_t hash)
{
    size_t i = hash & (s->cap - 1);

    while (s->slots[i].text &&
           (s->slots[i].hash != hash || s->slots[i].len != len ||
            memcmp(s->slots[i].text, text, len) != 0))
        i = (i + 1) & (s->cap - 1);
    return &s->slots[i];
}

static void grow(Strings *s)
{
    Strings old = *s;

    s->cap = old.cap ? old.cap * 2 : 64;
    s->slots = mem_zalloc(s->cap * sizeof *s->slots);
    for (size_t i = 0; i < old.cap; i++) {
        const StringSlot *slot = &old.slots[i];
        if (slot->text)
            *find(s, slot->text, slot->len, slot->hash) = *slot;
    }
    mem_free(old.slots);
}

uint32_t strings_number(Strings *s, const char *text, size_t len, bool *is_new)
{
    *is_new = false;
    if (len > TEXT_MAX)
        return 0;
    if ((s->len + 1) * 2 > s->cap)
        grow(s);
    uint32_t hash = hash_of(text, len), *seen = &s->seen[hash % STRINGS_SEEN];
    StringSlot *slot = find(s, text, len, hash);
    if (slot->text)
        return slot->number;
    bool again = *seen == hash;
    *seen = hash;
    if (!again || s->len >= COUNT_MAX)
        return 0;
    *is_new = true;
    *slot = (StringSlot){arena_strndup(&s->texts, text, len), (uint32_t)len,
                         hash, (uint32_t)++s->len};
    return slot->number;
}
