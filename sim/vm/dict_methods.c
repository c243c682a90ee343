/* dict_methods.c - the methods of dict. */
#include "sim/vm/call.h"
#include "sim/vm/dict_int.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

static Value m_clear(Value self, Value *a)
{
    (void)a;
    dict_clear(as_dict(self));
    return none();
}

static Value m_copy(Value self, Value *a)
{
    (void)a;
    return dict_copy(as_dict(self));
}

static Value m_get(Value self, Value *a)
{
    Dict *d = as_dict(self);
    int64_t hash, at;

    if (dict_hash(a[0], &hash) < 0 || (at = dict_find(d, a[0], hash)) == -2)
        return NULL;
    if (at >= 0)
        return val_ref(d->entries[at].value);
    return a[1] ? val_ref(a[1]) : none();
}

static Value m_setdefault(Value self, Value *a)
{
    return dict_setdefault(as_dict(self), a[0], a[1] ? a[1] : VAL_NONE);
}

static Value m_pop(Value self, Value *a)
{
    Dict *d = as_dict(self);
    int64_t hash, at = -1;

    if (d->count > 0 && (dict_hash(a[0], &hash) < 0 ||
                         (at = dict_find(d, a[0], hash)) == -2))
        return NULL;
    if (at < 0)
        return a[1] ? val_ref(a[1]) : raise_value(&exc_KeyError, a[0]);
    DictEntry e = dict_take_entry(d, (size_t)at);
    val_unref(e.key);
    return e.value;
}

static Value m_popitem(Value self, Value *a)
{
    DictEntry e;

    (void)a;
    if (!dict_take_last(as_dict(self), &e))
        return raise(&exc_KeyError, "popitem(): dictionary is empty");
    Tuple *pair = tuple_new(2);
    pair->items[0] = e.key;
    pair->items[1] = e.value;
    return &pair->head;
}

static Value m_update(Value self, Value *args, size_t n, Tuple *kwnames)
{
    if (dict_update_args(as_dict(self), "update", args, n, kwnames) < 0)
        return NULL;
    return none();
}

/* A class of its own may give anything that takes items. */
static Value m_fromkeys(Value cls, Value *a)
{
    Value d = call0(cls), iter = d ? obj_iter(a[0]) : NULL, key;
    Value v = a[1] ? a[1] : VAL_NONE;
    int r = iter ? 0 : -1;

    while (r == 0 && (key = obj_next(iter))) {
        if (!vm_charge(VM_COST_LOOKUP))
            r = -1;
        else
            r = type_of(d) == &dict_type ? dict_set(as_dict(d), key, v)
                                         : obj_setitem(d, key, v);
        val_unref(key);
    }
    val_xunref(iter);
    if (r == 0 && !exc_raised())
        return d;
    val_xunref(d);
    return NULL;
}

static Value m_keys(Value self, Value *a)
{
    (void)a;
    return dict_keys_new(as_dict(self));
}

static Value m_values(Value self, Value *a)
{
    (void)a;
    return dict_values_new(as_dict(self));
}

static Value m_items(Value self, Value *a)
{
    (void)a;
    return dict_items_new(as_dict(self));
}

static Value m_reversed(Value self, Value *a)
{
    (void)a;
    return dict_iter_new(as_dict(self), DICT_KEYS, true);
}

/* Tables whose keys are all strs keep no hashes: 16 bytes an entry, else 24. */
static int64_t entry_size(Dict *d)
{
    Value key, value;

    for (size_t at = 0; dict_next(d, &at, &key, &value);)
        if (type_of(key) != &str_type)
            return 24;
    return 16;
}

/* What CPython's dict takes. */
static Value m_sizeof(Value self, Value *a)
{
    Dict *d = as_dict(self);
    int64_t n = (int64_t)dict_len(d), slots = 8;

    (void)a;
    if (n == 0)
        return val_small(48);
    while (slots * 2 / 3 < n)
        slots *= 2;
    int64_t width = slots <= 0x80 ? 1 : slots <= 0x8000 ? 2 : 4;
    return val_small(48 + 32 + slots * width + slots * 2 / 3 * entry_size(d));
}

const NativeDef dict_methods[] = {
    {"clear", m_clear, "", NULL},
    {"copy", m_copy, "", NULL},
    {"%fromkeys", m_fromkeys, "iterable, value=, /", NULL},
    {"get", m_get, "key, default=, /", NULL},
    {"items", m_items, "", NULL},
    {"keys", m_keys, "", NULL},
    {"pop", m_pop, "key, default=, /", NULL},
    {"popitem", m_popitem, "", NULL},
    {"setdefault", m_setdefault, "key, default=, /", NULL},
    {"update", NULL, NULL, m_update},
    {"values", m_values, "", NULL},
    {"__reversed__", m_reversed, "", NULL},
    {"__sizeof__", m_sizeof, "", NULL},
    GENERIC_METHOD,
    {NULL, NULL, NULL, NULL},
};
