/* builtins_iterate.c - iter, next, aiter, anext, all, any, sorted. */
#include "sim/vm/builtins_int.h"
#include "sim/vm/call.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/gen.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/type_int.h"
#include "sim/vm/vm.h"

static Value f_iter(Value self, Value *args, size_t n, Tuple *kwnames)
{
    (void)self;
    if (!check_args("iter", n, kwnames, 1, 2))
        return NULL;
    if (n == 1)
        return obj_iter(args[0]);
    if (!obj_callable(args[0]))
        return raise(&exc_TypeError, "iter(v, w): v must be callable");
    return callable_iter_new(args[0], args[1]);
}

/* --- next --------------------------------------------------------------- */

/* Begins to ask [it] for an item.  Python code is not run nested: VAL_PUSHED.
 * At the end StopIteration is raised. */
static Value next_begin(Value it)
{
    Type *t = type_of(it);

    if (t == &generator_type)
        return gen_resume((Gen *)(void *)it, VAL_NONE, GEN_CALL);
    if (!t->next)
        return raise(&exc_TypeError, "'%T' object is not an iterator", it);
    Value method = type_has(t, TYPE_HEAP)
                       ? obj_special_peek(it, NAME(__next__)) : NULL;
    if (method) {
        val_ref(method);
        Value r = special_begin(method, it, NULL, 0, NULL);
        val_unref(method);
        return r;
    }
    Value v = t->next(it);
    return v || exc_raised() ? v : raise_stop(VAL_NONE);
}

/* next(it, default): slots are the two. */
static Value next_or_step(Frame *f, Value in)
{
    if (f->state++ == 0) {
        Value r = next_begin(f->slots[0]);
        if (r != VAL_PUSHED)
            return frame_again(f, r);
        return r;
    }
    if (!in && !vm.stopped && exc_drop_if(&exc_StopIteration))
        return val_ref(f->slots[1]);
    return in;
}

static Value f_next(Value self, Value *args, size_t n, Tuple *kwnames)
{
    (void)self;
    if (!check_args("next", n, kwnames, 1, 2))
        return NULL;
    if (n == 1)
        return next_begin(args[0]);
    Type *t = type_of(args[0]);
    if (t == &generator_type || type_has(t, TYPE_HEAP)) {
        frame_push_native(next_or_step, args, 2);
        return VAL_PUSHED;
    }
    if (!t->next)
        return next_begin(args[0]);
    Value v = t->next(args[0]);
    if (!v && exc_raised())
        exc_drop_if(&exc_StopIteration);
    return v || exc_raised() ? v : val_ref(args[1]);
}

/* --- async -------------------------------------------------------------- */

static Value f_aiter(Value self, Value *a)
{
    Type *t = type_of(a[0]);

    (void)self;
    if (!t->aiter)
        return raise(&exc_TypeError,
                     "'%T' object is not an async iterable", a[0]);
    Value it = t->aiter(a[0]);
    if (it && !type_of(it)->anext) {
        raise(&exc_TypeError,
              "aiter() returned not an async iterator of type '%T'", it);
        val_clear(&it);
    }
    return it;
}

static Value f_anext(Value self, Value *args, size_t n, Tuple *kwnames)
{
    (void)self;
    if (!check_args("anext", n, kwnames, 1, 2))
        return NULL;
    Type *t = type_of(args[0]);
    if (!t->anext)
        return raise(&exc_TypeError,
                     "'%T' object is not an async iterator", args[0]);
    Value awaitable = t->anext(args[0]);
    if (!awaitable || n == 1)
        return awaitable;
    Value result = builtins_anext_or(awaitable, args[1]);
    val_unref(awaitable);
    return result;
}

/* --- all, any, sorted --------------------------------------------------- */

/* True if an item of [iterable] has the truth [sought]; -1: raised. */
static int find_truth(Value iterable, bool sought)
{
    Value iter = obj_iter(iterable), item;
    int found = iter ? 0 : -1;

    while (found == 0 && (item = obj_next(iter))) {
        int truth = obj_truth(item);
        val_unref(item);
        if (truth < 0 || !vm_charge(VM_COST_ITEM))
            found = -1;
        else if (truth == sought)
            found = 1;
    }
    val_xunref(iter);
    return exc_raised() ? -1 : found;
}

static Value f_all(Value self, Value *a)
{
    int found = find_truth(a[0], false);

    (void)self;
    return found < 0 ? NULL : val_ref(val_bool(!found));
}

static Value f_any(Value self, Value *a)
{
    int found = find_truth(a[0], true);

    (void)self;
    return found < 0 ? NULL : val_ref(val_bool(found));
}

/* The options are list.sort()'s to judge. */
static Value f_sorted(Value self, Value *args, size_t n, Tuple *kwnames)
{
    (void)self;
    if (!check_args("sorted", n, NULL, 1, 1))
        return NULL;
    Value list = obj_to_list(args[0]);
    if (!list)
        return NULL;
    if (!kwnames || kwnames->len == 0) {
        if (list_sort(list, NULL, false) < 0)
            val_clear(&list);
        return list;
    }
    Value sort = obj_getattr(list, NAME(sort));
    Value r = sort ? call(sort, args + 1, 0, kwnames) : NULL;
    val_xunref(sort);
    if (!r)
        val_clear(&list);
    val_xunref(r);
    return list;
}

const NativeDef builtins_iterate[] = {
    {"iter", NULL, NULL, f_iter},
    {"next", NULL, NULL, f_next},
    {"aiter", f_aiter, "async_iterable, /", NULL},
    {"anext", NULL, NULL, f_anext},
    {"all", f_all, "iterable, /", NULL},
    {"any", f_any, "iterable, /", NULL},
    {"sorted", NULL, NULL, f_sorted},
    {0},
};
