/* bool.c - True and False. */
#include "sim/vm/exc.h"
#include "sim/base/zone.h"
#include "sim/vm/int.h"
#include "sim/vm/int_view.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

Obj true_obj = STATIC_OBJ(&bool_type);
Obj false_obj = STATIC_OBJ(&bool_type);
ZONE_KEEP(true_obj);
ZONE_KEEP(false_obj);

static bool is_bool(Value v)
{
    return v == VAL_TRUE || v == VAL_FALSE;
}

/* Two bools combine to a bool; everything else is arithmetic. */
static Value slot_binary(Value a, Value b, Op op)
{
    if (is_bool(a) && is_bool(b)) {
        bool x = a == VAL_TRUE, y = b == VAL_TRUE;
        if (op == OP_AND_BITS)
            return val_ref(val_bool(x && y));
        if (op == OP_OR_BITS)
            return val_ref(val_bool(x || y));
        if (op == OP_XOR)
            return val_ref(val_bool(x != y));
    }
    if (!is_int(a) || !is_int(b))
        return val_ref(VAL_NOT_IMPLEMENTED);
    return int_binary(a, b, op);
}

static Value slot_repr(Value v)
{
    return str_from(v == VAL_TRUE ? "True" : "False");
}

static size_t slot_size_of(Value v)
{
    (void)v;
    return sizeof(Obj);
}

static Value slot_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)cls;
    if (kwnames && kwnames->len > 0)
        return raise(&exc_TypeError, "bool() takes no keyword arguments");
    if (n > 1)
        return raise(&exc_TypeError,
                     "bool expected at most 1 argument, got %zu", n);
    int truth = n == 1 ? obj_truth(args[0]) : 0;
    return truth < 0 ? NULL : val_ref(val_bool(truth));
}

Type bool_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "bool",
    .module = "builtins",
    .base = &int_type,
    .size = sizeof(Obj),
    .flags = TYPE_INT | TYPE_IMMUTABLE,
    .size_of = slot_size_of,
    .repr = slot_repr,
    .binary = slot_binary,
    .new = slot_new,
};
