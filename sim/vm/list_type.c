/* list_type.c - how lists behave: the type's slots. */
#include "sim/base/mem.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/list.h"
#include "sim/vm/seq_int.h"
#include "sim/vm/str.h"

/* --- life ------------------------------------------------------------- */

static void slot_visit(Value self, Visit visit, void *arg)
{
    List *l = as_list(self);

    for (size_t i = l->len; i-- > 0;)
        visit(l->items[i], arg);
}

static Value slot_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)args;
    (void)n;
    (void)kwnames;
    return obj_new(cls);
}

static int slot_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    bool own_new = self->type->new != slot_new;

    if (!check_args("list", n, own_new ? NULL : kwnames, 0, 1))
        return -1;
    list_clear(self);
    return n == 0 ? 0 : list_extend(self, args[0]);
}

/* --- any value -------------------------------------------------------- */

static int add_items(Buf *out, Value self)
{
    List *l = as_list(self);

    for (size_t i = 0; i < l->len; i++) {
        if (i > 0)
            buf_puts(out, ", ");
        Value v = val_ref(l->items[i]);
        int r = obj_add_repr(out, v);
        val_unref(v);
        if (r < 0)
            return -1;
    }
    return 0;
}

static Value slot_repr(Value self)
{
    Buf out;

    if (as_list(self)->len == 0)
        return str_from("[]");
    if (repr_enter(self))
        return str_from("[...]");
    buf_init(&out);
    buf_putc(&out, '[');
    int r = add_items(&out, self);
    repr_leave(self);
    if (r < 0) {
        buf_clear(&out);
        return NULL;
    }
    buf_putc(&out, ']');
    return str_from_buf(&out);
}

/* a[i] == b[i], where comparing may change the lists. */
static int same_item(List *a, List *b, size_t i)
{
    Value x = val_ref(a->items[i]), y = val_ref(b->items[i]);
    int same = obj_equal(x, y);

    val_unref(x);
    val_unref(y);
    return same;
}

static Value compare_item(List *a, List *b, size_t i, Op op)
{
    Value x = val_ref(a->items[i]), y = val_ref(b->items[i]);
    Value r = obj_compare(x, y, op);

    val_unref(x);
    val_unref(y);
    return r;
}

static Value slot_compare(Value x, Value y, Op op)
{
    if (!is_list(x) || !is_list(y))
        return val_ref(VAL_NOT_IMPLEMENTED);
    List *a = as_list(x), *b = as_list(y);
    if (a->len != b->len && (op == OP_EQ || op == OP_NE))
        return val_ref(val_bool(op == OP_NE));
    for (size_t i = 0; i < a->len && i < b->len; i++) {
        int same = same_item(a, b, i);
        if (same < 0)
            return NULL;
        if (same)
            continue;
        if (op == OP_EQ || op == OP_NE)
            return val_ref(val_bool(op == OP_NE));
        if (i >= a->len || i >= b->len)
            break;
        return compare_item(a, b, i, op);
    }
    return seq_compare_len(a->len, b->len, op);
}

/* --- as a sequence ---------------------------------------------------- */

static Value concat(List *a, List *b)
{
    if (!check_fits(a->len + b->len, sizeof(Value)))
        return NULL;
    Value sum = list_new(a->len + b->len);
    for (size_t i = 0; i < a->len; i++)
        list_append_take(sum, val_ref(a->items[i]));
    for (size_t i = 0; i < b->len; i++)
        list_append_take(sum, val_ref(b->items[i]));
    return sum;
}

/* Makes the items of [l] stand there [times] in a row. */
static int repeat_here(List *l, int64_t times)
{
    size_t len = l->len;

    if (times == 0) {
        list_clear(&l->head);
        return 0;
    }
    if (len == 0 || times == 1)
        return 0;
    if (!check_fits((size_t)times, len * sizeof(Value)))
        return -1;
    size_t all = len * (size_t)times;
    if (all > l->cap) {
        l->items = mem_realloc(l->items, all * sizeof *l->items);
        l->cap = all;
    }
    for (size_t i = len; i < all; i++)
        l->items[i] = val_ref(l->items[i - len]);
    l->len = all;
    return 0;
}

static Value repeat(List *l, int64_t times)
{
    if (times == 0)
        return list_new(0);
    Value copy = list_from(l->items, l->len);
    if (repeat_here(as_list(copy), times) == 0)
        return copy;
    val_unref(copy);
    return NULL;
}

static Value slot_binary(Value a, Value b, Op op)
{
    Value l, out;
    int64_t times;

    if (op == OP_MUL) {
        int done = seq_times(a, b, TYPE_LIST, &l, &times, &out);
        return done < 0 ? NULL : done ? out : repeat(as_list(l), times);
    }
    if (op != OP_ADD || !is_list(a))
        return val_ref(VAL_NOT_IMPLEMENTED);
    if (!is_list(b))
        return seq_cannot_add(a, b, "list");
    return concat(as_list(a), as_list(b));
}

