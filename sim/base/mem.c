/* mem.c - malloc with a count, and free lists for small blocks.
 *
 * A small block's size is rounded up to a multiple of MEM_GRAIN; each multiple
 * has a free list, refilled by cutting up a slab.  Slabs return to the system
 * only all together, in mem_trim(): a run is short, and its peak is what counts.
 */
#include "sim/base/mem.h"

#include "sim/base/zone.h"

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
    SLAB_LEAST = 4 * 1024,
    SLAB_MOST = 64 * 1024,
    CHARGED_MIN = 16 * 1024,    /* what is less is charged by who runs */
};

typedef struct Slab {
    struct Slab *next;          /* its blocks stand behind it */
} Slab;

MemSource mem_heap, mem_zone;
ZONE_KEEP(mem_zone);
static size_t limit;
static int64_t *account;        /* see mem_charge_to(); or NULL */

static inline MemSource *source_of(const void *p)
{
    return zone_has(p) ? &mem_zone : &mem_heap;
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
        *account -= (int64_t)(size / 2);
}

static void *count_in(void *p, size_t size)
{
    if (!p)
        die(size);
    charge(size);
    MemSource *from = source_of(p);
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
    MemSource *from = source_of(p);
    size_t least = size ? size : 1;
    from->live_bytes -= usable(p);
    p = from == &mem_zone ? zone_realloc(p, least) : realloc(p, least);
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
    MemSource *from = source_of(p);
    from->live_blocks--;
    from->live_bytes -= usable(p);
    if (from == &mem_zone)
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

/* Slabs are small as long as little lives: each page of one is touched when it
 * is cut up, and a short program needs few blocks of most sizes. */
static size_t slab_size(const MemSource *from)
{
    size_t size = SLAB_LEAST;

    while (size < SLAB_MOST && size < from->live_bytes / 32)
        size *= 2;
    return size;
}

static Slab *slab_new(MemSource *from, size_t size)
{
    Slab *slab = from == &mem_zone ? zone_alloc(size) : malloc(size);

    if (!slab)
        die(size);
    slab->next = from->slabs;
    from->slabs = slab;
    return slab;
}

void *mem_refill(MemSource *from, size_t grains)
{
    size_t size = (grains ? grains : 1) * MEM_GRAIN, whole = slab_size(from);
    Slab *slab = slab_new(from, whole);

    char *first = (char *)(slab + 1);
    char *end = (char *)slab + whole - size;
    for (char *p = first + size; p <= end; p += size) {
        MemFree *block = (MemFree *)(void *)p;
        block->next = from->free_lists[grains];
        from->free_lists[grains] = block;
    }
    return first;
}

size_t mem_blocks(void)
{
    return mem_heap.live_blocks + mem_zone.live_blocks;
}

size_t mem_bytes(void)
{
    return mem_heap.live_bytes + mem_zone.live_bytes;
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
    while (mem_heap.slabs) {
        Slab *next = mem_heap.slabs->next;
        free(mem_heap.slabs);
        mem_heap.slabs = next;
    }
    mem_zone.slabs = NULL;          /* goes with the zone */
    memset(mem_heap.free_lists, 0, sizeof mem_heap.free_lists);
    memset(mem_zone.free_lists, 0, sizeof mem_zone.free_lists);
}
