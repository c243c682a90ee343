/* context.c - contextvars. */
#include "sim/aio/context.h"

#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

typedef struct Context {
    Obj head;
    Dict *vars;                 /* shared while others hold it too; or NULL */
    bool entered;               /* by run() */
} Context;

typedef struct ContextVar {
    Obj head;
    Value name;                 /* str */
    Value fallback;             /* default, or NULL */
} ContextVar;

typedef struct Token {
    Obj head;
    Value var, context;
    Value old;                  /* or NULL: was not set */
    bool used;
} Token;

static Context *as_context(Value v)
{
    return (Context *)(void *)v;
}

static ContextVar *as_var(Value v)
{
    return (ContextVar *)(void *)v;
}

static Token *as_token(Value v)
{
    return (Token *)(void *)v;
}

/* --- contexts -------------------------------------------------------------- */

static Value context_with(Dict *vars)
{
    Context *c = as_context(obj_new(&context_type));

    c->vars = vars ? REF(vars) : NULL;
    return (Value)c;
}

Value context_copy(void)
{
    Context *now = vm.context ? as_context(vm.context) : NULL;

    return now && now->vars ? context_with(now->vars) : NULL;
}

Value context_new_empty(void)
{
    return context_with(NULL);
}

Value context_copy_object(void)
{
    Value copy = context_copy();

    return copy ? copy : context_new_empty();
}

Value context_swap_take(Value context)
{
    Value before = vm.context;

    vm.context = context;
    return before;
}

bool context_is_one(Value context)
{
    if (!context || type_of(context) == &context_type)
        return true;
    raise(&exc_AttributeError, "'%T' object has no attribute 'run'", context);
    return false;
}

/* The current context's own dict, about to be changed. */
static Dict *own_vars(void)
{
    if (!vm.context)
        vm.context = context_with(NULL);
    Context *c = as_context(vm.context);
    if (!c->vars) {
        c->vars = dict_new();
    } else if (c->vars->head.refs > 1) {
        Value copy = dict_copy(c->vars);
        val_unref((Value)c->vars);
        c->vars = as_dict(copy);
    }
    return c->vars;
}

static Value lookup_peek(Value context, Value var)
{
    Context *c = context ? as_context(context) : NULL;

    return c && c->vars ? dict_get_peek(c->vars, var) : NULL;
}

/* Context.run(f, *args, **kwargs): slots: f's context before, the Context. */
static Value run_step(Frame *f, Value in)
{
    as_context(f->slots[0])->entered = false;
    val_xunref(context_swap_take(val_xref(f->slots[1])));
    return in;
}

static Value context_run(Value self, Value *args, size_t n, Tuple *kwnames)
{
    Context *c = as_context(self);

    if (n == 0)
        return raise(&exc_TypeError, "run() missing 1 required positional "
                     "argument");
    if (c->entered || vm.context == self) {
        raise(&exc_RuntimeError,
              "cannot enter context: %R is already entered", self);
        return NULL;
    }
    Frame *f = frame_push_native(run_step, (Value[]){self, vm.context}, 2);
    f->state = 1;               /* it only waits for the result */
    c->entered = true;
    val_xunref(context_swap_take(val_ref(self)));
    Value r = call_begin(args[0], args + 1, n - 1, kwnames);
    if (r == VAL_PUSHED)
        return r;
    vm.handed = r;              /* over already: the frame runs and ends */
    return VAL_PUSHED;
}

static Value context_copy_method(Value self, Value *a)
{
    (void)a;
    return context_with(as_context(self)->vars);
}

static bool is_var(Value key)
{
    if (type_of(key) == &context_var_type)
        return true;
    return raise(&exc_TypeError, "a ContextVar key was expected, got %R", key);
}

static Value context_get(Value self, Value *a)
{
    if (!is_var(a[0]))
        return NULL;
    Value v = lookup_peek(self, a[0]);
    return val_ref(v ? v : a[1] ? a[1] : VAL_NONE);
}

static Value context_getitem(Value self, Value key)
{
    if (!is_var(key))
        return NULL;
    Value v = lookup_peek(self, key);
    return v ? val_ref(v) : raise_value(&exc_KeyError, key);
}

static int context_contains(Value self, Value key)
{
    return is_var(key) ? lookup_peek(self, key) != NULL : -1;
}

static ptrdiff_t context_len(Value self)
{
    Dict *vars = as_context(self)->vars;

    return vars ? (ptrdiff_t)dict_len(vars) : 0;
}

