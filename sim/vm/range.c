/* range.c - ranges, of ints of any size.
 *
 * What programs do all the time (iterate, index, ask for an int) has a quick
 * way for ranges whose numbers fit; the rest works on int values and does not
 * care.
 */
#include "sim/vm/range.h"

#include <assert.h>

#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq_int.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* --- numbers ---------------------------------------------------------- */

static Value op(Value a, Value b, Op o)         /* swallows a */
{
    Value r = int_binary(a, b, o);

    val_unref(a);
    return r;
}

/* How many numbers there are; an int, new reference. */
static Value count_big(Value start, Value stop, Value step)
{
    bool back = int_sign(step) < 0;

    if (int_compare(start, stop) * (back ? -1 : 1) >= 0)
        return val_small(0);
    Value span = back ? int_binary(start, stop, OP_SUB)
                      : int_binary(stop, start, OP_SUB);
    Value stride = back ? int_unary(step, OP_NEG) : val_ref(step);
    span = op(span, val_small(1), OP_SUB);
    span = op(span, stride, OP_FLOORDIV);
    val_unref(stride);
    return op(span, val_small(1), OP_ADD);
}

static bool count_fits(const Range *r, int64_t *len)
{
    uint64_t span, stride;

    if (r->step > 0 ? r->start >= r->stop : r->start <= r->stop) {
        *len = 0;
        return true;
    }
    if (r->step > 0) {
        span = (uint64_t)r->stop - (uint64_t)r->start - 1;
        stride = (uint64_t)r->step;
    } else {
        span = (uint64_t)r->start - (uint64_t)r->stop - 1;
        stride = 0 - (uint64_t)r->step;
    }
    assert(stride > 0);
    span /= stride;
    *len = (int64_t)(span + 1);
    return span < INT64_MAX;
}

/* From ints; [step] is not 0. */
static Value range_new(Value start, Value stop, Value step)
{
    Value v = obj_new(&range_type);
    Range *r = as_range(v);

    if (int_to_i64(start, &r->start) && int_to_i64(stop, &r->stop) &&
        int_to_i64(step, &r->step) && count_fits(r, &r->len))
        return v;
    Value len = count_big(start, stop, step);
    r->big = tuple_of(4, start, stop, step, len);
    val_unref(len);
    return v;
}

Value range_part(const Range *r, RangePart part)
{
    if (r->big)
        return val_ref(as_tuple(r->big)->items[part]);
    return int_new(part == RANGE_START ? r->start : part == RANGE_STOP ? r->stop
                   : part == RANGE_STEP ? r->step : r->len);
}

static Value part_peek(const Range *r, RangePart part)  /* of a big one */
{
    return as_tuple(r->big)->items[part];
}

Value range_at(const Range *r, Value i)
{
    Value step = range_part(r, RANGE_STEP), start = range_part(r, RANGE_START);
    Value n = op(int_binary(i, step, OP_MUL), start, OP_ADD);

    val_unref(step);
    val_unref(start);
    return n;
}

/* --- life ------------------------------------------------------------- */

static void slot_free(Value self)
{
    val_xunref(as_range(self)->big);
}

static Value slot_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    Value ints[3] = {val_small(0), NULL, val_small(1)}, r = NULL;

    (void)cls;
    if (!check_args("range", n, kwnames, 1, 3))
        return NULL;
    if (n == 1) {
        ints[1] = seq_int(args[0]);
    } else {
        for (size_t i = 0; i < n; i++)
            if (!(ints[i] = seq_int(args[i])))
                break;
    }
    if (ints[0] && ints[1] && ints[2]) {
        if (int_sign(ints[2]) == 0)
            raise(&exc_ValueError, "range() arg 3 must not be zero");
        else
            r = range_new(ints[0], ints[1], ints[2]);
    }
    for (int i = 0; i < 3; i++)
        val_xunref(ints[i]);
    return r;
}

/* --- any value -------------------------------------------------------- */

