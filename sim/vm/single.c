/* single.c - None, Ellipsis, NotImplemented. */
#include "sim/vm/exc.h"
#include "sim/base/zone.h"
#include "sim/vm/native.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

Obj none_obj = STATIC_OBJ(&none_type);
Obj ellipsis_obj = STATIC_OBJ(&ellipsis_type);
Obj not_implemented_obj = STATIC_OBJ(&not_implemented_type);
ZONE_KEEP(none_obj);
ZONE_KEEP(ellipsis_obj);
ZONE_KEEP(not_implemented_obj);

static Value none_repr(Value v)
{
    (void)v;
    return str_from("None");
}

static Value ellipsis_repr(Value v)
{
    (void)v;
    return str_from("Ellipsis");
}

static Value not_implemented_repr(Value v)
{
    (void)v;
    return str_from("NotImplemented");
}

static int none_truth(Value v)
{
    (void)v;
    return 0;
}

static int none_hash(Value v, int64_t *out)
{
    (void)v;
    *out = 0xfca86420;          /* the constant of later CPythons: 3.11 has
                                   an address here */
    return 0;
}

static Value only(const char *name, Value v, size_t n, const Tuple *kwnames)
{
    if (n > 0 || (kwnames && kwnames->len > 0))
        return raise(&exc_TypeError, "%s takes no arguments", name);
    return val_ref(v);
}

static Value none_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)cls;
    (void)args;
    return only("NoneType", VAL_NONE, n, kwnames);
}

static Value ellipsis_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)cls;
    (void)args;
    return only("EllipsisType", VAL_ELLIPSIS, n, kwnames);
}

static Value not_implemented_new(Type *cls, Value *args, size_t n,
                                 Tuple *kwnames)
{
    (void)cls;
    (void)args;
    return only("NotImplementedType", VAL_NOT_IMPLEMENTED, n, kwnames);
}

Type none_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "NoneType",
    .module = "builtins",
    .size = sizeof(Obj),
    .flags = TYPE_IMMUTABLE,
    .repr = none_repr,
    .hash = none_hash,
    .truth = none_truth,
    .new = none_new,
};

Type ellipsis_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "ellipsis",
    .module = "builtins",
    .size = sizeof(Obj),
    .flags = TYPE_IMMUTABLE,
    .repr = ellipsis_repr,
    .new = ellipsis_new,
};

Type not_implemented_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "NotImplementedType",
    .module = "builtins",
    .size = sizeof(Obj),
    .flags = TYPE_IMMUTABLE,
    .repr = not_implemented_repr,
    .new = not_implemented_new,
};
