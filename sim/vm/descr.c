/* descr.c - property, staticmethod and classmethod. */
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

static void visit_opt(Value v, Visit visit, void *arg)
{
    if (v)
        visit(v, arg);
}

/* --- property ---------------------------------------------------------------------------- */

static Property *as_property(Value v)
{
    return (Property *)(void *)v;
}

/* "property 'x' of 'C' object", as errors begin. */
static Value property_error(Value self, Value obj, const char *what)
{
    Value name = as_property(self)->name;
    const Type *t = type_of(obj);
    const char *of = t->qualname ? str_text(t->qualname) : t->name;

    if (name)
        return raise(&exc_AttributeError, "property %R of '%s' object has no "
                     "%s", name, of, what);
    return raise(&exc_AttributeError, "property of '%s' object has no %s", of,
                 what);
}

static Value property_get(Value self, Value obj, Value cls)
{
    (void)cls;
    if (!obj || obj == VAL_NONE)
        return val_ref(self);
    Value get = as_property(self)->get;
    return get ? call1(get, obj) : property_error(self, obj, "getter");
}

static int property_set(Value self, Value obj, Value v)
{
    Value f = v ? as_property(self)->set : as_property(self)->del;

    if (!f) {
        property_error(self, obj, v ? "setter" : "deleter");
        return -1;
    }
    Value r = v ? call2(f, obj, v) : call1(f, obj);
    val_xunref(r);
    return r ? 0 : -1;
}

static Value opt_arg(Value v)
{
    return v && v != VAL_NONE ? val_ref(v) : NULL;
}

/* property(fget=None, fset=None, fdel=None, doc=None) */
static Value property_init_bound(Value self, Value *a)
{
    Property *p = as_property(self);

    val_set_take(&p->get, opt_arg(a[0]));
    val_set_take(&p->set, opt_arg(a[1]));
    val_set_take(&p->del, opt_arg(a[2]));
    val_set_take(&p->doc, opt_arg(a[3]));
    p->own_doc = p->doc != NULL;
    if (!p->doc && p->get) {
        p->doc = obj_getattr_opt(p->get, NAME(__doc__));
        exc_drop();
    }
    return none();
}

static int property_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    static const NativeDef def = {"property", property_init_bound,
                                  "fget=, fset=, fdel=, doc=", NULL};
    Value r = native_bind_call(&def, self, args, n, kwnames);

    val_xunref(r);
    return r ? 0 : -1;
}

static Value plain_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)args, (void)n, (void)kwnames;
    return obj_new(cls);
}

/* A copy with one part replaced, the one that is not None: getter(), setter(),
 * deleter().  It is made by calling the class, which may be one of the program's. */
static Value property_with(Value self, Value get, Value set, Value del)
{
    Property *p = as_property(self);
    Value args[] = {get != VAL_NONE ? get : p->get,
                    set != VAL_NONE ? set : p->set,
                    del != VAL_NONE ? del : p->del,
                    p->own_doc ? p->doc : NULL};

    for (int i = 0; i < 4; i++)
        args[i] = args[i] ? args[i] : VAL_NONE;
    Value copy = call(&type_of(self)->head, args, 4, NULL);
    if (copy && is_instance(copy, &property_type))
        val_set_take(&as_property(copy)->name, val_xref(p->name));
    return copy;
}

static Value method_set_name(Value self, Value *a)
{
    val_set_take(&as_property(self)->name, val_ref(a[1]));
    return none();
}

static Value method_getter(Value self, Value *a)
{
    return property_with(self, a[0], VAL_NONE, VAL_NONE);
}

static Value method_setter(Value self, Value *a)
{
    return property_with(self, VAL_NONE, a[0], VAL_NONE);
}

static Value method_deleter(Value self, Value *a)
{
    return property_with(self, VAL_NONE, VAL_NONE, a[0]);
}

static Value opt(Value v)
{
    return val_ref(v ? v : VAL_NONE);
}

