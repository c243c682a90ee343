/* deque_type.c - the type deque: its slots and its iterators. */
#include "sim/lib/deque.h"
#include "sim/lib/lib_int.h"
#include "sim/vm/args.h"
#include "sim/vm/check.h"
#include "sim/vm/call.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* --- life --------------------------------------------------------------- */

static Value slot_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)args;
    (void)n;
    (void)kwnames;
    Deque *d = as_deque(obj_new(cls));
    d->maxlen = -1;
    return &d->head;
}

static int slot_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    static const char *const names[] = {"iterable", "maxlen", NULL};
    Value a[2];
    int64_t maxlen = -1;

    if (!args_sort("deque", names, 0, args, n, kwnames, a))
        return -1;
    if (a[1] && a[1] != VAL_NONE) {
        if (!is_int(a[1]))
            return raise_i(&exc_TypeError, "an integer is required");
        if (!obj_to_index(a[1], &maxlen))
            return -1;
        if (maxlen < 0)
            return raise_i(&exc_ValueError, "maxlen must be non-negative");
    }
    deque_clear(as_deque(self));
    as_deque(self)->maxlen = maxlen;
    return a[0] ? deque_extend(as_deque(self), a[0], false) : 0;
}

static void slot_free(Value self)
{
    deque_clear(as_deque(self));
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    Deque *d = as_deque(self);

    for (size_t i = 0; i < d->len; i++)
        visit(*deque_at(d, i), arg);
}

/* An empty deque of [d]'s class and maxlen. */
static Value new_like(Deque *d)
{
    Type *cls = d->head.type;

    if (cls == &deque_type) {
        Value v = slot_new(&deque_type, NULL, 0, NULL);
        as_deque(v)->maxlen = d->maxlen;
        return v;
    }
    Value v;
    if (d->maxlen < 0) {
        v = call0((Value)cls);
    } else {
        Value empty = tuple_empty(), max = int_new(d->maxlen);
        v = call2((Value)cls, empty, max);
        val_unref(empty);
        val_unref(max);
    }
    if (v && !is_deque(v)) {
        raise(&exc_TypeError, "%s() must return a deque, not %T", cls->name,
              v);
        val_clear(&v);
    }
    return v;
}

Value deque_copy(Deque *d)
{
    Value copy = new_like(d);

    if (copy && deque_extend(as_deque(copy), &d->head, false) < 0)
        val_clear(&copy);
    return copy;
}

/* --- any value ---------------------------------------------------------- */

static int add_items(Buf *out, Value self)
{
    Value items = obj_to_list(self);
    int failed = items ? 0 : -1;

    for (size_t i = 0; failed == 0 && i < as_list(items)->len; i++) {
        buf_puts(out, i > 0 ? ", " : "");
        failed = obj_add_repr(out, as_list(items)->items[i]);
    }
    val_xunref(items);
    return failed;
}

static Value slot_repr(Value self)
{
    Deque *d = as_deque(self);
    Buf out;

    if (repr_enter(self))
        return str_from("[...]");
    buf_init(&out);
    buf_printf(&out, "%s([", self->type->name);
    int failed = add_items(&out, self);
    repr_leave(self);
    if (failed < 0) {
        buf_clear(&out);
        return NULL;
    }
    buf_puts(&out, "]");
    if (d->maxlen >= 0)
        buf_printf(&out, ", maxlen=%lld", (long long)d->maxlen);
    buf_puts(&out, ")");
    return str_from_buf(&out);
}

static Value slot_compare(Value a, Value b, Op op)
{
    if (!is_deque(a) || !is_deque(b))
        return val_ref(VAL_NOT_IMPLEMENTED);
    if ((op == OP_EQ || op == OP_NE) && as_deque(a)->len != as_deque(b)->len)
        return val_ref(val_bool(op == OP_NE));
    Value x = obj_to_list(a), y = x ? obj_to_list(b) : NULL;
    Value r = y ? obj_compare(x, y, op) : NULL;
    val_xunref(x);
    val_xunref(y);
    return r;
}

