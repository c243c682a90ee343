/* set_ops.c - union, intersection and so on, in CPython's order of steps:
 * which side is walked, and when a table is copied or rebuilt, decides how the
 * numbers in the result are ordered.
 */
#include "sim/vm/dict.h"
#include "sim/vm/dict_int.h"
#include "sim/vm/exc.h"
#include "sim/vm/list.h"
#include "sim/vm/set_int.h"
#include "sim/vm/vm.h"

/* --- making ----------------------------------------------------------- */

static int add_dict_keys(Set *s, Dict *d)
{
    size_t mask = s->table_size ? s->table_size - 1 : 7;
    Value key, v;
    int r = 0;

    if (d->count == 0)
        return 0;
    vm_spend(d->used * VM_COST_LOOKUP);
    if (((size_t)s->fill + d->count) * 5 >= mask * 3 &&
        set_resize(s, ((size_t)s->count + d->count) * 2) < 0)
        return -1;
    for (size_t at = 0; r >= 0 && dict_next(d, &at, &key, &v);) {
        val_ref(key);
        r = set_add_hashed(s, key, d->entries[at - 1].hash);
        val_unref(key);
    }
    return r < 0 ? -1 : 0;
}

/* Calls [use] with each item of an iterable, and its hash. */
static int each(Set *s, Value iterable,
                int (*use)(Set *s, Value key, int64_t hash, void *arg),
                void *arg)
{
    Value iter = obj_iter(iterable), key;
    int r = iter ? 0 : -1;
    int64_t hash;

    while (r >= 0 && (key = obj_next(iter))) {
        r = dict_hash(key, &hash);
        if (r == 0)
            r = vm_charge(VM_COST_LOOKUP) ? use(s, key, hash, arg) : -1;
        val_unref(key);
    }
    val_xunref(iter);
    return r < 0 || exc_raised() ? -1 : 0;
}

static int use_add(Set *s, Value key, int64_t hash, void *arg)
{
    (void)arg;
    return set_add_hashed(s, key, hash);
}

int set_update(Value set, Value iterable)
{
    Set *s = as_set(set);

    if (is_set(iterable))
        return set_merge(s, as_set(iterable));
    if (type_of(iterable) == &dict_type)
        return add_dict_keys(s, as_dict(iterable));
    return each(s, iterable, use_add, NULL);
}

Value set_of(Type *cls, Value iterable)
{
    Set *s = set_new_class(cls);

    if (!iterable || set_update(&s->head, iterable) == 0)
        return &s->head;
    val_unref(&s->head);
    return NULL;
}

Value set_copy(Set *s)
{
    return set_of(set_base(s), &s->head);
}

Value frozenset_new(Value iterable)
{
    return set_of(&frozenset_type, iterable);
}

Value set_of_constants(Value *items, size_t n)
{
    Value list = list_from(items, n);
    Value once = frozenset_new(list), again = NULL, set = NULL;

    val_set_take(&list, once ? obj_to_list(once) : NULL);
    if (list)
        again = frozenset_new(list);
    if (again)
        set = set_of(&set_type, again);
    val_xunref(again);
    val_xunref(once);
    val_xunref(list);
    return set;
}

/* The next entry of a set that is walked to look for each in another table. */
static const SetEntry *next_asked(const Set *s, size_t *at)
{
    vm_spend(VM_COST_LOOKUP);
    return set_step(s, at);
}

/* Gives [r] up unless all went well. */
static Value result(Value r, int held)
{
    if (r && held >= 0)
        return r;
    val_xunref(r);
    return NULL;
}

/* --- walking one set, asking another ---------------------------------- */

/* Adds to [to] the keys of [from] that are in [in], or are not. */
static int add_where(Set *to, Set *from, Set *in, bool there)
{
    const SetEntry *e;
    int r = 0;

    for (size_t at = 0; r >= 0 && (e = next_asked(from, &at));) {
        int64_t hash = e->hash;
        Value key = val_ref(e->key);
        r = set_find(in, key, hash);
        if (r == there)
            r = set_add_hashed(to, key, hash);
        val_unref(key);
    }
    return r < 0 ? -1 : 0;
}

static int use_add_common(Set *s, Value key, int64_t hash, void *arg)
{
    int there = set_find(s, key, hash);

    return there <= 0 ? there : set_add_hashed(arg, key, hash);
}

Value set_and(Set *s, Value other)
{
    if (&s->head == other)
        return set_copy(s);
    Set *common = set_new_class(set_base(s));
    if (!is_set(other))
        return result(&common->head, each(s, other, use_add_common, common));
    Set *o = as_set(other);
    bool swap = o->count > s->count;
    return result(&common->head,
                  add_where(common, swap ? s : o, swap ? o : s, true));
}

/* --- difference ------------------------------------------------------- */

static int use_remove(Set *s, Value key, int64_t hash, void *arg)
{
    (void)arg;
    return set_remove_hashed(s, key, hash);
}

static int remove_all(Set *s, Set *other)
{
    const SetEntry *e;
    int r = 0;

    for (size_t at = 0; r >= 0 && (e = next_asked(other, &at));) {
        Value key = val_ref(e->key);
        r = set_remove_hashed(s, key, e->hash);
        val_unref(key);
    }
    return r < 0 ? -1 : 0;
}

