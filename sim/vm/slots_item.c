/* slots_item.c - containers, iterators and awaitables of the program. */
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/slots_int.h"
#include "sim/vm/str.h"

ptrdiff_t heap_len(Value self)
{
    Value v = heap_method(self, NAME(__len__), NULL, 0);
    int64_t n;

    if (!v)
        return -1;
    bool good = obj_to_size(v, &exc_OverflowError, &n);
    val_unref(v);
    if (!good)
        return -1;
    if (n < 0)
        return raise_i(&exc_ValueError, "__len__() should return >= 0");
    return (ptrdiff_t)n;
}

Value heap_getitem(Value self, Value key)
{
    return heap_method(self, NAME(__getitem__), &key, 1);
}

int heap_setitem(Value self, Value key, Value v)
{
    Value args[] = {key, v};
    Value r = heap_method(self, v ? NAME(__setitem__) : NAME(__delitem__),
                          args, v ? 2 : 1);

    val_xunref(r);
    return r ? 0 : -1;
}

int heap_contains(Value self, Value item)
{
    Value func = type_lookup(type_of(self), NAME(__contains__));

    if (func == VAL_NONE)
        return raise_i(&exc_TypeError, "'%T' object is not a container", self);
    Value r = heap_method(self, NAME(__contains__), &item, 1);
    if (!r)
        return -1;
    int yes = obj_truth(r);
    val_unref(r);
    return yes;
}

Value heap_iter(Value self)
{
    Value func = type_lookup(type_of(self), NAME(__iter__));

    if (func == VAL_NONE)
        return raise(&exc_TypeError, "'%T' object is not iterable", self);
    return heap_method(self, NAME(__iter__), NULL, 0);
}

/* A StopIteration stays raised: its value may be wanted.  obj_next() and the
 * interpreter drop it. */
Value heap_next(Value self)
{
    return heap_method(self, NAME(__next__), NULL, 0);
}

Value heap_await(Value self)
{
    return heap_method(self, NAME(__await__), NULL, 0);
}

Value heap_aiter(Value self)
{
    return heap_method(self, NAME(__aiter__), NULL, 0);
}

Value heap_anext(Value self)
{
    return heap_method(self, NAME(__anext__), NULL, 0);
}
