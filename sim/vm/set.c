/* set.c - the table of sets.
 *
 * It is CPython's: a key is looked for in runs of ten slots, then elsewhere by
 * its hash's higher bits; removed keys leave a mark, where new ones may stand;
 * the table is rebuilt when three fifths are used or marked.  Slots hold
 * numbers of entries, which stand in order of insertion, with gaps.
 *
 * Comparing keys may run Python code that changes the set: the search then
 * begins again.
 */
#include "sim/base/mem.h"
#include "sim/vm/check.h"
#include "sim/vm/dict_int.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/set_int.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

enum { LEAST_SIZE = 8, RUN = 9, PERTURB_SHIFT = 5, BIG = 50000,
       DEEPEST = 50 };
enum { FREE = -1, DELETED = -2 };       /* in the table */

/* --- probing ---------------------------------------------------------- */

typedef struct Probe {
    size_t slot;                /* where to look */
    size_t base, left;          /* the run's first slot; slots left in it */
    uint64_t perturb;
    size_t mask;
} Probe;

static void begin_run(Probe *p, size_t base)
{
    p->base = p->slot = base;
    p->left = base + RUN <= p->mask ? RUN : 0;
}

static Probe probe_first(const Set *s, int64_t hash)
{
    Probe p = {.perturb = (uint64_t)hash, .mask = s->table_size - 1};

    begin_run(&p, (size_t)hash & p.mask);
    return p;
}

static void probe_next(Probe *p)
{
    if (p->left > 0) {
        p->left--;
        p->slot++;
        return;
    }
    p->perturb >>= PERTURB_SHIFT;
    begin_run(p, (p->base * 5 + 1 + (size_t)p->perturb) & p->mask);
}

/* Puts a number in the first free slot of its key's way. */
static void table_put(Set *s, int32_t at)
{
    Probe p = probe_first(s, s->entries[at].hash);

    while (s->table[p.slot] != FREE)
        probe_next(&p);
    s->table[p.slot] = at;
}

/* Is the key of entry [at], whose hash is the same, equal to [key]?  -1:
 * raised; -2: the set is no longer what it was. */
static int same_key(Set *s, int32_t at, Value key)
{
    Value other = s->entries[at].key;
    const int32_t *table = s->table;

    if (other == key)
        return 1;
    if (type_of(other) == &str_type && type_of(key) == &str_type)
        return str_equal(other, key);
    if (is_small(other) && is_small(key))
        return 0;
    val_ref(other);
    int same = obj_equal(other, key);
    val_unref(other);
    if (same < 0)
        return -1;
    if (s->table != table || (uint32_t)at >= s->used ||
        s->entries[at].key != other)
        return -2;
    return same;
}

/* The slot of [key], or -1: not there, -2: raised, -3: the set changed
 * meanwhile.  [*room] becomes the slot to put it in: the last mark of a removed
 * key on its way, else the free one at its end. */
static int64_t search(Set *s, Value key, int64_t hash, size_t *room)
{
    Probe p = probe_first(s, hash);
    bool marked = false;

    for (int32_t at; (at = s->table[p.slot]) != FREE; probe_next(&p)) {
        if (at == DELETED) {
            *room = p.slot;
            marked = true;
        }
        if (at == DELETED || s->entries[at].hash != hash)
            continue;
        int same = same_key(s, at, key);
        if (same != 0)
            return same == 1 ? (int64_t)p.slot : same - 1;
    }
    if (!marked)
        *room = p.slot;
    return marked && s->table[*room] != DELETED ? -3 : -1;
}

/* The same, begun again where the set changed; it has a table unless -1. */
static int64_t find_slot(Set *s, Value key, int64_t hash, size_t *room)
{
    int64_t slot = -3;

    while (s->table && slot == -3)
        slot = search(s, key, hash, room);
    return slot == -3 ? -1 : slot;
}

int set_find(Set *s, Value key, int64_t hash)
{
    size_t room;
    int64_t slot = find_slot(s, key, hash, &room);

    return slot == -2 ? -1 : slot >= 0;
}

/* --- order ------------------------------------------------------------ */

/* Is the key's hash, and so its place, the same in every run of CPython?
 * [deep] ends the search in tuples of tuples. */
static bool is_ordered(Value key, int deep)
{
    Type *t = type_of(key);

    if (is_small(key) || t == &float_type || t == &int_type ||
        key == VAL_TRUE || key == VAL_FALSE)
        return true;
    if (t == &tuple_type) {
        const Tuple *tuple = as_tuple(key);
        for (size_t i = 0; i < tuple->len; i++)
            if (deep == 0 || !is_ordered(tuple->items[i], deep - 1))
                return false;
        return true;
    }
    return t == &frozenset_type && as_set(key)->others == 0;
}

static bool has_order(Value key)
{
    return is_ordered(key, DEEPEST);
}

