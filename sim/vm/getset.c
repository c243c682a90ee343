/* getset.c - getset_descriptor: an attribute that C code computes. */
#include "sim/vm/exc_int.h"
#include "sim/vm/native.h"
#include "sim/vm/str.h"

typedef struct GetSet {
    Obj head;
    const GetSetDef *def;
    Type *owner;
} GetSet;

static GetSet *as_getset(Value v)
{
    return (GetSet *)(void *)v;
}

Value getset_new(const GetSetDef *def, Type *t)
{
    GetSet *g = as_getset(obj_new(&getset_type));

    g->def = def;
    g->owner = REF(t);
    return &g->head;
}

static bool check(const GetSet *g, Value obj)
{
    if (is_instance(obj, g->owner))
        return true;
    raise(&exc_TypeError, "descriptor '%s' for '%K' objects doesn't apply to "
          "a '%T' object", g->def->name, &g->owner->head, obj);
    return false;
}

static Value slot_get(Value descr, Value obj, Value cls)
{
    GetSet *g = as_getset(descr);

    (void)cls;
    if (!obj)
        return val_ref(descr);
    return check(g, obj) ? g->def->get(obj) : NULL;
}

/* Types whose attributes CPython keeps in the struct, which it words
 * otherwise. */
static bool keeps_members(const Type *t)
{
    static const char *const names[] = {
        "range", "slice", "property", "function", "method", "code",
        "staticmethod", "classmethod", "partial", "module", "method_descriptor",
        "wrapper_descriptor", "classmethod_descriptor", "getset_descriptor",
        "member_descriptor",
    };

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(t->name, names[i]) == 0)
            return true;
    return false;
}

static int slot_set(Value descr, Value obj, Value v)
{
    GetSet *g = as_getset(descr);

    if (!check(g, obj))
        return -1;
    if (g->def->set)
        return g->def->set(obj, v);
    if (keeps_members(g->owner))
        return raise_i(&exc_AttributeError, "readonly attribute");
    return raise_i(&exc_AttributeError, "attribute '%s' of '%K' objects is "
                   "not writable", g->def->name, &g->owner->head);
}

static void slot_free(Value v)
{
    val_unref(&as_getset(v)->owner->head);
}

static void slot_visit(Value v, Visit visit, void *arg)
{
    visit(&as_getset(v)->owner->head, arg);
}

Value descr_repr(const char *kind, const char *name, const Type *owner)
{
    Buf b;

    buf_init(&b);
    buf_printf(&b, "<%s '%s' of '", kind, name);
    exc_add_type_name(&b, owner);
    buf_puts(&b, "' objects>");
    return str_from_buf(&b);
}

static Value slot_repr(Value v)
{
    return descr_repr("attribute", as_getset(v)->def->name,
                      as_getset(v)->owner);
}

static Value get_name(Value v)
{
    return str_from(as_getset(v)->def->name);
}

static Value get_qualname(Value v)
{
    return str_printf("%s.%s", str_text(as_getset(v)->owner->qualname),
                      as_getset(v)->def->name);
}

static Value get_owner(Value v)
{
    return val_ref(&as_getset(v)->owner->head);
}

Type getset_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "getset_descriptor",
    .module = "builtins",
    .size = sizeof(GetSet),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .free = slot_free,
    .visit = slot_visit,
    .repr = slot_repr,
    .descr_get = slot_get,
    .descr_set = slot_set,
    .getset = (const GetSetDef[]){
        {"__name__", get_name, NULL},
        {"__qualname__", get_qualname, NULL},
        {"__objclass__", get_owner, NULL},
        {0},
    },
};
