/* func.c - functions and methods as values. */
#include "sim/vm/func.h"

#include "sim/vm/bind.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/frame.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

static Function *as_function(Value v)
{
    return (Function *)(void *)v;
}

static void visit_opt(Value v, Visit visit, void *arg)
{
    if (v)
        visit(v, arg);
}

/* --- functions ------------------------------------------------------------------------ */

Value function_new(Code *code, Dict *globals)
{
    Function *f = as_function(obj_new(&function_type));
    Value module = dict_get_name_peek(globals, NAME(__name__));

    f->code = REF(code);
    f->globals = REF(globals);
    f->name = val_ref(code->name);
    f->qualname = val_ref(code->qualname);
    f->module = val_xref(module);
    f->doc = val_ref(code->doc ? code->doc : VAL_NONE);
    return (Value)f;
}

/* Each parameter has its argument, by place. */
static bool is_plain(const Code *code, size_t n, Tuple *kwnames)
{
    return n == code->nargs && !kwnames && code->nkw_only == 0 &&
           !(code->flags & (CODE_VARARGS | CODE_VARKW));
}

static bool bind_params(Function *f, Value *slots, Value *args, size_t n,
                        Tuple *kwnames)
{
    const Code *code = f->code;
    Tuple *defaults = f->defaults;      /* a key's __eq__ may set others */
    Dict *kwdefaults = f->kwdefaults;
    size_t ndefaults = defaults ? defaults->len : 0, more = 0;

    if (ndefaults > code->nargs) {      /* the first are nobody's */
        more = ndefaults - code->nargs;
        ndefaults = code->nargs;
    }
    Parameters p = {
        .name = str_text(f->qualname),
        .names = code->slot_names->items,
        .nargs = code->nargs,
        .npos_only = code->npos_only,
        .nkw_only = code->nkw_only,
        .nrequired = code->nargs - (uint32_t)ndefaults,
        .varargs = code->flags & CODE_VARARGS,
        .varkw = code->flags & CODE_VARKW,
        .defaults = ndefaults > 0 ? defaults->items + more : NULL,
        .kwdefaults = kwdefaults,
    };

    val_xref((Value)defaults);
    val_xref((Value)kwdefaults);
    bool bound = params_bind(&p, slots, args, n, kwnames);
    val_xunref((Value)kwdefaults);
    val_xunref((Value)defaults);
    return bound;
}

bool function_bind(Function *f, Value *slots, Value *args, size_t n,
                   Tuple *kwnames)
{
    const Code *code = f->code;

    if (is_plain(code, n, kwnames))
        for (size_t i = 0; i < n; i++)
            slots[i] = val_ref(args[i]);
    else if (!bind_params(f, slots, args, n, kwnames))
        return false;
    for (size_t i = 0; i < code->nfree; i++)
        slots[code->nslots - code->nfree + i] = val_ref(f->closure->items[i]);
    return true;
}

static Value function_call(Value v, Value *args, size_t n, Tuple *kwnames)
{
    return call_begin(v, args, n, kwnames);     /* knows functions itself */
}

static Value function_get(Value descr, Value obj, Value cls)
{
    (void)cls;
    return obj ? method_new(descr, obj) : val_ref(descr);
}

static Value function_repr(Value v)
{
    Buf b;

    buf_init(&b);
    buf_printf(&b, "<function %s at ", str_text(as_function(v)->qualname));
    obj_add_address(&b, v);
    buf_putc(&b, '>');
    return str_from_buf(&b);
}

static void function_free(Value v)
{
    Function *f = as_function(v);

    val_xunref((Value)f->globals);
    val_xunref(f->module);
    val_xunref((Value)f->defaults);
    val_xunref((Value)f->kwdefaults);
    val_xunref(f->doc);
    val_xunref((Value)f->closure);
    val_xunref((Value)f->annotations);
    val_xunref((Value)f->code);
    val_xunref(f->name);
    val_xunref(f->qualname);
}

static void function_visit(Value v, Visit visit, void *arg)
{
    Function *f = as_function(v);

    visit_opt((Value)f->code, visit, arg);
    visit_opt((Value)f->globals, visit, arg);
    visit_opt(f->module, visit, arg);
    visit_opt((Value)f->defaults, visit, arg);
    visit_opt((Value)f->kwdefaults, visit, arg);
    visit_opt((Value)f->closure, visit, arg);
    visit_opt((Value)f->annotations, visit, arg);
}

