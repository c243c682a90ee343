/* set_iter.c - iterators over sets. */
#include "sim/vm/exc.h"
#include "sim/vm/set_int.h"

typedef struct SetIter {
    Obj head;
    Set *s;                     /* owned; NULL: at the end */
    size_t at;                  /* as set_step() counts */
    uint32_t count;             /* how many keys the set had; UINT32_MAX: it
                                   was found changed, and stays so */
    uint32_t left;
} SetIter;

static SetIter *as_iter(Value v)
{
    return (SetIter *)(void *)v;
}

Value set_iter_new(Value set)
{
    Value v = obj_new(&set_iter_type);
    SetIter *it = as_iter(v);

    it->s = REF(as_set(set));
    it->count = it->left = as_set(set)->count;
    return v;
}

static void slot_clear(Value self)
{
    Set *s = as_iter(self)->s;

    as_iter(self)->s = NULL;
    if (s)
        val_unref(&s->head);
}

static Value slot_next(Value self)
{
    SetIter *it = as_iter(self);

    if (!it->s)
        return NULL;
    if (it->count != it->s->count) {
        it->count = UINT32_MAX;
        return raise(&exc_RuntimeError, "Set changed size during iteration");
    }
    const SetEntry *e = set_step(it->s, &it->at);
    if (!e) {
        slot_clear(self);
        return NULL;
    }
    it->left -= it->left > 0;
    return val_ref(e->key);
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    if (as_iter(self)->s)
        visit(&as_iter(self)->s->head, arg);
}

static Value slot_iter(Value self)
{
    return val_ref(self);
}

static Value m_hint(Value self, Value *a)
{
    SetIter *it = as_iter(self);

    (void)a;
    return val_small(it->s && it->count == it->s->count ? it->left : 0);
}

Type set_iter_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "set_iterator",
    .module = "builtins",
    .size = sizeof(SetIter),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .free = slot_clear,
    .visit = slot_visit,
    .clear = slot_clear,
    .iter = slot_iter,
    .next = slot_next,
    .methods = (const NativeDef[]){
        {"__length_hint__", m_hint, "", NULL},
        {NULL, NULL, NULL, NULL},
    },
};
