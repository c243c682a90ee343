/* atexit.c - the module atexit: what is called when the program has ended. */
#include "sim/base/zone.h"
#include "sim/lib/lib.h"
#include "sim/lib/lib_int.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/vm.h"

/* A list of tuples of function, arguments, keywords, and None for what has been
 * taken back; or NULL: nothing has been registered. */
static Value registered;
ZONE_KEEP(registered);

static Value f_register(Value self, Value *a)
{
    (void)self;
    if (!obj_callable(a[0]))
        return raise(&exc_TypeError, "the first argument must be callable");
    if (!registered)
        registered = list_new(1);
    list_append_take(registered, tuple_of(3, a[0], a[1], a[2]));
    return val_ref(a[0]);
}

static size_t count(void)
{
    return registered ? as_list(registered)->len : 0;
}

/* While functions compare, others may be registered, and go. */
static Value f_unregister(Value self, Value *a)
{
    (void)self;
    for (size_t i = count(); i-- > 0;) {
        if (i >= count())
            continue;
        Value entry = val_ref(as_list(registered)->items[i]);
        int same = entry == VAL_NONE ? 0
                   : obj_equal(as_tuple(entry)->items[0], a[0]);
        if (same > 0 && i < count() && as_list(registered)->items[i] == entry)
            val_set_take(&as_list(registered)->items[i], none());
        val_unref(entry);
        if (same < 0)
            return NULL;
    }
    return none();
}

static Value f_clear(Value self, Value *a)
{
    (void)self;
    (void)a;
    val_clear(&registered);
    return none();
}

static Value f_ncallbacks(Value self, Value *a)
{
    (void)self;
    (void)a;
    return val_small((int64_t)count());
}

static Value f_run(Value self, Value *a)
{
    (void)self;
    (void)a;
    return lib_at_exit() ? none() : NULL;
}

/* What a callback raises is shown, and the next one called; only a stop of the
 * run ends it. */
static void call_back(Tuple *entry)
{
    Value r = call_ex(entry->items[0], as_tuple(entry->items[1]),
                      as_dict(entry->items[2]));

    if (!r && !vm.stopped)
        vm_unraisable_in("in atexit callback", entry->items[0]);
    val_xunref(r);
}

/* What callbacks register is forgotten. */
bool lib_at_exit(void)
{
    for (size_t i = count(); i-- > 0 && !vm.stopped;) {
        if (i >= count() || as_list(registered)->items[i] == VAL_NONE)
            continue;
        Value entry = val_ref(as_list(registered)->items[i]);
        call_back(as_tuple(entry));
        val_unref(entry);
    }
    val_clear(&registered);
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

void lib_forget_exits(void)
{
    val_clear(&registered);
}

const ModuleDef lib_atexit = {
    .name = "atexit", .functions = functions,
};
