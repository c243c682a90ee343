/* itertools_combine.c - product, permutations, combinations (with and without
 * replacement).
 *
 * Each keeps an array of positions in its pool (product: one pool a position)
 * and advances it to the next in lexicographic order.
 */
#include "sim/base/mem.h"
#include "sim/lib/itertools_int.h"
#include "sim/lib/lib_int.h"
#include "sim/vm/args.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

typedef struct Combine {
    Obj head;
    Tuple *pool;                /* items; product: a tuple of pools */
    size_t *at;                 /* positions; permutations: all of the pool,
                                   the first [r] are shown */
    size_t *cycles;             /* permutations: exchanges left, by position */
    size_t r;
    bool begun, done;
} Combine;

static Combine *as_combine(Value v)
{
    return (Combine *)(void *)v;
}

static void combine_free(Value self)
{
    Combine *c = as_combine(self);

    val_xunref((Value)c->pool);
    mem_free(c->at);
    mem_free(c->cycles);
}

static void combine_visit(Value self, Visit visit, void *arg)
{
    visit((Value)as_combine(self)->pool, arg);
}

/* A [cls] over [pool] (taken) with room for [positions]; NULL: raised. */
static Combine *combine_new(Type *cls, Value pool, size_t r, size_t positions)
{
    if (!check_fits(positions + 1, sizeof(size_t))) {
        val_unref(pool);
        return NULL;
    }
    Combine *c = as_combine(obj_new(cls));
    c->pool = as_tuple(pool);
    c->r = r;
    c->at = mem_zalloc((positions + 1) * sizeof *c->at);
    return c;
}

static Value shown(Combine *c)
{
    Tuple *t = tuple_new(c->r);

    vm.budget -= (int64_t)c->r;
    for (size_t i = 0; i < c->r; i++)
        t->items[i] = val_ref(c->pool->items[c->at[i]]);
    return (Value)t;
}

/* The arguments (iterable, r), of which r may be left out or None if [min] is 1:
 * the pool's length.  NULL: raised; else the pool. */
static Value pool_and_r(const char *name, size_t min, Value *args, size_t n,
                        Tuple *kwnames, int64_t *r)
{
    static const char *const names[] = {"iterable", "r", NULL};
    Value a[2];

    if (!args_sort(name, names, min, args, n, kwnames, a))
        return NULL;
    bool given = a[1] && (min == 2 || a[1] != VAL_NONE);
    if (min == 2 && !obj_to_index(a[1], r))
        return NULL;
    Value pool = obj_to_tuple(a[0]);
    if (!pool)
        return NULL;
    if (!given)
        *r = (int64_t)as_tuple(pool)->len;
    else if (min < 2 && !is_int(a[1]))
        raise(&exc_TypeError, "Expected int as r");
    else if (obj_to_index(a[1], r) && *r < 0)
        raise(&exc_ValueError, "r must be non-negative");
    if (!exc_raised())
        return pool;
    val_unref(pool);
    return NULL;
}

/* --- product ------------------------------------------------------------ */

/* The pools of [iterables], [repeat] times over; NULL: raised. */
static Value pools_of(Value *iterables, size_t n, size_t repeat)
{
    if (!check_fits(n + 1, (repeat + 1) * sizeof(Value)))
        return NULL;
    Tuple *pools = tuple_new(n * repeat);
    for (size_t i = 0; i < pools->len; i++) {
        pools->items[i] = i < n ? obj_to_tuple(iterables[i])
                                : val_ref(pools->items[i - n]);
        if (!pools->items[i]) {
            val_unref((Value)pools);
            return NULL;
        }
    }
    return (Value)pools;
}

static Value product_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    Value given = args_keyword_peek("repeat", args, n, kwnames);
    int64_t repeat = 1;

    if (kwnames && kwnames->len > (given ? 1 : 0))
        return raise(&exc_TypeError, "'%S' is an invalid keyword argument "
                     "for product()", kwnames->items[0]);
    if (given && !obj_to_index(given, &repeat))
        return NULL;
    if (repeat < 0)
        return raise(&exc_ValueError, "repeat argument cannot be negative");
    if (repeat > UINT32_MAX)
        return raise(&exc_OverflowError, "repeat argument too large");
    Value pools = pools_of(args, n, (size_t)repeat);
    if (!pools)
        return NULL;
    size_t len = as_tuple(pools)->len;
    Combine *c = combine_new(cls, pools, len, len);
    for (size_t i = 0; c && i < len; i++)
        c->done |= as_tuple(c->pool->items[i])->len == 0;
    return c ? &c->head : NULL;
}

static bool product_advance(Combine *c)
{
    for (size_t i = c->r; i-- > 0;) {
        if (++c->at[i] < as_tuple(c->pool->items[i])->len)
            return true;
        c->at[i] = 0;
    }
    return false;
}

static Value product_next(Value self)
{
    Combine *c = as_combine(self);

    if (!c->done && c->begun)
        c->done = !product_advance(c);
    if (c->done)
        return NULL;
    c->begun = true;
    Tuple *t = tuple_new(c->r);
    vm.budget -= (int64_t)c->r;
    for (size_t i = 0; i < c->r; i++)
        t->items[i] = val_ref(as_tuple(c->pool->items[i])->items[c->at[i]]);
    return (Value)t;
}