const SetEntry *set_step(const Set *s, size_t *at)
{
    size_t i = *at;

    if (s->others == 0) {
        while (i < s->table_size && s->table[i] < 0)
            i++;
        *at = i + 1;
        return i < s->table_size ? &s->entries[s->table[i]] : NULL;
    }
    while (i < s->used && !s->entries[i].key)
        i = (size_t)s->entries[i].hash;
    *at = i + 1;
    return i < s->used ? &s->entries[i] : NULL;
}

bool set_next(Value set, size_t *at, Value *key)
{
    const SetEntry *e = set_step(as_set(set), at);

    if (!e)
        return false;
    *key = e->key;
    return true;
}

/* --- growing ---------------------------------------------------------- */

static void free_table(Set *s)
{
    if (s->table)
        mem_give(s->table, s->table_size * sizeof *s->table);
    s->table = NULL;
    s->table_size = 0;
}

static void new_table(Set *s, uint32_t size)
{
    s->table = mem_take(size * sizeof *s->table);
    s->table_size = size;
    memset(s->table, 0xff, size * sizeof *s->table);
}

int set_resize(Set *s, size_t count)
{
    size_t size = LEAST_SIZE;

    while (size <= count)
        size *= 2;
    if (size > 1024 && !check_fits(size > INT32_MAX ? PTRDIFF_MAX : size,
                                   sizeof *s->table + sizeof *s->entries))
        return -1;
    if (size == LEAST_SIZE && s->table_size == size && s->fill == s->count)
        return 0;
    Set old = *s;
    s->table = NULL;
    new_table(s, (uint32_t)size);
    for (size_t i = 0; i < old.table_size; i++)
        if (old.table[i] >= 0)
            table_put(s, old.table[i]);
    s->fill = s->count;
    free_table(&old);
    return 0;
}

/* Closes the gaps between entries and tells the table. */
static void close_gaps(Set *s)
{
    int32_t *moved = mem_alloc(s->used * sizeof *moved);
    uint32_t to = 0;

    for (uint32_t i = 0; i < s->used; i++) {
        moved[i] = (int32_t)to;
        if (s->entries[i].key)
            s->entries[to++] = s->entries[i];
    }
    for (size_t i = 0; i < s->table_size; i++)
        if (s->table[i] >= 0)
            s->table[i] = moved[s->table[i]];
    s->used = to;
    mem_free(moved);
}

static void append(Set *s, Value key, int64_t hash)
{
    if (s->used == s->cap && s->count < s->used - s->used / 4)
        close_gaps(s);
    if (s->used == s->cap) {
        size_t cap = s->cap;
        s->entries = mem_grow(s->entries, &cap, s->used + 1,
                              sizeof *s->entries);
        s->cap = (uint32_t)cap;
    }
    s->entries[s->used++] = (SetEntry){val_ref(key), hash};
    s->count++;
    s->others += !has_order(key);
}

int set_add_hashed(Set *s, Value key, int64_t hash)
{
    size_t room = (size_t)hash & (LEAST_SIZE - 1);
    int64_t slot = find_slot(s, key, hash, &room);

    if (slot != -1)
        return slot == -2 ? -1 : 0;
    if (!s->table) {            /* a comparison may have emptied the set */
        new_table(s, LEAST_SIZE);
        room = (size_t)hash & (LEAST_SIZE - 1);
    }
    append(s, key, hash);
    bool marked = s->table[room] == DELETED;
    s->table[room] = (int32_t)s->used - 1;
    if (marked)
        return 1;
    s->fill++;
    if ((size_t)s->fill * 5 < (size_t)(s->table_size - 1) * 3)
        return 1;
    return set_resize(s, (size_t)s->count * (s->count > BIG ? 2 : 4)) < 0 ? -1
                                                                          : 1;
}

/* Copies the table of [from] to [s], which has none and holds the same keys,
 * [moved] telling where: slot by slot if it can be the same size, else anew. */
static int copy_table(Set *s, const Set *from, const int32_t *moved,
                      uint32_t size)
{
    bool same = size == from->table_size && from->fill == from->count;

    new_table(s, size);
    for (size_t i = 0; i < from->table_size; i++) {
        int32_t at = from->table[i];
        if (at < 0)
            continue;
        if (same)
            s->table[i] = moved[at];
        else
            table_put(s, moved[at]);
    }
    s->fill = s->count;
    return 0;
}

/* Fills the empty [s], which has a table of [size] slots or none. */
static int fill_from(Set *s, const Set *from, uint32_t size)
{
    int32_t *moved = mem_alloc(from->used * sizeof *moved);

    free_table(s);
    s->used = 0;
    for (uint32_t i = 0; i < from->used; i++) {
        moved[i] = (int32_t)s->used;
        if (from->entries[i].key)
            append(s, from->entries[i].key, from->entries[i].hash);
    }
    int r = copy_table(s, from, moved, size);
    mem_free(moved);
    return r;
}

