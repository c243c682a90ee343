/* side.c - a table from addresses to words.
 *
 * Open addressing with steps of one; a removal closes its gap.
 */
#include "sim/vm/side.h"

#include "sim/base/mem.h"

enum { FIRST_SIZE = 64 };

static size_t home(const Side *side, const void *of)
{
    uint64_t h = (uint64_t)(uintptr_t)of * 0x9e3779b97f4a7c15u;

    return (size_t)(h >> 32) & (side->size - 1);
}

/* Where [of] stands or, if it does not, may stand; there is room. */
static SideEntry *find(const Side *side, const void *of)
{
    size_t i = home(side, of);

    while (side->slots[i].of && side->slots[i].of != of)
        i = (i + 1) & (side->size - 1);
    return &side->slots[i];
}

static void make_room(Side *side)
{
    SideEntry *old = side->slots;
    size_t old_size = side->size;

    if (2 * (side->count + 1) <= old_size)
        return;
    side->size = old_size ? 2 * old_size : FIRST_SIZE;
    side->slots = mem_zalloc(side->size * sizeof *side->slots);
    for (size_t i = 0; i < old_size; i++)
        if (old[i].of)
            *find(side, old[i].of) = old[i];
    mem_free(old);
}

SideEntry *side_at(Side *side, const void *of)
{
    make_room(side);
    SideEntry *e = find(side, of);
    if (!e->of) {
        e->of = of;
        side->count++;
    }
    return e;
}

SideEntry *side_peek(const Side *side, const void *of)
{
    SideEntry *e = side->count > 0 ? find(side, of) : NULL;

    return e && e->of ? e : NULL;
}

void side_drop(Side *side, const void *of)
{
    size_t mask = side->size - 1, hole = (size_t)(find(side, of) - side->slots);

    assert(side->slots[hole].of == of);
    for (size_t i = hole; side->slots[i = (i + 1) & mask].of;) {
        size_t from_home = (i - home(side, side->slots[i].of)) & mask;
        if (from_home < ((i - hole) & mask))
            continue;
        side->slots[hole] = side->slots[i];
        hole = i;
    }
    side->slots[hole] = (SideEntry){0};
    side->count--;
}

void side_clear(Side *side)
{
    mem_free(side->slots);
    *side = (Side){0};
}

void side_end(Side *side, ObjFlags flag)
{
    for (size_t i = 0; i < side->size; i++) {
        Value v = (Value)side->slots[i].of;
        if (v && is_obj(v))
            v->flags &= (uint16_t)~flag;
    }
    side_clear(side);
}
