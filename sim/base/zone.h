/* zone.h - memory of which there are several copies at the same addresses.
 *
 * A forked process sees what its parent had made, and from then on neither
 * sees what the other does.  Here that is done literally: what the machine
 * allocates, and the variables that it keeps, are an image; a fork copies the
 * image, and whose turn it is has his image in place.  A pointer is good in
 * each copy, so nothing has to know how to copy itself: not a list, not a
 * generator, not a loop with its timers.
 *
 *     address   0x..000                    0x..000 + size
 *               | image in place           |
 *     aside     [ image of process 2 ] [ image of process 3 ] ...
 *
 * (The other design, to copy the graph of objects one by one, asks each of the
 * hundred types for a way to do it, and every pointer that C code keeps.)
 *
 * A run that may have processes opens the zone; in others nothing is
 * different.  While the zone is on, mem.h's blocks come from it; a block is
 * given back to where it came from, whatever is on.  What all processes share
 * (the clock, the turns, the tape) is allocated while it is off.
 */
#ifndef SIM_BASE_ZONE_H
#define SIM_BASE_ZONE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Reserves addresses for [size] bytes; the zone is off.  False: there is no
 * room. */
bool zone_open(size_t size);
bool zone_is_open(void);

/* Gives all back: each image, and what lives in it. */
void zone_close(void);

typedef struct ZonePlace {
    uintptr_t base;
    size_t size;                /* 0: not open */
    bool on;
} ZonePlace;

extern ZonePlace zone_place;

/* Turns it on or off; returns what it was.  Off and not open are the same. */
static inline bool zone_set(bool on)
{
    bool was = zone_place.on;

    zone_place.on = on && zone_place.size > 0;
    return was;
}

/* --- for mem.c ------------------------------------------------------------ */

static inline bool zone_has(const void *p)
{
    return (uintptr_t)p - zone_place.base < zone_place.size;
}

/* As malloc(), realloc() and free(); NULL: the zone is full. */
void *zone_alloc(size_t size);
void *zone_realloc(void *p, size_t size);
void zone_free(void *p);
size_t zone_usable(const void *p);

/* --- variables ------------------------------------------------------------ */

/* At file scope, behind a variable that differs from process to process. */
#define ZONE_KEEP(variable)                                                 \
    __attribute__((constructor)) static void zone_keep_##variable(void)     \
    {                                                                       \
        zone_keep_always(&(variable), sizeof(variable));                    \
    }                                                                       \
    struct zone_swallows_semicolon

void zone_keep_always(void *variable, size_t size);

/* The same for a variable that is set while a run is on: it differs from here
 * on, and until the zone is closed.  Where no zone is open nothing happens. */
void zone_keep(void *variable, size_t size);

/* --- images --------------------------------------------------------------- */

typedef struct Image Image;

/* The image in place. */
Image *image_current(void);

/* Copies what is in place, aside.  NULL: there is no memory. */
Image *image_copy(void);

/* Puts [to] in place and what is there aside. */
void image_enter(Image *to);

/* Forgets one that is not in place. */
void image_drop(Image *image);

/* Bytes of all images that are aside. */
size_t image_bytes_aside(void);

#endif
