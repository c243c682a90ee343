/* itertools_pick.c - iterators that leave out items: compress, dropwhile,
 * takewhile, filterfalse, islice. */
#include "sim/lib/itertools_int.h"
#include "sim/lib/lib_int.h"
#include "sim/vm/args.h"
#include "sim/vm/call.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/vm.h"

/* The truth of func(item); -1: raised. */
static int test(Value func, Value item)
{
    if (func == (Value)&bool_type)
        return obj_truth(item);
    Value r = call1(func, item);
    int truth = r ? obj_truth(r) : -1;
    val_xunref(r);
    return truth;
}

/* cls(func, iterable) */
static Value new_with_test(Type *cls, const char *name, Value *args, size_t n,
                           Tuple *kwnames)
{
    if (walk_refuses(cls, name, kwnames) || !check_args(name, n, NULL, 2, 2))
        return NULL;
    Walk *w = walk_new(cls, args[1]);
    if (!w)
        return NULL;
    w->func = val_ref(args[0]);
    return &w->head;
}

/* The next item of which the test is [wanted]. */
static Value next_tested(Walk *w, bool wanted)
{
    Value item;

    while ((item = obj_next(w->iter))) {
        int truth = test(w->func, item);
        if (truth == wanted)
            return item;
        val_unref(item);
        if (truth < 0 || !vm_charge(VM_COST_ITEM))
            return NULL;
    }
    return NULL;
}

/* --- filterfalse -------------------------------------------------------- */

static Value filterfalse_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    Value v = new_with_test(cls, "filterfalse", args, n, kwnames);

    if (v && as_walk(v)->func == VAL_NONE)
        val_set_take(&as_walk(v)->func, val_ref((Value)&bool_type));
    return v;
}

static Value filterfalse_next(Value self)
{
    return next_tested(as_walk(self), false);
}

Type filterfalse_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "filterfalse",
    .module = "itertools",
    .size = sizeof(Walk),
    .flags = TYPE_GC | TYPE_BASE | TYPE_IMMUTABLE,
    .free = walk_free,
    .visit = walk_visit,
    .iter = lib_self_iter,
    .next = filterfalse_next,
    .new = filterfalse_new,
};

/* --- dropwhile: begun once the first item has passed -------------------- */

static Value dropwhile_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    return new_with_test(cls, "dropwhile", args, n, kwnames);
}

static Value dropwhile_next(Value self)
{
    Walk *w = as_walk(self);

    if (w->begun)
        return obj_next(w->iter);
    Value item = next_tested(w, false);
    w->begun = item;
    return item;
}

Type dropwhile_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "dropwhile",
    .module = "itertools",
    .size = sizeof(Walk),
    .flags = TYPE_GC | TYPE_BASE | TYPE_IMMUTABLE,
    .free = walk_free,
    .visit = walk_visit,
    .iter = lib_self_iter,
    .next = dropwhile_next,
    .new = dropwhile_new,
};

/* --- takewhile: stop is set once an item has failed --------------------- */

static Value takewhile_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    return new_with_test(cls, "takewhile", args, n, kwnames);
}

static Value takewhile_next(Value self)
{
    Walk *w = as_walk(self);
    Value item = w->stop ? NULL : obj_next(w->iter);

    if (!item)
        return NULL;
    int truth = test(w->func, item);
    if (truth > 0)
        return item;
    val_unref(item);
    w->stop = truth == 0;
    return NULL;
}

Type takewhile_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "takewhile",
    .module = "itertools",
    .size = sizeof(Walk),
    .flags = TYPE_GC | TYPE_BASE | TYPE_IMMUTABLE,
    .free = walk_free,
    .visit = walk_visit,
    .iter = lib_self_iter,
    .next = takewhile_next,
    .new = takewhile_new,
};

/* --- compress: other iterates the selectors ----------------------------- */

