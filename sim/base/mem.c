/* mem.c - malloc with a count, and free lists for small blocks.
 *
 * A small block's size is rounded up to a multiple of GRAIN; each multiple has
 * a free list, refilled by cutting up a slab.  Slabs return to the system only
 * all together, in mem_trim(): a run is short, and its peak is what counts.
 */
#include "sim/base/mem.h"

#include "sim/base/zone.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifdef __APPLE__
#include <malloc/malloc.h>
#define usable_size(p) malloc_size(p)
#else
#include <malloc.h>
#define usable_size(p) malloc_usable_size(p)
#endif

enum {
    GRAIN = 16,                 /* what malloc aligns to as well */
    SMALL_MAX = 512,            /* larger blocks are rare enough for malloc */
    CLASSES = SMALL_MAX / GRAIN + 1,
    SLAB = 64 * 1024,
    CHARGED_MIN = 16 * 1024,    /* what is less is charged by who runs */
};

typedef struct Free {
    struct Free *next;
} Free;

typedef struct Slab {
    struct Slab *next;
    char pad[GRAIN - sizeof(void *)];   /* keeps the blocks behind it aligned */
} Slab;

/* Where blocks come from: the system, or the zone (zone.h). */
typedef struct Source {
    Free *free_lists[CLASSES];
    Slab *slabs;
    size_t live_blocks, live_bytes;
} Source;

static Source heap, zone;
ZONE_KEEP(zone);
static size_t limit;
static int64_t *account;        /* see mem_charge_to(); or NULL */

static inline Source *source_of(const void *p)
{
    return zone_has(p) ? &zone : &heap;
}

static size_t usable(const void *p)
{
    return zone_has(p) ? zone_usable(p) : usable_size((void *)(uintptr_t)p);
}

static void die(size_t size)
{
    fprintf(stderr, "ticktape: out of memory (%zu bytes asked for)\n", size);
    exit(70);
}

static void charge(size_t size)
{
    if (size >= CHARGED_MIN && account)
        *account -= (int64_t)(size / 16);
}

static void *count_in(void *p, size_t size)
{
    if (!p)
        die(size);
    charge(size);
    Source *from = source_of(p);
    from->live_blocks++;
    from->live_bytes += usable(p);
    return p;
}

void *mem_alloc(size_t size)
{
    size_t least = size ? size : 1;

    return count_in(zone_place.on ? zone_alloc(least) : malloc(least), size);
}

void *mem_zalloc(size_t size)
{
    if (!zone_place.on)
        return count_in(calloc(1, size ? size : 1), size);
    return memset(mem_alloc(size), 0, size);
}

void *mem_realloc(void *p, size_t size)
{
    if (!p)
        return mem_alloc(size);
    Source *from = source_of(p);
    size_t least = size ? size : 1;
    from->live_bytes -= usable(p);
    p = from == &zone ? zone_realloc(p, least) : realloc(p, least);
    if (!p)
        die(size);
    charge(size);
    from->live_bytes += usable(p);
    return p;
}

void mem_free(void *p)
{
    if (!p)
        return;
    Source *from = source_of(p);
    from->live_blocks--;
    from->live_bytes -= usable(p);
    if (from == &zone)
        zone_free(p);
    else
        free(p);
}

void *mem_grow(void *items, size_t *cap, size_t need, size_t item_size)
{
    if (need <= *cap)
        return items;
    size_t want = *cap + *cap / 2 + 4;
    if (want < need)
        want = need;
    if (want > SIZE_MAX / item_size)
        die(SIZE_MAX);
    *cap = want;
    return mem_realloc(items, want * item_size);
}

char *mem_strndup(const char *text, size_t len)
{
    char *copy = mem_alloc(len + 1);

    memcpy(copy, text, len);
    copy[len] = '\0';
    return copy;
}

char *mem_strdup(const char *text)
{
    return mem_strndup(text, strlen(text));
}

#if defined(__SANITIZE_ADDRESS__)
#define PLAIN 1                 /* so that a stale pointer is found */
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define PLAIN 1
#endif
#endif

#ifdef PLAIN

void *mem_take(size_t size)
{
    return mem_alloc(size);
}

void mem_give(void *p, size_t size)
{
    (void)size;
    mem_free(p);
}

#else

static void *refill(Source *from, size_t class)
{
    size_t size = class * GRAIN;
    Slab *slab = from == &zone ? zone_alloc(SLAB) : malloc(SLAB);

    if (!slab)
        die(SLAB);
    slab->next = from->slabs;
    from->slabs = slab;
    char *first = (char *)(slab + 1);
    char *end = (char *)slab + SLAB - size;
    for (char *p = first + size; p <= end; p += size) {
        Free *block = (Free *)(void *)p;
        block->next = from->free_lists[class];
        from->free_lists[class] = block;
    }
    return first;
}

void *mem_take(size_t size)
{
    if (size > SMALL_MAX)
        return mem_alloc(size);
    size_t class = (size + GRAIN - 1) / GRAIN;
    Source *from = zone_place.on ? &zone : &heap;
    Free *block = from->free_lists[class];
    from->live_blocks++;
    from->live_bytes += class * GRAIN;
    if (!block)
        return refill(from, class ? class : 1);
    from->free_lists[class] = block->next;
    return block;
}

void mem_give(void *p, size_t size)
{
    if (size > SMALL_MAX) {
        mem_free(p);
        return;
    }
    size_t class = (size + GRAIN - 1) / GRAIN;
    Source *from = source_of(p);
    Free *block = p;
    assert(from->live_blocks > 0);
    from->live_blocks--;
    from->live_bytes -= class * GRAIN;
    block->next = from->free_lists[class];
    from->free_lists[class] = block;
}

#endif

size_t mem_blocks(void)
{
    return heap.live_blocks + zone.live_blocks;
}

size_t mem_bytes(void)
{
    return heap.live_bytes + zone.live_bytes;
}

void mem_set_limit(size_t bytes)
{
    limit = bytes;
}

bool mem_fits(size_t more)
{
    size_t live = mem_bytes();

    if (limit == 0)
        return true;
    if (zone_is_open())
        live += image_bytes_aside();
    return live < limit && more < limit - live;
}

void mem_charge_to(int64_t *words)
{
    account = words;
}

void mem_trim(void)
{
    while (heap.slabs) {
        Slab *next = heap.slabs->next;
        free(heap.slabs);
        heap.slabs = next;
    }
    zone.slabs = NULL;          /* goes with the zone */
    memset(heap.free_lists, 0, sizeof heap.free_lists);
    memset(zone.free_lists, 0, sizeof zone.free_lists);
}
