/* native.c - C functions as values: functions, methods, class methods. */
#include "sim/vm/native.h"

#include "sim/base/mem.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc_int.h"
#include "sim/vm/module.h"
#include "sim/vm/seq.h"
#include "sim/vm/sig.h"
#include "sim/vm/str.h"
#include "sim/vm/type_int.h"
#include "sim/vm/vm.h"

static Native *as_native(Value v)
{
    return (Native *)(void *)v;
}

/* --- making --------------------------------------------------------------- */

static Value make(Type *type, const NativeDef *def, Value self, Type *owner,
                  Value module)
{
    Native *f = as_native(obj_new(type));

    f->def = def;
    f->exact = -1;
    f->self = val_xref(self);
    f->owner = owner;
    f->module = val_xref(module);
    return &f->head;
}

Value native_new(const NativeDef *def, Value self, Value module)
{
    return make(&native_type, def, self, NULL, module);
}

Value native_method_new(const NativeDef *def, Type *t)
{
    if (*def->name == '%')
        return make(&native_class_method_type, def, NULL, t, NULL);
    if (*def->name != '@')
        return make(&native_method_type, def, NULL, t, NULL);
    Value func = make(&native_type, def, NULL, t, NULL);
    Wrapper *w = (Wrapper *)(void *)obj_new(&staticmethod_type);
    w->func = func;
    return &w->head;
}

/* --- names ---------------------------------------------------------------- */

static const char *plain_name(const NativeDef *def)
{
    return def->name + (*def->name == '@' || *def->name == '%');
}

static bool is_c(const Native *f)
{
    const char *module = f->owner ? f->owner->module
                       : f->module && is_str(f->module) ? str_text(f->module)
                       : "builtins";

    return !module || sig_is_c_module(module);
}

Type *type_seen_of_native(Value v)
{
    const Native *f = as_native(v);

    return is_c(f) ? type_of(v) : f->self ? &method_type : &function_type;
}

static const char *class_name(const Type *t)
{
    return t->qualname ? str_text(t->qualname) : t->name;
}

static void add_qualname(Buf *out, const Native *f)
{
    if (is_c(f) && f->owner && f->self)
        buf_printf(out, "%s.", class_name(is_type(f->self) ? as_type(f->self)
                                          : type_of(f->self)));
    else if (f->owner)
        buf_printf(out, "%s.", f->owner->name);
    else if (f->self && is_type(f->self))
        buf_printf(out, "%s.", class_name(as_type(f->self)));
    buf_puts(out, plain_name(f->def));
}

/* Messages name a module's function with its module. */
static void add_module(Buf *out, const Native *f)
{
    if (is_c(f) && !f->owner && !(f->self && is_type(f->self)) && f->module &&
        is_str(f->module) && !str_is(f->module, "builtins"))
        buf_printf(out, "%s.", str_text(f->module));
}

/* --- calling -------------------------------------------------------------- */

/* What a call costs against vm.budget, and one whose arguments are odd. */
enum { COST_NATIVE = 30, COST_SLOWLY = 600 };

/* What messages call [f].  It is kept, for whoever is called with *args or with
 * keywords is called so again; but not that of a bound one, which soon goes. */
static const char *full_name(Native *f, Buf *out)
{
    if (f->full)
        return f->full;
    add_module(out, f);
    add_qualname(out, f);
    if (!f->self)
        f->full = mem_strdup(out->data);
    return out->data;
}

static Value call_slowly(Native *f, Value self, Value *args, size_t n,
                         Tuple *kwnames)
{
    Buf full;

    vm_spend(COST_SLOWLY);
    buf_init(&full);
    SigNames names = {plain_name(f->def), full_name(f, &full), f->owner && self,
                      is_c(f)};
    if (names.is_c)
        names.has_self = false;
    Value r = sig_call(f->def, f->sig, &names, self, args, n, kwnames);
    buf_clear(&full);
    return r;
}

