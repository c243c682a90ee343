/* loop_type.c - the loop as programs see it: its methods. */
#include <math.h>

#include "sim/aio/clock.h"
#include "sim/aio/combine.h"
#include "sim/aio/context.h"
#include "sim/aio/created.h"
#include "sim/aio/emit.h"
#include "sim/aio/executor.h"
#include "sim/aio/loop.h"
#include "sim/aio/loop_int.h"
#include "sim/aio/report.h"
#include "sim/vm/args.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/int.h"
#include "sim/vm/module.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

static Loop *as_loop(Value v)
{
    return (Loop *)(void *)v;
}

/* --- running ------------------------------------------------------------------- */

static Value method_run_forever(Value self, Value *a)
{
    (void)a;
    return loop_run_forever(as_loop(self));
}

static Value method_run_until_complete(Value self, Value *a)
{
    return loop_run_until_complete(as_loop(self), a[0]);
}

static Value method_stop(Value self, Value *a)
{
    (void)a;
    loop_stop(as_loop(self));
    return none();
}

static Value method_close(Value self, Value *a)
{
    (void)a;
    return loop_close(as_loop(self)) ? none() : NULL;
}

static Value method_is_running(Value self, Value *a)
{
    (void)a;
    return val_ref(val_bool(as_loop(self)->running));
}

static Value method_is_closed(Value self, Value *a)
{
    (void)a;
    return val_ref(val_bool(as_loop(self)->closed));
}

static Value method_time(Value self, Value *a)
{
    (void)a;
    return val_float(loop_time(as_loop(self)));
}

/* --- making -------------------------------------------------------------------- */

static Value method_create_future(Value self, Value *a)
{
    (void)a;
    return future_new(&future_type, as_loop(self));
}

/* What create_task(coro, *, name=None, context=None) of loops does. */
static Value create_task(Loop *l, Value coro, Value name, Value context)
{
    if (!loop_check_closed(l))
        return exc_keep(coro);
    if (context == VAL_NONE)
        context = NULL;
    if (!l->task_factory) {
        Value t = task_new(l, coro, name, context);
        return t ? t : exc_keep(coro);
    }
    Value args[] = {(Value)l, coro, context};
    Tuple *names = context ? as_tuple(tuple_of(1,
                                 NAME(context))) : NULL;
    Value t = call(l->task_factory, args, 2, names);
    val_xunref((Value)names);
    if (t && name && name != VAL_NONE) {
        Value set = obj_getattr_opt(t, NAME(set_name));
        Value r = set ? call1(set, name) : NULL;
        val_xunref(set);
        if (set && !r)
            val_clear(&t);
        val_xunref(r);
    }
    return t;
}

static Value method_create_task(Value self, Value *a)
{
    return create_task(as_loop(self), a[0], a[1], a[2]);
}

static bool is_overridden(Loop *l, Value name)
{
    Type *t = type_of((Value)l);
    Dict *own = obj_dict_peek((Value)l);

    if (own && dict_get_peek(own, name))
        return true;
    Value method = t == &unix_loop_type ? NULL : type_lookup(t, name);
    return method && method != type_lookup(&unix_loop_type, name);
}

Value loop_own_method(Loop *l, Value name)
{
    return is_overridden(l, name) ? obj_getattr((Value)l, name) : NULL;
}

Value loop_create_task(Loop *l, Value coro, Value context)
{
    Value f = loop_own_method(l, NAME(create_task));

    if (!f)
        return exc_raised() ? NULL : create_task(l, coro, NULL, context);
    if (context == VAL_NONE)
        context = NULL;
    Value args[] = {coro, context};
    Value names = context ? tuple_of(1, NAME(context)) : NULL;
    Value task = call(f, args, 1, names ? as_tuple(names) : NULL);
    val_unref(f);
    val_xunref(names);
    return task;
}

