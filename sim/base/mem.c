/* mem.c - malloc with a count, and free lists for small blocks.
 *
 * A small block's size is rounded up to a multiple of GRAIN; each multiple has
 * a free list, refilled by cutting up a slab.  Slabs return to the system only
 * all together, in mem_trim(): a run is short, and its peak is what counts.
 */
#include "sim/base/mem.h"

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

static Free *free_lists[CLASSES];
static Slab *slabs;
static size_t live_blocks, live_bytes, limit;
static int64_t *account;        /* see mem_charge_to(); or NULL */

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
    live_blocks++;
    live_bytes += usable_size(p);
    return p;
}

void *mem_alloc(size_t size)
{
    return count_in(malloc(size ? size : 1), size);
}

void *mem_zalloc(size_t size)
{
    return count_in(calloc(1, size ? size : 1), size);
}

void *mem_realloc(void *p, size_t size)
{
    if (!p)
        return mem_alloc(size);
    live_bytes -= usable_size(p);
    p = realloc(p, size ? size : 1);
    if (!p)
        die(size);
    charge(size);
    live_bytes += usable_size(p);
    return p;
}

void mem_free(void *p)
{
    if (!p)
        return;
    live_blocks--;
    live_bytes -= usable_size(p);
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

static void *refill(size_t class)
{
    size_t size = class * GRAIN;
    Slab *slab = malloc(SLAB);

    if (!slab)
        die(SLAB);
    slab->next = slabs;
    slabs = slab;
    char *first = (char *)(slab + 1);
    char *end = (char *)slab + SLAB - size;
    for (char *p = first + size; p <= end; p += size) {
        Free *block = (Free *)(void *)p;
        block->next = free_lists[class];
        free_lists[class] = block;
    }
    return first;
}

void *mem_take(size_t size)
{
    if (size > SMALL_MAX)
        return mem_alloc(size);
    size_t class = (size + GRAIN - 1) / GRAIN;
    Free *block = free_lists[class];
    live_blocks++;
    live_bytes += class * GRAIN;
    if (!block)
        return refill(class ? class : 1);
    free_lists[class] = block->next;
    return block;
}

void mem_give(void *p, size_t size)
{
    if (size > SMALL_MAX) {
        mem_free(p);
        return;
    }
    size_t class = (size + GRAIN - 1) / GRAIN;
    Free *block = p;
    assert(live_blocks > 0);
    live_blocks--;
    live_bytes -= class * GRAIN;
    block->next = free_lists[class];
    free_lists[class] = block;
}

#endif

size_t mem_blocks(void)
{
    return live_blocks;
}

size_t mem_bytes(void)
{
    return live_bytes;
}

void mem_set_limit(size_t bytes)
{
    limit = bytes;
}

bool mem_fits(size_t more)
{
    return limit == 0 || (live_bytes < limit && more < limit - live_bytes);
}

void mem_charge_to(int64_t *words)
{
    account = words;
}

void mem_trim(void)
{
    while (slabs) {
        Slab *next = slabs->next;
        free(slabs);
        slabs = next;
    }
    memset(free_lists, 0, sizeof free_lists);
}
