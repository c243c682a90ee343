/* atexit.c - the module atexit: what is called when the program has ended. */
#include "sim/lib/lib.h"
#include "sim/lib/lib_int.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/vm.h"

/* The module keeps the list, so that it goes with the modules: tuples of
 * function, arguments, keywords. */
static const char LIST[] = "_registered";

/* Borrowed; NULL: atexit was never imported. */
static Value registered_peek(void)
{
    Value module = dict_get_s_peek(vm.modules, "atexit");

    if (!module || type_of(module) != &module_type)
        return NULL;
    Value list = dict_get_s_peek(((Module *)(void *)module)->dict, LIST);
    return list && is_list(list) ? list : NULL;
}

static Value f_register(Value self, Value *a)
{
    Value list = registered_peek();

    (void)self;
    if (!obj_callable(a[0]))
        return raise(&exc_TypeError, "the first argument must be callable");
    if (list)
        list_append_take(list, tuple_of(3, a[0], a[1], a[2]));
    return val_ref(a[0]);
}

static Value f_unregister(Value self, Value *a)
{
    Value list = registered_peek();

    (void)self;
    for (size_t i = list ? as_list(list)->len : 0; i-- > 0;) {
        Tuple *entry = as_tuple(as_list(list)->items[i]);
        int same = obj_equal(entry->items[0], a[0]);
        if (same < 0)
            return NULL;
        if (same)
            val_unref(list_pop(list, i));
    }
    return none();
}

static Value f_clear(Value self, Value *a)
{
    Value list = registered_peek();

    (void)self;
    (void)a;
    if (list)
        list_clear(list);
    return none();
}

static Value f_ncallbacks(Value self, Value *a)
{
    Value list = registered_peek();

    (void)self;
    (void)a;
    return val_small(list ? (int64_t)as_list(list)->len : 0);
}

static Value f_run(Value self, Value *a)
{
    (void)self;
    (void)a;
    return lib_at_exit() ? none() : NULL;
}

/* What a callback raises is shown, and the next one called; only a stop of the
 * run ends it. */
bool lib_at_exit(void)
{
    Value list = val_xref(registered_peek());

    while (list && as_list(list)->len > 0 && !vm.stopped) {
        Value entry = list_pop(list, as_list(list)->len - 1);
        Tuple *t = as_tuple(entry);
        Value r = call_ex(t->items[0], as_tuple(t->items[1]),
                          as_dict(t->items[2]));
        if (!r && !vm.stopped)
            vm_unraisable_in("in atexit callback", t->items[0]);
        val_xunref(r);
        val_unref(entry);
    }
    val_xunref(list);
    return !vm.stopped;
}

static const NativeDef functions[] = {
    {"register", f_register, "func, /, *args, **kwargs", NULL},
    {"unregister", f_unregister, "func, /", NULL},
    {"_clear", f_clear, "", NULL},
    {"_ncallbacks", f_ncallbacks, "", NULL},
    {"_run_exitfuncs", f_run, "", NULL},
    {0},
};

static bool fill(Module *m)
{
    module_set_take(m, LIST, list_new(0));
    return true;
}

const ModuleDef lib_atexit = {
    .name = "atexit", .functions = functions, .fill = fill,
};
