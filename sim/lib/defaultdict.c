/* defaultdict.c - collections.defaultdict: a dict that makes what is missing.
 */
#include "sim/lib/collections_int.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/str.h"

typedef struct DefaultDict {
    Dict dict;
    Value factory;              /* or NULL: None */
} DefaultDict;

static DefaultDict *as_default(Value v)
{
    return (DefaultDict *)(void *)v;
}

static int slot_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    if (n > 0 && args[0] != VAL_NONE && !obj_callable(args[0]))
        return raise_i(&exc_TypeError,
                       "first argument must be callable or None");
    bool given = n > 0 && args[0] != VAL_NONE;
    val_set_take(&as_default(self)->factory, given ? val_ref(args[0]) : NULL);
    return n > 0 ? dict_type.init(self, args + 1, n - 1, kwnames)
                 : dict_type.init(self, NULL, 0, kwnames);
}

static void slot_free(Value self)
{
    dict_type.free(self);
    val_clear(&as_default(self)->factory);
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    dict_type.visit(self, visit, arg);
    if (as_default(self)->factory)
        visit(as_default(self)->factory, arg);
}

static Value m_missing(Value self, Value *a)
{
    DefaultDict *d = as_default(self);

    if (!d->factory)
        return raise_value(&exc_KeyError, a[0]);
    Value factory = val_ref(d->factory);
    Value v = call0(factory);
    val_unref(factory);
    if (v && obj_setitem(self, a[0], v) < 0)
        val_clear(&v);
    return v;
}

/* A new one of [self]'s class, with its factory and items. */
static Value copy(Value self)
{
    DefaultDict *d = as_default(self);

    return call2((Value)type_of(self), d->factory ? d->factory : VAL_NONE,
                 self);
}

static Value m_copy(Value self, Value *a)
{
    (void)a;
    return copy(self);
}

static Value slot_repr(Value self)
{
    DefaultDict *d = as_default(self);
    Value items = dict_type.repr(self), shown;

    if (!items)
        return NULL;
    Value factory = val_ref(d->factory ? d->factory : VAL_NONE);
    if (!is_obj(factory)) {     /* a number, which somebody has set */
        shown = obj_repr(factory);
    } else if (repr_enter(factory)) {
        shown = str_from("...");
    } else {
        shown = obj_repr(factory);
        repr_leave(factory);
    }
    Value text = shown ? str_printf("%s(%s, %s)", self->type->name,
                                    str_text(shown), str_text(items)) : NULL;
    val_unref(factory);
    val_xunref(shown);
    val_unref(items);
    return text;
}

static Value slot_binary(Value a, Value b, Op op)
{
    if (op != OP_OR_BITS || !is_dict(a) || !is_dict(b))
        return val_ref(VAL_NOT_IMPLEMENTED);
    Value self = is_instance(a, &defaultdict_type) ? a : b;
    Value factory = as_default(self)->factory;
    Value sum = call2((Value)type_of(self), factory ? factory : VAL_NONE, a);
    if (sum && dict_update(as_dict(sum), b) < 0)
        val_clear(&sum);
    return sum;
}

static Value get_factory(Value self)
{
    Value factory = as_default(self)->factory;

    return val_ref(factory ? factory : VAL_NONE);
}

static int set_factory(Value self, Value v)
{
    bool given = v && v != VAL_NONE;

    val_set_take(&as_default(self)->factory, given ? val_ref(v) : NULL);
    return 0;
}

Type defaultdict_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "defaultdict",
    .module = "collections",
    .base = &dict_type,
    .size = sizeof(DefaultDict),
    .flags = TYPE_GC | TYPE_BASE | TYPE_IMMUTABLE,
    .free = slot_free,
    .visit = slot_visit,
    .clear = slot_free,
    .repr = slot_repr,
    .binary = slot_binary,
    .init = slot_init,
    .methods = (const NativeDef[]){
        {"__missing__", m_missing, "key, /", NULL},
        {"copy", m_copy, "", NULL},
        {"__copy__", m_copy, "", NULL},
        {0},
    },
    .getset = (const GetSetDef[]){
        {"default_factory", get_factory, set_factory},
        {0},
    },
};
