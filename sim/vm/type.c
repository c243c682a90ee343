/* type.c - types made ready, their mro, and look-ups along it. */
#include "sim/vm/type.h"

#include "sim/base/mem.h"
#include "sim/base/zone.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/native.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/sig.h"
#include "sim/vm/str.h"
#include "sim/vm/type_int.h"
#include "sim/vm/vm.h"

/* --- looking up ----------------------------------------------------------- */

TypeCacheEntry type_cache[TYPE_CACHE_SIZE];
static uint32_t last_version;
ZONE_KEEP(type_cache);
ZONE_KEEP(last_version);

static Value look_along(const Type *t, Value name)
{
    for (size_t i = 0; i < t->mro->len; i++) {
        Dict *d = as_type(t->mro->items[i])->dict;
        Value found = d ? dict_get_name_peek(d, name) : NULL;
        if (found)
            return found;
    }
    return NULL;
}

/* A type has a version only if all that it derives from have: so a change need
 * not look further down than there are versions. */
static void give_versions(Type *t)
{
    for (size_t i = 0; i < t->mro->len; i++) {
        Type *base = as_type(t->mro->items[i]);
        if (base->version == 0)
            base->version = ++last_version;
    }
}

Value type_lookup_anew(Type *t, Value name)
{
    if (t->version == 0) {
        if (!t->mro)            /* going, or not ready */
            return NULL;
        give_versions(t);
    }
    TypeCacheEntry *e = type_cache_entry(t, name);
    Value found = look_along(t, name), old = e->name;
    *e = (TypeCacheEntry){val_ref(name), found, t->version};
    val_xunref(old);
    return found;
}

void type_changed(Type *t)
{
    if (t->version == 0)
        return;
    t->version = 0;
    for (size_t i = 0; i < t->subtypes.len; i++)
        type_changed(t->subtypes.items[i]);
}

bool type_is_sub(const Type *t, const Type *base)
{
    if (!t->mro)
        return t == base || base == &object_type;
    for (size_t i = 0; i < t->mro->len; i++)
        if (as_type(t->mro->items[i]) == base)
            return true;
    return false;
}

/* --- mro ------------------------------------------------------------------ */

/* The lists to be merged: the bases' mros, then the bases themselves.  A type's
 * turn has come when it stands behind no other in any list: Type.waits counts
 * in how many it does. */
typedef struct Merge {
    Tuple **lists;
    size_t *at;
    size_t len;
    bool stops;                 /* at a limit; not for one that is made ready,
                                   which is short, and has to come about */
} Merge;

static void merge_start(Merge *m)
{
    for (size_t i = 0; i < m->len; i++)
        for (size_t k = 1; k < m->lists[i]->len; k++)
            as_type(m->lists[i]->items[k])->waits++;
}

static void merge_end(Merge *m)
{
    for (size_t i = 0; i < m->len; i++)
        for (size_t k = 1; k < m->lists[i]->len; k++)
            as_type(m->lists[i]->items[k])->waits = 0;
}

/* The head of list [i]; NULL: nothing is left of it. */
static Type *head_of(const Merge *m, size_t i)
{
    const Tuple *list = m->lists[i];

    return m->at[i] < list->len ? as_type(list->items[m->at[i]]) : NULL;
}

static Type *next_good(const Merge *m)
{
    for (size_t i = 0; i < m->len; i++) {
        Type *head = head_of(m, i);
        if (head && head->waits == 0)
            return head;
    }
    return NULL;
}

static void take_off(Merge *m, const Type *good)
{
    for (size_t i = 0; i < m->len; i++) {
        if (head_of(m, i) != good)
            continue;
        m->at[i]++;
        Type *head = head_of(m, i);
        if (head)
            head->waits--;
    }
}

static bool merge_is_done(const Merge *m)
{
    for (size_t i = 0; i < m->len; i++)
        if (head_of(m, i))
            return false;
    return true;
}