Value native_call(Native *f, Value self, Value *args, size_t n, Tuple *kwnames)
{
    Value a[NATIVE_PARAMS_MAX];

    vm_spend(COST_NATIVE);
    if (f->def->raw)
        return f->def->raw(self, args, n, kwnames);
    if (!f->sig) {
        f->sig = sig_of(f->def);
        f->exact = sig_exact(f->sig);
    }
    if (!sig_bind_quick(f->sig, a, args, n, kwnames))
        return call_slowly(f, self, args, n, kwnames);
    if (vm.awaited && vm.awaited == args)
        vm.awaited = a;
    return f->def->fn(self, a);
}

Value native_bind_call(const NativeDef *def, Value self, Value *args, size_t n,
                       Tuple *kwnames)
{
    SigNames names = {plain_name(def), plain_name(def), false, true};
    Value a[NATIVE_PARAMS_MAX];

    if (def->raw)
        return def->raw(self, args, n, kwnames);
    Sig *sig = sig_of(def);
    if (sig_bind_quick(sig, a, args, n, kwnames))
        return def->fn(self, a);
    return sig_call(def, sig, &names, self, args, n, kwnames);
}

static Value function_call(Value self, Value *args, size_t n, Tuple *kwnames)
{
    return native_call(as_native(self), as_native(self)->self, args, n,
                       kwnames);
}

/* list.append(x, 1): the first argument is the instance. */
static Value method_call(Value self, Value *args, size_t n, Tuple *kwnames)
{
    Native *f = as_native(self);

    if (n == 0)
        return raise(&exc_TypeError, "unbound method %s.%s() needs an "
                     "argument", f->owner->name, f->def->name);
    if (!is_instance(args[0], f->owner))
        return raise(&exc_TypeError, "descriptor '%s' for '%K' objects "
                     "doesn't apply to a '%T' object", f->def->name,
                     &f->owner->head, args[0]);
    return native_call(f, args[0], args + 1, n - 1, kwnames);
}

static Value bound(Native *f, Value self)
{
    Native *b = as_native(make(&native_type, f->def, self, f->owner,
                               f->module));

    b->sig = f->sig;
    b->exact = f->exact;
    return &b->head;
}

static Value method_get(Value descr, Value obj, Value cls)
{
    Native *f = as_native(descr);

    (void)cls;
    if (!obj)
        return val_ref(descr);
    if (!is_instance(obj, f->owner))
        return raise(&exc_TypeError, "descriptor '%s' for '%K' objects "
                     "doesn't apply to a '%T' object", f->def->name,
                     &f->owner->head, obj);
    return bound(f, obj);
}

static Value class_method_get(Value descr, Value obj, Value cls)
{
    return bound(as_native(descr), cls ? cls : &type_of(obj)->head);
}

/* --- looks ---------------------------------------------------------------- */

/* What Python would have written itself looks like a function of Python. */
static void add_python_repr(Buf *out, Native *f)
{
    if (f->self && f->owner) {
        buf_puts(out, "<bound method ");
        add_qualname(out, f);
        buf_puts(out, " of ");
        if (obj_add_repr(out, f->self) < 0)
            exc_drop();
        buf_putc(out, '>');
        return;
    }
    buf_puts(out, "<function ");
    add_qualname(out, f);
    buf_puts(out, " at ");
    obj_add_address(out, &f->head);
    buf_putc(out, '>');
}

void add_of_object(Buf *out, Value self)
{
    buf_puts(out, " of ");
    exc_add_type_name(out, type_of(self));
    buf_puts(out, " object at ");
    obj_add_address(out, self);
    buf_putc(out, '>');
}

static Value function_repr(Value v)
{
    Native *f = as_native(v);
    Buf out;

    buf_init(&out);
    if (!is_c(f)) {
        add_python_repr(&out, f);
    } else if (f->self && (f->owner || is_type(f->self))) {
        buf_printf(&out, "<built-in method %s", plain_name(f->def));
        add_of_object(&out, f->self);
    } else {
        buf_printf(&out, "<built-in function %s>", plain_name(f->def));
    }
    return str_from_buf(&out);
}

