/* sys.c - the module sys. */
#include <math.h>

#include "sim/lib/sys_int.h"
#include "sim/vm/call.h"
#include "sim/vm/check.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

static Value f_exit(Value self, Value *a)
{
    (void)self;
    if (a[0] && is_tuple(a[0])) {       /* its items are the arguments */
        Value exc = call_ex((Value)&exc_SystemExit, as_tuple(a[0]), NULL);
        if (exc)
            raise_exc_take(exc);
        return NULL;
    }
    Value exc = exc_new_value(&exc_SystemExit,
                              a[0] && a[0] != VAL_NONE ? a[0] : NULL);
    raise_exc_take(exc);
    return NULL;
}

static Value f_exc_info(Value self, Value *a)
{
    Value exc = vm_handled_peek();

    (void)self;
    (void)a;
    if (!exc)
        return tuple_of(3, VAL_NONE, VAL_NONE, VAL_NONE);
    Traceback *tb = traceback_shown(((Exc *)(void *)exc)->traceback);
    return tuple_of(3, (Value)type_of(exc), exc, tb ? (Value)tb : VAL_NONE);
}

static Value f_getframe(Value self, Value *a)
{
    Frame *f = vm_where();
    int64_t depth = 0;

    (void)self;
    if (a[0] && !obj_to_c_int(a[0], &depth))
        return NULL;
    while (f && depth-- > 0)
        f = frame_own(f->back);
    return f ? val_ref((Value)frame_object(f))
             : raise(&exc_ValueError, "call stack is not deep enough");
}

static Value f_exception(Value self, Value *a)
{
    Value exc = vm_handled_peek();

    (void)self;
    (void)a;
    return val_ref(exc ? exc : VAL_NONE);
}

/* --- limits --------------------------------------------------------------- */

static Value f_get_limit(Value self, Value *a)
{
    (void)self;
    (void)a;
    return val_small(vm.limit_depth);
}

static Value f_set_limit(Value self, Value *a)
{
    int64_t n;

    (void)self;
    if (!obj_to_c_int(a[0], &n))
        return NULL;
    if (n < 1)
        return raise(&exc_ValueError,
                     "recursion limit must be greater or equal than 1");
    if (n <= vm.depth)
        return raise(&exc_RecursionError, "cannot set the recursion limit to "
                     "%d at the recursion depth %d: the limit is too low",
                     (int)n, vm.depth);
    vm.limit_depth = (int)n;
    return none();
}

/* --- strings, references -------------------------------------------------- */

static Value f_intern(Value self, Value *a)
{
    (void)self;
    if (!check_str("intern() argument", a[0]))
        return NULL;
    if (type_of(a[0]) != &str_type)
        return raise(&exc_TypeError, "can't intern %T", a[0]);
    return str_intern(str_text(a[0]), str_len(a[0]));
}

static Value f_getrefcount(Value self, Value *a)
{
    (void)self;
    return is_obj(a[0]) ? val_small(a[0]->refs) : val_small(3);
}

static Value f_utf8(Value self, Value *a)
{
    (void)self;
    (void)a;
    return str_from("utf-8");
}

/* --- hooks ---------------------------------------------------------------- */

static const char *const hook_fields[] = {"firstiter", "finalizer", NULL};
static StructSeq hooks = STRUCT_SEQ("sys", "asyncgen_hooks", hook_fields,
                                    NULL, true);

static Value f_get_hooks(Value self, Value *a)
{
    Value v[] = {
        val_ref(vm.agen_firstiter ? vm.agen_firstiter : VAL_NONE),
        val_ref(vm.agen_finalizer ? vm.agen_finalizer : VAL_NONE),
    };

    (void)self;
    (void)a;
    return structseq_take(&hooks, v);
}

static bool check_hook(Value v, const char *which)
{
    if (!v || v == VAL_NONE || obj_callable(v))
        return true;
    raise(&exc_TypeError, "callable %s expected, got %T", which, v);
    return false;
}

static void set_hook(Value *slot, Value v)
{
    if (v)
        val_set_take(slot, v == VAL_NONE ? NULL : val_ref(v));
}

static Value f_set_hooks(Value self, Value *a)
{
    (void)self;
    if (!check_hook(a[1], "finalizer") || !check_hook(a[0], "firstiter"))
        return NULL;
    set_hook(&vm.agen_firstiter, a[0]);
    set_hook(&vm.agen_finalizer, a[1]);
    return none();
}

/* The default sys.excepthook and sys.__excepthook__. */
static Value f_excepthook(Value self, Value *a)
{
    Buf b;

    (void)self;
    buf_init(&b);
    if (is_instance(a[1], &exc_BaseException))
        exc_print_uncaught(&b, a[1]);
    else
        buf_printf(&b, "TypeError: print_exception(): Exception expected for "
                   "value, %s found\n", type_of(a[1])->name);
    vm_write(2, b.data, b.len);
    buf_clear(&b);
    return none();
}

static const char *const ignored_fields[] = {"exc_type", "exc_value",
    "exc_traceback", "err_msg", "object", NULL};
static StructSeq ignored = STRUCT_SEQ("sys", "UnraisableHookArgs",
                                      ignored_fields, NULL, false);