/* The variables as a dict of their own, to borrow dict's views from. */
static Value as_plain_dict(Value self)
{
    Dict *vars = as_context(self)->vars;

    return vars ? dict_copy(vars) : (Value)dict_new();
}

static Value context_compare(Value a, Value b, Op op)
{
    if (type_of(a) != &context_type || type_of(b) != &context_type ||
        (op != OP_EQ && op != OP_NE))
        return val_ref(VAL_NOT_IMPLEMENTED);
    Value da = as_plain_dict(a), db = as_plain_dict(b);
    Value r = obj_compare(da, db, op);

    val_unref(da);
    val_unref(db);
    return r;
}

static Value through_dict(Value self, Value name)
{
    Value d = as_plain_dict(self);
    Value view = call_method0(d, name);

    val_unref(d);
    return view;
}

static Value context_iter(Value self)
{
    Value d = as_plain_dict(self);
    Value iter = obj_iter(d);

    val_unref(d);
    return iter;
}

static Value context_items(Value self, Value *a)
{
    (void)a;
    return through_dict(self, NAME(items));
}

static Value context_keys(Value self, Value *a)
{
    (void)a;
    return through_dict(self, NAME(keys));
}

static Value context_values(Value self, Value *a)
{
    (void)a;
    return through_dict(self, NAME(values));
}

static void context_free(Value self)
{
    val_xunref((Value)as_context(self)->vars);
}

static void context_visit(Value self, Visit visit, void *arg)
{
    if (as_context(self)->vars)
        visit((Value)as_context(self)->vars, arg);
}

static void context_clear(Value self)
{
    Value vars = (Value)as_context(self)->vars;

    as_context(self)->vars = NULL;
    val_xunref(vars);
}

static Value context_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)cls, (void)args;
    if (n > 0 || kwnames)
        return raise(&exc_TypeError, "Context() does not accept any arguments");
    return context_with(NULL);
}

Type context_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "Context",
    .module = "_contextvars",
    .size = sizeof(Context),
    .flags = TYPE_GC | TYPE_MAPPING,
    .free = context_free,
    .visit = context_visit,
    .clear = context_clear,
    .new = context_new,
    .compare = context_compare,
    .getitem = context_getitem,
    .contains = context_contains,
    .len = context_len,
    .iter = context_iter,
    .methods = (const NativeDef[]){
        {"run", NULL, NULL, context_run},
        {"copy", context_copy_method, "", NULL},
        {"get", context_get, "key, default=, /", NULL},
        {"items", context_items, "", NULL},
        {"keys", context_keys, "", NULL},
        {"values", context_values, "", NULL},
        {0},
    },
};

/* --- variables ---------------------------------------------------------------- */

static Value var_get(Value self, Value *a)
{
    Value v = lookup_peek(vm.context, self);

    if (!v)
        v = a[0] ? a[0] : as_var(self)->fallback;
    return v ? val_ref(v) : raise_value(&exc_LookupError, self);
}

static Value var_set(Value self, Value *a)
{
    Dict *vars = own_vars();
    Token *t = as_token(obj_new(&token_type));

    t->var = val_ref(self);
    t->context = val_ref(vm.context);
    t->old = val_xref(dict_get_peek(vars, self));
    dict_set(vars, self, a[0]);
    return (Value)t;
}

static Value var_reset(Value self, Value *a)
{
    if (type_of(a[0]) != &token_type)
        return raise(&exc_TypeError, "expected an instance of Token, got %R",
                     a[0]);
    Token *t = as_token(a[0]);
    if (t->used)
        return raise(&exc_RuntimeError,
                     "%R has already been used once", a[0]);
    if (t->var != self)
        return raise(&exc_ValueError,
                     "%R was created by a different ContextVar", a[0]);
    if (t->context != vm.context)
        return raise(&exc_ValueError,
                     "%R was created in a different Context", a[0]);
    t->used = true;
    if (t->old)
        dict_set(own_vars(), self, t->old);
    else
        dict_remove(own_vars(), self);
    return none();
}

static Value var_name(Value self)
{
    return val_ref(as_var(self)->name);
}

static Value var_repr(Value self)
{
    Buf b;

    buf_init(&b);
    buf_puts(&b, "<ContextVar name=");
    if (obj_add_repr(&b, as_var(self)->name) < 0)
        goto fail;
    if (as_var(self)->fallback) {
        buf_puts(&b, " default=");
        if (obj_add_repr(&b, as_var(self)->fallback) < 0)
            goto fail;
    }
    buf_puts(&b, " at ");
    obj_add_address(&b, self);
    buf_putc(&b, '>');
    return str_from_buf(&b);
fail:
    buf_clear(&b);
    return NULL;
}