static Value method_repr(Value v)
{
    Native *f = as_native(v);
    Buf out;

    if (is_c(f))
        return descr_repr("method", plain_name(f->def), f->owner);
    buf_init(&out);
    add_python_repr(&out, f);
    return str_from_buf(&out);
}

static Value compare(Value a, Value b, Op op)
{
    Native *f = as_native(a), *g = as_native(b);

    if (type_of(a) != type_of(b) || (op != OP_EQ && op != OP_NE))
        return val_ref(VAL_NOT_IMPLEMENTED);
    bool same = f == g || (f->def == g->def && f->self == g->self && f->self);
    return val_ref(val_bool(same == (op == OP_EQ)));
}

static int hash(Value v, int64_t *out)
{
    Native *f = as_native(v);

    *out = obj_id(f->self ? f->self : v) / 16;
    for (const char *p = f->def->name; *p; p++)
        *out = (*out * 31 + *p) & INT32_MAX;
    return 0;
}

/* --- attributes ----------------------------------------------------------- */

static Value get_name(Value v)
{
    return str_from(plain_name(as_native(v)->def));
}

static Value get_qualname(Value v)
{
    Buf out;

    buf_init(&out);
    add_qualname(&out, as_native(v));
    return str_from_buf(&out);
}

static Value get_module(Value v)
{
    Native *f = as_native(v);

    if (f->module)
        return val_ref(f->module);
    return f->owner && f->owner->module && !f->self && !is_c(f)
               ? str_from(f->owner->module) : none();
}

static Value get_self(Value v)
{
    Native *f = as_native(v);

    return val_ref(f->self ? f->self : VAL_NONE);
}

static Value get_none(Value v)
{
    (void)v;
    return none();
}

static Value get_objclass(Value v)
{
    return val_ref(&as_native(v)->owner->head);
}

/* The function that a method has bound. */
static Value get_func(Value v)
{
    Native *f = as_native(v);
    Type *owner = f->owner;
    Value func = owner && type_seen(v) == &method_type
                     ? type_lookup(owner, str_intern_from_peek(
                                              plain_name(f->def))) : NULL;

    if (func)
        return val_ref(func);
    return raise(&exc_AttributeError,
                 "'%T' object has no attribute '__func__'", v);
}

static const GetSetDef function_getset[] = {
    {"__name__", get_name, NULL},
    {"__qualname__", get_qualname, NULL},
    {"__module__", get_module, NULL},
    {"__self__", get_self, NULL},
    {"__func__", get_func, NULL},
    {"__doc__", get_none, NULL},
    {"__text_signature__", get_none, NULL},
    {0},
};

static const GetSetDef method_getset[] = {
    {"__name__", get_name, NULL},
    {"__qualname__", get_qualname, NULL},
    {"__objclass__", get_objclass, NULL},
    {"__doc__", get_none, NULL},
    {"__text_signature__", get_none, NULL},
    {0},
};

/* --- the types ------------------------------------------------------------ */

static void slot_free(Value v)
{
    val_xunref(as_native(v)->self);
    val_xunref(as_native(v)->module);
    mem_free(as_native(v)->full);
}

static void slot_visit(Value v, Visit visit, void *arg)
{
    if (as_native(v)->self)
        visit(as_native(v)->self, arg);
    if (as_native(v)->module)
        visit(as_native(v)->module, arg);
}

Type native_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "builtin_function_or_method",
    .module = "builtins",
    .size = sizeof(Native),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .free = slot_free,
    .visit = slot_visit,
    .repr = function_repr,
    .hash = hash,
    .compare = compare,
    .call = function_call,
    .getset = function_getset,
};

Type native_method_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "method_descriptor",
    .module = "builtins",
    .size = sizeof(Native),
    .flags = TYPE_IMMUTABLE,
    .free = slot_free,
    .repr = method_repr,
    .call = method_call,
    .descr_get = method_get,
    .getset = method_getset,
};

Type native_class_method_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "classmethod_descriptor",
    .module = "builtins",
    .size = sizeof(Native),
    .flags = TYPE_IMMUTABLE,
    .free = slot_free,
    .repr = method_repr,
    .descr_get = class_method_get,
    .getset = method_getset,
};
