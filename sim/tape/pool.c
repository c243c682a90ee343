/* pool.c - things found by number, and things in a line.
 *
 * The hash table has open addressing; a removal moves later items of the same
 * chain back, so that there are no marks of the dead to clean up.
 */
#include "sim/tape/pool.h"

#include <assert.h>
#include <string.h>

#include "sim/base/mem.h"

static uint32_t id_at(const Pool *p, size_t i)
{
    uint32_t id;

    memcpy(&id, pool_at(p, i), sizeof id);
    return id;
}

/* The slot of [id], or the free one where it would be. */
static size_t find(const Pool *p, uint32_t id)
{
    size_t s = pool_home(p, id);

    while (p->slots[s].place && p->slots[s].id != id)
        s = (s + 1) & p->mask;
    return s;
}

void pool_init(Pool *p, size_t item_size)
{
    *p = (Pool){.size = item_size};
}

void pool_clear(Pool *p)
{
    mem_free(p->items);
    mem_free(p->slots);
    *p = (Pool){0};
}

void pool_empty(Pool *p)
{
    p->len = 0;
    if (p->slots)
        memset(p->slots, 0, (p->mask + 1) * sizeof *p->slots);
}

void pool_copy(Pool *p, const Pool *from)
{
    assert(p->size == from->size);
    if (p->mask != from->mask) {
        mem_free(p->slots);
        p->slots = from->slots ? mem_alloc((from->mask + 1) * sizeof *p->slots)
                               : NULL;
        p->mask = from->mask;
    }
    if (from->slots) {
        assert(p->slots);
        memcpy(p->slots, from->slots, (p->mask + 1) * sizeof *p->slots);
    }
    p->items = mem_grow(p->items, &p->cap, from->len, p->size);
    p->len = from->len;
    if (p->len > 0)
        memcpy(p->items, from->items, p->len * p->size);
}

static void grow_slots(Pool *p)
{
    size_t count = p->slots ? (p->mask + 1) * 2 : 16;

    mem_free(p->slots);
    p->slots = mem_zalloc(count * sizeof *p->slots);
    p->mask = count - 1;
    for (size_t i = 0; i < p->len; i++) {
        uint32_t id = id_at(p, i);
        p->slots[find(p, id)] = (PoolSlot){id, (uint32_t)i + 1};
    }
}

void *pool_add(Pool *p, uint32_t id)
{
    if (!p->slots || (p->len + 1) * 3 > (p->mask + 1) * 2)
        grow_slots(p);
    size_t s = find(p, id);
    assert(!p->slots[s].place);
    p->items = mem_grow(p->items, &p->cap, p->len + 1, p->size);
    char *item = pool_at(p, p->len);
    memset(item, 0, p->size);
    memcpy(item, &id, sizeof id);
    p->slots[s] = (PoolSlot){id, (uint32_t)++p->len};
    return item;
}

/* Frees slot [s]; what was put further along because of it moves back. */
static void free_slot(Pool *p, size_t s)
{
    for (size_t next = (s + 1) & p->mask; p->slots[next].place;
         next = (next + 1) & p->mask) {
        size_t want = pool_home(p, p->slots[next].id);
        if (((next - want) & p->mask) < ((next - s) & p->mask))
            continue;
        p->slots[s] = p->slots[next];
        s = next;
    }
    p->slots[s].place = 0;
}

bool pool_remove(Pool *p, uint32_t id)
{
    if (!p->slots)
        return false;
    size_t s = find(p, id);
    if (!p->slots[s].place)
        return false;
    size_t i = p->slots[s].place - 1, last = p->len - 1;
    if (i != last) {
        size_t moved = find(p, id_at(p, last));
        memcpy(pool_at(p, i), pool_at(p, last), p->size);
        p->slots[moved].place = (uint32_t)i + 1;
    }
    free_slot(p, s);
    p->len--;
    return true;
}

void fifo_clear(Fifo *f)
{
    mem_free(f->items);
    *f = (Fifo){0};
}

void fifo_copy(Fifo *f, size_t item_size, const Fifo *from)
{
    f->items = mem_grow(f->items, &f->cap, from->len, item_size);
    f->first = 0;
    f->len = from->len;
    if (f->len > 0)
        memcpy(f->items, fifo_at(from, item_size, 0), f->len * item_size);
}

void fifo_make_room(Fifo *f, size_t item_size)
{
    if (f->first > f->cap / 2) {
        memmove(f->items, fifo_at(f, item_size, 0), f->len * item_size);
        f->first = 0;
    }
    f->items = mem_grow(f->items, &f->cap, f->first + f->len + 1, item_size);
}

void fifo_remove(Fifo *f, size_t item_size, size_t i)
{
    assert(i < f->len);
    if (i == 0) {
        f->first++;
    } else {
        memmove(fifo_at(f, item_size, i), fifo_at(f, item_size, i + 1),
                (f->len - i - 1) * item_size);
    }
    if (--f->len == 0)
        f->first = 0;
}