static Value method_set_task_factory(Value self, Value *a)
{
    Loop *l = as_loop(self);

    if (a[0] != VAL_NONE && !obj_callable(a[0]))
        return raise(&exc_TypeError, "task factory must be a callable or None");
    val_set_take(&l->task_factory, a[0] == VAL_NONE ? NULL : val_ref(a[0]));
    return none();
}

static Value method_get_task_factory(Value self, Value *a)
{
    (void)a;
    Value f = as_loop(self)->task_factory;

    return val_ref(f ? f : VAL_NONE);
}

enum { COST_LATER = 300 };      /* a handle, and its place in a queue, against
                                   vm.budget */

/* --- calling later ----------------------------------------------------------------- */

/* What call_soon() and its kin were given: callback, *args, context=None. */
typedef struct Later {
    Value callback, args, context;      /* args and context owned */
} Later;

bool loop_check_callback(Value callback, const char *method)
{
    if (combine_is_coroutine(callback) ||
        combine_is_coroutine_function(callback))
        raise(&exc_TypeError, "coroutines cannot be used with %s()", method);
    else if (!obj_callable(callback))
        raise(&exc_TypeError, "a callable object was expected by %s(), got %R",
              method, callback);
    else
        return true;
    return false;
}

static bool later_init(Later *later, Loop *l, Value callback, Value args,
                       Value context, const char *method)
{
    bool any_thread = strcmp(method, "call_soon_threadsafe") == 0;

    if (!loop_check_closed(l) ||
        (l->debug && !((any_thread || loop_check_thread(l)) &&
                       loop_check_callback(callback, method)))) {
        exc_keep(callback);
        exc_keep(args);
        return false;
    }
    later->callback = callback;
    later->args = args;
    vm_spend(COST_LATER);
    later->context = context && context != VAL_NONE ? val_ref(context)
                                                    : context_copy();
    return true;
}

static Value call_soon(Value self, Value *a, const char *method)
{
    Later later;

    if (!later_init(&later, as_loop(self), a[0], a[1], a[2], method))
        return NULL;
    Value h = loop_soon_handle(as_loop(self), &callback_python, later.callback,
                               later.args, later.context);
    created_note(as_loop(self), h, CREATED_BY_SOON);
    val_xunref(later.context);
    return h;
}

static Value method_call_soon(Value self, Value *a)
{
    return call_soon(self, a, "call_soon");
}

static Value method_call_soon_threadsafe(Value self, Value *a)
{
    Value h = call_soon(self, a, "call_soon_threadsafe");

    if (h)
        loop_poke(as_loop(self));
    return h;
}

static Value call_at(Value self, double when, Value *a, int limit)
{
    Later later;

    if (!later_init(&later, as_loop(self), a[0], a[1], a[2], "call_at"))
        return NULL;
    Value h = loop_at(as_loop(self), when, &callback_python, later.callback,
                      later.args, later.context);
    created_note(as_loop(self), h, limit);
    val_xunref(later.context);
    return h;
}

static Value method_call_later(Value self, Value *a)
{
    double delay;

    if (a[0] == VAL_NONE)
        return raise(&exc_TypeError, "delay must not be None");
    if (!obj_to_double(a[0], &delay))
        return NULL;
    return call_at(self, clock_now() + delay, a + 1, CREATED_BY_LATER);
}

static Value method_call_at(Value self, Value *a)
{
    double when;

    if (a[0] == VAL_NONE)
        return raise(&exc_TypeError, "when cannot be None");
    if (!obj_to_double(a[0], &when))
        return NULL;
    Value h = call_at(self, when, a + 1, CREATED_BY_SOON);
    if (h)
        ((Handle *)(void *)h)->at_int = is_int(a[0]);
    return h;
}

/* --- errors and the end ---------------------------------------------------------- */

static Value method_set_exception_handler(Value self, Value *a)
{
    Loop *l = as_loop(self);

    if (a[0] != VAL_NONE && !obj_callable(a[0]))
        return raise(&exc_TypeError,
                     "A callable object or None is expected, got %R", a[0]);
    val_set_take(&l->exception_handler,
                 a[0] == VAL_NONE ? NULL : val_ref(a[0]));
    return none();
}

