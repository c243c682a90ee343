/* type_check.c - isinstance() and issubclass(), with their hooks. */
#include "sim/vm/exc.h"
#include "sim/vm/native.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/type_int.h"
#include "sim/vm/vm.h"

/* Also true if v.__class__ says so, which proxies use. */
bool instance_plainly(Value v, const Type *t)
{
    if (is_instance(v, t))
        return type_seen(v) == type_of(v) || type_is_sub(type_seen(v), t);
    if (type_is_sub(type_seen(v), t))
        return true;
    if (!is_heap(type_of(v)))
        return false;
    Value cls = obj_getattr_opt(v, NAME(__class__));
    bool is = cls && is_type(cls) && as_type(cls) != type_of(v) &&
              type_is_sub(as_type(cls), t);
    val_xunref(cls);
    exc_drop();
    return is;
}

/* cls.__instancecheck__(v), by the metaclass; -2: it is type's own. */
static int by_hook(Value cls, Value name, Value v)
{
    Value hook = type_lookup(type_of(cls), name);

    if (!hook || (is_type(cls) &&
                  hook == type_lookup(&type_type, name)))
        return -2;
    Value r = special_call(hook, cls, &v, 1, NULL);
    if (!r)
        return -1;
    int truth = obj_truth(r);
    val_unref(r);
    return truth;
}

typedef int (*Check)(Value v, Value cls);

enum { COST_CLASS = 20 };       /* one of several that is asked */

/* True for one of the classes. */
static int any_of(Value v, Tuple *classes, Check check)
{
    int r = 0;

    if (!vm_enter(" in __instancecheck__"))
        return -1;
    for (size_t i = 0; r == 0 && i < classes->len; i++) {
        r = check(v, classes->items[i] == VAL_NONE ? &none_type.head
                                                   : classes->items[i]);
        if (r == 0 && !vm_charge(COST_CLASS))
            r = -1;
    }
    vm_leave();
    return r;
}

/* The classes that [cls] stands for, if it is a tuple or union; borrowed. */
static Tuple *alternatives_peek(Value cls)
{
    if (is_tuple(cls))
        return as_tuple(cls);
    return type_of(cls) == &union_type ? union_args_peek(cls) : NULL;
}

int obj_isinstance(Value v, Value cls)
{
    if (cls == &type_seen(v)->head)
        return 1;
    Tuple *several = alternatives_peek(cls);
    if (several)
        return any_of(v, several, obj_isinstance);
    if (type_of(cls) == &type_type)
        return instance_plainly(v, as_type(cls));
    if (type_of(cls) == &generic_alias_type)
        return raise_i(&exc_TypeError, "isinstance() argument 2 cannot be a "
                       "parameterized generic");
    int r = by_hook(cls, NAME(__instancecheck__), v);
    if (r != -2)
        return r;
    if (is_type(cls))
        return instance_plainly(v, as_type(cls));
    return raise_i(&exc_TypeError, "isinstance() arg 2 must be a type, a tuple "
                   "of types, or a union");
}

int obj_issubclass(Value cls, Value base)
{
    Tuple *several = alternatives_peek(base);

    if (several)
        return any_of(cls, several, obj_issubclass);
    if (type_of(base) == &generic_alias_type)
        return raise_i(&exc_TypeError, "issubclass() argument 2 cannot be a "
                       "parameterized generic");
    int r = type_of(base) == &type_type
                ? -2 : by_hook(base, NAME(__subclasscheck__), cls);
    if (r != -2)
        return r;
    if (!is_type(cls))
        return raise_i(&exc_TypeError, "issubclass() arg 1 must be a class");
    if (is_type(base))
        return type_is_sub(as_type(cls), as_type(base));
    return raise_i(&exc_TypeError, "issubclass() arg 2 must be a class, a "
                   "tuple of classes, or a union");
}