static Value slot_repr(Value self)
{
    const Range *r = as_range(self);
    Value parts[3];
    Buf out;

    buf_init(&out);
    for (RangePart i = RANGE_START; i <= RANGE_STEP; i++)
        parts[i] = range_part(r, i);
    bool with_step = parts[RANGE_STEP] != val_small(1);
    buf_puts(&out, "range(");
    for (int i = 0, fine = 1; i < (with_step ? 3 : 2); i++) {
        if (i > 0)
            buf_puts(&out, ", ");
        fine = fine && obj_add_repr(&out, parts[i]) == 0;
    }
    buf_putc(&out, ')');
    for (int i = 0; i < 3; i++)
        val_unref(parts[i]);
    if (!exc_raised())
        return str_from_buf(&out);
    buf_clear(&out);
    return NULL;
}

/* (len, start, step), with None for what makes no difference. */
static Value essence(const Range *r)
{
    Tuple *t = tuple_new(3);

    t->items[0] = range_part(r, RANGE_LEN);
    bool some = t->items[0] != val_small(0), many = t->items[0] != val_small(1);
    t->items[1] = some ? range_part(r, RANGE_START) : none();
    t->items[2] = some && many ? range_part(r, RANGE_STEP) : none();
    return &t->head;
}

static int slot_hash(Value self, int64_t *out)
{
    Value t = essence(as_range(self));
    int r = obj_hash(t, out);

    val_unref(t);
    return r;
}

static Value slot_compare(Value a, Value b, Op o)
{
    if (type_of(a) != &range_type || type_of(b) != &range_type ||
        (o != OP_EQ && o != OP_NE))
        return val_ref(VAL_NOT_IMPLEMENTED);
    Value x = essence(as_range(a)), y = essence(as_range(b));
    Value r = seq_compare(as_tuple(x), as_tuple(y), o);
    val_unref(x);
    val_unref(y);
    return r;
}

static int slot_truth(Value self)
{
    const Range *r = as_range(self);

    return r->big ? int_sign(part_peek(r, RANGE_LEN)) > 0 : r->len > 0;
}

/* --- as a sequence ---------------------------------------------------- */

static ptrdiff_t slot_len(Value self)
{
    const Range *r = as_range(self);
    int64_t len = r->len;

    if (r->big && !int_to_i64(part_peek(r, RANGE_LEN), &len))
        return raise_i(&exc_OverflowError,
                       "Python int too large to convert to C ssize_t");
    return (ptrdiff_t)len;
}

static Value get_slice(const Range *r, Value key)
{
    Value span[3], len = range_part(r, RANGE_LEN);
    bool fine = slice_indices(key, len, span);

    val_unref(len);
    if (!fine)
        return NULL;
    Value step = range_part(r, RANGE_STEP);
    Value start = range_at(r, span[0]), stop = range_at(r, span[1]);
    step = op(step, span[2], OP_MUL);
    Value part = range_new(start, stop, step);
    val_unref(start);
    val_unref(stop);
    val_unref(step);
    for (int i = 0; i < 3; i++)
        val_unref(span[i]);
    return part;
}

static Value get_any(const Range *r, Value key)
{
    Value len = range_part(r, RANGE_LEN), i = seq_int(key), n = NULL;

    if (i && int_sign(i) < 0)
        i = op(i, len, OP_ADD);
    if (i && (int_sign(i) < 0 || int_compare(i, len) >= 0))
        raise(&exc_IndexError, "range object index out of range");
    else if (i)
        n = range_at(r, i);
    val_xunref(i);
    val_unref(len);
    return n;
}

static Value slot_getitem(Value self, Value key)
{
    const Range *r = as_range(self);

    if (is_small(key) && !r->big) {
        int64_t i = small_of(key);
        if (i < 0)
            i += r->len;
        if (i < 0 || i >= r->len)
            return raise(&exc_IndexError, "range object index out of range");
        return int_new((int64_t)((uint64_t)r->start +
                                 (uint64_t)i * (uint64_t)r->step));
    }
    if (type_of(key) == &slice_type)
        return get_slice(r, key);
    if (!seq_is_index(key))
        return raise(&exc_TypeError, "range indices must be integers or "
                     "slices, not %T", key);
    return get_any(r, key);
}

