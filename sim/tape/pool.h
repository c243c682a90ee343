/* pool.h - things found by number, and things in a line.
 *
 * A Pool holds items of one size that each begin with their number (uint32_t,
 * any value).  They lie close together, in no order that means anything; but
 * the same additions and removals give the same order.  Pointers to items last
 * until the next addition or removal.
 *
 * A Fifo holds items of one size in the order in which they came.  Adding at
 * the end and taking from the front cost a constant time each.
 *
 * Both own their memory and know nothing of what the items mean.
 */
#ifndef SIM_TAPE_POOL_H
#define SIM_TAPE_POOL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Of the hash: the number stands here too, so that to go past a slot one need
 * not look at its item. */
typedef struct PoolSlot {
    uint32_t id, place;         /* index + 1 of an item; 0: free */
} PoolSlot;

typedef struct Pool {
    char *items;
    size_t size, len, cap;
    PoolSlot *slots;
    size_t mask;                /* slots less one; 0: there are none */
} Pool;

void pool_init(Pool *p, size_t item_size);
void pool_clear(Pool *p);       /* in need of pool_init, if used again */
void pool_empty(Pool *p);       /* keeps the memory */

/* Makes [p], of the same item size, what [from] is. */
void pool_copy(Pool *p, const Pool *from);

/* A new item, zero but for its number, which is not there yet. */
void *pool_add(Pool *p, uint32_t id);

/* False: it is not there. */
bool pool_remove(Pool *p, uint32_t id);

static inline void *pool_at(const Pool *p, size_t i)
{
    return p->items + i * p->size;
}

/* Where in the hash the number [id] is looked for first. */
static inline size_t pool_home(const Pool *p, uint32_t id)
{
    uint64_t h = id * 2654435769u;  /* high bits: numbers in steps lie apart */

    return (size_t)(h * (p->mask + 1) >> 32);
}

/* The item with number [id], or NULL. */
static inline void *pool_get(const Pool *p, uint32_t id)
{
    if (!p->slots)
        return NULL;
    size_t s = pool_home(p, id);
    while (p->slots[s].place && p->slots[s].id != id)
        s = (s + 1) & p->mask;
    return p->slots[s].place ? pool_at(p, p->slots[s].place - 1) : NULL;
}

typedef struct Fifo {
    char *items;
    size_t first, len, cap;     /* in items */
} Fifo;

void fifo_clear(Fifo *f);       /* {0} is an empty one */
void fifo_copy(Fifo *f, size_t item_size, const Fifo *from);
void fifo_make_room(Fifo *f, size_t item_size);         /* for one more */
void fifo_remove(Fifo *f, size_t item_size, size_t i);

static inline void *fifo_at(const Fifo *f, size_t item_size, size_t i)
{
    return f->items + (f->first + i) * item_size;
}

/* A new item at the end, unset. */
static inline void *fifo_push(Fifo *f, size_t item_size)
{
    if (f->first + f->len == f->cap)
        fifo_make_room(f, item_size);
    return fifo_at(f, item_size, f->len++);
}

#endif
