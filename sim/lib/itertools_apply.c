/* itertools_apply.c - accumulate, pairwise, starmap, chain. */
#include "sim/lib/itertools_int.h"
#include "sim/lib/lib_int.h"
#include "sim/vm/args.h"
#include "sim/vm/call.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"

/* --- accumulate: held is the total, other the initial one --------------- */

static Value accumulate_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    static const char *const names[] = {"iterable", "func", "initial", NULL};
    Value a[3];

    if (!args_sort("accumulate", names, 1, args, n, kwnames, a))
        return NULL;
    if (n > 2)
        return raise(&exc_TypeError, "accumulate() takes at most 2 positional "
                     "arguments (%zu given)", n);
    Walk *w = walk_new(cls, a[0]);
    if (!w)
        return NULL;
    if (a[1] && a[1] != VAL_NONE)
        w->func = val_ref(a[1]);
    if (a[2] && a[2] != VAL_NONE)
        w->other = val_ref(a[2]);
    return &w->head;
}

/* The total with [item] (taken). */
static Value accumulate_take(Walk *w, Value item)
{
    Value so_far = val_ref(w->held);
    Value total = w->func ? call2(w->func, so_far, item)
                          : obj_binary(so_far, item, OP_ADD);

    val_unref(so_far);
    val_unref(item);
    if (total)
        val_set_take(&w->held, val_ref(total));
    return total;
}

static Value accumulate_next(Value self)
{
    Walk *w = as_walk(self);

    if (w->other) {
        w->held = w->other;
        w->other = NULL;
        return val_ref(w->held);
    }
    Value item = obj_next(w->iter);
    if (item && !w->held)
        w->held = val_ref(item);
    else if (item)
        return accumulate_take(w, item);
    return item;
}

Type accumulate_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "accumulate",
    .module = "itertools",
    .size = sizeof(Walk),
    .flags = TYPE_GC | TYPE_BASE | TYPE_IMMUTABLE,
    .free = walk_free,
    .visit = walk_visit,
    .iter = lib_self_iter,
    .next = accumulate_next,
    .new = accumulate_new,
};

/* --- pairwise: held is the item before ---------------------------------- */

static Value pairwise_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    if (walk_refuses(cls, "pairwise", kwnames) ||
        !check_args("pairwise", n, NULL, 1, 1))
        return NULL;
    Walk *w = walk_new(cls, args[0]);
    return w ? &w->head : NULL;
}

static Value pairwise_next(Value self)
{
    Walk *w = as_walk(self);

    if (!w->iter)
        return NULL;
    Value before = w->held ? val_ref(w->held) : obj_next(w->iter);
    Value item = before && w->iter ? obj_next(w->iter) : NULL;
    Value pair = item ? tuple_pair(before, item) : NULL;
    val_xunref(before);
    val_set_take(&w->held, item);
    if (!pair)
        val_clear(&w->iter);
    return pair;
}

Type pairwise_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "pairwise",
    .module = "itertools",
    .size = sizeof(Walk),
    .flags = TYPE_GC | TYPE_BASE | TYPE_IMMUTABLE,
    .free = walk_free,
    .visit = walk_visit,
    .iter = lib_self_iter,
    .next = pairwise_next,
    .new = pairwise_new,
};

/* --- starmap ------------------------------------------------------------ */

static Value starmap_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    if (walk_refuses(cls, "starmap", kwnames) ||
        !check_args("starmap", n, NULL, 2, 2))
        return NULL;
    Walk *w = walk_new(cls, args[1]);
    if (!w)
        return NULL;
    w->func = val_ref(args[0]);
    return &w->head;
}

static Value starmap_next(Value self)
{
    Walk *w = as_walk(self);
    Value item = obj_next(w->iter);

    if (!item)
        return NULL;
    Value args = obj_to_tuple(item);
    val_unref(item);
    if (!args)
        return NULL;
    Value r = call(w->func, as_tuple(args)->items, as_tuple(args)->len, NULL);
    val_unref(args);
    return r;
}

Type starmap_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "starmap",
    .module = "itertools",
    .size = sizeof(Walk),
    .flags = TYPE_GC | TYPE_BASE | TYPE_IMMUTABLE,
    .free = walk_free,
    .visit = walk_visit,
    .iter = lib_self_iter,
    .next = starmap_next,
    .new = starmap_new,
};

/* --- chain: iter gives the iterables, other walks the current one ------- */

static Value chain_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    if (walk_refuses(cls, "chain", kwnames))
        return NULL;
    Value all = tuple_from(args, n);
    Walk *w = walk_new(cls, all);
    val_unref(all);
    return w ? &w->head : NULL;
}

static Value chain_from_iterable(Value self, Value *a)
{
    Walk *w = walk_new((Type *)(void *)self, a[0]);

    return w ? &w->head : NULL;
}

static Value chain_next(Value self)
{
    Walk *w = as_walk(self);

    while (w->iter) {
        if (!w->other) {
            Value iterable = obj_next(w->iter);
            w->other = iterable ? obj_iter(iterable) : NULL;
            val_xunref(iterable);
            if (!w->other) {
                val_clear(&w->iter);
                return NULL;
            }
        }
        Value item = obj_next(w->other);
        if (item || exc_raised())
            return item;
        val_clear(&w->other);
    }
    return NULL;
}

Type chain_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "chain",
    .module = "itertools",
    .size = sizeof(Walk),
    .flags = TYPE_GC | TYPE_BASE | TYPE_IMMUTABLE,
    .free = walk_free,
    .visit = walk_visit,
    .iter = lib_self_iter,
    .next = chain_next,
    .new = chain_new,
    .methods = (const NativeDef[]){
        {"%from_iterable", chain_from_iterable, "iterable, /", NULL},
        GENERIC_METHOD,
        {0},
    },
};
