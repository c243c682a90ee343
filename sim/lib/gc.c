/* gc.c - the module gc: the collector of cycles, as far as it can be asked. */
#include "sim/lib/std_int.h"
#include "sim/base/zone.h"
#include "sim/vm/call.h"
#include "sim/vm/cycle.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* What has been set, and is told to who asks; nothing else. */
static int64_t threshold[3], debug;
ZONE_KEEP(threshold);
ZONE_KEEP(debug);

/* Tells gc.callbacks that [phase] of a collection has come.  What they raise is
 * shown and ignored. */
static void tell_callbacks(const char *phase, int64_t generation, size_t found)
{
    Value list = module_attr("gc", "callbacks");
    Value numbers[] = {val_small(generation), val_small((int64_t)found)};

    if (!list || !is_list(list))
        exc_drop();
    for (size_t i = 0; list && is_list(list) && i < as_list(list)->len; i++) {
        Value callback = val_ref(as_list(list)->items[i]);
        Dict *info = dict_new();
        dict_set_s(info, "generation", numbers[0]);
        dict_set_s(info, "collected", numbers[1]);
        dict_set_s(info, "uncollectable", val_small(0));
        Value name = str_from(phase);
        Value r = call2(callback, name, (Value)info);
        if (!r)
            vm_unraisable(callback);
        val_xunref(r);
        val_unref(name);
        val_unref((Value)info);
        val_unref(callback);
    }
    val_xunref(list);
}

static Value f_collect(Value self, Value *a)
{
    int64_t generation = 2;

    (void)self;
    if (a[0] && !obj_to_index(a[0], &generation))
        return NULL;
    if (generation < 0 || generation > 2)
        return raise(&exc_ValueError, "invalid generation");
    tell_callbacks("start", generation, 0);
    size_t found = cycle_collect();
    tell_callbacks("stop", generation, found);
    return vm.stopped ? NULL : int_new((int64_t)found);
}

static Value f_enable(Value self, Value *a)
{
    (void)self;
    (void)a;
    cycle_enable(true);
    return none();
}

static Value f_disable(Value self, Value *a)
{
    (void)self;
    (void)a;
    cycle_enable(false);
    return none();
}

static Value f_isenabled(Value self, Value *a)
{
    (void)self;
    (void)a;
    return val_ref(val_bool(cycle_enabled()));
}

static void add_object(Value v, void *list)
{
    if (v != list)
        list_append(list, v);
}

static Value f_get_objects(Value self, Value *a)
{
    Value all = list_new(cycle_tracked());

    (void)self;
    (void)a;
    cycle_each(add_object, all);
    return all;
}

static Value f_get_count(Value self, Value *a)
{
    (void)self;
    (void)a;
    return tuple_of(3, val_small(0), val_small(0), val_small(0));
}

static Value f_get_threshold(Value self, Value *a)
{
    (void)self;
    (void)a;
    return tuple_of(3, val_small(threshold[0]), val_small(threshold[1]),
                    val_small(threshold[2]));
}

static Value f_set_threshold(Value self, Value *a)
{
    (void)self;
    for (int i = 0; i < 3 && a[i]; i++)
        if (!obj_to_index(a[i], &threshold[i]))
            return NULL;
    return none();
}

static Value f_get_debug(Value self, Value *a)
{
    (void)self;
    (void)a;
    return val_small(debug);
}

static Value f_set_debug(Value self, Value *a)
{
    (void)self;
    return obj_to_index(a[0], &debug) ? none() : NULL;
}

static Value f_zero(Value self, Value *a)
{
    (void)self;
    (void)a;
    return val_small(0);
}

static Value f_nothing(Value self, Value *a)
{
    (void)self;
    (void)a;
    return none();
}

static Value f_is_tracked(Value self, Value *a)
{
    (void)self;
    return val_ref(val_bool(type_has(type_of(a[0]), TYPE_GC)));
}

static const NativeDef functions[] = {
    {"collect", f_collect, "generation=", NULL},
    {"enable", f_enable, "", NULL},
    {"disable", f_disable, "", NULL},
    {"isenabled", f_isenabled, "", NULL},
    {"get_objects", f_get_objects, "generation=", NULL},
    {"get_count", f_get_count, "", NULL},
    {"get_threshold", f_get_threshold, "", NULL},
    {"set_threshold", f_set_threshold, "threshold0, threshold1=, threshold2=, /",
     NULL},
    {"get_debug", f_get_debug, "", NULL},
    {"set_debug", f_set_debug, "flags, /", NULL},
    {"get_freeze_count", f_zero, "", NULL},
    {"freeze", f_nothing, "", NULL},
    {"unfreeze", f_nothing, "", NULL},
    {"is_tracked", f_is_tracked, "obj, /", NULL},
    {NULL, NULL, NULL, NULL},
};

static bool fill(Module *m)
{
    debug = 0;
    memcpy(threshold, (int64_t[]){700, 10, 10}, sizeof threshold);
    module_set_take(m, "garbage", list_new(0));
    module_set_take(m, "callbacks", list_new(0));
    module_set(m, "DEBUG_STATS", val_small(1));
    module_set(m, "DEBUG_COLLECTABLE", val_small(2));
    module_set(m, "DEBUG_UNCOLLECTABLE", val_small(4));
    module_set(m, "DEBUG_SAVEALL", val_small(32));
    module_set(m, "DEBUG_LEAK", val_small(38));
    return true;
}

const ModuleDef lib_gc = {
    .name = "gc", .functions = functions, .fill = fill,
};