/* --- as a sequence ------------------------------------------------------ */

static ptrdiff_t slot_len(Value self)
{
    return (ptrdiff_t)as_deque(self)->len;
}

static bool position(Value self, Value key, size_t *out)
{
    int64_t i;

    if (!is_int(key) && !type_of(key)->index) {
        raise(&exc_TypeError, "sequence index must be integer, not '%T'", key);
        return false;
    }
    if (!obj_to_size(key, &exc_IndexError, &i))
        return false;
    int64_t len = slot_len(self);       /* __index__ may have changed it */
    if (i < 0)
        i += len;
    if (i < 0 || i >= len) {
        raise(&exc_IndexError, "deque index out of range");
        return false;
    }
    *out = (size_t)i;
    return true;
}

static Value slot_getitem(Value self, Value key)
{
    size_t i;

    return position(self, key, &i) ? val_ref(*deque_at(as_deque(self), i))
                                   : NULL;
}

static int slot_setitem(Value self, Value key, Value v)
{
    size_t i;

    if (!position(self, key, &i))
        return -1;
    if (v)
        val_set_take(deque_at(as_deque(self), i), val_ref(v));
    else
        deque_delete(as_deque(self), i);
    return 0;
}

static int slot_contains(Value self, Value item)
{
    Deque *d = as_deque(self);
    uint64_t changes = d->changes;

    for (size_t i = 0; i < d->len; i++) {
        Value there = val_ref(*deque_at(d, i));
        int same = obj_equal(there, item);
        val_unref(there);
        if (same != 0)
            return same;
        if (changes != d->changes)
            return raise_i(&exc_RuntimeError,
                           "deque mutated during iteration");
    }
    return 0;
}

static int repeat(Deque *d, int64_t times)
{
    size_t len = d->len;

    if (times <= 0) {
        deque_clear(d);
        return 0;
    }
    if (len == 0)
        return 0;
    if (d->maxlen >= 0 && times > d->maxlen / (int64_t)len)
        times = d->maxlen / (int64_t)len + 1;   /* all before is dropped */
    if (!check_fits((size_t)times, (len + 1) * sizeof(Value)))
        return -1;
    vm_spend((size_t)times * len * VM_COST_ITEM);
    Value items = obj_to_list(&d->head);
    for (int64_t t = 1; items && t < times; t++)
        for (size_t i = 0; i < len; i++)
            deque_append(d, as_list(items)->items[i]);
    val_xunref(items);
    return items ? 0 : -1;
}

/* [d] (taken, may be NULL) * [by]. */
static Value repeat_take(Value d, Value by)
{
    int64_t times;

    if (d && (!obj_to_size(by, &exc_OverflowError, &times) ||
              repeat(as_deque(d), times) < 0))
        val_clear(&d);
    return d;
}

static bool is_count(Value v)
{
    return is_int(v) || type_of(v)->index;
}

/* As of any sequence, but for those that say it themselves: who else could do it
 * has been asked. */
static Value times(Value a, Value b)
{
    Value count = is_deque(a) ? b : a;

    if (type_has(type_of(a), SEQ_REPEATS))
        return val_ref(VAL_NOT_IMPLEMENTED);
    if (is_count(count))
        return repeat_take(deque_copy(as_deque(is_deque(a) ? a : b)), count);
    return raise(&exc_TypeError, "can't multiply sequence by non-int of type "
                 "'%T'", count);
}

static Value slot_binary(Value a, Value b, Op op)
{
    if (op == OP_MUL)
        return times(a, b);
    if (op != OP_ADD || !is_deque(a))
        return val_ref(VAL_NOT_IMPLEMENTED);
    if (!is_deque(b))
        return raise(&exc_TypeError,
                     "can only concatenate deque (not \"%T\") to deque", b);
    Value sum = deque_copy(as_deque(a));
    if (sum && deque_extend(as_deque(sum), b, false) < 0)
        val_clear(&sum);
    return sum;
}

