/* slots_basic.c - what every object can do, for classes of the program. */
#include "sim/base/mem.h"
#include "sim/vm/call.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/slots_int.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* Arguments up to this many are put together on the C stack. */
enum { FEW = 8 };

/* --- calling special methods ---------------------------------------------- */

static bool takes_self(const Type *t)
{
    return t == &function_type || t == &native_method_type ||
           t == &slot_wrapper_type;
}

static Value begin_with_self(Value func, Value self, Value *args, size_t n,
                             Tuple *kwnames)
{
    size_t all = n + (kwnames ? kwnames->len : 0);
    Value few[FEW], *with_self = few;

    if (all + 1 > FEW)
        with_self = mem_alloc((all + 1) * sizeof *with_self);
    with_self[0] = self;
    if (all > 0)
        memcpy(with_self + 1, args, all * sizeof *args);
    Value r = call_begin(func, with_self, n + 1, kwnames);
    if (with_self != few)
        mem_free(with_self);
    return r;
}

Value special_begin(Value func, Value self, Value *args, size_t n,
                    Tuple *kwnames)
{
    Type *t = type_of(func);

    if (takes_self(t))
        return begin_with_self(func, self, args, n, kwnames);
    if (!t->descr_get)
        return call_begin(func, args, n, kwnames);
    Value bound = t->descr_get(func, self, &type_of(self)->head);
    if (!bound)
        return NULL;
    Value r = call_begin(bound, args, n, kwnames);
    val_unref(bound);
    return r;
}

Value special_call(Value func, Value self, Value *args, size_t n,
                   Tuple *kwnames)
{
    Frame *before = vm.frame;

    val_ref(func);
    Value r = special_begin(func, self, args, n, kwnames);
    val_unref(func);
    return call_finish(before, r);
}

Value heap_method(Value self, Value name, Value *args, size_t n)
{
    Value func = type_lookup(type_of(self), name);

    if (!func)
        return raise(&exc_AttributeError, "%U", name);
    return special_call(func, self, args, n, NULL);
}

/* --- text, hash, truth ---------------------------------------------------- */

static Value checked_text(Value self, Value name)
{
    Value text = heap_method(self, name, NULL, 0);

    if (text && !is_str(text)) {
        raise(&exc_TypeError, "%U returned non-string (type %T)", name, text);
        val_clear(&text);
    }
    return text;
}

Value heap_repr(Value self)
{
    return checked_text(self, NAME(__repr__));
}

Value heap_str(Value self)
{
    return checked_text(self, NAME(__str__));
}

int heap_hash(Value self, int64_t *out)
{
    Value func = type_lookup(type_of(self), NAME(__hash__));

    if (!func || func == VAL_NONE)
        return raise_i(&exc_TypeError, "unhashable type: '%T'", self);
    Value v = special_call(func, self, NULL, 0, NULL);
    if (!v)
        return -1;
    int r = 0;
    if (!is_int(v))
        r = raise_i(&exc_TypeError,
                    "__hash__ method should return an integer");
    else if (int_to_i64(v, out))
        *out = *out == -1 ? -2 : *out;
    else
        r = int_type.hash(v, out);
    val_unref(v);
    return r;
}

int heap_truth(Value self)
{
    Value v = heap_method(self, NAME(__bool__), NULL, 0);
    int r = v == VAL_TRUE;

    if (!v)
        return -1;
    if (v != VAL_TRUE && v != VAL_FALSE)
        r = raise_i(&exc_TypeError, "__bool__ should return bool, returned %T",
                    v);
    val_unref(v);
    return r;
}

/* --- attributes ----------------------------------------------------------- */

/* What __getattribute__ gives; NULL with nothing raised if that is object's
 * and finds nothing. */
static Value get_first(Value self, Value name)
{
    Value func = type_lookup(type_of(self), NAME(__getattribute__));
    Type *owner = func ? wrapper_owner_peek(func, NAME(__getattribute__), self)
                       : NULL;

    if (!func || owner == &object_type)
        return generic_find(self, name);
    if (owner)
        return owner->getattr ? owner->getattr(self, name)
                              : obj_generic_getattr(self, name);
    return special_call(func, self, &name, 1, NULL);
}

Value heap_getattr(Value self, Value name)
{
    Value v = get_first(self, name);

    if (v || (exc_raised() && !exc_is_raised(&exc_AttributeError)))
        return v;
    Value fallback = type_lookup(type_of(self), NAME(__getattr__));
    if (!fallback)
        return exc_raised() ? NULL : no_attribute(self, name);
    exc_drop_if(&exc_AttributeError);
    return special_call(fallback, self, &name, 1, NULL);
}

int heap_setattr(Value self, Value name, Value v)
{
    Value special = v ? NAME(__setattr__) : NAME(__delattr__);
    Value func = type_lookup(type_of(self), special);
    Type *owner = func ? wrapper_owner_peek(func, special, self) : NULL;

    if (owner)
        return owner->setattr ? owner->setattr(self, name, v)
                              : obj_generic_setattr(self, name, v);
    Value args[] = {name, v};
    Value r = heap_method(self, special, args, v ? 2 : 1);
    val_xunref(r);
    return r ? 0 : -1;
}

/* --- calls and lives ------------------------------------------------------ */

Value heap_call(Value self, Value *args, size_t n, Tuple *kwnames)
{
    Value func = type_lookup(type_of(self), NAME(__call__));

    if (!func)
        return raise(&exc_TypeError, "'%T' object is not callable", self);
    val_ref(func);
    Value r = special_begin(func, self, args, n, kwnames);
    val_unref(func);
    return r;
}

Value heap_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    Value func = type_lookup(cls, NAME(__new__));

    if (!func)
        return raise(&exc_TypeError, "cannot create '%s' instances",
                     cls->name);
    Value bound = attr_bind(func, NULL, &cls->head);
    if (!bound)
        return NULL;
    Frame *before = vm.frame;
    Value r = begin_with_self(bound, &cls->head, args, n, kwnames);
    val_unref(bound);
    return call_finish(before, r);
}

int heap_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    Value func = type_lookup(type_of(self), NAME(__init__));
    Value r = func ? special_call(func, self, args, n, kwnames) : none();

    if (!r)
        return -1;
    int done = 0;
    if (r != VAL_NONE)
        done = raise_i(&exc_TypeError,
                       "__init__() should return None, not '%T'", r);
    val_unref(r);
    return done;
}

/* What a __del__ costs against vm.budget: to call it, and all around it. */
enum { COST_DEL = 300 };

/* The __del__ of the class; what it raises goes to stderr. */
void heap_finalize(Value self)
{
    Value func = type_lookup(type_of(self), NAME(__del__));

    if (!func)
        return;
    vm.budget -= COST_DEL;
    val_ref(func);
    Value r = special_call(func, self, NULL, 0, NULL);
    if (r)
        val_unref(r);
    else
        vm_unraisable(func);
    val_unref(func);
}

/* --- descriptors ---------------------------------------------------------- */

Value heap_descr_get(Value descr, Value obj, Value cls)
{
    Value args[] = {obj ? obj : VAL_NONE, cls ? cls : VAL_NONE};

    return heap_method(descr, NAME(__get__), args, 2);
}

int heap_descr_set(Value descr, Value obj, Value v)
{
    Value args[] = {obj, v};
    Value r = heap_method(descr, v ? NAME(__set__) : NAME(__delete__), args,
                          v ? 2 : 1);

    val_xunref(r);
    return r ? 0 : -1;
}
