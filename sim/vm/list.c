/* list.c - lists as C code uses them: growing, shrinking, cutting. */
#include "sim/vm/list.h"

#include "sim/base/mem.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/vm.h"

Value list_new(size_t cap)
{
    Value v = obj_new(&list_type);

    if (cap > 0) {
        as_list(v)->items = mem_alloc(cap * sizeof(Value));
        as_list(v)->cap = cap;
    }
    return v;
}

void list_append_take(Value list, Value v)
{
    List *l = as_list(list);

    if (l->len == l->cap)
        l->items = mem_grow(l->items, &l->cap, l->len + 1, sizeof *l->items);
    l->items[l->len++] = v;
}

void list_append(Value list, Value v)
{
    list_append_take(list, val_ref(v));
}

/* Makes room for [more] items; false: raised. */
static bool list_reserve(List *l, size_t more)
{
    size_t need = l->len + more;

    if (need <= l->cap)
        return true;
    size_t room = need + need / 2;
    if (!check_fits(room - l->cap, sizeof *l->items))
        return false;
    l->items = mem_grow(l->items, &l->cap, need, sizeof *l->items);
    return true;
}

void list_insert(Value list, size_t at, Value v)
{
    List *l = as_list(list);

    assert(at <= l->len);
    l->items = mem_grow(l->items, &l->cap, l->len + 1, sizeof *l->items);
    vm_spend((l->len - at) / 2);
    memmove(l->items + at + 1, l->items + at, (l->len - at) * sizeof *l->items);
    l->items[at] = val_ref(v);
    l->len++;
}

/* Gives memory back when less than a quarter of it is used. */
static void shrink(List *l)
{
    if (l->cap <= 16 || l->len >= l->cap / 4)
        return;
    l->cap = l->len * 2 + 4;
    l->items = mem_realloc(l->items, l->cap * sizeof *l->items);
}

Value list_pop(Value list, size_t at)
{
    List *l = as_list(list);

    assert(at < l->len);
    Value v = l->items[at];
    l->len--;
    vm_spend((l->len - at) / 2);
    memmove(l->items + at, l->items + at + 1, (l->len - at) * sizeof *l->items);
    shrink(l);
    return v;
}

/* The items leave the list before the first of them is released: what runs
 * then finds it empty. */
void list_clear(Value list)
{
    List *l = as_list(list), old = *l;

    l->items = NULL;
    l->len = l->cap = 0;
    for (size_t i = old.len; i-- > 0;)
        val_unref(old.items[i]);
    mem_free(old.items);
}

/* --- extending -------------------------------------------------------- */

static int extend_array(List *l, Value *items, size_t n)
{
    bool self = items == l->items;

    if (!list_reserve(l, n))
        return -1;
    if (self)
        items = l->items;
    for (size_t i = 0; i < n; i++)
        l->items[l->len + i] = val_ref(items[i]);
    l->len += n;
    return 0;
}

static int extend_iter(List *l, Value iterable)
{
    Value iter = obj_iter(iterable), v;

    if (!iter)
        return -1;
    if (type_has(type_of(iterable), TYPE_HEAP) &&
        obj_len_hint(iterable, 0) < 0) {        /* programs see this asked */
        val_unref(iter);
        return -1;
    }
    while ((v = obj_next(iter))) {
        if (!vm_charge(1) || !list_reserve(l, 1)) {
            val_unref(v);
            break;
        }
        l->items[l->len++] = v;
    }
    val_unref(iter);
    return exc_raised() ? -1 : 0;
}

int list_extend(Value list, Value iterable)
{
    List *l = as_list(list);
    Type *t = type_of(iterable);

    if (t == &list_type)
        return extend_array(l, as_list(iterable)->items,
                            as_list(iterable)->len);
    if (t == &tuple_type)
        return extend_array(l, as_tuple(iterable)->items,
                            as_tuple(iterable)->len);
    return extend_iter(l, iterable);
}

Value list_to_tuple(Value list)
{
    return tuple_from(as_list(list)->items, as_list(list)->len);
}

Value list_from(Value *items, size_t len)
{
    Value list = list_new(len);
    List *l = as_list(list);

    for (size_t i = 0; i < len; i++)
        l->items[i] = val_ref(items[i]);
    l->len = len;
    return list;
}

/* --- cutting ---------------------------------------------------------- */

/* The items that go are kept aside until the list is whole again. */
void list_replace(List *l, size_t from, size_t to, Value *by, size_t n)
{
    size_t gone_len = to - from, tail = l->len - to;
    Value few[8], *gone = few;

    if (gone_len > 8)
        gone = mem_alloc(gone_len * sizeof *gone);
    if (gone_len > 0)
        memcpy(gone, l->items + from, gone_len * sizeof *gone);
    if (n > gone_len)
        l->items = mem_grow(l->items, &l->cap, l->len + n - gone_len,
                            sizeof *l->items);
    vm_spend(tail / 2);
    if (tail > 0)
        memmove(l->items + from + n, l->items + to, tail * sizeof *l->items);
    for (size_t i = 0; i < n; i++)
        l->items[from + i] = val_ref(by[i]);
    l->len = from + n + tail;
    shrink(l);
    for (size_t i = gone_len; i-- > 0;)
        val_unref(gone[i]);
    if (gone != few)
        mem_free(gone);
}