static Value slot_inplace(Value a, Value b, Op op)
{
    if (op == OP_ADD)
        return deque_extend(as_deque(a), b, false) < 0 ? NULL : val_ref(a);
    if (op == OP_MUL && is_count(b))
        return repeat_take(val_ref(a), b);
    return slot_binary(a, b, op);
}

static Value get_maxlen(Value self)
{
    int64_t n = as_deque(self)->maxlen;

    return n < 0 ? none() : int_new(n);
}

Type deque_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "deque",
    .module = "collections",
    .size = sizeof(Deque),
    .flags = TYPE_GC | TYPE_BASE | TYPE_SEQUENCE | TYPE_UNHASHABLE |
             TYPE_IMMUTABLE,
    .free = slot_free,
    .visit = slot_visit,
    .clear = slot_free,
    .repr = slot_repr,
    .compare = slot_compare,
    .binary = slot_binary,
    .inplace = slot_inplace,
    .len = slot_len,
    .getitem = slot_getitem,
    .setitem = slot_setitem,
    .contains = slot_contains,
    .iter = deque_iter_new,
    .new = slot_new,
    .init = slot_init,
    .methods = deque_methods,
    .getset = (const GetSetDef[]){
        {"maxlen", get_maxlen, NULL},
        {0},
    },
};

/* --- iterators ---------------------------------------------------------- */

typedef struct DequeIter {
    Obj head;
    Deque *deque;               /* owned */
    size_t done;                /* items given */
    uint64_t changes;           /* the deque's when we began */
} DequeIter;

static DequeIter *as_iter(Value v)
{
    return (DequeIter *)(void *)v;
}

static Value iter_new(Type *t, Value deque)
{
    DequeIter *it = as_iter(obj_new(t));

    it->deque = REF(as_deque(deque));
    it->changes = it->deque->changes;
    return &it->head;
}

Value deque_iter_new(Value deque)
{
    return iter_new(&deque_iter_type, deque);
}

Value deque_reversed_new(Value deque, Value *a)
{
    (void)a;
    return iter_new(&deque_reversed_type, deque);
}

static Value next_item(DequeIter *it, bool backwards)
{
    Deque *d = it->deque;

    if (it->changes != d->changes)
        return raise(&exc_RuntimeError, "deque mutated during iteration");
    if (it->done >= d->len)
        return NULL;
    size_t i = it->done++;
    return val_ref(*deque_at(d, backwards ? d->len - 1 - i : i));
}

static Value iter_next(Value self)
{
    return next_item(as_iter(self), false);
}

static Value reversed_next(Value self)
{
    return next_item(as_iter(self), true);
}

static void iter_free(Value self)
{
    val_xunref((Value)as_iter(self)->deque);
}

static void iter_visit(Value self, Visit visit, void *arg)
{
    visit((Value)as_iter(self)->deque, arg);
}

static Value iter_length_hint(Value self, Value *a)
{
    (void)a;
    return int_new((int64_t)(as_iter(self)->deque->len - as_iter(self)->done));
}

static const NativeDef iter_methods[] = {
    {"__length_hint__", iter_length_hint, "", NULL},
    {0},
};

Type deque_iter_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "_deque_iterator",
    .module = "_collections",
    .size = sizeof(DequeIter),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .free = iter_free,
    .visit = iter_visit,
    .iter = lib_self_iter,
    .next = iter_next,
    .methods = iter_methods,
};

Type deque_reversed_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "_deque_reverse_iterator",
    .module = "_collections",
    .size = sizeof(DequeIter),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .free = iter_free,
    .visit = iter_visit,
    .iter = lib_self_iter,
    .next = reversed_next,
    .methods = iter_methods,
};
