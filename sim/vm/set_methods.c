/* set_methods.c - the methods of set and frozenset. */
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/set_int.h"

/* --- of both ---------------------------------------------------------- */

static Value m_copy(Value self, Value *a)
{
    (void)a;
    if (type_of(self) == &frozenset_type)
        return val_ref(self);
    return set_copy(as_set(self));
}

static Value m_union(Value self, Value *a)
{
    const Tuple *others = as_tuple(a[0]);
    Value r = set_copy(as_set(self));

    for (size_t i = 0; r && i < others->len; i++)
        if (others->items[i] != self && set_update(r, others->items[i]) < 0)
            val_clear(&r);
    return r;
}

static Value m_intersection(Value self, Value *a)
{
    const Tuple *others = as_tuple(a[0]);
    Value r = others->len == 0 ? set_copy(as_set(self)) : val_ref(self);

    for (size_t i = 0; r && i < others->len; i++)
        val_set_take(&r, set_and(as_set(r), others->items[i]));
    return r;
}

static Value m_difference(Value self, Value *a)
{
    const Tuple *others = as_tuple(a[0]);

    if (others->len == 0)
        return set_copy(as_set(self));
    Value r = set_sub(as_set(self), others->items[0]);
    for (size_t i = 1; r && i < others->len; i++)
        if (set_sub_update(as_set(r), others->items[i]) < 0)
            val_clear(&r);
    return r;
}

static Value m_symmetric_difference(Value self, Value *a)
{
    return set_xor(as_set(self), a[0]);
}

static Value truth(int r)
{
    return r < 0 ? NULL : val_ref(val_bool(r));
}

static Value m_isdisjoint(Value self, Value *a)
{
    return truth(set_is_disjoint(as_set(self), a[0]));
}

/* [v] as a set: itself, or a new one made from it. */
static Value to_set(Value v)
{
    return is_set(v) ? val_ref(v) : set_of(&set_type, v);
}

static Value m_issubset(Value self, Value *a)
{
    Value other = to_set(a[0]);

    if (!other)
        return NULL;
    int r = set_is_subset(as_set(self), as_set(other));
    val_unref(other);
    return truth(r);
}

static Value m_issuperset(Value self, Value *a)
{
    Value other = to_set(a[0]);

    if (!other)
        return NULL;
    int r = set_is_subset(as_set(other), as_set(self));
    val_unref(other);
    return truth(r);
}

static Value m_reduce(Value self, Value *a)
{
    Value keys = obj_to_list(self);
    Dict *own = self->type->flags & TYPE_DICT ? obj_dict_peek(self) : NULL;

    (void)a;
    if (!keys)
        return NULL;
    Value args = tuple_of(1, keys);
    Value r = tuple_of(3, &self->type->head, args,
                       own && dict_len(own) > 0 ? (Value)(void *)own
                                                : VAL_NONE);
    val_unref(args);
    val_unref(keys);
    return r;
}

/* What CPython's set takes: eight slots are inside the object. */
static Value m_sizeof(Value self, Value *a)
{
    int64_t slots = as_set(self)->table_size;

    (void)a;
    return val_small(200 + (slots > 8 ? 16 * slots : 0));
}

/* --- of set only ------------------------------------------------------ */

static Value m_add(Value self, Value *a)
{
    return set_add(self, a[0]) < 0 ? NULL : none();
}

static Value m_clear(Value self, Value *a)
{
    (void)a;
    set_empty(as_set(self));
    return none();
}

static Value m_discard(Value self, Value *a)
{
    return set_remove(self, a[0]) < 0 ? NULL : none();
}

static Value m_remove(Value self, Value *a)
{
    int r = set_remove(self, a[0]);

    if (r == 0)
        raise_value(&exc_KeyError, a[0]);
    return r > 0 ? none() : NULL;
}

static Value m_pop(Value self, Value *a)
{
    Value key = set_take_any(as_set(self));

    (void)a;
    return key ? key : raise(&exc_KeyError, "pop from an empty set");
}

static Value m_update(Value self, Value *a)
{
    const Tuple *others = as_tuple(a[0]);

    for (size_t i = 0; i < others->len; i++)
        if (set_update(self, others->items[i]) < 0)
            return NULL;
    return none();
}

static Value m_difference_update(Value self, Value *a)
{
    const Tuple *others = as_tuple(a[0]);

    for (size_t i = 0; i < others->len; i++)
        if (set_sub_update(as_set(self), others->items[i]) < 0)
            return NULL;
    return none();
}

static Value m_intersection_update(Value self, Value *a)
{
    Value common = m_intersection(self, a);

    if (!common)
        return NULL;
    set_swap(as_set(self), as_set(common));
    val_unref(common);
    return none();
}

static Value m_symmetric_difference_update(Value self, Value *a)
{
    return set_xor_update(as_set(self), a[0]) < 0 ? NULL : none();
}

#define OF_BOTH                                                         \
    {"copy", m_copy, "", NULL},                                         \
    {"difference", m_difference, "*others", NULL},                      \
    {"intersection", m_intersection, "*others", NULL},                  \
    {"isdisjoint", m_isdisjoint, "other, /", NULL},                     \
    {"issubset", m_issubset, "other, /", NULL},                         \
    {"issuperset", m_issuperset, "other, /", NULL},                     \
    {"symmetric_difference", m_symmetric_difference, "other, /", NULL}, \
    {"union", m_union, "*others", NULL},                                \
    {"__reduce__", m_reduce, "", NULL},                                 \
    {"__sizeof__", m_sizeof, "", NULL},                                 \
    GENERIC_METHOD,                                                     \
    {NULL, NULL, NULL, NULL}

const NativeDef frozenset_methods[] = {OF_BOTH};

const NativeDef set_methods[] = {
    {"add", m_add, "object, /", NULL},
    {"clear", m_clear, "", NULL},
    {"difference_update", m_difference_update, "*others", NULL},
    {"discard", m_discard, "object, /", NULL},
    {"intersection_update", m_intersection_update, "*others", NULL},
    {"pop", m_pop, "", NULL},
    {"remove", m_remove, "object, /", NULL},
    {"symmetric_difference_update", m_symmetric_difference_update, "other, /",
     NULL},
    {"update", m_update, "*others", NULL},
    OF_BOTH,
};