static Value compress_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    static const char *const names[] = {"data", "selectors", NULL};
    Value a[2];

    if (!args_sort("compress", names, 2, args, n, kwnames, a))
        return NULL;
    Walk *w = walk_new(cls, a[0]);
    if (!w)
        return NULL;
    w->other = obj_iter(a[1]);
    if (!w->other) {
        val_unref(&w->head);
        return NULL;
    }
    return &w->head;
}

static Value compress_next(Value self)
{
    Walk *w = as_walk(self);
    Value item;

    while ((item = obj_next(w->iter))) {
        Value selector = obj_next(w->other);
        int chosen = selector ? obj_truth(selector) : -1;
        val_xunref(selector);
        if (chosen > 0)
            return item;
        val_unref(item);
        if (chosen < 0 || !vm_charge(VM_COST_ITEM))
            return NULL;
    }
    return NULL;
}

Type compress_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "compress",
    .module = "itertools",
    .size = sizeof(Walk),
    .flags = TYPE_GC | TYPE_BASE | TYPE_IMMUTABLE,
    .free = walk_free,
    .visit = walk_visit,
    .iter = lib_self_iter,
    .next = compress_next,
    .new = compress_new,
};

/* --- islice: at counts what was read, next comes; stop -1: no end ---------- */

/* A limit of islice() in [*out], which keeps its value for None. */
static bool limit(Value v, int64_t min, int64_t *out, const char *message)
{
    if (v == VAL_NONE)
        return true;
    bool is_index = is_int(v) || type_of(v)->index;
    if (is_index && obj_to_index(v, out) && *out >= min)
        return true;
    if (exc_raised())
        exc_drop();
    raise(&exc_ValueError, "%s", message);
    return false;
}

static Value islice_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    int64_t start = 0, stop = -1, step = 1;
    const char *indices = "Indices for islice() must be None or an integer: "
                          "0 <= x <= sys.maxsize.";

    if (walk_refuses(cls, "islice", kwnames) ||
        !check_args("islice", n, NULL, 2, 4))
        return NULL;
    if (n == 2 && !limit(args[1], 0, &stop, "Stop argument for islice() must "
                         "be None or an integer: 0 <= x <= sys.maxsize."))
        return NULL;
    if (n > 2 && (!limit(args[2], 0, &stop, "Stop argument for islice() must "
                         "be None or an integer: 0 <= x <= sys.maxsize.") ||
                  !limit(args[1], 0, &start, indices)))
        return NULL;
    if (n > 3 && !limit(args[3], 1, &step, "Step for islice() must be a "
                        "positive integer or None."))
        return NULL;
    Walk *w = walk_new(cls, args[0]);
    if (!w)
        return NULL;
    w->next = start;
    w->stop = stop;
    w->step = step;
    return &w->head;
}

/* Lets go of what is iterated: the slice has ended. */
static Value islice_end(Walk *w)
{
    val_clear(&w->iter);
    return NULL;
}

static Value islice_next(Value self)
{
    Walk *w = as_walk(self);
    int64_t stop = w->stop < 0 ? INT64_MAX : w->stop;

    if (!w->iter)
        return NULL;
    while (w->at < w->next) {           /* even if they lie behind stop */
        Value item = obj_next(w->iter);
        if (!item)
            return islice_end(w);
        val_unref(item);
        w->at++;
        if (!vm_charge(VM_COST_ITEM))
            return NULL;
    }
    if (w->at >= stop)
        return islice_end(w);
    Value item = obj_next(w->iter);
    if (!item)
        return islice_end(w);
    w->at++;
    if (__builtin_add_overflow(w->next, w->step, &w->next) || w->next > stop)
        w->next = w->stop;
    return item;
}

Type islice_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "islice",
    .module = "itertools",
    .size = sizeof(Walk),
    .flags = TYPE_GC | TYPE_BASE | TYPE_IMMUTABLE,
    .free = walk_free,
    .visit = walk_visit,
    .iter = lib_self_iter,
    .next = islice_next,
    .new = islice_new,
};
