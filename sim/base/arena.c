/* arena.c - memory that is given back all at once. */
#include "sim/base/arena.h"

#include <string.h>

#include "sim/base/mem.h"

enum { BLOCK = 16 * 1024, ALIGN = 16 };

struct ArenaBlock {
    ArenaBlock *next;
    char pad[ALIGN - sizeof(void *)];
};

void arena_init(Arena *a)
{
    *a = (Arena){0};
}

void arena_clear(Arena *a)
{
    while (a->blocks) {
        ArenaBlock *next = a->blocks->next;
        mem_free(a->blocks);
        a->blocks = next;
    }
    a->at = a->end = NULL;
}

void *arena_alloc(Arena *a, size_t size)
{
    size = (size + ALIGN - 1) / ALIGN * ALIGN;
    if (size > (size_t)(a->end - a->at)) {
        size_t room = size > BLOCK ? size : BLOCK;
        ArenaBlock *block = mem_alloc(sizeof *block + room);
        block->next = a->blocks;
        a->blocks = block;
        a->at = (char *)(block + 1);
        a->end = a->at + room;
    }
    void *p = a->at;
    a->at += size;
    return memset(p, 0, size);
}

char *arena_strndup(Arena *a, const char *text, size_t len)
{
    char *copy = arena_alloc(a, len + 1);

    memcpy(copy, text, len);
    return copy;
}