int set_sub_update(Set *s, Value other)
{
    int r;

    if (&s->head == other) {
        set_empty(s);
        return 0;
    }
    if (!is_set(other)) {
        r = each(s, other, use_remove, NULL);
    } else if (as_set(other)->count >> 3 > s->count) {
        Value common = set_and(s, other);
        r = common ? remove_all(s, as_set(common)) : -1;
        val_xunref(common);
    } else {
        r = remove_all(s, as_set(other));
    }
    if (r < 0)
        return -1;
    if (s->fill - s->count <= (s->table_size ? s->table_size - 1 : 7) / 4)
        return 0;
    return set_resize(s, (size_t)s->count * (s->count > 50000 ? 2 : 4));
}

static int add_not_in_dict(Set *to, Set *from, Dict *d)
{
    const SetEntry *e;
    int r = 0;

    for (size_t at = 0; r >= 0 && (e = next_asked(from, &at));) {
        int64_t hash = e->hash;
        Value key = val_ref(e->key);
        int64_t there = dict_find(d, key, hash);
        r = there == -2 ? -1 : there == -1 ? set_add_hashed(to, key, hash) : 0;
        val_unref(key);
    }
    return r < 0 ? -1 : 0;
}

Value set_sub(Set *s, Value other)
{
    bool dict = type_of(other) == &dict_type;
    size_t len = dict ? as_dict(other)->count : is_set(other)
                 ? as_set(other)->count : 0;

    if ((!dict && !is_set(other)) || s->count >> 2 > len) {
        Value copy = set_copy(s);
        return result(copy, copy ? set_sub_update(as_set(copy), other) : -1);
    }
    Set *rest = set_new_class(set_base(s));
    return result(&rest->head,
                  dict ? add_not_in_dict(rest, s, as_dict(other))
                       : add_where(rest, s, as_set(other), false));
}

void set_swap(Set *a, Set *b)
{
    Set old = *a;

    *a = *b;
    *b = old;
    b->head = a->head;          /* what is not the content stays */
    b->finger = a->finger;
    a->head = old.head;
    a->finger = old.finger;
}

int set_and_update(Set *s, Value other)
{
    Value common = set_and(s, other);

    if (!common)
        return -1;
    set_swap(s, as_set(common));
    val_unref(common);
    return 0;
}

/* --- symmetric difference --------------------------------------------- */

static int toggle(Set *s, Value key, int64_t hash)
{
    int r = set_remove_hashed(s, key, hash);

    return r == 0 ? set_add_hashed(s, key, hash) : r;
}

static int toggle_dict(Set *s, Dict *d)
{
    Value key, v;
    int r = 0;

    vm_spend(d->used * VM_COST_LOOKUP);
    for (size_t at = 0; r >= 0 && dict_next(d, &at, &key, &v);) {
        val_ref(key);
        r = toggle(s, key, d->entries[at - 1].hash);
        val_unref(key);
    }
    return r < 0 ? -1 : 0;
}

static int toggle_set(Set *s, Set *other)
{
    const SetEntry *e;
    int r = 0;

    for (size_t at = 0; r >= 0 && (e = next_asked(other, &at));) {
        Value key = val_ref(e->key);
        r = toggle(s, key, e->hash);
        val_unref(key);
    }
    return r < 0 ? -1 : 0;
}

int set_xor_update(Set *s, Value other)
{
    if (&s->head == other) {
        set_empty(s);
        return 0;
    }
    if (type_of(other) == &dict_type)
        return toggle_dict(s, as_dict(other));
    if (is_set(other))
        return toggle_set(s, as_set(other));
    Value set = set_of(set_base(s), other);
    int r = set ? toggle_set(s, as_set(set)) : -1;
    val_xunref(set);
    return r;
}

Value set_xor(Set *s, Value other)
{
    Value r = set_of(set_base(s), other);

    return result(r, r ? set_xor_update(as_set(r), &s->head) : -1);
}

/* --- questions -------------------------------------------------------- */

int set_is_subset(Set *s, Set *of)
{
    const SetEntry *e;
    int r = s->count <= of->count;

    for (size_t at = 0; r > 0 && (e = next_asked(s, &at));) {
        Value key = val_ref(e->key);
        r = set_find(of, key, e->hash);
        val_unref(key);
    }
    return r;
}

/* -1 stands for the end that is no error here. */
static int use_stop_if_there(Set *s, Value key, int64_t hash, void *arg)
{
    int there = set_find(s, key, hash);

    if (there > 0)
        *(bool *)arg = true;
    return there > 0 ? -1 : there;
}

int set_is_disjoint(Set *s, Value other)
{
    bool met = false;

    if (&s->head == other)
        return s->count == 0;
    Value walk = other;
    if (is_set(other) && as_set(other)->count > s->count) {
        walk = &s->head;
        s = as_set(other);
    }
    if (each(s, walk, use_stop_if_there, &met) < 0 && !met)
        return -1;
    return !met;
}