static void function_clear(Value v)
{
    Function *f = as_function(v);

    val_clear((Value *)(void *)&f->defaults);
    val_clear((Value *)(void *)&f->kwdefaults);
    val_clear((Value *)(void *)&f->closure);
    val_clear((Value *)(void *)&f->annotations);
}

static Value opt(Value v)
{
    return val_ref(v ? v : VAL_NONE);
}

static Value get_name(Value v)
{
    return val_ref(as_function(v)->name);
}

static int set_str(Value *slot, Value v, const char *what)
{
    if (!v || !is_str(v))
        return raise_i(&exc_TypeError, "%s must be set to a string object",
                       what);
    val_set_take(slot, val_ref(v));
    return 0;
}

static int set_name(Value v, Value to)
{
    return set_str(&as_function(v)->name, to, "__name__");
}

static Value get_qualname(Value v)
{
    return val_ref(as_function(v)->qualname);
}

static int set_qualname(Value v, Value to)
{
    return set_str(&as_function(v)->qualname, to, "__qualname__");
}

static Value get_module(Value v)
{
    return opt(as_function(v)->module);
}

static int set_module(Value v, Value to)
{
    val_set_take(&as_function(v)->module, val_xref(to));
    return 0;
}

static Value get_doc(Value v)
{
    return opt(as_function(v)->doc);
}

static int set_doc(Value v, Value to)
{
    val_set_take(&as_function(v)->doc, val_ref(to ? to : VAL_NONE));
    return 0;
}

static Value get_code(Value v)
{
    return val_ref((Value)as_function(v)->code);
}

static int set_code(Value v, Value to)
{
    const Function *f = as_function(v);
    size_t cells = f->closure ? f->closure->len : 0;

    if (!to || type_of(to) != &code_type)
        return raise_i(&exc_TypeError, "__code__ must be set to a code object");
    uint32_t nfree = ((Code *)(void *)to)->nfree;
    if (nfree != cells)
        return raise_i(&exc_ValueError, "%U() requires a code object with %zu "
                       "free vars, not %zu", f->name, cells, (size_t)nfree);
    val_set_take((Value *)(void *)&as_function(v)->code, val_ref(to));
    return 0;
}

static Value get_defaults(Value v)
{
    return opt((Value)as_function(v)->defaults);
}

static int set_defaults(Value v, Value to)
{
    if (to && to != VAL_NONE && !is_tuple(to))
        return raise_i(&exc_TypeError,
                       "__defaults__ must be set to a tuple object");
    val_set_take((Value *)(void *)&as_function(v)->defaults,
                 to && to != VAL_NONE ? val_ref(to) : NULL);
    return 0;
}

static Value get_kwdefaults(Value v)
{
    return opt((Value)as_function(v)->kwdefaults);
}

static int set_kwdefaults(Value v, Value to)
{
    if (to && to != VAL_NONE && !is_dict(to))
        return raise_i(&exc_TypeError,
                       "__kwdefaults__ must be set to a dict object");
    val_set_take((Value *)(void *)&as_function(v)->kwdefaults,
                 to && to != VAL_NONE ? val_ref(to) : NULL);
    return 0;
}

static Value get_annotations(Value v)
{
    Function *f = as_function(v);

    if (!f->annotations)
        f->annotations = dict_new();
    return val_ref((Value)f->annotations);
}

static int set_annotations(Value v, Value to)
{
    if (to && to != VAL_NONE && !is_dict(to))
        return raise_i(&exc_TypeError,
                       "__annotations__ must be set to a dict object");
    val_set_take((Value *)(void *)&as_function(v)->annotations,
                 to && to != VAL_NONE ? val_ref(to) : NULL);
    return 0;
}

static Value get_closure(Value v)
{
    return opt((Value)as_function(v)->closure);
}

static Value get_globals(Value v)
{
    return val_ref((Value)as_function(v)->globals);
}

