/* ident.c - the table from values to numbers.
 *
 * Open addressing with steps of one, at most half full; a removal closes its
 * gap.  Where a value stands depends on its address, but nothing walks the
 * table, so no order comes of it.
 */
#include "sim/vm/ident.h"

#include "sim/base/mem.h"
#include "sim/base/zone.h"

enum { FIRST_SIZE = 64 };

/* What addresses look like on a 64-bit Linux. */
#define FIRST_ADDRESS 0x7f0000000000
#define ADDRESS_STEP 16

typedef struct Entry {
    Value v;                    /* NULL: free */
    int64_t number;
} Entry;

static struct { Entry *slots; size_t size, count; int64_t last; } table;
ZONE_KEEP(table);

static size_t home(Value v)
{
    uint64_t h = (uint64_t)(uintptr_t)v * 0x9e3779b97f4a7c15u;

    return (size_t)(h >> 32) & (table.size - 1);
}

static Entry *find(Value v)
{
    size_t i = home(v);

    while (table.slots[i].v && table.slots[i].v != v)
        i = (i + 1) & (table.size - 1);
    return &table.slots[i];
}

static void make_room(void)
{
    if (2 * (table.count + 1) <= table.size)
        return;
    Entry *old = table.slots;
    size_t old_size = table.size;
    table.size = old_size ? 2 * old_size : FIRST_SIZE;
    table.slots = mem_zalloc(table.size * sizeof *table.slots);
    for (size_t i = 0; i < old_size; i++)
        if (old[i].v)
            *find(old[i].v) = old[i];
    mem_free(old);
}

int64_t obj_id(Value v)
{
    make_room();
    Entry *e = find(v);
    if (!e->v) {
        *e = (Entry){v, ++table.last};
        table.count++;
        if (is_obj(v))
            v->flags |= OBJ_HAS_ID;
    }
    return FIRST_ADDRESS + ADDRESS_STEP * e->number;
}

void obj_add_address(Buf *out, Value v)
{
    buf_printf(out, "0x%llx", (long long)obj_id(v));
}

void ident_forget(Value v)
{
    size_t mask = table.size - 1, hole = (size_t)(find(v) - table.slots);

    assert(table.slots[hole].v == v);
    for (size_t i = hole; table.slots[i = (i + 1) & mask].v;) {
        size_t from_home = (i - home(table.slots[i].v)) & mask;
        if (from_home < ((i - hole) & mask))
            continue;
        table.slots[hole] = table.slots[i];
        hole = i;
    }
    table.slots[hole] = (Entry){0};
    table.count--;
}

void ident_end(void)
{
    for (size_t i = 0; i < table.size; i++) {
        Value v = table.slots[i].v;
        if (v && is_obj(v))
            v->flags &= (uint16_t)~OBJ_HAS_ID;
    }
    mem_free(table.slots);
    memset(&table, 0, sizeof table);
}