static void var_free(Value self)
{
    val_xunref(as_var(self)->name);
    val_xunref(as_var(self)->fallback);
}

static void var_visit(Value self, Visit visit, void *arg)
{
    if (as_var(self)->fallback)
        visit(as_var(self)->fallback, arg);
}

/* ContextVar(name, *, default) */
static Value var_make(Value self, Value *a)
{
    (void)self;
    if (!is_str(a[0]))
        return raise(&exc_TypeError, "context variable name must be a str");
    ContextVar *v = as_var(obj_new(&context_var_type));
    v->name = val_ref(a[0]);
    v->fallback = val_xref(a[1]);
    return (Value)v;
}

static const NativeDef var_maker = {"ContextVar", var_make,
                                    "name, /, *, default=", NULL};

static Value var_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)cls;
    return native_bind_call(&var_maker, NULL, args, n, kwnames);
}

Type context_var_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "ContextVar",
    .module = "_contextvars",
    .size = sizeof(ContextVar),
    .flags = TYPE_GC,
    .free = var_free,
    .visit = var_visit,
    .repr = var_repr,
    .new = var_new,
    .methods = (const NativeDef[]){
        {"get", var_get, "default=, /", NULL},
        {"set", var_set, "value, /", NULL},
        {"reset", var_reset, "token, /", NULL},
        GENERIC_METHOD,
        {0},
    },
    .getset = (const GetSetDef[]){
        {"name", var_name, NULL},
        {0},
    },
};

/* --- tokens ---------------------------------------------------------------------- */

static Value token_var(Value self)
{
    return val_ref(as_token(self)->var);
}

static Value missing_repr(Value self)
{
    (void)self;
    return str_from("<Token.MISSING>");
}

static Type missing_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "MISSING",
    .module = "Token",
    .size = sizeof(Obj),
    .repr = missing_repr,
};

static Value token_missing;     /* Token.MISSING */

static Value token_old(Value self)
{
    Value old = as_token(self)->old;

    return val_ref(old ? old : token_missing);
}

static Value token_repr(Value self)
{
    Buf b;

    buf_init(&b);
    buf_printf(&b, "<Token%s var=", as_token(self)->used ? " used" : "");
    if (obj_add_repr(&b, as_token(self)->var) < 0) {
        buf_clear(&b);
        return NULL;
    }
    buf_puts(&b, " at ");
    obj_add_address(&b, self);
    buf_putc(&b, '>');
    return str_from_buf(&b);
}

static void token_free(Value self)
{
    val_xunref(as_token(self)->var);
    val_xunref(as_token(self)->context);
    val_xunref(as_token(self)->old);
}

static void token_visit(Value self, Visit visit, void *arg)
{
    visit(as_token(self)->var, arg);
    visit(as_token(self)->context, arg);
    if (as_token(self)->old)
        visit(as_token(self)->old, arg);
}

static Value token_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)cls, (void)args, (void)n, (void)kwnames;
    return raise(&exc_RuntimeError, "Tokens can only be created by "
                 "ContextVars");
}

Type token_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "Token",
    .module = "_contextvars",
    .size = sizeof(Token),
    .flags = TYPE_GC | TYPE_UNHASHABLE,
    .free = token_free,
    .visit = token_visit,
    .repr = token_repr,
    .new = token_new,
    .methods = (const NativeDef[]){
        GENERIC_METHOD,
        {0},
    },
    .getset = (const GetSetDef[]){
        {"var", token_var, NULL},
        {"old_value", token_old, NULL},
        {0},
    },
};

/* --- the module ------------------------------------------------------------------- */

static Value copy_context(Value self, Value *a)
{
    (void)self, (void)a;
    return context_copy_object();
}

static bool fill(Module *m)
{
    module_add_type(m, &context_type);
    module_add_type(m, &context_var_type);
    module_add_type(m, &token_type);
    return true;
}

static const ModuleDef module = {
    .name = "contextvars",
    .functions = (const NativeDef[]){
        {"copy_context", copy_context, "", NULL},
        {0},
    },
    .fill = fill,
};

void context_start(void)
{
    type_ready(&context_type);
    type_ready(&context_var_type);
    type_ready(&token_type);
    type_ready(&missing_type);
    token_missing = obj_new(&missing_type);
    dict_set_s(token_type.dict, "MISSING", token_missing);
    module_register(&module);
}

void context_end(void)
{
    val_clear(&token_missing);
    type_end(&token_type);
    type_end(&missing_type);
    type_end(&context_var_type);
    type_end(&context_type);
}
