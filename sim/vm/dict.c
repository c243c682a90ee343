/* dict.c - the table of dicts.
 *
 * A dict grows as CPython's does (room for 5, 10, 21, 42 ... entries), so that
 * programs which change one while they walk it meet gaps where CPython's do.
 * The table of entry numbers is probed in steps of one; a removal closes its
 * gap, so the table never holds more than the entries that are there.
 *
 * Comparing keys may run Python code that changes the dict: dict_find() then
 * begins again.
 */
#include "sim/vm/dict.h"

#include "sim/base/mem.h"
#include "sim/vm/check.h"
#include "sim/vm/dict_int.h"
#include "sim/vm/exc.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

enum { LEAST_SIZE = 8, SEARCHED = 10 };

#define INT_HASH_MAX (((int64_t)1 << 61) - 2)   /* ints up to here are their
                                                   own hash */

/* --- hash and table --------------------------------------------------- */

int dict_hash(Value key, int64_t *out)
{
    if (is_small(key)) {
        int64_t n = small_of(key);
        if (n >= -INT_HASH_MAX && n <= INT_HASH_MAX) {
            *out = n == -1 ? -2 : n;
            return 0;
        }
    } else if (type_of(key) == &str_type) {
        *out = str_hash(key);
        return 0;
    }
    return obj_hash(key, out);
}

static inline size_t home(const Dict *d, int64_t hash)
{
    uint64_t h = (uint64_t)hash ^ (uint64_t)hash >> 32;

    return (size_t)(h * 0x9e3779b97f4a7c15u >> 32) & (d->table_size - 1);
}

static void table_put(Dict *d, int32_t at)
{
    size_t slot = home(d, d->entries[at].hash);

    while (d->table[slot] >= 0)
        slot = (slot + 1) & (d->table_size - 1);
    d->table[slot] = at;
}

static void table_remove(Dict *d, int32_t at)
{
    size_t mask = d->table_size - 1, hole = home(d, d->entries[at].hash);

    while (d->table[hole] != at)
        hole = (hole + 1) & mask;
    for (size_t i = hole; d->table[i = (i + 1) & mask] >= 0;) {
        size_t wanted = home(d, d->entries[d->table[i]].hash);
        if (((i - wanted) & mask) < ((i - hole) & mask))
            continue;
        d->table[hole] = d->table[i];
        hole = i;
    }
    d->table[hole] = -1;
}

/* --- growing ---------------------------------------------------------- */

static void release_arrays(Dict *d)
{
    if (d->entries)
        mem_give(d->entries, d->cap * sizeof *d->entries);
    if (d->table)
        mem_give(d->table, d->table_size * sizeof *d->table);
}

/* Moves the entries to arrays for [size] slots, without their gaps. */
static void rebuild(Dict *d, uint32_t size)
{
    Dict old = *d;

    d->cap = (uint32_t)((uint64_t)size * 2 / 3);
    d->entries = mem_take(d->cap * sizeof *d->entries);
    d->used = 0;
    for (uint32_t i = 0; i < old.used; i++)
        if (old.entries[i].key)
            d->entries[d->used++] = old.entries[i];
    d->table = NULL;
    d->table_size = 0;
    if (d->cap > SEARCHED) {
        d->table_size = size;
        d->table = mem_take(size * sizeof *d->table);
        memset(d->table, 0xff, size * sizeof *d->table);
        for (uint32_t i = 0; i < d->used; i++)
            table_put(d, (int32_t)i);
    }
    release_arrays(&old);
}

static int make_room(Dict *d, size_t slots)
{
    size_t size = LEAST_SIZE;

    while (size < slots)
        size *= 2;
    if (size > 1024 && !check_fits(size > INT32_MAX ? PTRDIFF_MAX : size,
                                   sizeof *d->entries))
        return -1;
    rebuild(d, (uint32_t)size);
    return 0;
}

int dict_reserve(Dict *d, size_t n)
{
    return d->cap - d->used >= n ? 0 : make_room(d, (d->count + n) * 3 / 2 + 1);
}

/* --- finding ---------------------------------------------------------- */

/* What a search may do: a name is compared as a text, and nothing of the
 * program's runs. */
typedef enum By { BY_KEY, BY_NAME } By;

static bool is_same_text(Value key, Value name)
{
    return is_str(key) && key->type->compare == str_type.compare &&
           str_equal(key, name);
}

/* Is the key of entry [at], whose hash is the same, equal to [key]?  -1:
 * raised; -2: the dict is no longer what it was. */
static int same_key(Dict *d, size_t at, Value key, By by)
{
    Value other = d->entries[at].key;
    const DictEntry *entries = d->entries;

    if (type_of(other) == &str_type && type_of(key) == &str_type)
        return str_equal(other, key);
    if (is_small(other) && is_small(key))
        return 0;
    if (by == BY_NAME)
        return is_same_text(other, key);
    val_ref(other);
    int same = obj_equal(other, key);
    val_unref(other);
    if (same < 0)
        return -1;
    if (d->entries != entries || at >= d->used || d->entries[at].key != other)
        return -2;
    return same;
}

