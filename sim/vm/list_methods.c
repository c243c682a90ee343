/* list_methods.c - the methods of list. */
#include "sim/vm/exc.h"
#include "sim/vm/list.h"
#include "sim/vm/seq_int.h"
#include "sim/vm/vm.h"

static Value m_append(Value self, Value *a)
{
    list_append(self, a[0]);
    return none();
}

static Value m_clear(Value self, Value *a)
{
    (void)a;
    list_clear(self);
    return none();
}

static Value m_copy(Value self, Value *a)
{
    (void)a;
    return list_from(as_list(self)->items, as_list(self)->len);
}

/* items[i] == v, where comparing may change the list. */
static int item_is(List *l, size_t i, Value v)
{
    Value item = val_ref(l->items[i]);
    int same = obj_equal(item, v);

    val_unref(item);
    return same;
}

static Value m_count(Value self, Value *a)
{
    List *l = as_list(self);
    int64_t n = 0;

    for (size_t i = 0; i < l->len; i++) {
        int same = item_is(l, i, a[0]);
        if (same < 0)
            return NULL;
        n += same;
    }
    return val_small(n);
}

static Value m_extend(Value self, Value *a)
{
    return list_extend(self, a[0]) < 0 ? NULL : none();
}

static Value m_index(Value self, Value *a)
{
    List *l = as_list(self);
    int64_t i = 0, stop = INT64_MAX;

    if (!seq_bound(a[1], l->len, &i) || !seq_bound(a[2], l->len, &stop))
        return NULL;
    for (; i < stop && i < (int64_t)l->len; i++) {
        int same = item_is(l, (size_t)i, a[0]);
        if (same < 0)
            return NULL;
        if (same)
            return val_small(i);
    }
    return raise(&exc_ValueError, "%R is not in list", a[0]);
}

static Value m_insert(Value self, Value *a)
{
    List *l = as_list(self);
    int64_t at;

    if (!obj_to_index(a[0], &at))
        return NULL;
    if (at < 0)
        at = at + (int64_t)l->len < 0 ? 0 : at + (int64_t)l->len;
    if (at > (int64_t)l->len)
        at = (int64_t)l->len;
    list_insert(self, (size_t)at, a[1]);
    return none();
}

static Value m_pop(Value self, Value *a)
{
    List *l = as_list(self);
    int64_t at = -1;

    if (a[0] && !obj_to_index(a[0], &at))
        return NULL;
    if (l->len == 0)
        return raise(&exc_IndexError, "pop from empty list");
    if (at < 0)
        at += (int64_t)l->len;
    if (at < 0 || at >= (int64_t)l->len)
        return raise(&exc_IndexError, "pop index out of range");
    return list_pop(self, (size_t)at);
}

static Value m_remove(Value self, Value *a)
{
    List *l = as_list(self);

    for (size_t i = 0; i < l->len; i++) {
        int same = item_is(l, i, a[0]);
        if (same < 0)
            return NULL;
        if (!same)
            continue;
        if (i < l->len)
            val_unref(list_pop(self, i));
        return none();
    }
    return raise(&exc_ValueError, "list.remove(x): x not in list");
}

static Value m_reverse(Value self, Value *a)
{
    List *l = as_list(self);

    (void)a;
    vm_spend(l->len * 2);
    for (size_t i = 0, j = l->len; i + 1 < j; i++) {
        Value v = l->items[i];
        l->items[i] = l->items[--j];
        l->items[j] = v;
    }
    return none();
}

static Value m_sort(Value self, Value *a)
{
    int64_t reverse = 0;

    if (a[1] && !obj_to_index(a[1], &reverse))
        return NULL;
    Value key = a[0] == VAL_NONE ? NULL : a[0];
    return list_sort(self, key, reverse != 0) < 0 ? NULL : none();
}

static Value m_reversed(Value self, Value *a)
{
    (void)a;
    return list_reversed_new(self);
}

static Value m_sizeof(Value self, Value *a)
{
    (void)a;
    return val_small(40 + 8 * (int64_t)as_list(self)->len);
}

const NativeDef list_methods[] = {
    {"append", m_append, "object, /", NULL},
    {"clear", m_clear, "", NULL},
    {"copy", m_copy, "", NULL},
    {"count", m_count, "value, /", NULL},
    {"extend", m_extend, "iterable, /", NULL},
    {"index", m_index, "value, start=, stop=, /", NULL},
    {"insert", m_insert, "index, object, /", NULL},
    {"pop", m_pop, "index=, /", NULL},
    {"remove", m_remove, "value, /", NULL},
    {"reverse", m_reverse, "", NULL},
    {"sort", m_sort, "*, key=, reverse=", NULL},
    {"__reversed__", m_reversed, "", NULL},
    {"__sizeof__", m_sizeof, "", NULL},
    GENERIC_METHOD,
    {NULL, NULL, NULL, NULL},
};
