/* obj_item.c - items, lengths and iteration of any value. */
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/int.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/set.h"
#include "sim/vm/str.h"
#include "sim/vm/type_int.h"
#include "sim/vm/vm.h"

/* --- length --------------------------------------------------------------- */

ptrdiff_t obj_len(Value v)
{
    Type *t = type_of(v);

    if (!t->len)
        return raise_i(&exc_TypeError, "object of type '%T' has no len()", v);
    return t->len(v);
}

/* What __length_hint__ gave, which it swallows. */
static ptrdiff_t checked_hint_take(Value hint)
{
    int64_t n = -1;

    if (!is_int(hint))
        raise(&exc_TypeError, "__length_hint__ must be an integer, not %T",
              hint);
    else if (obj_to_index(hint, &n) && n < 0)
        raise(&exc_ValueError, "__length_hint__() should return >= 0");
    val_unref(hint);
    return exc_raised() ? -1 : (ptrdiff_t)n;
}

ptrdiff_t obj_len_hint(Value v, ptrdiff_t fallback)
{
    Type *t = type_of(v);
    ptrdiff_t len = t->len ? t->len(v) : -1;

    if (len >= 0 || (exc_raised() && !exc_drop_if(&exc_TypeError)))
        return len;
    Value method = type_lookup(t, NAME(__length_hint__));
    Value hint = method ? special_call(method, v, NULL, 0, NULL) : NULL;
    if (hint && hint != VAL_NOT_IMPLEMENTED)
        return checked_hint_take(hint);
    val_xunref(hint);
    return exc_raised() && !exc_drop_if(&exc_TypeError) ? -1 : fallback;
}

/* --- items ---------------------------------------------------------------- */

/* cls[key] */
static Value class_getitem(Value cls, Value key)
{
    if (cls == &type_type.head)
        return generic_alias_new(cls, key);
    Value method = obj_getattr_opt(cls, NAME(__class_getitem__));
    if (method) {
        Value r = call1(method, key);
        val_unref(method);
        return r;
    }
    if (exc_raised())
        return NULL;
    return raise(&exc_TypeError, "type '%K' is not subscriptable", cls);
}

Value obj_getitem(Value v, Value key)
{
    Type *t = type_of(v);

    if (t->getitem)
        return t->getitem(v, key);
    if (is_type(v))
        return class_getitem(v, key);
    return raise(&exc_TypeError, "'%T' object is not subscriptable", v);
}

/* CPython words it so where a sequence's own function is missing. */
static bool deletes_as_sequence(const Type *t, Value key)
{
    return (is_heap(t) || t->getitem || t->contains) &&
           (is_int(key) || type_of(key)->index);
}

int obj_setitem(Value v, Value key, Value to)
{
    Type *t = type_of(v);

    if (t->setitem)
        return t->setitem(v, key, to);
    if (to)
        return raise_i(&exc_TypeError,
                       "'%T' object does not support item assignment", v);
    return raise_i(&exc_TypeError, deletes_as_sequence(t, key)
                   ? "'%T' object doesn't support item deletion"
                   : "'%T' object does not support item deletion", v);
}

/* What an item and an iterator cost against vm.budget: so every loop in C over
 * an iterator comes to its end. */
enum { COST_ITEM = 20, COST_ITER = 20 };

/* --- iteration ------------------------------------------------------------ */

Value obj_iter(Value v)
{
    Type *t = type_of(v);

    vm.budget -= COST_ITER;
    if (vm_stack_ends())
        return NULL;
    if (t->iter) {
        Value iter = t->iter(v);
        if (iter && !type_of(iter)->next) {
            raise(&exc_TypeError, "iter() returned non-iterator of type '%T'",
                  iter);
            val_clear(&iter);
        }
        return iter;
    }
    if (t->getitem && (is_heap(t) || type_has(t, TYPE_SEQUENCE)))
        return seq_iter_new(v);
    return raise(&exc_TypeError, "'%T' object is not iterable", v);
}

Value obj_next(Value iter)
{
    Type *t = type_of(iter);

    if (!t->next)
        return raise(&exc_TypeError, "'%T' object is not an iterator", iter);
    if (vm_stack_is_low())
        return vm_stack_error();
    vm.count++;
    if ((vm.budget -= COST_ITEM) < 0 && !vm_charge(0))
        return NULL;
    val_ref(iter);              /* who holds it may be run, and let go of it */
    Value v = t->next(iter);
    val_unref(iter);
    if (!v && exc_raised())
        exc_drop_if(&exc_StopIteration);
    return v;
}

Value obj_to_list(Value iterable)
{
    Value list = list_new(0);

    if (list_extend(list, iterable) < 0)
        val_clear(&list);
    return list;
}

Value obj_to_tuple(Value iterable)
{
    if (type_of(iterable) == &tuple_type)
        return val_ref(iterable);
    if (type_of(iterable) == &list_type)
        return list_to_tuple(iterable);
    Value list = obj_to_list(iterable);
    if (!list)
        return NULL;
    Value tuple = list_to_tuple(list);
    val_unref(list);
    return tuple;
}

/* --- in ------------------------------------------------------------------- */

static int search(Value iter, Value item)
{
    for (Value v; (v = obj_next(iter)) != NULL;) {
        int same = obj_equal(v, item);
        val_unref(v);
        if (same)
            return same;
    }
    return exc_raised() ? -1 : 0;
}

int obj_contains(Value container, Value item)
{
    Type *t = type_of(container);

    if (t->contains)
        return t->contains(container, item);
    Value iter = obj_iter(container);
    if (!iter) {
        if (exc_drop_if(&exc_TypeError))
            raise(&exc_TypeError, "argument of type '%T' is not iterable",
                  container);
        return -1;
    }
    int found = search(iter, item);
    val_unref(iter);
    return found;
}
