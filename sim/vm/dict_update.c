/* dict_update.c - filling a dict from others, from pairs, from keywords. */
#include "sim/vm/call.h"
#include "sim/vm/check.h"
#include "sim/vm/dict_int.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* All here do as dict_merge() does, or, where [twice] is NULL, dict_update(). */
static int put(Dict *d, Value key, int64_t hash, Value v, Value *twice)
{
    int64_t at = dict_find(d, key, hash);

    if (at == -2)
        return -1;
    if (at < 0)
        return dict_add(d, key, hash, v);
    if (twice) {
        *twice = val_ref(key);
        return 1;
    }
    val_set_take(&d->entries[at].value, val_ref(v));
    return 0;
}

static int put_pair(Dict *d, Value key, Value v, Value *twice)
{
    int64_t hash;

    return dict_hash(key, &hash) < 0 ? -1 : put(d, key, hash, v, twice);
}

/* An entry, against vm.budget. */
enum { COST_PUT = VM_COST_LOOKUP + VM_COST_ITEM };

static int update_from_dict(Dict *d, Dict *from, Value *twice)
{
    uint32_t count = from->count;
    const DictEntry *entries = from->entries;
    int r = 0;

    if (d == from || count == 0)
        return 0;
    if (d->count == 0) {        /* its gaps go too, as in CPython */
        dict_clear(d);
        return dict_fill(d, from);
    }
    vm_spend(from->used * (size_t)COST_PUT);
    for (size_t i = 0; r == 0 && i < from->used; i++) {
        DictEntry e = from->entries[i];
        if (!e.key)
            continue;
        val_ref(e.key);
        val_ref(e.value);
        r = put(d, e.key, e.hash, e.value, twice);
        val_unref(e.key);
        val_unref(e.value);
        if (r == 0 && (from->count != count || from->entries != entries))
            r = raise_i(&exc_RuntimeError, "dict mutated during update");
    }
    return r;
}

/* What keys() gives, as a new list; NULL: raised. */
static Value list_of_keys(Value from, Value keys_method)
{
    Value keys = call0(keys_method), iter = keys ? obj_iter(keys) : NULL;

    if (keys && !iter && exc_drop_if(&exc_TypeError))
        raise(&exc_TypeError, "%T.keys() returned a non-iterable (type %T)",
              from, keys);
    Value list = iter ? obj_to_list(iter) : NULL;
    val_xunref(keys);
    val_xunref(iter);
    return list;
}

/* For each key in keys(): what [] gives. */
static int update_by_keys(Dict *d, Value from, Value keys_method, Value *twice)
{
    Value keys = list_of_keys(from, keys_method);
    int r = keys ? 0 : -1;

    for (size_t i = 0; r == 0 && i < as_list(keys)->len; i++) {
        Value key = as_list(keys)->items[i];
        Value v = obj_getitem(from, key);
        r = v && vm_charge(VM_COST_LOOKUP) ? put_pair(d, key, v, twice) : -1;
        val_xunref(v);
    }
    val_xunref(keys);
    return r;
}

static int put_element(Dict *d, Value element, size_t n, Value *twice)
{
    Value pair = obj_to_list(element);

    if (!pair) {
        if (exc_drop_if(&exc_TypeError))
            raise(&exc_TypeError, "cannot convert dictionary update sequence "
                  "element #%zu to a sequence", n);
        return -1;
    }
    List *l = as_list(pair);
    int r = -1;
    if (l->len == 2)
        r = put_pair(d, l->items[0], l->items[1], twice);
    else
        raise(&exc_ValueError, "dictionary update sequence element #%zu has "
              "length %zu; 2 is required", n, l->len);
    val_unref(pair);
    return r;
}

static int update_by_pairs(Dict *d, Value from, Value *twice)
{
    Value iter = obj_iter(from), element;
    int r = 0;

    if (!iter)
        return -1;
    for (size_t n = 0; r == 0 && (element = obj_next(iter)); n++) {
        r = vm_charge(VM_COST_LOOKUP) ? put_element(d, element, n, twice) : -1;
        val_unref(element);
    }
    val_unref(iter);
    return r == 0 && exc_raised() ? -1 : r;
}

int dict_merge(Dict *d, Value from, Value *twice)
{
    if (is_dict(from) && type_of(from)->iter == dict_type.iter)
        return update_from_dict(d, as_dict(from), twice);
    Value keys = obj_getattr_opt(from, NAME(keys));
    if (!keys)
        return exc_raised() ? -1 : update_by_pairs(d, from, twice);
    int r = update_by_keys(d, from, keys, twice);
    val_unref(keys);
    return r;
}

int dict_update(Dict *d, Value from)
{
    return dict_merge(d, from, NULL);
}

int dict_update_args(Dict *d, const char *name, Value *args, size_t n,
                     Tuple *kwnames)
{
    if (!check_args(name, n, NULL, 0, 1))
        return -1;
    if (n > 0 && dict_update(d, args[0]) < 0)
        return -1;
    return dict_set_all(d, kwnames, args, n);
}

/* --- order ------------------------------------------------------------ */

static bool is_outermost(const Dict *d, size_t at, bool last)
{
    size_t from = last ? at + 1 : 0, to = last ? d->used : at;

    while (from < to && !d->entries[from].key)
        from++;
    return from >= to;
}

/* Puts in [e], and then all others again. */
static int fill_behind(Dict *d, DictEntry e)
{
    Value copy = dict_copy(d);
    const Dict *rest = copy ? as_dict(copy) : NULL;

    if (!rest)
        return -1;
    dict_clear(d);
    int r = dict_add(d, e.key, e.hash, e.value);
    for (size_t i = 0; r == 0 && i < rest->used; i++)
        r = dict_add(d, rest->entries[i].key, rest->entries[i].hash,
                     rest->entries[i].value);
    val_unref(copy);
    return r;
}

int dict_move_to_end(Dict *d, Value key, bool last)
{
    int64_t hash, at;

    if (dict_hash(key, &hash) < 0 || (at = dict_find(d, key, hash)) == -2)
        return -1;
    if (at < 0)
        return 0;
    if (is_outermost(d, (size_t)at, last))
        return 1;
    DictEntry e = dict_take_entry(d, (size_t)at);
    int r = last ? dict_add(d, e.key, e.hash, e.value) : fill_behind(d, e);
    val_unref(e.key);
    val_unref(e.value);
    return r < 0 ? -1 : 1;
}

int dict_set_all(Dict *d, const Tuple *kwnames, Value *args, size_t n)
{
    for (size_t i = 0; kwnames && i < kwnames->len; i++)
        if (dict_set(d, kwnames->items[i], args[n + i]) < 0)
            return -1;
    return 0;
}
