/* builtins_namespace.c - globals, locals, vars, dir, __import__: names that are
 * in reach. */
#include "sim/vm/builtins_int.h"
#include "sim/vm/call.h"
#include "sim/vm/check.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* The frame of the Python code that called, or NULL. */
static Frame *caller(void)
{
    Frame *f = vm.frame;

    while (f && !f->code)
        f = f->back;
    return f;
}

static Value f_globals(Value self, Value *a)
{
    Frame *f = caller();

    (void)self;
    (void)a;
    return f ? val_ref((Value)f->globals) : none();
}

/* The locals of a function, as a new dict. */
static Value function_locals(Frame *f)
{
    Dict *d = dict_new();
    Tuple *names = f->code->slot_names;

    for (size_t i = 0; i < f->nslots && i < names->len; i++) {
        Value v = f->slots[i];
        if (v && is_obj(v) && type_of(v) == &cell_type)
            v = ((Cell *)(void *)v)->v;
        if (v)
            dict_set_name(d, names->items[i], v);
    }
    return (Value)d;
}

static Value locals(void)
{
    Frame *f = caller();

    if (!f)
        return none();
    if (f->code->flags & CODE_FUNCTION)
        return function_locals(f);
    return val_ref(f->local ? f->local : (Value)f->globals);
}

static Value f_locals(Value self, Value *a)
{
    (void)self;
    (void)a;
    return locals();
}

static Value f_vars(Value self, Value *args, size_t n, Tuple *kwnames)
{
    (void)self;
    if (!check_args("vars", n, kwnames, 0, 1))
        return NULL;
    if (n == 0)
        return locals();
    Value dict = obj_getattr_opt(args[0], NAME(__dict__));
    if (dict || exc_raised())
        return dict;
    return raise(&exc_TypeError,
                 "vars() argument must have __dict__ attribute");
}

static Value f_dir(Value self, Value *args, size_t n, Tuple *kwnames)
{
    (void)self;
    if (!check_args("dir", n, kwnames, 0, 1))
        return NULL;
    if (n == 1)
        return obj_dir(args[0]);
    Value all = locals();
    Value list = obj_to_list(all);
    val_unref(all);
    if (list && list_sort(list, NULL, false) < 0)
        val_clear(&list);
    return list;
}

/* Always as the program imports: no library's text calls it. */
static Value f_import(Value self, Value *a)
{
    int64_t level = 0;
    Dict *globals = NULL;

    (void)self;
    if (!is_str(a[0]))
        return raise(&exc_TypeError, "module name must be a string");
    if (a[4] && !obj_to_c_int(a[4], &level))
        return NULL;
    if (level < 0)
        return raise(&exc_ValueError, "level must be >= 0");
    if (level > 0 && !(a[1] && is_dict(a[1])))
        return raise(&exc_TypeError, "globals must be a dict");
    if (level > 0)
        globals = as_dict(a[1]);
    Value from = a[3] && is_list(a[3]) ? list_to_tuple(a[3])
               : val_ref(a[3] ? a[3] : VAL_NONE);
    Value name = str_intern_take(val_ref(a[0]));
    Value m = module_import_statement(name, from, level, globals, true);
    val_unref(name);
    val_unref(from);
    return m;
}

const NativeDef builtins_namespace[] = {
    {"__import__", f_import, "name, globals=, locals=, fromlist=, level=",
     NULL},
    {"globals", f_globals, "", NULL},
    {"locals", f_locals, "", NULL},
    {"vars", NULL, NULL, f_vars},
    {"dir", NULL, NULL, f_dir},
    {0},
};
