/* obj_attr.c - attributes of any value: the generic way, and its entrance. */
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/exc_int.h"
#include "sim/vm/func.h"
#include "sim/vm/obj.h"
#include "sim/vm/str.h"
#include "sim/vm/type_int.h"

/* Notes in the AttributeError that is raised what was missed where. */
static void note_missed(Value v, Value name)
{
    Value exc = exc_raised_peek();

    Exc *e = (Exc *)(void *)exc;

    if (!exc || type_of(exc) != &exc_AttributeError || e->x[0] || e->x[1])
        return;
    e->x[0] = val_ref(name);
    e->x[1] = val_ref(v);
}

Value no_attribute(Value v, Value name)
{
    if (is_type(v)) {
        raise(&exc_AttributeError, "type object '%K' has no attribute '%U'", v,
              name);
    } else {
        raise(&exc_AttributeError, "'%T' object has no attribute '%U'", v,
              name);
    }
    note_missed(v, name);
    return NULL;
}

/* --- getting -------------------------------------------------------------- */

Value attr_bind(Value attr, Value obj, Value cls)
{
    Type *t = type_of(attr);

    if (t == &function_type && obj)
        return method_new(attr, obj);
    if (!t->descr_get || t == &function_type)
        return val_ref(attr);
    val_ref(attr);
    Value v = t->descr_get(attr, obj, cls);
    val_unref(attr);
    return v;
}

/* Binds [attr], found in the class of [self], to it. */
static Value bind(Value attr, Value self)
{
    return attr_bind(attr, self, &type_of(self)->head);
}

Value generic_find(Value self, Value name)
{
    Value attr = type_lookup(type_of(self), name);

    if (attr && type_of(attr)->descr_set && type_of(attr)->descr_get)
        return bind(attr, self);
    Dict **slot = is_obj(self) ? obj_dict_slot(self) : NULL;
    if (!slot || !*slot)
        return attr ? bind(attr, self) : NULL;
    Value own = dict_get_name_peek(*slot, name);
    return own ? val_ref(own) : attr ? bind(attr, self) : NULL;
}

Value obj_generic_getattr(Value self, Value name)
{
    Value v = generic_find(self, name);

    return v || exc_raised() ? v : no_attribute(self, name);
}

Value obj_getattr(Value v, Value name)
{
    Type *t = type_of(v);

    if (!t->getattr)
        return obj_generic_getattr(v, name);
    Value found = t->getattr(v, name);
    if (!found)
        note_missed(v, name);
    return found;
}

Value obj_getattr_opt(Value v, Value name)
{
    Type *t = type_of(v);
    Value found;

    if (!t->getattr) {
        found = generic_find(v, name);
    } else if (t->getattr == type_getattr) {
        found = type_find(v, name);
    } else {
        found = t->getattr(v, name);
    }
    if (!found && exc_raised())
        exc_drop_if(&exc_AttributeError);
    return found;
}

Value obj_getattr_s(Value v, const char *name)
{
    Value key = str_intern_from(name);
    Value found = obj_getattr(v, key);

    val_unref(key);
    return found;
}

Value obj_special_peek(Value v, Value name)
{
    return type_lookup(type_of(v), name);
}

/* --- setting -------------------------------------------------------------- */

static int cannot_set(Value self, Value name, Value attr)
{
    if (attr) {
        raise(&exc_AttributeError, "'%T' object attribute '%U' is read-only",
              self, name);
        note_missed(self, name);
    } else {
        no_attribute(self, name);
    }
    return -1;
}

int obj_generic_setattr(Value self, Value name, Value v)
{
    Value attr = type_lookup(type_of(self), name);

    if (attr && type_of(attr)->descr_set) {
        val_ref(attr);
        int r = type_of(attr)->descr_set(attr, self, v);
        val_unref(attr);
        return r;
    }
    Dict **slot = is_obj(self) ? obj_dict_slot(self) : NULL;
    if (!slot)
        return cannot_set(self, name, attr);
    if (v) {
        dict_set_name(obj_dict_peek(self), name, v);
        return 0;
    }
    if (*slot && dict_remove_name(*slot, name))
        return 0;
    no_attribute(self, name);
    return -1;
}

int obj_setattr(Value v, Value name, Value to)
{
    Type *t = type_of(v);

    return t->setattr ? t->setattr(v, name, to)
                      : obj_generic_setattr(v, name, to);
}

int obj_setattr_s(Value v, const char *name, Value to)
{
    Value key = str_intern_from(name);
    int r = obj_setattr(v, key, to);

    val_unref(key);
    return r;
}
