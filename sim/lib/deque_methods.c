/* deque_methods.c - the methods of deque. */
#include "sim/lib/deque.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/vm.h"

static Value m_append(Value self, Value *a)
{
    deque_append(as_deque(self), a[0]);
    return none();
}

static Value m_appendleft(Value self, Value *a)
{
    deque_append_left(as_deque(self), a[0]);
    return none();
}

static Value m_pop(Value self, Value *a)
{
    (void)a;
    if (as_deque(self)->len == 0)
        return raise(&exc_IndexError, "pop from an empty deque");
    return deque_pop(as_deque(self));
}

static Value m_popleft(Value self, Value *a)
{
    (void)a;
    if (as_deque(self)->len == 0)
        return raise(&exc_IndexError, "pop from an empty deque");
    return deque_pop_left(as_deque(self));
}

static Value m_clear(Value self, Value *a)
{
    (void)a;
    deque_clear(as_deque(self));
    return none();
}

static Value m_extend(Value self, Value *a)
{
    return deque_extend(as_deque(self), a[0], false) < 0 ? NULL : none();
}

static Value m_extendleft(Value self, Value *a)
{
    return deque_extend(as_deque(self), a[0], true) < 0 ? NULL : none();
}

static Value m_copy(Value self, Value *a)
{
    (void)a;
    return deque_copy(as_deque(self));
}

static Value m_rotate(Value self, Value *a)
{
    int64_t n = 1;

    if (a[0] && !obj_to_index(a[0], &n))
        return NULL;
    deque_rotate(as_deque(self), n);
    return none();
}

static Value m_reverse(Value self, Value *a)
{
    Deque *d = as_deque(self);

    (void)a;
    vm_spend(d->len * 4);
    for (size_t i = 0; i < d->len / 2; i++) {
        Value *left = deque_at(d, i), *right = deque_at(d, d->len - 1 - i);
        Value swap = *left;
        *left = *right;
        *right = swap;
    }
    return none();
}

/* --- searching ---------------------------------------------------------- */

/* The first place of [item] in [from, to), or -1: none, or raised; [changed] if
 * a comparison changes the deque. */
static ptrdiff_t find(Deque *d, Value item, size_t from, size_t to,
                      Type *changed)
{
    uint64_t changes = d->changes;

    for (size_t i = from; i < to && i < d->len; i++) {
        Value there = val_ref(*deque_at(d, i));
        int same = obj_equal(there, item);
        val_unref(there);
        if (same < 0)
            return -1;
        if (changes != d->changes) {
            raise(changed, "deque mutated during iteration");
            return -1;
        }
        if (same)
            return (ptrdiff_t)i;
    }
    return -1;
}

static Value m_count(Value self, Value *a)
{
    Deque *d = as_deque(self);
    ptrdiff_t at = -1;
    int64_t n = 0;

    while ((at = find(d, a[0], (size_t)(at + 1), d->len,
                      &exc_RuntimeError)) >= 0)
        n++;
    return exc_raised() ? NULL : val_small(n);
}

static bool bound(Value v, size_t len, int64_t *out)
{
    if (!v)
        return true;
    if (!is_int(v) && !type_of(v)->index) {
        raise(&exc_TypeError, "slice indices must be integers or have an "
              "__index__ method");
        return false;
    }
    if (!obj_to_index_clamped(v, out))
        return false;
    if (*out < 0)
        *out += (int64_t)len;
    if (*out < 0)
        *out = 0;
    return true;
}

static Value m_index(Value self, Value *a)
{
    Deque *d = as_deque(self);
    int64_t from = 0, to = INT64_MAX;

    if (!bound(a[1], d->len, &from) || !bound(a[2], d->len, &to))
        return NULL;
    ptrdiff_t at = find(d, a[0], (size_t)from, (size_t)to,
                        &exc_RuntimeError);
    if (at >= 0)
        return val_small(at);
    if (exc_raised())
        return NULL;
    return raise(&exc_ValueError, "%R is not in deque", a[0]);
}

static Value m_remove(Value self, Value *a)
{
    Deque *d = as_deque(self);
    ptrdiff_t at = find(d, a[0], 0, d->len, &exc_IndexError);

    if (at < 0 && exc_raised())
        return NULL;
    if (at < 0)
        return raise(&exc_ValueError, "%R is not in deque", a[0]);
    deque_delete(d, (size_t)at);
    return none();
}

static Value m_insert(Value self, Value *a)
{
    Deque *d = as_deque(self);
    int64_t at;

    if (!obj_to_index(a[0], &at))
        return NULL;
    if (d->maxlen >= 0 && d->len >= (size_t)d->maxlen)
        return raise(&exc_IndexError, "deque already at its maximum size");
    if (at < 0)
        at += (int64_t)d->len;
    if (at < 0)
        at = 0;
    if (at > (int64_t)d->len)
        at = (int64_t)d->len;
    deque_insert(d, (size_t)at, a[1]);
    return none();
}

const NativeDef deque_methods[] = {
    {"append", m_append, "x, /", NULL},
    {"appendleft", m_appendleft, "x, /", NULL},
    {"clear", m_clear, "", NULL},
    {"copy", m_copy, "", NULL},
    {"__copy__", m_copy, "", NULL},
    {"count", m_count, "value, /", NULL},
    {"extend", m_extend, "iterable, /", NULL},
    {"extendleft", m_extendleft, "iterable, /", NULL},
    {"index", m_index, "value, start=, stop=, /", NULL},
    {"insert", m_insert, "i, x, /", NULL},
    {"pop", m_pop, "", NULL},
    {"popleft", m_popleft, "", NULL},
    {"remove", m_remove, "value, /", NULL},
    {"reverse", m_reverse, "", NULL},
    {"rotate", m_rotate, "n=, /", NULL},
    {"__reversed__", deque_reversed_new, "", NULL},
    GENERIC_METHOD,
    {0},
};
