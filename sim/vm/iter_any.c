/* iter_any.c - iterators that ask Python code: over anything with __getitem__,
 * over the calls of a function, and reversed(). */
#include "sim/vm/call.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/seq_int.h"
#include "sim/vm/str.h"

/* One struct for the three. */
typedef struct AnyIter {
    Obj head;
    Value from;                 /* sequence or callable; NULL: at the end */
    Value sentinel;             /* of callables, else NULL */
    int64_t at;                 /* index of the next item */
} AnyIter;

static AnyIter *as_iter(Value v)
{
    return (AnyIter *)(void *)v;
}

static Value iter_new(Type *type, Value from, int64_t at)
{
    Value v = obj_new(type);

    as_iter(v)->from = val_ref(from);
    as_iter(v)->at = at;
    return v;
}

Value seq_iter_new(Value seq)
{
    return iter_new(&seq_iter_type, seq, 0);
}

Value callable_iter_new(Value callable, Value sentinel)
{
    Value v = iter_new(&callable_iter_type, callable, 0);

    as_iter(v)->sentinel = val_ref(sentinel);
    return v;
}

/* Item [at], or NULL: the end, where the sequence says so by IndexError or
 * StopIteration, or raised. */
static Value item_at(AnyIter *it, int64_t at)
{
    Value seq = val_ref(it->from);
    Value item = obj_getitem(seq, val_small(at));

    val_unref(seq);
    if (!item && (exc_drop_if(&exc_IndexError) ||
                  exc_drop_if(&exc_StopIteration)))
        val_clear(&it->from);
    return item;
}

static Value seq_next(Value self)
{
    AnyIter *it = as_iter(self);

    return it->from ? item_at(it, it->at++) : NULL;
}

static Value callable_next(Value self)
{
    AnyIter *it = as_iter(self);

    if (!it->from)
        return NULL;
    Value f = val_ref(it->from), v = call0(f);
    val_unref(f);
    if (!v) {
        if (exc_drop_if(&exc_StopIteration))
            val_clear(&it->from);
        return NULL;
    }
    int ended = obj_equal(it->sentinel, v);
    if (ended == 0)
        return v;
    val_unref(v);
    if (ended > 0)
        val_clear(&it->from);
    return NULL;
}

static Value reversed_next(Value self)
{
    AnyIter *it = as_iter(self);

    if (!it->from)
        return NULL;
    if (it->at >= 0)
        return item_at(it, it->at--);
    val_clear(&it->from);
    return NULL;
}

/* --- reversed() ------------------------------------------------------- */

static Value reversed_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    if (!check_args("reversed", n, kwnames, 1, 1))
        return NULL;
    Value method = obj_special_peek(args[0], NAME(__reversed__));
    Type *t = type_of(args[0]);
    if (method && method != VAL_NONE)
        return call1(method, args[0]);
    if (method || !t->getitem || (!t->len && !type_has(t, TYPE_HEAP)))
        return raise(&exc_TypeError, "'%T' object is not reversible", args[0]);
    ptrdiff_t len = obj_len(args[0]);
    return len < 0 ? NULL : iter_new(cls, args[0], (int64_t)len - 1);
}

static Value reversed_hint(Value self, Value *a)
{
    AnyIter *it = as_iter(self);

    (void)a;
    if (!it->from)
        return val_small(0);
    ptrdiff_t len = obj_len(it->from);
    if (len < 0)
        return NULL;
    return val_small(len < it->at + 1 ? 0 : it->at + 1);
}

static Value seq_hint(Value self, Value *a)
{
    AnyIter *it = as_iter(self);

    (void)a;
    if (!it->from)
        return val_small(0);
    if (!type_of(it->from)->len)
        return val_ref(VAL_NOT_IMPLEMENTED);
    ptrdiff_t len = obj_len(it->from);
    if (len < 0)
        return NULL;
    return int_new(len > it->at ? len - it->at : 0);
}

/* --- the types -------------------------------------------------------- */

static void slot_free(Value self)
{
    val_xunref(as_iter(self)->from);
    val_xunref(as_iter(self)->sentinel);
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    if (as_iter(self)->from)
        visit(as_iter(self)->from, arg);
    if (as_iter(self)->sentinel)
        visit(as_iter(self)->sentinel, arg);
}

static void slot_clear(Value self)
{
    val_clear(&as_iter(self)->from);
}

static Value slot_iter(Value self)
{
    return val_ref(self);
}

Type seq_iter_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "iterator",
    .module = "builtins",
    .size = sizeof(AnyIter),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .free = slot_free,
    .visit = slot_visit,
    .clear = slot_clear,
    .iter = slot_iter,
    .next = seq_next,
    .methods = (const NativeDef[]){
        {"__length_hint__", seq_hint, "", NULL},
        {NULL, NULL, NULL, NULL},
    },
};

Type callable_iter_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "callable_iterator",
    .module = "builtins",
    .size = sizeof(AnyIter),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .free = slot_free,
    .visit = slot_visit,
    .clear = slot_clear,
    .iter = slot_iter,
    .next = callable_next,
};

Type reversed_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "reversed",
    .module = "builtins",
    .size = sizeof(AnyIter),
    .flags = TYPE_GC | TYPE_BASE | TYPE_IMMUTABLE,
    .free = slot_free,
    .visit = slot_visit,
    .clear = slot_clear,
    .iter = slot_iter,
    .next = reversed_next,
    .new = reversed_new,
    .methods = (const NativeDef[]){
        {"__length_hint__", reversed_hint, "", NULL},
        {NULL, NULL, NULL, NULL},
    },
};
