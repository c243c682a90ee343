/* range_iter.c - iterating ranges, forwards and backwards. */
#include "sim/vm/range.h"
#include "sim/vm/seq_int.h"

typedef struct BigRangeIter {
    Obj head;
    Value next, step, left;     /* ints */
} BigRangeIter;

static RangeIter *as_iter(Value v)
{
    return (RangeIter *)(void *)v;
}

static BigRangeIter *as_big(Value v)
{
    return (BigRangeIter *)(void *)v;
}

/* --- making ----------------------------------------------------------- */

/* The [len] numbers from [first] to [last].  NULL: not all are small, or one
 * step, or the end, a step further, looks like none. */
static Value new_small(int64_t first, int64_t last, int64_t step, int64_t len)
{
    int64_t span;

    if (len > 0 && (!fits_small(first) || !fits_small(last)))
        return NULL;
    if (__builtin_mul_overflow(step, len, &span) || span == INT64_MIN ||
        step == INT64_MIN)
        return NULL;
    Value v = obj_new(&range_iter_type);
    as_iter(v)->next = (uint64_t)first << 1 | 1;
    as_iter(v)->step = (uint64_t)step << 1;
    as_iter(v)->end = as_iter(v)->next + ((uint64_t)span << 1);
    return v;
}

static int64_t last_of(const Range *r)
{
    return (int64_t)((uint64_t)r->start +
                     (uint64_t)(r->len - 1) * (uint64_t)r->step);
}

static Value new_big(Value next_take, Value step_take, Value len_take)
{
    Value v = obj_new(&big_range_iter_type);

    as_big(v)->next = next_take;
    as_big(v)->step = step_take;
    as_big(v)->left = len_take;
    return v;
}

Value range_iter_new(Value range)
{
    const Range *r = as_range(range);
    Value v = r->big ? NULL
                     : new_small(r->start, last_of(r), r->step, r->len);

    return v ? v : new_big(range_part(r, RANGE_START),
                           range_part(r, RANGE_STEP),
                           range_part(r, RANGE_LEN));
}

Value range_reversed_new(Value range)
{
    const Range *r = as_range(range);
    Value v = r->big || r->step == INT64_MIN ? NULL
        : new_small(last_of(r), r->start, -r->step, r->len);

    if (v)
        return v;
    Value step = range_part(r, RANGE_STEP), len = range_part(r, RANGE_LEN);
    Value last = int_binary(len, val_small(1), OP_SUB);
    v = new_big(range_at(r, last), int_unary(step, OP_NEG), len);
    val_unref(last);
    val_unref(step);
    return v;
}

/* --- the types -------------------------------------------------------- */

static Value self_iter(Value self)
{
    return val_ref(self);
}

static Value small_next(Value self)
{
    RangeIter *it = as_iter(self);

    return it->next == it->end ? NULL : range_step(it);
}

static Value small_hint(Value self, Value *a)
{
    const RangeIter *it = as_iter(self);
    bool up = (int64_t)it->step > 0;

    (void)a;
    assert(it->step != 0);
    return int_new((int64_t)(up ? (it->end - it->next) / it->step
                                : (it->next - it->end) / (0 - it->step)));
}

static void big_free(Value self)
{
    val_xunref(as_big(self)->next);
    val_xunref(as_big(self)->step);
    val_xunref(as_big(self)->left);
}

static Value big_next(Value self)
{
    BigRangeIter *it = as_big(self);

    if (int_sign(it->left) <= 0)
        return NULL;
    Value n = it->next;
    it->next = int_binary(n, it->step, OP_ADD);
    val_set_take(&it->left, int_binary(it->left, val_small(1), OP_SUB));
    return n;
}

static Value big_hint(Value self, Value *a)
{
    (void)a;
    return val_ref(as_big(self)->left);
}

Type range_iter_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "range_iterator",
    .module = "builtins",
    .size = sizeof(RangeIter),
    .flags = TYPE_IMMUTABLE,
    .iter = self_iter,
    .next = small_next,
    .methods = (const NativeDef[]){
        {"__length_hint__", small_hint, "", NULL},
        {NULL, NULL, NULL, NULL},
    },
};

Type big_range_iter_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "longrange_iterator",
    .module = "builtins",
    .size = sizeof(BigRangeIter),
    .flags = TYPE_IMMUTABLE,
    .free = big_free,
    .iter = self_iter,
    .next = big_next,
    .methods = (const NativeDef[]){
        {"__length_hint__", big_hint, "", NULL},
        {NULL, NULL, NULL, NULL},
    },
};