/* What same_key() said of the entry [at] as a result of a search; -3: go on. */
static int64_t verdict(int same, size_t at)
{
    return same == 0 ? -3 : same == 1 ? (int64_t)at : same == -1 ? -2 : -4;
}

static int64_t search_array(Dict *d, Value key, int64_t hash, By by)
{
    for (size_t i = 0; i < d->used; i++) {
        const DictEntry *e = &d->entries[i];
        if (e->key == key)
            return (int64_t)i;
        if (e->hash != hash || !e->key)
            continue;
        int64_t r = verdict(same_key(d, i, key, by), i);
        if (r != -3)
            return r;
    }
    return -1;
}

/* Was an entry taken out?  What stood behind it in the table may have moved. */
static bool has_lost(const Dict *d, const Dict *was)
{
    return d->used < was->used ||
           d->used - d->count != was->used - was->count;
}

static int64_t search_table(Dict *d, Value key, int64_t hash, By by)
{
    size_t slot = home(d, hash);

    for (int32_t at; (at = d->table[slot]) >= 0;) {
        const DictEntry *e = &d->entries[at];
        if (e->key == key)
            return at;
        if (e->hash == hash) {
            const Dict was = *d;
            int64_t r = verdict(same_key(d, (size_t)at, key, by), (size_t)at);
            if (r != -3)
                return r;
            if (d->table != was.table || has_lost(d, &was))
                return -4;
        }
        slot = (slot + 1) & (d->table_size - 1);
    }
    return -1;
}

int64_t dict_find(Dict *d, Value key, int64_t hash)
{
    int64_t at;

    do
        at = (d->table ? search_table : search_array)(d, key, hash, BY_KEY);
    while (at == -4);
    return at;
}

/* An interned name is found by its address, unless somebody has put in an
 * equal str that is not interned. */
int64_t dict_find_name(Dict *d, Value name)
{
    int64_t hash = as_str(name)->hash;

    assert(name->flags & OBJ_INTERNED);
    return (d->table ? search_table : search_array)(d, name, hash, BY_NAME);
}

/* --- changing --------------------------------------------------------- */

static void append(Dict *d, Value key, int64_t hash, Value v)
{
    d->entries[d->used] = (DictEntry){val_ref(key), val_ref(v), hash};
    if (d->table)
        table_put(d, (int32_t)d->used);
    d->used++;
    d->count++;
    d->stamp = 0;
}

int dict_add(Dict *d, Value key, int64_t hash, Value v)
{
    if (d->used == d->cap && make_room(d, (size_t)d->count * 3) < 0)
        return -1;
    append(d, key, hash, v);
    return 0;
}

int dict_set(Dict *d, Value key, Value v)
{
    int64_t hash, at;

    if (dict_hash(key, &hash) < 0 || (at = dict_find(d, key, hash)) == -2)
        return -1;
    if (at < 0)
        return dict_add(d, key, hash, v);
    val_set_take(&d->entries[at].value, val_ref(v));
    return 0;
}

DictEntry dict_take_entry(Dict *d, size_t at)
{
    DictEntry taken = d->entries[at], *first = &d->entries[0];

    if (d->table)
        table_remove(d, (int32_t)at);
    d->entries[at] = (DictEntry){.hash = (int64_t)at + 1};
    d->count--;
    if (!first->key && first->hash <= (int64_t)at) {
        size_t next = (size_t)first->hash;
        while (next < d->used && !d->entries[next].key)
            next = (size_t)d->entries[next].hash;
        first->hash = (int64_t)next;
    }
    return taken;
}

bool dict_take_last(Dict *d, DictEntry *taken)
{
    size_t at = d->used;

    if (d->count == 0)
        return false;
    while (!d->entries[--at].key)
        ;
    *taken = dict_take_entry(d, at);
    d->used = (uint32_t)at;     /* new ones may stand here: see to it that */
    if (at > 0 && !d->entries[0].key && d->entries[0].hash > (int64_t)at)
        d->entries[0].hash = (int64_t)at;       /* no gap reaches further */
    return true;
}

/* Takes the value out with its entry; 1: was there, 0: not, -1: raised. */
static int take(Dict *d, Value key, Value *out)
{
    int64_t hash, at;

    if (dict_hash(key, &hash) < 0 || (at = dict_find(d, key, hash)) == -2)
        return -1;
    if (at < 0)
        return 0;
    DictEntry e = dict_take_entry(d, (size_t)at);
    *out = e.value;
    val_unref(e.key);
    return 1;
}

int dict_remove(Dict *d, Value key)
{
    Value v;
    int r = take(d, key, &v);

    if (r > 0)
        val_unref(v);
    return r;
}

Value dict_pop(Dict *d, Value key)
{
    Value v;

    return take(d, key, &v) > 0 ? v : NULL;
}

