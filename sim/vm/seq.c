/* seq.c - what all sequences do alike: indexes, errors, comparing. */
#include "sim/vm/seq.h"

#include "sim/vm/exc.h"
#include "sim/vm/seq_int.h"

bool seq_index(Value key, const size_t *len, const char *what, size_t *out)
{
    int64_t i;

    if (is_small(key)) {
        i = small_of(key);
    } else if (!seq_is_index(key)) {
        bool str = strcmp(what, "string") == 0;
        raise(&exc_TypeError, str ? "%s indices must be integers, not '%T'"
              : "%s indices must be integers or slices, not %T", what, key);
        return false;
    } else if (!obj_to_size(key, &exc_IndexError, &i)) {
        return false;
    }
    if (i < 0)
        i += (int64_t)*len;
    if (i < 0 || i >= (int64_t)*len) {
        raise(&exc_IndexError, "%s index out of range", what);
        return false;
    }
    *out = (size_t)i;
    return true;
}

bool seq_bound(Value v, size_t len, int64_t *out)
{
    if (!v)
        return true;
    if (!seq_is_index(v)) {
        raise(&exc_TypeError, "slice indices must be integers or have an "
              "__index__ method");
        return false;
    }
    if (!obj_to_index_clamped(v, out))
        return false;
    if (*out < 0)
        *out = *out + (int64_t)len < 0 ? 0 : *out + (int64_t)len;
    return true;
}

Value seq_int(Value v)
{
    if (is_int(v))
        return val_ref(v);
    if (!type_of(v)->index)
        return raise(&exc_TypeError, "'%T' object cannot be interpreted as an "
                     "integer", v);
    return type_of(v)->index(v);
}

Value seq_ask_other(Value a, Value b, Op op)
{
    Type *t = type_of(b);

    if (!t->binary || t->binary == type_of(a)->binary ||
        type_has(t, TYPE_HEAP))         /* was asked first: obj_ops.c */
        return val_ref(VAL_NOT_IMPLEMENTED);
    return t->binary(a, b, op);
}

Value seq_cannot_add(Value a, Value b, const char *name)
{
    Value r = seq_ask_other(a, b, OP_ADD);

    if (r != VAL_NOT_IMPLEMENTED)
        return r;
    val_unref(r);
    return raise(&exc_TypeError, "can only concatenate %s (not \"%T\") to %s",
                 name, b, name);
}

int seq_times(Value a, Value b, unsigned type_flag, Value *seq, int64_t *times,
              Value *out)
{
    bool left = is_obj(a) && type_has(a->type, type_flag);
    Value number = left ? b : a;

    *seq = left ? a : b;
    if (!seq_is_index(number)) {
        if (!left && is_obj(a) && type_has(a->type, SEQ_REPEATS)) {
            *out = val_ref(VAL_NOT_IMPLEMENTED);        /* a's operator says */
            return 1;                                   /* it better */
        }
        *out = left ? seq_ask_other(a, b, OP_MUL)
                    : val_ref(VAL_NOT_IMPLEMENTED);
        if (*out != VAL_NOT_IMPLEMENTED)
            return *out ? 1 : -1;
        val_unref(*out);
        return raise_i(&exc_TypeError, "can't multiply sequence by non-int of "
                       "type '%T'", number);
    }
    if (!obj_to_size(number, &exc_OverflowError, times))
        return -1;
    if (*times < 0)
        *times = 0;
    return 0;
}

Value seq_compare_len(size_t a, size_t b, Op op)
{
    bool r = op == OP_EQ ? a == b : op == OP_NE ? a != b : op == OP_LT ? a < b :
             op == OP_LE ? a <= b : op == OP_GT ? a > b : a >= b;

    return val_ref(val_bool(r));
}

Value seq_compare(const Tuple *a, const Tuple *b, Op op)
{
    for (size_t i = 0; i < a->len && i < b->len; i++) {
        int same = obj_equal(a->items[i], b->items[i]);
        if (same < 0)
            return NULL;
        if (same)
            continue;
        if (op == OP_EQ || op == OP_NE)
            return val_ref(val_bool(op == OP_NE));
        return obj_compare(a->items[i], b->items[i], op);
    }
    return seq_compare_len(a->len, b->len, op);
}

static Type *const types[] = {
    &tuple_type, &list_type, &slice_type, &range_type, &range_iter_type,
    &big_range_iter_type, &list_iter_type, &list_reversed_type,
    &tuple_iter_type, &str_iter_type, &str_ascii_iter_type, &seq_iter_type,
    &callable_iter_type, &reversed_type,
};

void seq_start(void)
{
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        type_ready(types[i]);
}

void seq_end(void)
{
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        type_end(types[i]);
    tuple_drop_empty();
}
