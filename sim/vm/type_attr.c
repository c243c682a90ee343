/* type_attr.c - attributes of classes. */
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/native.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/type_int.h"

/* --- getting -------------------------------------------------------------- */

Value type_find(Value self, Value name)
{
    Type *meta = type_of(self);
    Value of_meta = type_lookup(meta, name);

    if (of_meta && type_of(of_meta)->descr_get && type_of(of_meta)->descr_set)
        return attr_bind(of_meta, self, &meta->head);
    Value own = type_lookup(as_type(self), name);
    if (own)
        return attr_bind(own, NULL, self);
    return of_meta ? attr_bind(of_meta, self, &meta->head) : NULL;
}

Value type_getattr(Value self, Value name)
{
    Value v = type_find(self, name);

    return v || exc_raised() ? v : no_attribute(self, name);
}

/* --- setting -------------------------------------------------------------- */

/* Tests replace methods of asyncio's classes, which CPython has in Python.  Not
 * those with a slot, which would outlive the run. */
static bool may_be_replaced(const Type *t, const char *name)
{
    return t->module && strncmp(t->module, "asyncio.", 8) == 0 &&
           strncmp(name, "__", 2) != 0;
}

static int check_mutable(const Type *t, const char *name)
{
    if (is_heap(t) || may_be_replaced(t, name))
        return 0;
    return raise_i(&exc_TypeError, "cannot set '%s' attribute of immutable "
                   "type '%K'", name, &t->head);
}

static void note_change(Type *t)
{
    if (!is_heap(t))
        t->flags |= TYPE_CHANGED;
    for (size_t i = 0; i < t->subtypes.len; i++)
        note_change(t->subtypes.items[i]);
}

/* What was there goes last, for then code of the program's may run. */
static int set_own(Value self, Value name, Value v)
{
    Type *t = as_type(self);

    if (check_mutable(t, str_text(name)) < 0)
        return -1;
    type_changed(t);
    if (!is_heap(t))
        note_change(t);
    if (v) {
        dict_set_name(t->dict, name, v);
    } else if (!dict_remove_name(t->dict, name)) {
        no_attribute(self, name);
        return -1;
    }
    return 0;
}

int type_setattr(Value self, Value name, Value v)
{
    Type *t = as_type(self);

    if (check_mutable(t, str_text(name)) < 0)
        return -1;
    Value of_meta = type_lookup(type_of(self), name);
    if (of_meta && type_of(of_meta)->descr_set) {
        val_ref(of_meta);
        int r = type_of(of_meta)->descr_set(of_meta, self, v);
        val_unref(of_meta);
        return r;
    }
    if (set_own(self, name, v) < 0)
        return -1;
    if (str_len(name) > 4 && str_text(name)[0] == '_')
        slots_changed(t, name);
    return 0;
}

/* --- computed attributes -------------------------------------------------- */

/* A heap type's own entry, or NULL with nothing raised. */
static Value own(Value self, Value name)
{
    return val_xref(dict_get_name_peek(as_type(self)->dict, name));
}

static Value get_name(Value self)
{
    return val_ref(as_type(self)->name_obj);
}

/* What every class has to have.  CPython's words, whatever class it is. */
static int check_set(const Type *t, const char *what, Value v)
{
    if (check_mutable(t, what) < 0)
        return -1;
    if (!v)
        return raise_i(&exc_TypeError, "cannot delete '%s' attribute of "
                       "immutable type '%s'", what, t->name);
    return 0;
}

static int set_text(Value self, Value *slot, const char *what, Value v)
{
    Type *t = as_type(self);

    if (check_set(t, what, v) < 0)
        return -1;
    assert(v);
    if (!is_str(v))
        return raise_i(&exc_TypeError, "can only assign string to %s.%s, not "
                       "'%T'", t->name, what, v);
    val_set_take(slot, str_intern(str_text(v), str_len(v)));
    return 0;
}

static int set_name(Value self, Value v)
{
    Type *t = as_type(self);

    if (v && is_str(v) && strlen(str_text(v)) < str_len(v))
        return raise_i(&exc_ValueError,
                       "type name must not contain null characters");
    int r = set_text(self, &t->name_obj, "__name__", v);
    if (r == 0)
        t->name = str_text(t->name_obj);
    return r;
}

static Value get_qualname(Value self)
{
    return val_ref(as_type(self)->qualname);
}

static int set_qualname(Value self, Value v)
{
    return set_text(self, &as_type(self)->qualname, "__qualname__", v);
}

static Value get_module(Value self)
{
    Type *t = as_type(self);

    if (t->module)
        return str_from(t->module);
    Value v = own(self, NAME(__module__));
    return v ? v : no_attribute(self, NAME(__module__));
}

static int set_module(Value self, Value v)
{
    return check_set(as_type(self), "__module__", v) < 0
           ? -1 : set_own(self, NAME(__module__), v);
}

