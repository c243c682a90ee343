/* str_intern.c - the table of interned strs.
 *
 * It owns nothing: a str leaves it when it is freed.  Open addressing with
 * steps of one, never more than half full; a removal closes its gap, so there
 * are no marks of removed ones.  The table goes with its last str, and comes
 * with its first, so that it needs neither start nor end.
 */
#include "sim/base/mem.h"
#include "sim/base/zone.h"
#include "sim/vm/str.h"
#include "sim/vm/str_int.h"

enum { FIRST_SIZE = 1024 };

static struct { Str **slots; size_t size, count; } table;
ZONE_KEEP(table);

static size_t home(const Str *s)
{
    return (size_t)s->hash & (table.size - 1);
}

static void put(Str *s)
{
    size_t i = home(s);

    while (table.slots[i])
        i = (i + 1) & (table.size - 1);
    table.slots[i] = s;
}

static void make_room(void)
{
    if (2 * (table.count + 1) <= table.size)
        return;
    Str **old = table.slots;
    size_t old_size = table.size;
    table.size = old_size ? 2 * old_size : FIRST_SIZE;
    table.slots = mem_zalloc(table.size * sizeof *table.slots);
    for (size_t i = 0; i < old_size; i++)
        if (old[i])
            put(old[i]);
    mem_free(old);
}

void intern_forget(Str *s)
{
    size_t mask = table.size - 1, hole = home(s);

    while (table.slots[hole] != s)
        hole = (hole + 1) & mask;
    for (size_t i = hole; table.slots[i = (i + 1) & mask];) {
        size_t from_home = (i - home(table.slots[i])) & mask;
        if (from_home < ((i - hole) & mask))
            continue;
        table.slots[hole] = table.slots[i];
        hole = i;
    }
    table.slots[hole] = NULL;
    if (--table.count == 0) {
        mem_free(table.slots);
        memset(&table, 0, sizeof table);
    }
}

Value str_intern_take(Value v)
{
    if (v->flags & OBJ_INTERNED)
        return v;
    if (v->type != &str_type) {
        Value exact = str_exact(v);
        val_unref(v);
        return str_intern_take(exact);
    }
    Str *s = as_str(v);
    str_hash(v);
    make_room();
    for (size_t i = home(s); table.slots[i]; i = (i + 1) & (table.size - 1)) {
        Value other = &table.slots[i]->head;
        if (table.slots[i]->hash != s->hash || !str_equal(other, v))
            continue;
        val_ref(other);
        val_unref(v);
        return other;
    }
    put(s);
    table.count++;
    v->flags |= OBJ_INTERNED;
    return v;
}

Value str_intern(const char *text, size_t len)
{
    return str_intern_take(str_new(text, len));
}

Value str_intern_from(const char *text)
{
    return str_intern(text, strlen(text));
}