int set_merge(Set *s, Set *from)
{
    size_t mask = s->table_size ? s->table_size - 1 : LEAST_SIZE - 1;
    int r = 0;

    if (s == from || from->count == 0)
        return 0;
    vm_spend(from->used * VM_COST_LOOKUP);
    if (((size_t)s->fill + from->count) * 5 >= mask * 3 &&
        set_resize(s, ((size_t)s->count + from->count) * 2) < 0)
        return -1;
    if (s->fill == 0)
        return fill_from(s, from, s->table_size ? s->table_size : LEAST_SIZE);
    const SetEntry *e;
    for (size_t at = 0; r >= 0 && (e = set_step(from, &at));) {
        Value key = val_ref(e->key);
        r = set_add_hashed(s, key, e->hash);
        val_unref(key);
    }
    return r < 0 ? -1 : 0;
}

/* --- shrinking -------------------------------------------------------- */

/* Takes out the entry in [slot]; the key is the caller's then. */
static Value take_slot(Set *s, size_t slot)
{
    size_t at = (size_t)s->table[slot];
    Value key = s->entries[at].key;
    SetEntry *first = &s->entries[0];

    s->table[slot] = DELETED;
    s->entries[at] = (SetEntry){.hash = (int64_t)at + 1};
    s->count--;
    s->others -= !has_order(key);
    if (!first->key && first->hash <= (int64_t)at) {
        size_t next = (size_t)first->hash;
        while (next < s->used && !s->entries[next].key)
            next = (size_t)s->entries[next].hash;
        first->hash = (int64_t)next;
    }
    return key;
}

int set_remove_hashed(Set *s, Value key, int64_t hash)
{
    size_t room;
    int64_t slot = find_slot(s, key, hash, &room);

    if (slot < 0)
        return slot == -2 ? -1 : 0;
    val_unref(take_slot(s, (size_t)slot));
    return 1;
}

/* Numbers as CPython: from where the last pop() stopped.  Else the oldest. */
Value set_take_any(Set *s)
{
    size_t at = 0;

    if (s->count == 0)
        return NULL;
    if (s->others == 0) {
        size_t slot = s->finger & (s->table_size - 1);
        while (s->table[slot] < 0)
            slot = (slot + 1) & (s->table_size - 1);
        s->finger = (uint32_t)slot + 1;
        return take_slot(s, slot);
    }
    const SetEntry *e = set_step(s, &at);
    Probe p = probe_first(s, e->hash);
    while (s->table[p.slot] != e - s->entries)
        probe_next(&p);
    return take_slot(s, p.slot);
}

void set_empty(Set *s)
{
    Set old = *s;

    s->entries = NULL;
    s->table = NULL;
    s->used = s->cap = s->count = s->table_size = s->fill = s->others = 0;
    s->hash = 0;
    for (uint32_t i = 0; i < old.used; i++)
        val_xunref(old.entries[i].key);
    mem_free(old.entries);
    free_table(&old);
}

/* --- for C code -------------------------------------------------------- */

Set *set_new_class(Type *cls)
{
    return as_set(obj_new(cls));
}

Type *set_base(const Set *s)
{
    return type_is_sub(s->head.type, &frozenset_type) ? &frozenset_type
                                                      : &set_type;
}

Value set_new(void)
{
    return obj_new(&set_type);
}

size_t set_len(Value set)
{
    return as_set(set)->count;
}

int set_add(Value set, Value key)
{
    int64_t hash;

    if (dict_hash(key, &hash) < 0)
        return -1;
    return set_add_hashed(as_set(set), key, hash);
}

int set_key_hash(Value key, int64_t *out)
{
    if (dict_hash(key, out) == 0)
        return 0;
    if (!is_set(key) || !exc_drop_if(&exc_TypeError))
        return -1;
    Value frozen = frozenset_new(key);
    int r = frozen ? obj_hash(frozen, out) : -1;
    val_xunref(frozen);
    return r;
}

int set_has(Value set, Value key)
{
    int64_t hash;

    return set_key_hash(key, &hash) < 0 ? -1 : set_find(as_set(set), key, hash);
}

int set_remove(Value set, Value key)
{
    int64_t hash;

    if (set_key_hash(key, &hash) < 0)
        return -1;
    return set_remove_hashed(as_set(set), key, hash);
}

#ifdef NDEBUG
bool set_check(Value set)
{
    (void)set;
    return true;
}
#else
bool set_check(Value set)
{
    const Set *s = as_set(set);
    uint32_t count = 0, others = 0, live = 0, fill = 0;

    assert(s->used <= s->cap);
    for (uint32_t i = 0; i < s->used; i++) {
        const SetEntry *e = &s->entries[i];
        count += e->key != NULL;
        others += e->key && !has_order(e->key);
        assert(e->key || e->hash > (int64_t)i);
    }
    for (uint32_t i = 0; i < s->table_size; i++) {
        int32_t at = s->table[i];
        fill += at != FREE;
        live += at >= 0;
        assert(at < 0 || ((uint32_t)at < s->used && s->entries[at].key));
    }
    assert(count == s->count && live == count && others == s->others);
    assert(fill == s->fill && (!s->table || fill < s->table_size));
    return true;
}
#endif