static Value get_fget(Value v)
{
    return opt(as_property(v)->get);
}

static Value get_fset(Value v)
{
    return opt(as_property(v)->set);
}

static Value get_fdel(Value v)
{
    return opt(as_property(v)->del);
}

static Value get_doc(Value v)
{
    return opt(as_property(v)->doc);
}

static int set_doc(Value v, Value to)
{
    val_set_take(&as_property(v)->doc, val_xref(to));
    return 0;
}

/* Is [part], which a descriptor is made of (or NULL), abstract?  -1: raised. */
static int is_abstract(Value part)
{
    if (!part)
        return 0;
    if (!vm_enter(""))          /* it may be made of itself */
        return -1;
    Value flag = obj_getattr_s(part, "__isabstractmethod__");
    vm_leave();
    if (!flag)
        return exc_drop_if(&exc_AttributeError) ? 0 : -1;
    int yes = obj_truth(flag);
    val_unref(flag);
    return yes;
}

static Value get_abstract(Value v)
{
    Property *p = as_property(v);
    Value parts[] = {p->get, p->set, p->del};

    for (int i = 0; i < 3; i++) {
        int yes = is_abstract(parts[i]);
        if (yes)
            return yes < 0 ? NULL : val_ref(VAL_TRUE);
    }
    return val_ref(VAL_FALSE);
}

static void property_free(Value v)
{
    Property *p = as_property(v);

    val_xunref(p->get);
    val_xunref(p->set);
    val_xunref(p->del);
    val_xunref(p->doc);
    val_xunref(p->name);
}

static void property_visit(Value v, Visit visit, void *arg)
{
    Property *p = as_property(v);

    visit_opt(p->get, visit, arg);
    visit_opt(p->set, visit, arg);
    visit_opt(p->del, visit, arg);
    visit_opt(p->doc, visit, arg);
    visit_opt(p->name, visit, arg);
}

static void property_clear(Value v)
{
    Property *p = as_property(v);

    val_clear(&p->get);
    val_clear(&p->set);
    val_clear(&p->del);
    val_clear(&p->doc);
    val_clear(&p->name);
}

Type property_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "property",
    .module = "builtins",
    .size = sizeof(Property),
    .flags = TYPE_GC | TYPE_BASE,
    .free = property_free,
    .visit = property_visit,
    .clear = property_clear,
    .descr_get = property_get,
    .descr_set = property_set,
    .new = plain_new,
    .init = property_init,
    .methods = (const NativeDef[]){
        {"getter", method_getter, "fget, /", NULL},
        {"setter", method_setter, "fset, /", NULL},
        {"deleter", method_deleter, "fdel, /", NULL},
        {"__set_name__", method_set_name, "owner, name, /", NULL},
        {0},
    },
    .getset = (const GetSetDef[]){
        {"fget", get_fget, NULL},
        {"fset", get_fset, NULL},
        {"fdel", get_fdel, NULL},
        {"__doc__", get_doc, set_doc},
        {"__isabstractmethod__", get_abstract, NULL},
        {0},
    },
};

/* --- staticmethod and classmethod ---------------------------------------------------------- */

static Wrapper *as_wrapper(Value v)
{
    return (Wrapper *)(void *)v;
}

/* What it wraps, borrowed; NULL: nobody has called its __init__, raised. */
static Value wrapped(Value self)
{
    Value func = as_wrapper(self)->func;

    if (!func)
        raise(&exc_RuntimeError, "uninitialized %T object", self);
    return func;
}

static Value static_get(Value self, Value obj, Value cls)
{
    (void)obj, (void)cls;
    return val_xref(wrapped(self));
}

static Value static_call(Value self, Value *args, size_t n, Tuple *kwnames)
{
    Value func = wrapped(self);

    if (!func || !vm_enter(""))
        return NULL;
    Value r = call_begin(func, args, n, kwnames);
    vm_leave();
    return r;
}

