/* arena.h - memory that is given back all at once.
 *
 * For trees: the parser's nodes live exactly as long as the tree.
 */
#ifndef SIM_BASE_ARENA_H
#define SIM_BASE_ARENA_H

#include <stddef.h>

typedef struct ArenaBlock ArenaBlock;

typedef struct Arena {
    ArenaBlock *blocks;         /* newest first */
    char *at, *end;             /* what is left of the newest */
} Arena;

void arena_init(Arena *a);
void arena_clear(Arena *a);

/* Returns [size] zeroed bytes, aligned for anything. */
void *arena_alloc(Arena *a, size_t size);

/* Returns a copy of [len] bytes of [text], with a zero byte behind them. */
char *arena_strndup(Arena *a, const char *text, size_t len);

#endif