static void raise_conflict(const Merge *m)
{
    Buf names;
    Dict *seen = dict_new();

    buf_init(&names);
    for (size_t i = 0; i < m->len; i++) {
        Type *head = head_of(m, i);
        if (!head || dict_has(seen, &head->head) == 1)
            continue;
        dict_set(seen, &head->head, VAL_NONE);
        buf_printf(&names, "%s%s", names.len ? ", " : "", head->name);
    }
    raise(&exc_TypeError, "Cannot create a consistent method resolution\n"
          "order (MRO) for bases %s", names.data);
    buf_clear(&names);
    val_unref((Value)(void *)seen);
}

enum { COST_HEAD = 8 };         /* a list that is looked at */

static bool merge(Merge *m, Value out)
{
    while (!merge_is_done(m)) {
        Type *good = next_good(m);
        if (!good) {
            raise_conflict(m);
            return false;
        }
        list_append(out, &good->head);
        vm_spend(m->len * COST_HEAD);
        if (m->stops && vm.budget < 0 && !vm_charge(0))
            return false;
        take_off(m, good);
    }
    return true;
}

static bool check_repeated(const Tuple *bases)
{
    const Type *repeated = NULL;

    for (size_t i = bases->len; i-- > 0;)
        if (as_type(bases->items[i])->waits++ > 0)
            repeated = as_type(bases->items[i]);
    for (size_t i = 0; i < bases->len; i++)
        as_type(bases->items[i])->waits = 0;
    if (repeated)
        raise(&exc_TypeError, "duplicate base class %s", repeated->name);
    return !repeated;
}

/* Nothing is to be merged: [t] stands before what its base has. */
static Tuple *extended_mro(Type *t, const Tuple *of_base)
{
    vm_spend(of_base->len * 2 * COST_HEAD);
    Tuple *mro = tuple_new(of_base->len + 1);
    mro->items[0] = val_ref(&t->head);
    for (size_t i = 0; i < of_base->len; i++)
        mro->items[i + 1] = val_ref(of_base->items[i]);
    return mro;
}

Tuple *mro_make(Type *t)
{
    size_t n = t->bases->len;
    Merge m = {.len = n + 1, .stops = t->flags & (TYPE_HEAP | TYPE_READY)};

    if (n == 1)
        return extended_mro(t, as_type(t->bases->items[0])->mro);
    if (!check_repeated(t->bases))
        return NULL;
    Value list = list_new(8);
    m.lists = mem_alloc((n + 1) * sizeof *m.lists);
    m.at = mem_zalloc((n + 1) * sizeof *m.at);
    for (size_t i = 0; i < n; i++)
        m.lists[i] = as_type(t->bases->items[i])->mro;
    m.lists[n] = t->bases;
    list_append(list, &t->head);
    merge_start(&m);
    Value mro = merge(&m, list) ? list_to_tuple(list) : NULL;
    merge_end(&m);
    mem_free(m.lists);
    mem_free(m.at);
    val_unref(list);
    return mro ? as_tuple(mro) : NULL;
}

/* --- subclasses ----------------------------------------------------------- */

void type_add_sub(Type *base, Type *sub)
{
    base->subtypes.items = mem_grow(base->subtypes.items, &base->subtypes.cap,
                                    base->subtypes.len + 1,
                                    sizeof *base->subtypes.items);
    base->subtypes.items[base->subtypes.len++] = sub;
}

void type_drop_sub(Type *base, Type *sub)
{
    struct SubTypes *s = &base->subtypes;

    for (size_t i = 0; i < s->len; i++) {
        if (s->items[i] != sub)
            continue;
        memmove(s->items + i, s->items + i + 1,
                (s->len - i - 1) * sizeof *s->items);
        s->len--;
        break;
    }
    if (s->len == 0) {
        mem_free(s->items);
        *s = (struct SubTypes){0};
    }
}

/* --- static types --------------------------------------------------------- */

static void add_methods(Type *t)
{
    for (const NativeDef *d = t->methods; d && d->name; d++) {
        Value f = native_method_new(d, t);
        dict_set_s(t->dict, *d->name == '@' || *d->name == '%' ? d->name + 1
                                                               : d->name, f);
        val_unref(f);
    }
    for (const GetSetDef *g = t->getset; g && g->name; g++) {
        Value v = getset_new(g, t);
        dict_set_s(t->dict, g->name, v);
        val_unref(v);
    }
}