static Value slot_inplace(Value a, Value b, Op op)
{
    Value l, out;
    int64_t times;

    if (op == OP_ADD)
        return list_extend(a, b) < 0 ? NULL : val_ref(a);
    if (op != OP_MUL || !seq_is_index(b))
        return val_ref(VAL_NOT_IMPLEMENTED);
    if (seq_times(a, b, TYPE_LIST, &l, &times, &out) < 0 ||
        repeat_here(as_list(a), times) < 0)
        return NULL;
    return val_ref(a);
}

static ptrdiff_t slot_len(Value self)
{
    return (ptrdiff_t)as_list(self)->len;
}

static int slot_contains(Value self, Value item)
{
    List *l = as_list(self);
    int found = 0;

    for (size_t i = 0; i < l->len && found == 0; i++) {
        Value v = val_ref(l->items[i]);
        found = obj_equal(v, item);
        val_unref(v);
    }
    return found;
}

/* --- items and slices ------------------------------------------------- */

static Value get_slice(List *l, Value key)
{
    int64_t start, stop, step;

    if (!slice_unpack(key, &start, &stop, &step))
        return NULL;
    size_t count = slice_adjust(l->len, &start, stop, step);
    if (step == 1 && count > 0)
        return list_from(l->items + start, count);
    Value out = list_new(count);
    for (size_t i = 0; i < count; i++)
        list_append(out, l->items[start + (int64_t)i * step]);
    return out;
}

static Value slot_getitem(Value self, Value key)
{
    List *l = as_list(self);
    size_t i;

    if (type_of(key) == &slice_type)
        return get_slice(l, key);
    if (!seq_index(key, &l->len, "list", &i))
        return NULL;
    return val_ref(l->items[i]);
}

/* Takes out [count] items, [step] apart. */
static void delete_every(List *l, int64_t start, int64_t step, size_t count)
{
    if (count == 0)
        return;
    if (step < 0) {
        start += step * (int64_t)(count - 1);
        step = -step;
    }
    Value *gone = mem_alloc(count * sizeof *gone);
    size_t to = (size_t)start, n = 0;
    for (size_t i = to; i < l->len; i++) {
        if (n < count && i == (size_t)start + n * (size_t)step)
            gone[n++] = l->items[i];
        else
            l->items[to++] = l->items[i];
    }
    l->len = to;
    for (size_t i = 0; i < n; i++)
        val_unref(gone[i]);
    mem_free(gone);
}

static int set_every(List *l, int64_t start, int64_t step, size_t count,
                     List *by)
{
    if (by->len != count)
        return raise_i(&exc_ValueError, "attempt to assign sequence of size "
                       "%zu to extended slice of size %zu", by->len, count);
    Value old = list_new(count);
    for (size_t i = 0; i < count; i++) {
        Value *slot = &l->items[start + (int64_t)i * step];
        list_append_take(old, *slot);
        *slot = val_ref(by->items[i]);
    }
    val_unref(old);
    return 0;
}

static Value items_to_assign(Value v, int64_t step)
{
    if (type_of(v) == &list_type)
        return list_from(as_list(v)->items, as_list(v)->len);
    Value iter = obj_iter(v);
    if (!iter && exc_drop_if(&exc_TypeError))
        return raise(&exc_TypeError, step == 1 ? "can only assign an iterable"
                     : "must assign iterable to extended slice");
    Value items = iter ? obj_to_list(iter) : NULL;
    val_xunref(iter);
    return items;
}

/* Reading [v] and the slice's bounds may change the list, so its length is
 * asked last. */
static int set_slice(List *l, Value key, Value v)
{
    int64_t start, stop, step;
    int r = 0;

    if (!slice_unpack(key, &start, &stop, &step))
        return -1;
    Value by = v ? items_to_assign(v, step) : NULL;
    if (v && !by)
        return -1;
    size_t count = slice_adjust(l->len, &start, stop, step);
    if (step == 1)
        list_replace(l, (size_t)start, (size_t)start + count,
                     by ? as_list(by)->items : NULL, by ? as_list(by)->len : 0);
    else if (by)
        r = set_every(l, start, step, count, as_list(by));
    else
        delete_every(l, start, step, count);
    val_xunref(by);
    return r;
}

static int slot_setitem(Value self, Value key, Value v)
{
    List *l = as_list(self);
    size_t i;

    if (type_of(key) == &slice_type)
        return set_slice(l, key, v);
    if (!seq_index(key, &l->len, seq_is_index(key) ? "list assignment" : "list",
                   &i))
        return -1;
    if (v)
        val_set_take(&l->items[i], val_ref(v));
    else
        val_unref(list_pop(self, i));
    return 0;
}

Type list_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "list",
    .module = "builtins",
    .size = sizeof(List),
    .flags = TYPE_GC | TYPE_BASE | TYPE_LIST | TYPE_SEQUENCE |
             TYPE_UNHASHABLE | TYPE_IMMUTABLE,
    .free = list_clear,
    .visit = slot_visit,
    .clear = list_clear,
    .repr = slot_repr,
    .compare = slot_compare,
    .binary = slot_binary,
    .inplace = slot_inplace,
    .len = slot_len,
    .getitem = slot_getitem,
    .setitem = slot_setitem,
    .contains = slot_contains,
    .iter = list_iter_new,
    .new = slot_new,
    .init = slot_init,
    .methods = list_methods,
};
