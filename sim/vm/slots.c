/* slots.c - which function stands in which slot of a type.
 *
 * A slot speaks for one or more dunder names.  For a class of the program it
 * is decided along the mro: the first class that says something about it wins.
 * A heap type says something by having one of the names in its dict: then the
 * slot is the function of slots_*.c that looks the method up and calls it.  A
 * static type says something by a slot of its own.
 */
#include "sim/vm/slots_int.h"

#include "sim/vm/dict.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

enum { NAMES_MAX = 27 };

typedef struct SlotDef {
    size_t offset;
    AnySlot heap;               /* NULL: then a heap type has none */
    Value *names[NAMES_MAX];    /* a NULL ends them */
} SlotDef;

#define SLOT(FIELD, HEAP, ...) \
    {offsetof(Type, FIELD), (AnySlot)(HEAP), {__VA_ARGS__}}
#define ID(NAME_) &name_##NAME_

static const SlotDef defs[] = {
    SLOT(repr, heap_repr, ID(__repr__)),
    SLOT(str, heap_str, ID(__str__)),
    SLOT(hash, heap_hash, ID(__hash__)),
    SLOT(compare, heap_compare, ID(__eq__), ID(__ne__), ID(__lt__),
         ID(__le__), ID(__gt__), ID(__ge__)),
    SLOT(truth, heap_truth, ID(__bool__)),
    SLOT(getattr, heap_getattr, ID(__getattribute__), ID(__getattr__)),
    SLOT(setattr, heap_setattr, ID(__setattr__), ID(__delattr__)),
    SLOT(call, heap_call, ID(__call__)),
    SLOT(binary, heap_binary, ID(__add__), ID(__radd__), ID(__sub__),
         ID(__rsub__), ID(__mul__), ID(__rmul__), ID(__truediv__),
         ID(__rtruediv__), ID(__floordiv__), ID(__rfloordiv__), ID(__mod__),
         ID(__rmod__), ID(__pow__), ID(__rpow__), ID(__matmul__),
         ID(__rmatmul__), ID(__lshift__), ID(__rlshift__), ID(__rshift__),
         ID(__rrshift__), ID(__and__), ID(__rand__), ID(__or__), ID(__ror__),
         ID(__xor__), ID(__rxor__)),
    SLOT(inplace, heap_inplace, ID(__iadd__), ID(__isub__), ID(__imul__),
         ID(__itruediv__), ID(__ifloordiv__), ID(__imod__), ID(__ipow__),
         ID(__imatmul__), ID(__ilshift__), ID(__irshift__), ID(__iand__),
         ID(__ior__), ID(__ixor__)),
    SLOT(unary, heap_unary, ID(__neg__), ID(__pos__), ID(__invert__)),
    SLOT(index, heap_index, ID(__index__)),
    SLOT(len, heap_len, ID(__len__)),
    SLOT(getitem, heap_getitem, ID(__getitem__)),
    SLOT(setitem, heap_setitem, ID(__setitem__), ID(__delitem__)),
    SLOT(contains, heap_contains, ID(__contains__)),
    SLOT(iter, heap_iter, ID(__iter__)),
    SLOT(next, heap_next, ID(__next__)),
    SLOT(descr_get, heap_descr_get, ID(__get__)),
    SLOT(descr_set, heap_descr_set, ID(__set__), ID(__delete__)),
    SLOT(await, heap_await, ID(__await__)),
    SLOT(send, NULL, ID(__await__), ID(__next__)),
    SLOT(aiter, heap_aiter, ID(__aiter__)),
    SLOT(anext, heap_anext, ID(__anext__)),
    SLOT(new, heap_new, ID(__new__)),
    SLOT(init, heap_init, ID(__init__)),
    SLOT(finalize, heap_finalize, ID(__del__)),
};

enum { DEFS = sizeof defs / sizeof *defs };

/* --- heap types ----------------------------------------------------------- */

static bool speaks(const SlotDef *def, const Type *t)
{
    for (size_t i = 0; i < NAMES_MAX && def->names[i]; i++)
        if (dict_find_name(t->dict, *def->names[i]) >= 0)
            return true;
    return false;
}

static AnySlot decide(const SlotDef *def, const Type *t)
{
    for (size_t i = 0; i < t->mro->len; i++) {
        const Type *p = as_type(t->mro->items[i]);
        if (is_heap(p)) {
            if (speaks(def, p))
                return def->heap;
            continue;
        }
        if (slot_is_own(p, def->offset))
            return slot_at(p, def->offset);
        if (def->offset == offsetof(Type, new) && !p->new)
            return NULL;        /* only C makes instances of such types */
    }
    return NULL;
}

/* A class that says __hash__ = None, or whose bases do. */
static void mark_hash(Type *t)
{
    t->flags &= ~(unsigned)TYPE_UNHASHABLE;
    if (type_lookup(t, NAME(__hash__)) == VAL_NONE) {
        t->flags |= TYPE_UNHASHABLE;
        t->hash = NULL;
    }
}

static void fill(Type *t, const SlotDef *def)
{
    slot_put(t, def->offset, decide(def, t));
    if (def->offset == offsetof(Type, hash))
        mark_hash(t);
}

void slots_fill(Type *t)
{
    for (size_t i = 0; i < DEFS; i++)
        fill(t, &defs[i]);
}

static void fill_again(Type *t, const SlotDef *def)
{
    fill(t, def);
    for (size_t i = 0; i < t->subtypes.len; i++)
        if (is_heap(t->subtypes.items[i]))
            fill_again(t->subtypes.items[i], def);
}

void slots_changed(Type *t, Value name)
{
    for (size_t i = 0; i < DEFS; i++)
        for (size_t k = 0; k < NAMES_MAX && defs[i].names[k]; k++)
            if (*defs[i].names[k] == name)
                fill_again(t, &defs[i]);
}

/* --- static types --------------------------------------------------------- */

static const size_t life_slots[] = {
    offsetof(Type, free), offsetof(Type, visit), offsetof(Type, clear),
    offsetof(Type, size_of),
};

static void inherit_one(Type *t, size_t offset)
{
    for (size_t i = 1; i < t->mro->len && !slot_at(t, offset); i++)
        slot_put(t, offset, slot_at(as_type(t->mro->items[i]), offset));
}

void slots_inherit(Type *t)
{
    bool own_equality = t->compare || t->hash;

    for (size_t i = 0; i < sizeof life_slots / sizeof *life_slots; i++)
        inherit_one(t, life_slots[i]);
    for (size_t i = 0; i < DEFS; i++) {
        size_t at = defs[i].offset;
        if (at == offsetof(Type, hash) &&
            (t->flags & TYPE_UNHASHABLE || (own_equality && t->compare &&
                                            t->base != &object_type)))
            continue;
        if (at == offsetof(Type, new) &&
            (t->base == &object_type || !t->base->new))
            continue;           /* such types make their instances themselves */
        inherit_one(t, at);
    }
}