/* The dict is empty before the first value is released. */
void dict_clear(Dict *d)
{
    Dict old = *d;

    d->entries = NULL;
    d->table = NULL;
    d->used = d->cap = d->count = d->table_size = 0;
    for (uint32_t i = 0; i < old.used; i++) {
        val_xunref(old.entries[i].key);
        val_xunref(old.entries[i].value);
    }
    release_arrays(&old);
}

/* --- asking ----------------------------------------------------------- */

Dict *dict_new(void)
{
    return as_dict(obj_new(&dict_type));
}

size_t dict_len(const Dict *d)
{
    return d->count;
}

Value dict_get_peek(Dict *d, Value key)
{
    int64_t hash, at;

    if (dict_hash(key, &hash) < 0)
        return NULL;
    at = dict_find(d, key, hash);
    return at >= 0 ? d->entries[at].value : NULL;
}

int dict_has(Dict *d, Value key)
{
    int64_t hash, at;

    if (dict_hash(key, &hash) < 0 || (at = dict_find(d, key, hash)) == -2)
        return -1;
    return at >= 0;
}

Value dict_setdefault(Dict *d, Value key, Value v)
{
    int64_t hash, at;

    if (dict_hash(key, &hash) < 0 || (at = dict_find(d, key, hash)) == -2)
        return NULL;
    if (at >= 0)
        return val_ref(d->entries[at].value);
    return dict_add(d, key, hash, v) < 0 ? NULL : val_ref(v);
}

enum { COST_COPIED = 60 };      /* an entry, against vm.budget */

int dict_fill(Dict *d, const Dict *from)
{
    assert(d->used == 0);
    if (dict_reserve(d, from->count) < 0)
        return -1;
    vm_spend(from->used * COST_COPIED);
    for (uint32_t i = 0; i < from->used; i++)
        if (from->entries[i].key)
            append(d, from->entries[i].key, from->entries[i].hash,
                   from->entries[i].value);
    return 0;
}

Value dict_copy(Dict *d)
{
    Dict *copy = dict_new();

    if (dict_fill(copy, d) == 0)
        return &copy->head;
    val_unref(&copy->head);
    return NULL;
}

bool dict_next(Dict *d, size_t *at, Value *key, Value *value)
{
    size_t i = *at;

    while (i < d->used && !d->entries[i].key)
        i = (size_t)d->entries[i].hash;
    if (i >= d->used)
        return false;
    *key = d->entries[i].key;
    *value = d->entries[i].value;
    *at = i + 1;
    return true;
}

/* --- names ------------------------------------------------------------ */

Value dict_get_name_peek(Dict *d, Value name)
{
    int64_t at = dict_find_name(d, name);

    return at >= 0 ? d->entries[at].value : NULL;
}

void dict_set_name(Dict *d, Value name, Value v)
{
    int64_t at = dict_find_name(d, name);

    if (at >= 0) {
        val_set_take(&d->entries[at].value, val_ref(v));
        return;
    }
    if (d->used == d->cap)      /* names are few: no question of memory */
        make_room(d, (size_t)d->count * 3);
    append(d, name, as_str(name)->hash, v);
}

bool dict_remove_name(Dict *d, Value name)
{
    int64_t at = dict_find_name(d, name);

    if (at < 0)
        return false;
    DictEntry e = dict_take_entry(d, (size_t)at);
    val_unref(e.key);
    val_unref(e.value);
    return true;
}

void dict_set_s(Dict *d, const char *text, Value v)
{
    Value name = str_intern_from(text);

    dict_set_name(d, name, v);
    val_unref(name);
}

Value dict_get_s_peek(Dict *d, const char *text)
{
    Value name = str_intern_from(text);
    Value v = dict_get_name_peek(d, name);

    val_unref(name);
    return v;
}

/* --- checking --------------------------------------------------------- */

#ifdef NDEBUG
bool dict_check(const Dict *d)
{
    (void)d;
    return true;
}
#else
bool dict_check(const Dict *d)
{
    uint32_t count = 0, in_table = 0;

    assert(d->used <= d->cap && (d->table != NULL) == (d->cap > SEARCHED));
    for (uint32_t i = 0; i < d->used; i++) {
        const DictEntry *e = &d->entries[i];
        count += e->key != NULL;
        assert(!e->key == !e->value);
        assert(e->key || e->hash > (int64_t)i);
        for (int64_t k = i; !e->key && k < e->hash && k < d->used; k++)
            assert(!d->entries[k].key);
    }
    assert(count == d->count);
    for (uint32_t i = 0; i < d->table_size; i++) {
        int32_t at = d->table[i];
        if (at < 0)
            continue;
        in_table++;
        assert((uint32_t)at < d->used && d->entries[at].key);
        for (size_t k = home(d, d->entries[at].hash); k != i;
             k = (k + 1) & (d->table_size - 1))
            assert(d->table[k] >= 0);
    }
    assert(!d->table || in_table == count);
    return true;
}
#endif
