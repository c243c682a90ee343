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

static Value new_small(uint64_t next, uint64_t step, int64_t left)
{
    Value v = obj_new(&range_iter_type);

    as_iter(v)->next = (int64_t)next;
    as_iter(v)->step = (int64_t)step;
    as_iter(v)->left = left;
    return v;
}

Value range_iter_new(Value range)
{
    const Range *r = as_range(range);

    if (!r->big)
        return new_small((uint64_t)r->start, (uint64_t)r->step, r->len);
    Value v = obj_new(&big_range_iter_type);
    as_big(v)->next = range_part(r, RANGE_START);
    as_big(v)->step = range_part(r, RANGE_STEP);
    as_big(v)->left = range_part(r, RANGE_LEN);
    return v;
}

Value range_reversed_new(Value range)
{
    const Range *r = as_range(range);

    if (!r->big && r->step > INT64_MIN)
        return new_small((uint64_t)r->start +
                         (uint64_t)(r->len - 1) * (uint64_t)r->step,
                         0 - (uint64_t)r->step, r->len);
    Value v = obj_new(&big_range_iter_type);
    Value step = range_part(r, RANGE_STEP), len = range_part(r, RANGE_LEN);
    Value last = int_binary(len, val_small(1), OP_SUB);
    as_big(v)->next = range_at(r, last);
    as_big(v)->step = int_unary(step, OP_NEG);
    as_big(v)->left = len;
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

    if (it->left <= 0)
        return NULL;
    int64_t n = it->next;
    it->left--;
    it->next = (int64_t)((uint64_t)n + (uint64_t)it->step);
    return int_new(n);
}

static Value small_hint(Value self, Value *a)
{
    (void)a;
    return int_new(as_iter(self)->left);
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