/* Binds to the class; a property under classmethod is asked for that class. */
static Value class_get(Value self, Value obj, Value cls)
{
    Value func = wrapped(self);
    Value to = cls ? cls : (Value)type_of(obj);

    if (!func)
        return NULL;
    if (!type_of(func)->descr_get || is_function(func))
        return method_new(func, to);
    if (!vm_enter(""))
        return NULL;
    Value bound = type_of(func)->descr_get(func, to, to);
    vm_leave();
    return bound;
}

static int wrapper_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    if (n != 1 || kwnames)
        return raise_i(&exc_TypeError, "%T expected 1 argument, got %zu", self,
                       n);
    val_set_take(&as_wrapper(self)->func, val_ref(args[0]));
    return 0;
}

static Value wrapper_func(Value v)
{
    return opt(as_wrapper(v)->func);
}

static Value wrapper_abstract(Value v)
{
    int yes = is_abstract(as_wrapper(v)->func);

    return yes < 0 ? NULL : val_ref(val_bool(yes));
}

/* What a wrapper has of its function (in CPython it copies them) unless it was
 * given one of its own. */
static bool is_of_func(Value v, Value name)
{
    Dict **own = obj_dict_slot(v);

    return (name == NAME(__doc__) || name == NAME(__name__) ||
            name == NAME(__qualname__) || name == NAME(__module__) ||
            name == NAME(__annotations__)) &&
           as_wrapper(v)->func && (!*own || dict_find_name(*own, name) < 0);
}

static Value wrapper_getattr(Value v, Value name)
{
    if (!is_of_func(v, name))
        return obj_generic_getattr(v, name);
    if (!vm_enter(""))
        return NULL;
    Value attr = obj_getattr_opt(as_wrapper(v)->func, name);
    vm_leave();
    return attr || exc_raised() ? attr : obj_generic_getattr(v, name);
}

static Value wrapper_repr(Value v)
{
    Value func = as_wrapper(v)->func;
    Buf b;

    buf_init(&b);
    buf_printf(&b, "<%s(", type_of(v)->name);
    if (!func) {
        buf_puts(&b, "<NULL>");
    } else if (obj_add_repr(&b, func) < 0) {
        buf_clear(&b);
        return NULL;
    }
    buf_puts(&b, ")>");
    return str_from_buf(&b);
}

static void wrapper_free(Value v)
{
    val_xunref(as_wrapper(v)->func);
}

static void wrapper_visit(Value v, Visit visit, void *arg)
{
    visit_opt(as_wrapper(v)->func, visit, arg);
}

static void wrapper_clear(Value v)
{
    val_clear(&as_wrapper(v)->func);
}

static const GetSetDef wrapper_getset[] = {
    {"__func__", wrapper_func, NULL},
    {"__wrapped__", wrapper_func, NULL},
    {"__isabstractmethod__", wrapper_abstract, NULL},
    {0},
};

Type staticmethod_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "staticmethod",
    .module = "builtins",
    .size = sizeof(Wrapper),
    .flags = TYPE_GC | TYPE_DICT | TYPE_BASE,
    .free = wrapper_free,
    .visit = wrapper_visit,
    .clear = wrapper_clear,
    .repr = wrapper_repr,
    .getattr = wrapper_getattr,
    .call = static_call,
    .descr_get = static_get,
    .new = plain_new,
    .init = wrapper_init,
    .getset = wrapper_getset,
};

Type classmethod_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "classmethod",
    .module = "builtins",
    .size = sizeof(Wrapper),
    .flags = TYPE_GC | TYPE_DICT | TYPE_BASE,
    .free = wrapper_free,
    .visit = wrapper_visit,
    .clear = wrapper_clear,
    .repr = wrapper_repr,
    .getattr = wrapper_getattr,
    .descr_get = class_get,
    .new = plain_new,
    .init = wrapper_init,
    .getset = wrapper_getset,
};