static Value get_bases(Value self)
{
    return val_ref(&as_type(self)->bases->head);
}

static Value get_base(Value self)
{
    Type *base = as_type(self)->base;

    return val_ref(base ? &base->head : VAL_NONE);
}

static Value get_mro(Value self)
{
    return val_ref(as_type(self)->mro ? &as_type(self)->mro->head : VAL_NONE);
}

static Value get_dict(Value self)
{
    return mappingproxy_new((Value)(void *)as_type(self)->dict);
}

static Value get_doc(Value self)
{
    Value v = own(self, NAME(__doc__));

    if (!v)
        return none();
    Value bound = attr_bind(v, NULL, self);
    val_unref(v);
    return bound;
}

static int set_doc(Value self, Value v)
{
    return check_set(as_type(self), "__doc__", v) < 0
           ? -1 : set_own(self, NAME(__doc__), v);
}

static Value get_abstract(Value self)
{
    Value v = self == &type_type.head
                  ? NULL : own(self, NAME(__abstractmethods__));

    return v ? v : no_attribute(self, NAME(__abstractmethods__));
}

static int set_abstract(Value self, Value v)
{
    int truth = v ? obj_truth(v) : 0;

    if (truth < 0 || set_own(self, NAME(__abstractmethods__), v) < 0)
        return -1;
    as_type(self)->flags &= ~(unsigned)TYPE_ABSTRACT;
    if (truth)
        as_type(self)->flags |= TYPE_ABSTRACT;
    return 0;
}

static Value get_annotations(Value self)
{
    Type *t = as_type(self);
    Value v = own(self, NAME(__annotations__));

    if (v)
        return v;
    if (!is_heap(t))
        return no_attribute(self, NAME(__annotations__));
    v = (Value)(void *)dict_new();
    dict_set_name(t->dict, NAME(__annotations__), v);
    type_changed(t);
    return v;
}

static int set_annotations(Value self, Value v)
{
    return set_own(self, NAME(__annotations__), v);
}

static Value get_none(Value self)
{
    (void)self;
    return none();
}

static Value get_size(Value self)
{
    return val_small((int64_t)as_type(self)->size);
}

const GetSetDef type_getset[] = {
    {"__name__", get_name, set_name},
    {"__qualname__", get_qualname, set_qualname},
    {"__module__", get_module, set_module},
    {"__bases__", get_bases, NULL},
    {"__base__", get_base, NULL},
    {"__mro__", get_mro, NULL},
    {"__dict__", get_dict, NULL},
    {"__doc__", get_doc, set_doc},
    {"__abstractmethods__", get_abstract, set_abstract},
    {"__annotations__", get_annotations, set_annotations},
    {"__text_signature__", get_none, NULL},
    {"__basicsize__", get_size, NULL},
    {0},
};

/* --- methods -------------------------------------------------------------- */

static Value m_mro(Value self, Value *a)
{
    (void)a;
    Tuple *mro = mro_make(as_type(self));
    if (!mro)
        return NULL;
    Value list = obj_to_list(&mro->head);
    val_unref(&mro->head);
    return list;
}

static Value m_subclasses(Value self, Value *a)
{
    struct SubTypes *subs = &as_type(self)->subtypes;
    Value list = list_new(subs->len);

    (void)a;
    for (size_t i = 0; i < subs->len; i++)
        list_append(list, &subs->items[i]->head);
    return list;
}

static Value m_instancecheck(Value self, Value *a)
{
    return val_ref(val_bool(instance_plainly(a[0], as_type(self))));
}

static Value m_subclasscheck(Value self, Value *a)
{
    if (!is_type(a[0]))
        return raise(&exc_TypeError, "issubclass() arg 1 must be a class");
    return val_ref(val_bool(type_is_sub(as_type(a[0]), as_type(self))));
}

static Value m_prepare(Value self, Value *a)
{
    (void)self;
    (void)a;
    return (Value)(void *)dict_new();
}

int type_add_names(const Type *t, Dict *names)
{
    for (size_t i = 0; t->mro && i < t->mro->len; i++) {
        Dict *d = as_type(t->mro->items[i])->dict;
        if (d && dict_update(names, (Value)(void *)d) < 0)
            return -1;
    }
    return 0;
}

static Value m_dir(Value self, Value *a)
{
    Value names = (Value)(void *)dict_new();

    (void)a;
    Value list = type_add_names(as_type(self), as_dict(names)) == 0
               ? obj_to_list(names) : NULL;
    val_unref(names);
    return list;
}

const NativeDef type_methods[] = {
    {"mro", m_mro, "", NULL},
    {"__subclasses__", m_subclasses, "", NULL},
    {"__instancecheck__", m_instancecheck, "instance, /", NULL},
    {"__subclasscheck__", m_subclasscheck, "subclass, /", NULL},
    {"%__prepare__", m_prepare, "*args, **kwargs", NULL},
    {"__dir__", m_dir, "", NULL},
    {0},
};