Type product_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "product",
    .module = "itertools",
    .size = sizeof(Combine),
    .flags = TYPE_GC | TYPE_BASE | TYPE_IMMUTABLE,
    .free = combine_free,
    .visit = combine_visit,
    .iter = lib_self_iter,
    .next = product_next,
    .new = product_new,
};

/* --- permutations ------------------------------------------------------- */

static Value permutations_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    int64_t r = 0;
    Value pool = pool_and_r("permutations", 1, args, n, kwnames, &r);

    if (!pool)
        return NULL;
    size_t len = as_tuple(pool)->len;
    bool done = r > (int64_t)len;
    Combine *c = combine_new(cls, pool, done ? 0 : (size_t)r, len);
    if (!c)
        return NULL;
    c->done = done;
    c->cycles = mem_zalloc((c->r + 1) * sizeof *c->cycles);
    for (size_t i = 0; i < len; i++)
        c->at[i] = i;
    for (size_t i = 0; i < c->r; i++)
        c->cycles[i] = len - i;
    return &c->head;
}

/* From the right: the first position with an exchange left makes it; those
 * without are turned back to where they began. */
static bool permutations_advance(Combine *c)
{
    size_t len = c->pool->len;

    for (size_t i = c->r; i-- > 0;) {
        size_t first = c->at[i];
        if (--c->cycles[i] > 0) {
            size_t other = len - c->cycles[i];
            c->at[i] = c->at[other];
            c->at[other] = first;
            return true;
        }
        memmove(c->at + i, c->at + i + 1, (len - i - 1) * sizeof *c->at);
        c->at[len - 1] = first;
        c->cycles[i] = len - i;
    }
    return false;
}

static Value permutations_next(Value self)
{
    Combine *c = as_combine(self);

    if (!c->done && c->begun)
        c->done = !permutations_advance(c);
    c->begun = true;
    return c->done ? NULL : shown(c);
}

Type permutations_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "permutations",
    .module = "itertools",
    .size = sizeof(Combine),
    .flags = TYPE_GC | TYPE_BASE | TYPE_IMMUTABLE,
    .free = combine_free,
    .visit = combine_visit,
    .iter = lib_self_iter,
    .next = permutations_next,
    .new = permutations_new,
};

/* --- combinations ------------------------------------------------------- */

static Value combinations_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    int64_t r = 0;
    Value pool = pool_and_r("combinations", 2, args, n, kwnames, &r);

    if (!pool)
        return NULL;
    bool done = r > (int64_t)as_tuple(pool)->len;
    Combine *c = combine_new(cls, pool, done ? 0 : (size_t)r,
                             done ? 0 : (size_t)r);
    if (!c)
        return NULL;
    c->done = done;
    for (size_t i = 0; i < c->r; i++)
        c->at[i] = i;
    return &c->head;
}

static bool combinations_advance(Combine *c)
{
    for (size_t i = c->r; i-- > 0;) {
        if (c->at[i] == i + c->pool->len - c->r)
            continue;
        c->at[i]++;
        for (size_t k = i + 1; k < c->r; k++)
            c->at[k] = c->at[k - 1] + 1;
        return true;
    }
    return false;
}

static Value combinations_next(Value self)
{
    Combine *c = as_combine(self);

    if (!c->done && c->begun)
        c->done = !combinations_advance(c);
    c->begun = true;
    return c->done ? NULL : shown(c);
}

Type combinations_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "combinations",
    .module = "itertools",
    .size = sizeof(Combine),
    .flags = TYPE_GC | TYPE_BASE | TYPE_IMMUTABLE,
    .free = combine_free,
    .visit = combine_visit,
    .iter = lib_self_iter,
    .next = combinations_next,
    .new = combinations_new,
};

/* --- combinations_with_replacement -------------------------------------- */

static Value replacement_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    int64_t r = 0;
    Value pool = pool_and_r("combinations_with_replacement", 2, args, n,
                            kwnames, &r);

    if (!pool)
        return NULL;
    bool done = as_tuple(pool)->len == 0 && r > 0;
    Combine *c = combine_new(cls, pool, (size_t)r, (size_t)r);
    if (!c)
        return NULL;
    c->done = done;
    return &c->head;
}

static bool replacement_advance(Combine *c)
{
    for (size_t i = c->r; i-- > 0;) {
        if (c->at[i] + 1 == c->pool->len)
            continue;
        size_t next = c->at[i] + 1;
        for (size_t k = i; k < c->r; k++)
            c->at[k] = next;
        return true;
    }
    return false;
}

static Value replacement_next(Value self)
{
    Combine *c = as_combine(self);

    if (!c->done && c->begun)
        c->done = !replacement_advance(c);
    c->begun = true;
    return c->done ? NULL : shown(c);
}

Type combinations_with_replacement_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "combinations_with_replacement",
    .module = "itertools",
    .size = sizeof(Combine),
    .flags = TYPE_GC | TYPE_BASE | TYPE_IMMUTABLE,
    .free = combine_free,
    .visit = combine_visit,
    .iter = lib_self_iter,
    .next = replacement_next,
    .new = replacement_new,
};
