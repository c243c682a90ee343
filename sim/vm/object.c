/* object.c - the class object: what every object can do if its own class says
 * nothing else. */
#include "sim/vm/call.h"
#include "sim/vm/check.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/int.h"
#include "sim/vm/module.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/type_int.h"

/* --- making instances ----------------------------------------------------- */

static bool has_args(size_t n, const Tuple *kwnames)
{
    return n > 0 || (kwnames && kwnames->len > 0);
}

static bool raise_abstract(Type *cls)
{
    Value set = dict_get_name_peek(cls->dict, NAME(__abstractmethods__));
    Value names = set ? obj_to_list(set) : NULL;
    Buf text;

    if (!names || list_sort(names, NULL, false) < 0) {
        val_xunref(names);
        return false;
    }
    size_t n = as_list(names)->len;
    buf_init(&text);
    for (size_t i = 0; i < n; i++) {
        buf_puts(&text, i > 0 ? ", " : "");
        obj_add_str(&text, as_list(names)->items[i]);
    }
    val_unref(names);
    raise(&exc_TypeError, "Can't instantiate abstract class %s with abstract "
          "method%s %s", cls->name, n == 1 ? "" : "s", text.data);
    buf_clear(&text);
    return false;
}

/* object.__new__ and object.__init__ refuse arguments unless the other one is
 * overridden, which then is the one that takes them. */
Value object_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)args;
    if (has_args(n, kwnames)) {
        if (cls->new != object_new)
            return raise(&exc_TypeError, "object.__new__() takes exactly one "
                         "argument (the type to instantiate)");
        if (cls->init == object_init)
            return raise(&exc_TypeError, "%s() takes no arguments", cls->name);
    }
    if (type_has(cls, TYPE_ABSTRACT) && !raise_abstract(cls))
        return NULL;
    return obj_new(cls);
}

int object_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    Type *t = type_of(self);

    (void)args;
    if (!has_args(n, kwnames))
        return 0;
    if (t->init != object_init)
        return raise_i(&exc_TypeError, "object.__init__() takes exactly one "
                       "argument (the instance to initialize)");
    if (t->new == object_new)
        return raise_i(&exc_TypeError, "%s.__init__() takes exactly one "
                       "argument (the instance to initialize)", t->name);
    return 0;
}

/* --- looks ---------------------------------------------------------------- */

void type_add_full_name(Buf *out, Type *t)
{
    const char *module = t->module;

    if (!module) {
        Value v = type_lookup(t, NAME(__module__));
        module = v && is_str(v) ? str_text(v) : NULL;
    }
    if (!module || strcmp(module, "builtins") == 0)
        buf_puts(out, t->name);
    else
        buf_printf(out, "%s.%s", module,
                   t->qualname ? str_text(t->qualname) : t->name);
}

static Value slot_repr(Value self)
{
    Buf out;

    buf_init(&out);
    buf_putc(&out, '<');
    type_add_full_name(&out, type_of(self));
    buf_puts(&out, " object at ");
    obj_add_address(&out, self);
    buf_putc(&out, '>');
    return str_from_buf(&out);
}

static Value slot_str(Value self)
{
    return type_of(self)->repr(self);
}

/* --- equality ------------------------------------------------------------- */

static int slot_hash(Value self, int64_t *out)
{
    *out = obj_id(self) / 16;
    return 0;
}

/* != is the contrary of what the class says of ==. */
static Value not_equal(Value a, Value b)
{
    Type *t = type_of(a);
    Value r = t->compare ? t->compare(a, b, OP_EQ)
                         : val_ref(VAL_NOT_IMPLEMENTED);

    if (!r || r == VAL_NOT_IMPLEMENTED)
        return r;
    int truth = obj_truth(r);
    val_unref(r);
    return truth < 0 ? NULL : val_ref(val_bool(!truth));
}

static Value slot_compare(Value a, Value b, Op op)
{
    if (op == OP_NE)
        return not_equal(a, b);
    return val_ref(op == OP_EQ && a == b ? VAL_TRUE : VAL_NOT_IMPLEMENTED);
}