static Value method_get_exception_handler(Value self, Value *a)
{
    (void)a;
    Value h = as_loop(self)->exception_handler;

    return val_ref(h ? h : VAL_NONE);
}

static Value method_call_exception_handler(Value self, Value *a)
{
    if (!is_dict(a[0]))
        return raise(&exc_TypeError, "context must be a dict, not %T", a[0]);
    report_context(as_loop(self), as_dict(a[0]));
    return exc_raised() ? NULL : none();
}

static Value method_default_exception_handler(Value self, Value *a)
{
    if (!is_dict(a[0]))
        return raise(&exc_TypeError, "context must be a dict, not %T", a[0]);
    return report_default(as_loop(self), as_dict(a[0])) ? none() : NULL;
}

static Value method_set_debug(Value self, Value *a)
{
    int yes = obj_truth(a[0]);

    if (yes < 0)
        return NULL;
    created_set_debug(as_loop(self), yes != 0);
    return none();
}

static Value method_get_debug(Value self, Value *a)
{
    (void)a;
    return val_ref(val_bool(as_loop(self)->debug));
}

static Value method_shutdown_asyncgens(Value self, Value *a)
{
    (void)a;
    return loop_shutdown_asyncgens(as_loop(self));
}

static Value method_shutdown_executor(Value self, Value *a)
{
    (void)a;
    return loop_shutdown_executor(as_loop(self));
}

static Value method_run_in_executor(Value self, Value *a)
{
    if (!loop_check_closed(as_loop(self)))
        return NULL;
    return executor_run(as_loop(self), a[0], a[1], as_tuple(a[2]));
}

static Value method_set_default_executor(Value self, Value *a)
{
    return executor_set_default(as_loop(self), a[0]) ? none() : NULL;
}

/* --- looks ---------------------------------------------------------------------------- */

static Value loop_repr(Value self)
{
    Loop *l = as_loop(self);
    static const char *const words[] = {"False", "True"};

    return str_printf("<%s running=%s closed=%s debug=%s>",
                      type_of(self)->name, words[l->running],
                      words[l->closed], words[l->debug]);
}

static Value get_slow(Value self)
{
    return val_float(as_loop(self)->slow_callback);
}

static int set_slow(Value self, Value v)
{
    if (!v)
        return raise_i(&exc_AttributeError, "can't delete attribute");
    return obj_to_double(v, &as_loop(self)->slow_callback) ? 0 : -1;
}

static Value new_loop(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)args, (void)n, (void)kwnames;
    return loop_new_of(cls);
}

/* --- the classes ----------------------------------------------------------------- */

/* CPython's four, so that what a method is called is what CPython calls it.
 * Whatever is a loop has all that a loop has: one of a program's own class that
 * is built on the first lacks methods, but nothing inside.
 *
 * The selector may be any: there is one way only to find what is ready. */
static int init_selector(Value self, Value *args, size_t n, Tuple *kwnames)
{
    static const char *const names[] = {"selector", NULL};
    Value out[1];

    return args_sort(type_is_sub(type_of(self), &unix_loop_type)
                         ? "_UnixSelectorEventLoop.__init__"
                         : "BaseSelectorEventLoop.__init__",
                     names, 0, args, n, kwnames, out) ? 0 : -1;
}

Type loop_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "AbstractEventLoop",
    .module = "asyncio.events",
    .size = sizeof(Loop),
    .flags = TYPE_GC | TYPE_DICT | TYPE_BASE,
    .free = loop_slot_free,
    .visit = loop_slot_visit,
    .clear = loop_slot_clear,
    .new = new_loop,
};

/* The methods that are Python text, of one class. */
#define TEXT(OWNER, MODULE, NAME, SIG) OF_##OWNER(NAME, SIG)
#define METHOD(NAME, SIG) {#NAME, NULL, SIG, loop_text_##NAME},
#define NO_METHOD(NAME, SIG)

