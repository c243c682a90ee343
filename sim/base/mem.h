/* mem.h - memory: allocate or die, count what lives.
 *
 * Everything the program allocates comes from here.  Running out of memory is
 * not an error anybody handles: mem.c says so and exits.  What a scenario
 * may use is limited before that point: code that allocates on a scenario's
 * behalf, in sizes that the scenario chooses, asks mem_fits() first.
 *
 * Two kinds of block, never mixed.  mem_alloc() blocks know their size and may
 * grow.  mem_take() blocks are for small objects that come and go by the
 * million: they live in free lists by size, and the owner says the size again
 * when it gives one back.  In sanitizer builds both are plain malloc.
 *
 * Both are counted: a test ends with mem_blocks() at zero.
 */
#ifndef SIM_BASE_MEM_H
#define SIM_BASE_MEM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sim/base/zone.h"

/* Returns [size] bytes, unset. */
void *mem_alloc(size_t size);

/* Returns [size] bytes, all zero. */
void *mem_zalloc(size_t size);

/* Makes [p] (or NULL) [size] bytes long; it may move. */
void *mem_realloc(void *p, size_t size);

/* Gives [p] back; NULL is no error. */
void mem_free(void *p);

/* Makes room for [need] items of [item_size] bytes in the array [items], which
 * has room for [*cap].  Grows by half at least, so that appending one by one
 * costs a constant time each. */
void *mem_grow(void *items, size_t *cap, size_t need, size_t item_size);

/* Returns a copy of [len] bytes of [text], with a zero byte behind them. */
char *mem_strndup(const char *text, size_t len);
char *mem_strdup(const char *text);

/* How many blocks live, and how many bytes they hold (with the allocator's
 * own rounding, so a measure, not a sum of requests). */
size_t mem_blocks(void);
size_t mem_bytes(void);

/* From now on mem_fits() says no beyond [bytes] in all; 0: no limit. */
void mem_set_limit(size_t bytes);

/* True if [more] bytes may still be allocated on the scenario's behalf. */
bool mem_fits(size_t more);

/* From now on blocks of more than a few pages are charged to [*words], one for
 * two bytes, which is what they cost to get and to fill: whoever sees it fall
 * below zero looks at mem_fits().  So no
 * loop that allocates gets far beyond the limit.  NULL: to nobody. */
void mem_charge_to(int64_t *words);

/* Gives the free lists' memory back to the system.  Only while no block from
 * mem_take() lives. */
void mem_trim(void);

/* --- small blocks: inlined, for they come and go with every call -------------- */

#if defined(__SANITIZE_ADDRESS__)
#define MEM_PLAIN 1             /* so that a stale pointer is found */
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define MEM_PLAIN 1
#endif
#endif

enum {
    MEM_GRAIN = 8,              /* small objects hold nothing that wants more */
    MEM_SMALL = 512,            /* larger blocks are rare enough for malloc */
};

typedef struct MemFree {
    struct MemFree *next;
} MemFree;

/* Where blocks come from: the system, or the zone (zone.h). */
typedef struct MemSource {
    MemFree *free_lists[MEM_SMALL / MEM_GRAIN + 1];     /* by size / MEM_GRAIN */
    struct Slab *slabs;
    size_t live_blocks, live_bytes;
} MemSource;

extern MemSource mem_heap, mem_zone;

/* A block of [grains] from a new slab. */
void *mem_refill(MemSource *from, size_t grains);

/* Returns a small block, unset; mem_give() must be told the same [size]. */
static inline void *mem_take(size_t size)
{
#ifdef MEM_PLAIN
    return mem_alloc(size);
#else
    if (size > MEM_SMALL)
        return mem_alloc(size);
    size_t grains = (size + MEM_GRAIN - 1) / MEM_GRAIN;
    MemSource *from = zone_place.on ? &mem_zone : &mem_heap;
    MemFree *block = from->free_lists[grains];
    from->live_blocks++;
    from->live_bytes += grains * MEM_GRAIN;
    if (!block)
        return mem_refill(from, grains);
    from->free_lists[grains] = block->next;
    return block;
#endif
}

static inline void mem_give(void *p, size_t size)
{
#ifdef MEM_PLAIN
    (void)size;
    mem_free(p);
#else
    if (size > MEM_SMALL) {
        mem_free(p);
        return;
    }
    size_t grains = (size + MEM_GRAIN - 1) / MEM_GRAIN;
    MemSource *from = zone_has(p) ? &mem_zone : &mem_heap;
    MemFree *block = p;
    from->live_blocks--;
    from->live_bytes -= grains * MEM_GRAIN;
    block->next = from->free_lists[grains];
    from->free_lists[grains] = block;
#endif
}

#endif
