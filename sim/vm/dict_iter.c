/* dict_iter.c - iterators over the keys, values or items of a dict.
 *
 * They notice when the dict has grown or shrunk, and, where it has changed at
 * the same size, when they come to more keys than there were.  Those of an
 * OrderedDict notice every change of its keys and their order, except behind
 * the last key.
 */
#include "sim/vm/dict_int.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/vm.h"

#define CHANGED UINT32_MAX      /* as [count]: raised once, raises for ever */

typedef struct DictIter {
    Obj head;
    Dict *d;                    /* owned; NULL: at the end */
    size_t at;                  /* next entry; backwards: the one behind it */
    uint32_t count;             /* how many keys the dict had */
    uint32_t left;
    uint16_t stamp;             /* the OrderedDict's when the walk began */
} DictIter;

static DictIter *as_iter(Value v)
{
    return (DictIter *)(void *)v;
}

/* Stamps are drawn again after 32768, which no walk is expected to survive. */
static uint16_t ordered_stamp(Dict *d)
{
    if (d->stamp == 0)
        d->stamp = STAMP_MAX + 1 + vm.ordered_stamps++ % (STAMP_MAX + 1);
    return d->stamp;
}

Value dict_iter_new(Dict *d, DictWhat what, bool back)
{
    bool ordered = dict_is_ordered(d);
    Value v = obj_new(&dict_iter_types[what + (ordered ? 3 : 0) +
                                       (back ? 6 : 0)]);
    DictIter *it = as_iter(v);

    if (ordered)
        it->stamp = ordered_stamp(d);
    it->d = REF(d);
    it->at = back ? d->used : 0;
    it->count = it->left = d->count;
    return v;
}

static bool is_back(const DictIter *it)
{
    return it->head.type - dict_iter_types >= 6;
}

static void end(DictIter *it)
{
    Dict *d = it->d;

    it->d = NULL;
    val_unref(&d->head);
}

/* The next entry, borrowed; NULL: the end, or raised. */
static const DictEntry *step(DictIter *it)
{
    Dict *d = it->d;
    Value key, v;

    if (!d)
        return NULL;
    if (it->count != d->count) {
        it->count = CHANGED;
        raise(&exc_RuntimeError, "dictionary changed size during iteration");
        return NULL;
    }
    if (is_back(it)) {
        if (it->at > d->used)
            it->at = d->used;
        while (it->at > 0 && !d->entries[it->at - 1].key)
            it->at--;
        if (it->at > 0 && it->left > 0) {
            it->left--;
            return &d->entries[--it->at];
        }
    } else if (dict_next(d, &it->at, &key, &v)) {
        if (it->left-- > 0)
            return &d->entries[it->at - 1];
        it->left = 0;
        raise(&exc_RuntimeError, "dictionary keys changed during iteration");
        end(it);
        return NULL;
    }
    end(it);
    return NULL;
}

static Value next_key(Value self)
{
    const DictEntry *e = step(as_iter(self));

    return e ? val_ref(e->key) : NULL;
}

static Value next_value(Value self)
{
    const DictEntry *e = step(as_iter(self));

    return e ? val_ref(e->value) : NULL;
}

static Value next_item(Value self)
{
    const DictEntry *e = step(as_iter(self));

    return e ? tuple_pair(e->key, e->value) : NULL;
}

/* May the walk along an OrderedDict go on?  False: the end, or raised. */
static bool is_unmoved(DictIter *it)
{
    const Dict *d = it->d;

    if (!d)
        return false;
    if (it->left == 0) {
        end(it);
        return false;
    }
    bool added = it->stamp != d->stamp;
    if (!added && it->count == d->count)
        return true;
    if (!added && d->used == 0) {       /* cleared, which raises for ever */
        it->count = CHANGED;
        raise(&exc_RuntimeError, "OrderedDict changed size during iteration");
        return false;
    }
    raise(&exc_RuntimeError, "OrderedDict mutated during iteration");
    end(it);
    return false;
}

static Value ordered_key(Value self)
{
    return is_unmoved(as_iter(self)) ? next_key(self) : NULL;
}

static Value ordered_value(Value self)
{
    return is_unmoved(as_iter(self)) ? next_value(self) : NULL;
}

static Value ordered_item(Value self)
{
    return is_unmoved(as_iter(self)) ? next_item(self) : NULL;
}

static Value m_hint(Value self, Value *a)
{
    DictIter *it = as_iter(self);

    (void)a;
    return val_small(it->d && it->count == it->d->count ? it->left : 0);
}

static void slot_free(Value self)
{
    if (as_iter(self)->d)
        val_unref(&as_iter(self)->d->head);
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    if (as_iter(self)->d)
        visit(&as_iter(self)->d->head, arg);
}

static void slot_clear(Value self)
{
    if (as_iter(self)->d)
        end(as_iter(self));
}

static Value slot_iter(Value self)
{
    return val_ref(self);
}

static const NativeDef methods[] = {
    {"__length_hint__", m_hint, "", NULL},
    {NULL, NULL, NULL, NULL},
};

#define ITER_TYPE(NAME, NEXT) {         \
    .head = STATIC_OBJ(&type_type),     \
    .name = NAME,                       \
    .module = "builtins",               \
    .size = sizeof(DictIter),           \
    .flags = TYPE_GC | TYPE_IMMUTABLE,  \
    .free = slot_free,                  \
    .visit = slot_visit,                \
    .clear = slot_clear,                \
    .iter = slot_iter,                  \
    .next = NEXT,                       \
    .methods = methods,                 \
}

Type dict_iter_types[12] = {
    ITER_TYPE("dict_keyiterator", next_key),
    ITER_TYPE("dict_valueiterator", next_value),
    ITER_TYPE("dict_itemiterator", next_item),
    ITER_TYPE("odict_iterator", ordered_key),
    ITER_TYPE("odict_iterator", ordered_value),
    ITER_TYPE("odict_iterator", ordered_item),
    ITER_TYPE("dict_reversekeyiterator", next_key),
    ITER_TYPE("dict_reversevalueiterator", next_value),
    ITER_TYPE("dict_reverseitemiterator", next_item),
    ITER_TYPE("odict_iterator", ordered_key),
    ITER_TYPE("odict_iterator", ordered_value),
    ITER_TYPE("odict_iterator", ordered_item),
};