/* --- methods -------------------------------------------------------------- */

static Value m_format(Value self, Value *a)
{
    if (!check_str("__format__() argument", a[0]))
        return NULL;
    if (str_len(a[0]) > 0)
        return raise(&exc_TypeError, "unsupported format string passed to "
                     "%T.__format__", self);
    return obj_str(self);
}

static Value m_dir(Value self, Value *a)
{
    Dict **own = is_obj(self) ? obj_dict_slot(self) : NULL;
    Value names = own && *own ? dict_copy(*own) : (Value)(void *)dict_new();

    (void)a;
    Value list = type_add_names(type_of(self), as_dict(names)) == 0
               ? obj_to_list(names) : NULL;
    val_unref(names);
    return list;
}

Value obj_dir(Value v)
{
    Value names = call1(obj_special_peek(v, NAME(__dir__)), v);
    Value list = names ? obj_to_list(names) : NULL;

    val_xunref(names);
    if (list && list_sort(list, NULL, false) < 0)
        val_clear(&list);
    return list;
}

static Value m_reduce(Value self, Value *a)
{
    (void)a;
    return raise(&exc_TypeError, "cannot pickle '%T' object", self);
}

/* What is kept of [self] is said in Python text, with all else of copies. */
static Value m_getstate(Value self, Value *a)
{
    Value f = module_attr("copy", "_plain_state");
    Value state = f ? call1(f, self) : NULL;

    (void)a;
    val_xunref(f);
    return state;
}

static Value m_sizeof(Value self, Value *a)
{
    Type *t = type_of(self);

    (void)a;
    return val_small((int64_t)(is_obj(self) && t->size_of ? t->size_of(self)
                                                          : t->size));
}

static Value m_init_subclass(Value self, Value *a)
{
    (void)self;
    (void)a;
    return none();
}

static Value m_subclasshook(Value self, Value *a)
{
    (void)self;
    (void)a;
    return val_ref(VAL_NOT_IMPLEMENTED);
}

static const NativeDef methods[] = {
    {"__format__", m_format, "format_spec, /", NULL},
    {"__dir__", m_dir, "", NULL},
    {"__getstate__", m_getstate, "", NULL},
    {"__reduce__", m_reduce, "", NULL},
    {"__reduce_ex__", m_reduce, "protocol, /", NULL},
    {"__sizeof__", m_sizeof, "", NULL},
    {"%__init_subclass__", m_init_subclass, "", NULL},
    {"%__subclasshook__", m_subclasshook, "cls, /", NULL},
    {0},
};

/* --- __class__ ------------------------------------------------------------ */

static Value get_class(Value self)
{
    return val_ref(&type_seen(self)->head);
}

static int set_class(Value self, Value v)
{
    if (!v)
        return raise_i(&exc_TypeError, "can't delete __class__ attribute");
    if (!is_type(v))
        return raise_i(&exc_TypeError,
                       "__class__ must be set to a class, not '%T' object", v);
    Type *old = type_of(self), *new = as_type(v);
    if (!is_heap(old) || !is_heap(new))
        return raise_i(&exc_TypeError, "__class__ assignment only supported "
                       "for mutable types or ModuleType subclasses");
    if (!layout_is_same(old, new))
        return raise_i(&exc_TypeError, "__class__ assignment: '%s' object "
                       "layout differs from '%s'", new->name, old->name);
    self->type = REF(new);
    val_unref(&old->head);
    return 0;
}

Type object_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "object",
    .module = "builtins",
    .size = sizeof(Obj),
    .flags = TYPE_BASE | TYPE_IMMUTABLE,
    .repr = slot_repr,
    .str = slot_str,
    .hash = slot_hash,
    .compare = slot_compare,
    .new = object_new,
    .init = object_init,
    .methods = methods,
    .getset = (const GetSetDef[]){
        {"__class__", get_class, set_class},
        {0},
    },
};
