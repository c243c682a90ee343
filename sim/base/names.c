/* names.c - interned strings. */
#include "sim/base/names.h"

#include <stdint.h>
#include <string.h>

#include "sim/base/mem.h"

static uint64_t hash(const char *text, size_t len)
{
    uint64_t h = 14695981039346656037u;         /* FNV-1a */

    for (size_t i = 0; i < len; i++)
        h = (h ^ (unsigned char)text[i]) * 1099511628211u;
    return h;
}

void names_init(Names *n)
{
    *n = (Names){0};
    arena_init(&n->arena);
}

void names_clear(Names *n)
{
    mem_free(n->slots);
    arena_clear(&n->arena);
    *n = (Names){0};
}

/* Where [text] stands, or the free slot where it belongs. */
static size_t find(const Names *n, const char *text, size_t len)
{
    size_t i = hash(text, len) & (n->cap - 1);

    while (n->slots[i] &&
           (strncmp(n->slots[i], text, len) != 0 || n->slots[i][len]))
        i = (i + 1) & (n->cap - 1);
    return i;
}

static void grow(Names *n)
{
    Names old = *n;

    n->cap = old.cap ? old.cap * 2 : 64;
    n->slots = mem_zalloc(n->cap * sizeof *n->slots);
    for (size_t i = 0; i < old.cap; i++)
        if (old.slots[i])
            n->slots[find(n, old.slots[i], strlen(old.slots[i]))] =
                old.slots[i];
    mem_free(old.slots);
}

const char *names_intern(Names *n, const char *text, size_t len)
{
    if (n->count * 2 >= n->cap)
        grow(n);
    size_t i = find(n, text, len);
    if (!n->slots[i]) {
        n->slots[i] = arena_strndup(&n->arena, text, len);
        n->count++;
    }
    return n->slots[i];
}