Type function_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "function",
    .module = "builtins",
    .size = sizeof(Function),
    .flags = TYPE_GC | TYPE_DICT,
    .free = function_free,
    .visit = function_visit,
    .clear = function_clear,
    .repr = function_repr,
    .call = function_call,
    .new = function_make,
    .descr_get = function_get,
    .getset = (const GetSetDef[]){
        {"__name__", get_name, set_name},
        {"__qualname__", get_qualname, set_qualname},
        {"__module__", get_module, set_module},
        {"__doc__", get_doc, set_doc},
        {"__code__", get_code, set_code},
        {"__defaults__", get_defaults, set_defaults},
        {"__kwdefaults__", get_kwdefaults, set_kwdefaults},
        {"__annotations__", get_annotations, set_annotations},
        {"__closure__", get_closure, NULL},
        {"__globals__", get_globals, NULL},
        {0},
    },
};

/* --- bound methods ----------------------------------------------------------------------- */

Value method_new(Value func, Value self)
{
    Method *m = as_method(obj_new(&method_type));

    m->func = val_ref(func);
    m->self = val_ref(self);
    return (Value)m;
}

static Value method_call(Value v, Value *args, size_t n, Tuple *kwnames)
{
    return call_begin(v, args, n, kwnames);
}

static Value method_repr(Value v)
{
    Method *m = as_method(v);
    Value name = obj_getattr_opt(m->func, NAME(__qualname__));
    Buf b;

    exc_drop();
    buf_init(&b);
    buf_printf(&b, "<bound method %s of ",
               name && is_str(name) ? str_text(name) : "?");
    val_xunref(name);
    if (obj_add_repr(&b, m->self) < 0) {
        buf_clear(&b);
        return NULL;
    }
    buf_putc(&b, '>');
    return str_from_buf(&b);
}

static Value method_compare(Value a, Value b, Op op)
{
    if (type_of(b) != &method_type || (op != OP_EQ && op != OP_NE))
        return val_ref(VAL_NOT_IMPLEMENTED);
    bool same = as_method(a)->self == as_method(b)->self &&
                as_method(a)->func == as_method(b)->func;
    return val_ref(val_bool(same == (op == OP_EQ)));
}

static int method_hash(Value v, int64_t *out)
{
    *out = obj_id(as_method(v)->self) * 31 ^ obj_id(as_method(v)->func);
    return 0;
}

/* Attributes that a method does not have are its function's. */
static Value method_getattr(Value v, Value name)
{
    Value attr = obj_generic_getattr(v, name);

    if (attr || !exc_is_raised(&exc_AttributeError))
        return attr;
    exc_drop();
    return vm_stack_ends() ? NULL : obj_getattr(as_method(v)->func, name);
}

static Value method_get_func(Value v)
{
    return val_ref(as_method(v)->func);
}

static Value method_get_self(Value v)
{
    return val_ref(as_method(v)->self);
}

static Value method_get_doc(Value v)
{
    return obj_getattr(as_method(v)->func, NAME(__doc__));
}

static Value method_type_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)cls;
    if (n != 2 || kwnames)
        return raise(&exc_TypeError, "method expected 2 arguments, got %zu", n);
    if (!obj_callable(args[0]))
        return raise(&exc_TypeError, "first argument must be callable");
    if (args[1] == VAL_NONE)
        return raise(&exc_TypeError, "instance must not be None");
    return method_new(args[0], args[1]);
}

static void method_free(Value v)
{
    val_xunref(as_method(v)->func);
    val_xunref(as_method(v)->self);
}

static void method_visit(Value v, Visit visit, void *arg)
{
    visit_opt(as_method(v)->func, visit, arg);
    visit_opt(as_method(v)->self, visit, arg);
}

Type method_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "method",
    .module = "builtins",
    .size = sizeof(Method),
    .flags = TYPE_GC,
    .free = method_free,
    .visit = method_visit,
    .repr = method_repr,
    .compare = method_compare,
    .hash = method_hash,
    .getattr = method_getattr,
    .call = method_call,
    .new = method_type_new,
    .getset = (const GetSetDef[]){
        {"__func__", method_get_func, NULL},
        {"__self__", method_get_self, NULL},
        {"__doc__", method_get_doc, NULL},
        {0},
    },
};

/* What def and its decorators make, and super. */
static Type *const all[] = {
    &function_type, &method_type, &cell_type, &property_type,
    &staticmethod_type, &classmethod_type, &super_type,
};

void func_start(void)
{
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        type_ready(all[i]);
}

void func_end(void)
{
    for (size_t i = sizeof all / sizeof *all; i-- > 0;)
        type_end(all[i]);
}
