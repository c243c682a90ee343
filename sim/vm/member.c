/* member.c - the attributes that a class adds to its instances: __dict__,
 * __weakref__, and a member_descriptor for each name of __slots__.
 */
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/native.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/type_int.h"

typedef struct Member {
    Obj head;
    Value name;
    Type *owner;
    size_t offset;
} Member;

static Member *as_member(Value v)
{
    return (Member *)(void *)v;
}

/* --- __dict__ and __weakref__ --------------------------------------------- */

static Value dict_get(Value self)
{
    Dict *d = obj_dict_peek(self);

    if (!d)
        return raise(&exc_AttributeError, "This object has no __dict__");
    return val_ref((Value)(void *)d);
}

static int dict_set_whole(Value self, Value v)
{
    Dict **slot = obj_dict_slot(self), *old = slot ? *slot : NULL;

    if (!slot)
        return raise_i(&exc_AttributeError, "This object has no __dict__");
    if (!v && !is_heap(type_of(self)))
        return raise_i(&exc_TypeError, "cannot delete __dict__");
    if (v && !is_dict(v))
        return raise_i(&exc_TypeError, "__dict__ must be set to a dictionary, "
                       "not a '%T'", v);
    *slot = v ? as_dict(val_ref(v)) : NULL;
    val_xunref((Value)(void *)old);
    return 0;
}

static Value weakref_get_none(Value self)
{
    (void)self;
    return none();
}

static const GetSetDef dict_def = {"__dict__", dict_get, dict_set_whole};
static const GetSetDef weakref_def = {"__weakref__", weakref_get_none, NULL};

static void add(Type *t, const GetSetDef *def, Value name)
{
    if (dict_find_name(t->dict, name) >= 0)
        return;
    Value v = getset_new(def, t);
    dict_set_name(t->dict, name, v);
    val_unref(v);
}

void add_dict_getset(Type *t)
{
    add(t, &dict_def, NAME(__dict__));
}

void add_weakref_getset(Type *t)
{
    add(t, &weakref_def, NAME(__weakref__));
}

/* --- members -------------------------------------------------------------- */

Value member_new(Value name, Type *t, size_t offset)
{
    Member *m = as_member(obj_new(&member_type));

    m->name = val_ref(name);
    m->owner = REF(t);
    m->offset = offset;
    return &m->head;
}

static bool check(const char *name, Type *owner, Value obj)
{
    if (is_instance(obj, owner))
        return true;
    raise(&exc_TypeError, "descriptor '%s' for '%s' objects doesn't apply to "
          "a '%T' object", name, owner->name, obj);
    return false;
}

static Value *member_place(const Member *m, Value obj)
{
    return (Value *)(void *)((char *)(void *)obj + m->offset);
}

static Value member_get(Value descr, Value obj, Value cls)
{
    Member *m = as_member(descr);

    (void)cls;
    if (!obj)
        return val_ref(descr);
    if (!check(str_text(m->name), m->owner, obj))
        return NULL;
    Value v = *member_place(m, obj);
    return v ? val_ref(v) : no_attribute(obj, m->name);
}

static int member_set(Value descr, Value obj, Value v)
{
    Member *m = as_member(descr);

    if (!check(str_text(m->name), m->owner, obj))
        return -1;
    Value *place = member_place(m, obj);
    if (!v && !*place)
        return raise_i(&exc_AttributeError, "%U", m->name);
    Value old = *place;
    *place = val_xref(v);
    val_xunref(old);
    return 0;
}

static Value member_repr(Value v)
{
    return str_printf("<member '%s' of '%s' objects>",
                      str_text(as_member(v)->name), as_member(v)->owner->name);
}

static Value member_name(Value v)
{
    return val_ref(as_member(v)->name);
}

static Value member_qualname(Value v)
{
    return str_printf("%s.%s", str_text(as_member(v)->owner->qualname),
                      str_text(as_member(v)->name));
}

static Value member_owner(Value v)
{
    return val_ref(&as_member(v)->owner->head);
}

static void member_free(Value v)
{
    val_unref(as_member(v)->name);
    val_unref(&as_member(v)->owner->head);
}

static void member_visit(Value v, Visit visit, void *arg)
{
    visit(&as_member(v)->owner->head, arg);
}

Type member_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "member_descriptor",
    .module = "builtins",
    .size = sizeof(Member),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .free = member_free,
    .visit = member_visit,
    .repr = member_repr,
    .descr_get = member_get,
    .descr_set = member_set,
    .getset = (const GetSetDef[]){
        {"__name__", member_name, NULL},
        {"__qualname__", member_qualname, NULL},
        {"__objclass__", member_owner, NULL},
        {0},
    },
};
