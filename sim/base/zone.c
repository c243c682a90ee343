/* zone.c - memory of which there are several copies at the same addresses.
 *
 * Blocks stand one behind the other.  Each has its size in front, one of four
 * to a power of two; a block that is given back waits in the list of its size.
 * Putting an image in place moves pages, not bytes, where the system can.
 */
#define _GNU_SOURCE             /* mremap() */
#define _DARWIN_C_SOURCE
#include "sim/base/zone.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#if defined __has_include
#if __has_include(<sanitizer/asan_interface.h>)
#include <sanitizer/asan_interface.h>
#endif
#endif
#ifndef ASAN_UNPOISON_MEMORY_REGION
#define ASAN_UNPOISON_MEMORY_REGION(memory, size) ((void)(memory), (void)(size))
#endif

#include "sim/base/mem.h"

enum {
    HEADER = 16,                /* in front of a block; keeps it aligned */
    SIZES = 4 * 48,
    KEPT_MAX = 512,
    PAGE = 4096,
};

typedef struct FreeBlock {
    struct FreeBlock *next;
} FreeBlock;

/* What an image knows of its blocks. */
static struct {
    size_t used;                /* bytes from the beginning */
    FreeBlock *free[SIZES];
} blocks;
ZONE_KEEP(blocks);

typedef struct Kept {
    void *variable;
    size_t size;
    char *before;               /* as it was when it was announced; owned, or
                                   NULL: it was there before all images */
} Kept;

struct Image {
    char *memory;               /* aside: where it is; NULL: in place */
    size_t used;                /* aside: bytes of it */
    char *kept;                 /* aside: the variables, one by one */
    size_t nkept;
    Image *prev, *next;
};

ZonePlace zone_place;
static Kept kept[KEPT_MAX];
static size_t nkept, nkept_always;
static Image *images, *current;

static void die(const char *what)
{
    fprintf(stderr, "ticktape: out of memory (%s)\n", what);
    exit(70);
}

static void *raw(size_t size)
{
    void *p = malloc(size ? size : 1);

    if (!p)
        die("an image of a process");
    return p;
}

/* --- pages ---------------------------------------------------------------- */

/* Whole pages, one at least. */
static size_t pages(size_t bytes)
{
    if (bytes == 0)
        return PAGE;
    return (bytes + PAGE - 1) / PAGE * PAGE;
}

/* Addresses for [size] bytes: at [place], whatever is there, or anywhere. */
static char *reserve(size_t size, char *place)
{
    void *p = mmap(place, size, PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE |
                   (place ? MAP_FIXED : 0), -1, 0);

    if (p == MAP_FAILED)
        return NULL;
    ASAN_UNPOISON_MEMORY_REGION(p, size);
    return p;
}

/* Moves the [used] bytes in place to addresses that it returns; what stays in
 * place is zeros or worthless. */
static char *move_aside(size_t used)
{
    char *place = (char *)zone_place.base;
    char *to;
#ifdef MREMAP_MAYMOVE
    to = mremap(place, pages(used), pages(used),
                MREMAP_MAYMOVE | MREMAP_FIXED, reserve(pages(used), NULL));
    if (to == MAP_FAILED || !reserve(pages(used), place))
        die("pages are to be moved");
#else
    to = reserve(pages(used), NULL);
    if (!to)
        die("an image of a process");
    memcpy(to, place, used);
#endif
    return to;
}

/* The [used] bytes at [from], whose addresses are nobody's then, come in
 * place. */
static void move_in(char *from, size_t used)
{
    char *place = (char *)zone_place.base;
#ifdef MREMAP_MAYMOVE
    if (mremap(from, pages(used), pages(used), MREMAP_MAYMOVE | MREMAP_FIXED,
               place) == MAP_FAILED)
        die("pages are to be moved");
#else
    memcpy(place, from, used);
    munmap(from, pages(used));
#endif
}

/* --- blocks --------------------------------------------------------------- */

/* The number of the smallest block size that holds [size], which becomes it. */
static size_t round_up(size_t *size)
{
    size_t n = 6, step;         /* blocks of 64 bytes and more */

    while (((size_t)1 << n) < *size)
        n++;
    if (n == 6) {
        *size = 64;
        return 0;
    }
    step = (size_t)1 << (n - 3);        /* four steps from half to whole */
    size_t steps = (*size + step - 1) / step;
    *size = steps * step;
    return (n - 7) * 4 + (steps - 4);
}

static size_t *size_of_block(const void *p)
{
    return (size_t *)(void *)((char *)(uintptr_t)p - HEADER);
}