/* Is the int [v] there?  If so, [*index], when not NULL, is where. */
static bool find_int(const Range *r, Value v, Value *index)
{
    Value start = range_part(r, RANGE_START), step = range_part(r, RANGE_STEP);
    Value len = range_part(r, RANGE_LEN), off = int_binary(v, start, OP_SUB);
    Value left = int_binary(off, step, OP_MOD);
    bool found = int_sign(left) == 0;

    off = op(off, step, OP_FLOORDIV);
    found = found && int_sign(off) >= 0 && int_compare(off, len) < 0;
    val_unref(left);
    val_unref(len);
    val_unref(step);
    val_unref(start);
    if (found && index)
        *index = off;
    else
        val_unref(off);
    return found;
}

static bool is_plain_int(Value v)
{
    return is_small(v) || type_of(v) == &int_type || type_of(v) == &bool_type;
}

/* Looks at one number after another: how many equal [v], or, if [first], where
 * the first stands; -1: none does; -2: raised. */
static int64_t search(Value self, Value v, bool first)
{
    Value iter = range_iter_new(self), n;
    int64_t count = 0, at = 0;
    int same = 0;

    for (; (n = obj_next(iter)); at++) {
        same = vm_charge(1) ? obj_equal(n, v) : -1;
        val_unref(n);
        if (same < 0 || (same && first))
            break;
        count += same;
    }
    val_unref(iter);
    if (same < 0 || exc_raised())
        return -2;
    return !first ? count : n ? at : -1;
}

static int slot_contains(Value self, Value item)
{
    const Range *r = as_range(self);

    if (is_small(item) && !r->big) {
        uint64_t off = (uint64_t)small_of(item) - (uint64_t)r->start;
        int64_t n = small_of(item);
        if (r->step > 0)
            return n >= r->start && n < r->stop && off % (uint64_t)r->step == 0;
        uint64_t stride = 0 - (uint64_t)r->step;
        assert(stride > 0);
        return n <= r->start && n > r->stop && (0 - off) % stride == 0;
    }
    if (is_plain_int(item))
        return find_int(r, item, NULL);
    int64_t at = search(self, item, true);
    return at == -2 ? -1 : at >= 0;
}

/* --- methods ---------------------------------------------------------- */

static Value m_count(Value self, Value *a)
{
    if (is_plain_int(a[0]))
        return val_small(find_int(as_range(self), a[0], NULL));
    int64_t n = search(self, a[0], false);
    return n == -2 ? NULL : int_new(n);
}

static Value m_index(Value self, Value *a)
{
    Value index;

    if (is_plain_int(a[0])) {
        if (find_int(as_range(self), a[0], &index))
            return index;
        return raise(&exc_ValueError, "%R is not in range", a[0]);
    }
    int64_t at = search(self, a[0], true);
    if (at == -1)
        raise(&exc_ValueError, "sequence.index(x): x not in sequence");
    return at < 0 ? NULL : int_new(at);
}

static Value m_reversed(Value self, Value *a)
{
    (void)a;
    return range_reversed_new(self);
}

static Value get_start(Value self)
{
    return range_part(as_range(self), RANGE_START);
}

static Value get_stop(Value self)
{
    return range_part(as_range(self), RANGE_STOP);
}

static Value get_step(Value self)
{
    return range_part(as_range(self), RANGE_STEP);
}

Type range_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "range",
    .module = "builtins",
    .size = sizeof(Range),
    .flags = TYPE_SEQUENCE | TYPE_IMMUTABLE,
    .free = slot_free,
    .repr = slot_repr,
    .hash = slot_hash,
    .compare = slot_compare,
    .truth = slot_truth,
    .len = slot_len,
    .getitem = slot_getitem,
    .contains = slot_contains,
    .iter = range_iter_new,
    .new = slot_new,
    .methods = (const NativeDef[]){
        {"count", m_count, "value, /", NULL},
        {"index", m_index, "value, /", NULL},
        {"__reversed__", m_reversed, "", NULL},
        {NULL, NULL, NULL, NULL},
    },
    .getset = (const GetSetDef[]){
        {"start", get_start, NULL},
        {"stop", get_stop, NULL},
        {"step", get_step, NULL},
        {NULL, NULL, NULL},
    },
};