Type base_loop_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "BaseEventLoop",
    .module = "asyncio.base_events",
    .base = &loop_type,
    .flags = TYPE_BASE,
    .repr = loop_repr,
    .methods = (const NativeDef[]){
        {"run_forever", method_run_forever, "", NULL},
        {"run_until_complete", method_run_until_complete, "future", NULL},
        {"stop", method_stop, "", NULL},
        {"close", method_close, "", NULL},
        {"is_running", method_is_running, "", NULL},
        {"is_closed", method_is_closed, "", NULL},
        {"time", method_time, "", NULL},
        {"create_future", method_create_future, "", NULL},
        {"create_task", method_create_task, "coro, *, name=, context=", NULL},
        {"set_task_factory", method_set_task_factory, "factory", NULL},
        {"get_task_factory", method_get_task_factory, "", NULL},
        {"call_soon", method_call_soon, "callback, *args, context=", NULL},
        {"call_soon_threadsafe", method_call_soon_threadsafe,
         "callback, *args, context=", NULL},
        {"call_later", method_call_later, "delay, callback, *args, context=",
         NULL},
        {"call_at", method_call_at, "when, callback, *args, context=", NULL},
        {"set_exception_handler", method_set_exception_handler, "handler",
         NULL},
        {"get_exception_handler", method_get_exception_handler, "", NULL},
        {"call_exception_handler", method_call_exception_handler, "context",
         NULL},
        {"default_exception_handler", method_default_exception_handler,
         "context", NULL},
        {"set_debug", method_set_debug, "enabled", NULL},
        {"get_debug", method_get_debug, "", NULL},
        {"shutdown_asyncgens", method_shutdown_asyncgens, "async", NULL},
        {"shutdown_default_executor", method_shutdown_executor, "async", NULL},
        {"run_in_executor", method_run_in_executor, "executor, func, *args",
         NULL},
        {"set_default_executor", method_set_default_executor, "executor",
         NULL},
#define LACK(NAME, WHY) {#NAME, NULL, NULL, loop_lack_##NAME},
#define OF_BASE METHOD
#define OF_SELECTOR NO_METHOD
#define OF_UNIX NO_METHOD
#include "sim/aio/loop_text_list.h"
#undef LACK
#undef OF_BASE
#undef OF_SELECTOR
        {0},
    },
    .getset = (const GetSetDef[]){
        {"slow_callback_duration", get_slow, set_slow},
        {0},
    },
};

#define LACK(NAME, WHY)
#define OF_BASE NO_METHOD

static Type selector_loop_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "BaseSelectorEventLoop",
    .module = "asyncio.selector_events",
    .base = &base_loop_type,
    .flags = TYPE_BASE,
    .init = init_selector,
    .methods = (const NativeDef[]){
#define OF_SELECTOR METHOD
#include "sim/aio/loop_text_list.h"
#undef OF_SELECTOR
#undef OF_UNIX
        {0},
    },
};

Type unix_loop_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "_UnixSelectorEventLoop",
    .module = "asyncio.unix_events",
    .base = &selector_loop_type,
    .flags = TYPE_BASE,
    .init = init_selector,
    .methods = (const NativeDef[]){
        {"close", method_close, "", NULL},
#define OF_SELECTOR NO_METHOD
#define OF_UNIX METHOD
#include "sim/aio/loop_text_list.h"
        {0},
    },
};

void loop_start(void)
{
    loop_number_start();
    emit_state.loop_step = loop_frame_step;
    type_ready(&loop_type);
    type_ready(&base_loop_type);
    type_ready(&selector_loop_type);
    type_ready(&unix_loop_type);
    type_ready(&handle_type);
    type_ready(&timer_handle_type);
}

void loop_end(void)
{
    type_end(&timer_handle_type);
    type_end(&handle_type);
    type_end(&unix_loop_type);
    type_end(&selector_loop_type);
    type_end(&base_loop_type);
    type_end(&loop_type);
}