size_t zone_usable(const void *p)
{
    return *size_of_block(p);
}

void *zone_alloc(size_t size)
{
    if (size > zone_place.size)
        return NULL;
    size_t number = round_up(&size);
    FreeBlock *b = blocks.free[number];
    if (b) {
        blocks.free[number] = b->next;
        return b;
    }
    if (zone_place.size - blocks.used < size + HEADER)
        return NULL;
    char *p = (char *)zone_place.base + blocks.used + HEADER;
    blocks.used += size + HEADER;
    *size_of_block(p) = size;
    return p;
}

void *zone_realloc(void *p, size_t size)
{
    size_t have = zone_usable(p);

    if (size <= have && size >= have / 4)
        return p;
    void *to = zone_alloc(size);
    if (!to)
        return NULL;
    memcpy(to, p, size < have ? size : have);
    zone_free(p);
    return to;
}

void zone_free(void *p)
{
    size_t size = zone_usable(p);
    size_t number = round_up(&size);
    FreeBlock *b = p;

    b->next = blocks.free[number];
    blocks.free[number] = b;
}

/* --- opening and closing -------------------------------------------------- */

bool zone_open(size_t size)
{
    assert(!zone_is_open());
    size = pages(size);
    char *base = reserve(size, NULL);
    if (!base)
        return false;
    zone_place = (ZonePlace){(uintptr_t)base, size, false};
    nkept_always = nkept;
    current = images = raw(sizeof *images);
    *images = (Image){0};
    return true;
}

bool zone_is_open(void)
{
    return zone_place.size > 0;
}

void zone_close(void)
{
    if (!zone_is_open())
        return;
    for (Image *i = images, *next; i; i = next) {
        next = i->next;
        if (i != current)
            image_drop(i);
    }
    free(current);
    current = images = NULL;
    while (nkept > nkept_always)
        free(kept[--nkept].before);
    munmap((void *)zone_place.base, zone_place.size);
    zone_place = (ZonePlace){0};
    memset(&blocks, 0, sizeof blocks);
}

/* --- variables ------------------------------------------------------------ */

void zone_keep_always(void *variable, size_t size)
{
    if (nkept == KEPT_MAX)
        die("there is no room for so many variables");
    kept[nkept++] = (Kept){variable, size, NULL};
}

void zone_keep(void *variable, size_t size)
{
    if (!zone_is_open())
        return;
    zone_keep_always(variable, size);
    Kept *k = &kept[nkept - 1];
    k->before = raw(size);
    memcpy(k->before, variable, size);
}

static void save_kept(Image *i)
{
    size_t size = 0;

    for (size_t n = 0; n < nkept; n++)
        size += kept[n].size;
    char *p = i->kept = raw(size);
    i->nkept = nkept;
    for (size_t n = 0; n < nkept; p += kept[n++].size)
        memcpy(p, kept[n].variable, kept[n].size);
}

static void load_kept(Image *i)
{
    char *p = i->kept;

    for (size_t n = 0; n < nkept; n++) {
        bool known = n < i->nkept;
        memcpy(kept[n].variable, known ? p : kept[n].before, kept[n].size);
        if (known)
            p += kept[n].size;
    }
    free(i->kept);
    i->kept = NULL;
}

/* --- images --------------------------------------------------------------- */

Image *image_current(void)
{
    return current;
}

Image *image_copy(void)
{
    char *memory = reserve(pages(blocks.used), NULL);

    if (!memory)
        return NULL;
    Image *i = raw(sizeof *i);
    *i = (Image){.memory = memory, .used = blocks.used, .next = images};
    memcpy(memory, (void *)zone_place.base, blocks.used);
    save_kept(i);
    images->prev = i;
    images = i;
    return i;
}

void image_enter(Image *to)
{
    Image *from = current;

    if (to == from)
        return;
    from->used = blocks.used;
    save_kept(from);
    from->memory = move_aside(from->used);
    move_in(to->memory, to->used);
    to->memory = NULL;
    load_kept(to);
    current = to;
}

void image_drop(Image *image)
{
    assert(image != current);
    munmap(image->memory, pages(image->used));
    free(image->kept);
    *(image->prev ? &image->prev->next : &images) = image->next;
    if (image->next)
        image->next->prev = image->prev;
    free(image);
}

size_t image_bytes_aside(void)
{
    size_t bytes = 0;

    for (Image *i = images; i; i = i->next)
        if (i != current)
            bytes += i->used;
    return bytes;
}