static Value static_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)args;
    (void)n;
    (void)kwnames;
    return obj_new(cls);
}

/* Which patterns instances match is said by the first base that says so. */
static void inherit_pattern(Type *t)
{
    for (size_t i = 0; i < t->bases->len && !(t->flags & TYPE_PATTERN); i++)
        t->flags |= as_type(t->bases->items[i])->flags & TYPE_PATTERN;
}

static void inherit(Type *t)
{
    inherit_pattern(t);
    for (size_t i = 0; i < t->bases->len; i++)
        t->flags |= as_type(t->bases->items[i])->flags &
                    ~(unsigned)(TYPE_NOT_INHERITED | TYPE_PATTERN) &
                    (t->hash ? ~(unsigned)TYPE_UNHASHABLE : ~0u);
    if (t->flags & TYPE_DICT)
        t->flags |= TYPE_GC;
    if (t->compare && !t->hash && t->base == &object_type)
        t->flags |= TYPE_UNHASHABLE;
    /* An init that is inherited stands there already when the machine begins
     * anew in one process. */
    if (!t->new && t->init && t->init != object_type.init &&
        t->base == &object_type)
        t->new = static_new;
    slots_inherit(t);
    if (t->size == 0)
        t->size = t->base->size;
}

void type_ready(Type *t)
{
    if (t->flags & TYPE_READY)
        return;
    zone_keep(t, sizeof *t);
    if (!t->base && t != &object_type)
        t->base = &object_type;
    t->head.refs = STATIC_REFS;
    t->name_obj = str_intern_from(t->name);
    t->qualname = val_ref(t->name_obj);
    if (!t->bases)
        t->bases = as_tuple(t->base ? tuple_of(1, t->base) : tuple_empty());
    t->mro = mro_make(t);
    t->dict = dict_new();
    add_methods(t);
    if (t->base)
        inherit(t);
    wrappers_add(t);
    if (t->flags & TYPE_DICT && (!t->base || !(t->base->flags & TYPE_DICT)))
        add_dict_getset(t);
    if (!dict_get_name_peek(t->dict, NAME(__doc__)))
        dict_set_name(t->dict, NAME(__doc__), VAL_NONE);
    if (t->flags & TYPE_UNHASHABLE && !t->hash)
        dict_set_name(t->dict, NAME(__hash__), VAL_NONE);
    t->flags |= TYPE_READY;
    for (size_t i = 0; i < t->bases->len; i++)
        type_add_sub(as_type(t->bases->items[i]), t);
}

void type_end(Type *t)
{
    if (!(t->flags & TYPE_READY))
        return;
    t->flags &= ~(unsigned)(TYPE_READY | TYPE_CHANGED);
    t->version = 0;
    for (size_t i = 0; i < t->bases->len; i++)
        type_drop_sub(as_type(t->bases->items[i]), t);
    val_clear(&t->name_obj);
    val_clear(&t->qualname);
    val_clear(&t->extra);
    Value parts[] = {(Value)(void *)t->dict, &t->bases->head, &t->mro->head};
    t->dict = NULL;
    t->bases = t->mro = NULL;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        val_unref(parts[i]);
    mem_free(t->subtypes.items);
    t->subtypes = (struct SubTypes){0};
}

/* --- the machine's beginning and end -------------------------------------- */

static Type *const own_types[] = {
    &object_type, &type_type, &slot_wrapper_type, &method_wrapper_type,
    &native_type, &native_method_type, &native_class_method_type,
    &getset_type, &none_type, &ellipsis_type, &not_implemented_type,
    &generic_alias_type, &union_type, &mappingproxy_type, &member_type,
};

enum { OWN_TYPES = sizeof own_types / sizeof *own_types };

void types_start(void)
{
    for (size_t i = 0; i < OWN_TYPES; i++)
        type_ready(own_types[i]);
}

void types_end(void)
{
    for (size_t i = 0; i < TYPE_CACHE_SIZE; i++)
        val_xunref(type_cache[i].name);
    memset(type_cache, 0, sizeof type_cache);
    for (size_t i = OWN_TYPES; i-- > 0;)
        type_end(own_types[i]);
    sigs_end();
}