/* The default sys.unraisablehook and sys.__unraisablehook__. */
static Value f_unraisablehook(Value self, Value *a)
{
    (void)self;
    if (type_of(a[0]) != &ignored.type)
        return raise(&exc_TypeError, "sys.unraisablehook argument type must be "
                     "UnraisableHookArgs");
    Value *x = as_tuple(a[0])->items;
    if (is_instance(x[1], &exc_BaseException))
        vm_show_ignored(is_str(x[3]) ? str_text(x[3]) : "Exception ignored in",
                        x[4], x[1]);
    return none();
}

/* --- what is accepted and does nothing ------------------------------------ */

static Value f_nothing(Value self, Value *a)
{
    (void)self;
    (void)a;
    return none();
}

static Value f_false(Value self, Value *a)
{
    (void)self;
    (void)a;
    return val_ref(VAL_FALSE);
}

static Value f_zero(Value self, Value *a)
{
    (void)self;
    (void)a;
    return val_small(0);
}

static Value f_get_interval(Value self, Value *a)
{
    (void)self;
    (void)a;
    return val_float(vm.switch_interval);
}

/* What CPython keeps of a switch interval.  What is too much for 64 bits, or no
 * number, becomes what it does on x86-64. */
static uint64_t microseconds(double seconds)
{
    double us = seconds * 1e6;

    return isnan(us) ? UINT64_C(1) << 63 : us < 0x1p64 ? (uint64_t)us : 0;
}

static Value f_set_interval(Value self, Value *a)
{
    double seconds;

    (void)self;
    if (!obj_to_double(a[0], &seconds))
        return NULL;
    if (seconds <= 0)
        return raise(&exc_ValueError,
                     "switch interval must be strictly positive");
    vm.switch_interval = 1e-6 * (double)microseconds(seconds);
    return none();
}

static Value f_get_origin_depth(Value self, Value *a)
{
    (void)self;
    (void)a;
    return val_small(vm.origin_depth);
}

static Value f_set_origin_depth(Value self, Value *a)
{
    int64_t n;

    (void)self;
    if (!obj_to_c_int(a[0], &n))
        return NULL;
    if (n < 0)
        return raise(&exc_ValueError, "depth must be >= 0");
    vm.origin_depth = (int)n;
    return none();
}

static Value f_digits(Value self, Value *a)
{
    (void)self;
    (void)a;
    return val_small(4300);
}

/* --- the module ----------------------------------------------------------- */

static const NativeDef functions[] = {
    {"exit", f_exit, "status=, /", NULL},
    {"exc_info", f_exc_info, "", NULL},
    {"exception", f_exception, "", NULL},
    {"excepthook", f_excepthook, "exctype, value, traceback, /", NULL},
    {"unraisablehook", f_unraisablehook, "unraisable, /", NULL},
    {"getrecursionlimit", f_get_limit, "", NULL},
    {"setrecursionlimit", f_set_limit, "limit, /", NULL},
    {"intern", f_intern, "string, /", NULL},
    {"getrefcount", f_getrefcount, "object, /", NULL},
    {"getsizeof", sys_getsizeof, "object, default=", NULL},
    {"getdefaultencoding", f_utf8, "", NULL},
    {"getfilesystemencoding", f_utf8, "", NULL},
    {"get_asyncgen_hooks", f_get_hooks, "", NULL},
    {"set_asyncgen_hooks", f_set_hooks, "firstiter=, finalizer=", NULL},
    {"_getframe", f_getframe, "depth=, /", NULL},
    {"is_finalizing", f_false, "", NULL},
    {"getallocatedblocks", f_zero, "", NULL},
    {"getswitchinterval", f_get_interval, "", NULL},
    {"setswitchinterval", f_set_interval, "interval, /", NULL},
    {"get_int_max_str_digits", f_digits, "", NULL},
    {"gettrace", f_nothing, "", NULL},
    {"getprofile", f_nothing, "", NULL},
    {"get_coroutine_origin_tracking_depth", f_get_origin_depth, "", NULL},
    {"set_coroutine_origin_tracking_depth", f_set_origin_depth, "depth", NULL},
    {"audit", f_nothing, "event, *args", NULL},
    {NULL, NULL, NULL, NULL},
};

static void add_streams(Module *m)
{
    static const char *const names[] = {"stdin", "stdout", "stderr"};
    static const char *const own[] = {"__stdin__", "__stdout__", "__stderr__"};

    stream_ready();
    for (int fd = 0; fd < 3; fd++) {
        Value s = stream_new(fd);
        module_set(m, names[fd], s);
        module_set(m, own[fd], s);
        val_unref(s);
    }
}

static bool fill(Module *m)
{
    Value path = list_new(1);

    structseq_ready(&hooks);
    hooks.shown = "asyncgen_hooks";
    structseq_ready(&ignored);
    ignored.shown = "UnraisableHookArgs";
    module_set(m, "_UnraisableHookArgs", (Value)&ignored.type);
    add_streams(m);
    sys_add_facts(m);
    if (vm.dir_of_script)
        list_append(path, vm.dir_of_script);
    module_set_take(m, "path", path);
    module_set(m, "modules", (Value)vm.modules);
    if (vm.argv)
        module_set(m, "argv", vm.argv);
    if (vm.argv)
        module_set(m, "orig_argv", vm.argv);
    Value hook = dict_get_s_peek(m->dict, "excepthook");
    module_set(m, "__excepthook__", hook);
    hook = dict_get_s_peek(m->dict, "unraisablehook");
    module_set(m, "__unraisablehook__", hook);
    return true;
}

const ModuleDef lib_sys = {
    .name = "sys", .functions = functions, .fill = fill,
};
