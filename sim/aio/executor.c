/* executor.c - threads that work for a loop. */
#include "sim/aio/executor.h"

#include "sim/aio/await.h"
#include "sim/aio/context.h"
#include "sim/aio/errors.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/module.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

/* What this floor's work needs in Python: run_coroutine_threadsafe and the
 * thread of shutdown_default_executor. */
#define HELPERS "_asyncio_threads"

static Loop *as_loop(Value v)
{
    return (Loop *)(void *)v;
}

/* --- a thread's future and a loop's ---------------------------------------------- */

/* 1 if [v] is a [name] of concurrent.futures; -1: raised. */
static int is_concurrent(Value v, const char *name)
{
    Value cls = module_attr("concurrent.futures", name);
    int yes = cls ? obj_isinstance(v, cls) : -1;

    val_xunref(cls);
    return yes;
}

/* The exception [exc] (taken) of a thread's future as asyncio has it. */
static Value convert_take(Value exc)
{
    static const struct { const char *name; Type *ours; } pairs[] = {
        {"CancelledError", &exc_CancelledError},
        {"InvalidStateError", &exc_InvalidStateError},
    };

    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        Value cls = module_attr("concurrent.futures", pairs[i].name);
        bool same = (Value)type_of(exc) == cls;
        val_xunref(cls);
        if (!same)
            continue;
        Value own = call_ex((Value)pairs[i].ours,
                            ((Exc *)(void *)exc)->args, NULL);
        val_unref(exc);
        return own;
    }
    return exc;
}

/* 1 if [source] was cancelled; -1: raised. */
static int was_cancelled(Value source)
{
    Value r = call_method0(source, str_intern_from_peek("cancelled"));
    int yes = r ? obj_truth(r) : -1;

    val_xunref(r);
    return yes;
}

/* The outcome of [source], a thread's future, becomes that of [dest].  False:
 * raised. */
static bool copy_state(Value source, Future *dest)
{
    int cancelled = was_cancelled(source);

    if (cancelled)
        return cancelled > 0 && future_cancel((Value)dest, NULL) >= 0;
    Value exc = call_method0(source, str_intern_from_peek("exception"));
    if (exc && exc != VAL_NONE)
        exc = convert_take(exc);
    if (!exc)
        return false;
    if (exc == VAL_NONE) {
        Value v = call_method0(source, str_intern_from_peek("result"));
        bool ok = v && future_set_result(dest, v);
        val_xunref(v);
        val_unref(exc);
        return ok;
    }
    bool ok = future_set_exception(dest, exc);
    val_unref(exc);
    return ok;
}

/* a: the thread's future, b: the loop's. */
static Value set_state(Value a, Value b)
{
    if (as_future(b)->state == FUTURE_CANCELLED)
        return none();
    return copy_state(a, as_future(b)) ? none() : NULL;
}

static const Callback callback_set_state = {
    .name = "_chain_future.<locals>._set_state", .place = "futures.py:381",
    .run = set_state,
};

/* The loop's future b is done: if it was cancelled, so is the thread's, a. */
static Value check_cancel(Value a, Value b)
{
    if (as_future(b)->state != FUTURE_CANCELLED)
        return none();
    return call_method_begin(a, NAME(cancel), NULL, 0, NULL);
}

static const Callback callback_check_cancel = {
    .name = "_chain_future.<locals>._call_check_cancel",
    .place = "futures.py:387", .run = check_cancel,
};

/* Done callback of the thread's future, in its thread. */
static Value call_set_state(Value self, Value *a)
{
    Loop *l = as_future(self)->loop;

    if (l->closed)
        return none();
    loop_soon_threadsafe(l, &callback_set_state, a[0], self, NULL,
                         VIA_THREAD);
    return none();
}

/* A future of [l] that follows [source], a thread's future. */
static Value follow(Value source, Loop *l)
{
    static const NativeDef def = {"_call_set_state", call_set_state,
                                  "source, /", NULL};
    Value dest = future_new_for(&future_type, l, FOR_THREAD, 0);
    Value told = native_new(&def, dest, NULL);

    future_add_callback(as_future(dest), &callback_check_cancel, source, NULL);
    Value r = call_method1(source, NAME(add_done_callback), told);
    val_unref(told);
    if (!r)
        val_clear(&dest);
    val_xunref(r);
    return dest;
}

/* A future of [loop] (or None, NULL: of the one that is meant then) for [v]. */
static Value wrap(Value v, Value loop)
{
    if (is_future(v))
        return val_ref(v);
    int yes = is_concurrent(v, "Future");
    if (yes <= 0)
        return yes < 0 ? NULL : raise(&exc_AssertionError,
                   "concurrent.futures.Future is expected, got %R", v);
    Loop *l = loop_given(loop);
    return l ? follow(v, l) : NULL;
}

/* wrap_future(future, *, loop=None) */
static Value wrap_future(Value self, Value *a)
{
    (void)self;
    return wrap(a[0], a[1]);
}

/* --- the executor ------------------------------------------------------------------- */

/* The default executor, borrowed; NULL: raised. */
static Value default_executor(Loop *l)
{
    if (l->executor_closed)
        return raise(&exc_RuntimeError, "Executor shutdown has been called");
    if (l->executor)
        return l->executor;
    Value cls = module_attr("concurrent.futures", "ThreadPoolExecutor");
    Value prefix = str_from("asyncio");
    Value key = str_intern_from("thread_name_prefix");
    Value names = tuple_of(1, key);
    l->executor = cls ? call(cls, &prefix, 0, as_tuple(names)) : NULL;
    val_unref(names);
    val_unref(key);
    val_unref(prefix);
    val_xunref(cls);
    return l->executor;
}

/* Slots of submit_step. */
enum { LOOP, EXECUTOR, ARGS };

static Value submit_step(Frame *f, Value in)
{
    Loop *l = as_loop(f->slots[LOOP]);

    if (f->state++ == 0) {
        Value executor = f->slots[EXECUTOR];
        if (!executor && !(executor = default_executor(l)))
            return NULL;
        Value submit = obj_getattr_s(executor, "submit");
        if (!submit)
            return NULL;
        Value r = call_ex_begin(submit, as_tuple(f->slots[ARGS]), NULL);
        val_unref(submit);
        return frame_again(f, r);
    }
    if (!in)
        return NULL;
    Value future = wrap(in, (Value)l);
    val_unref(in);
    return future;
}

Value executor_run(Loop *l, Value executor, Value func, Tuple *args)
{
    if (l->debug && !loop_check_callback(func, "run_in_executor"))
        return NULL;
    Tuple *all = tuple_new(args->len + 1);
    all->items[0] = val_ref(func);
    for (size_t i = 0; i < args->len; i++)
        all->items[i + 1] = val_ref(args->items[i]);
    Value given = executor && executor != VAL_NONE ? executor : NULL;
    frame_push_native(submit_step, (Value[]){(Value)l, given, (Value)all}, 3);
    val_unref((Value)all);
    return VAL_PUSHED;
}

bool executor_set_default(Loop *l, Value executor)
{
    int yes = is_concurrent(executor, "ThreadPoolExecutor");

    if (yes == 0)
        raise(&exc_TypeError, "executor must be ThreadPoolExecutor instance");
    if (yes <= 0)
        return false;
    val_set_take(&l->executor, val_ref(executor));
    return true;
}

/* --- to_thread -------------------------------------------------------------------------- */

/* functools.partial(context.run, func, *args, **kwargs): slots 0 to 2 are func,
 * args and kwargs. */
static Value in_context(Value *slots)
{
    Value context = context_copy_object();
    Value run = obj_getattr_s(context, "run");
    Value partial = run ? module_attr("functools", "partial") : NULL;
    Tuple *args = as_tuple(slots[1]), *all = tuple_new(args->len + 2);
    Value r = NULL;

    all->items[0] = run ? run : none();
    all->items[1] = val_ref(slots[0]);
    for (size_t i = 0; i < args->len; i++)
        all->items[i + 2] = val_ref(args->items[i]);
    if (partial)
        r = call_ex(partial, all, as_dict(slots[2]));
    val_unref((Value)all);
    val_xunref(partial);
    val_unref(context);
    return r;
}

static Value to_thread_step(Frame *f, Value in)
{
    Tuple *no_args;
    Value call_it, r;
    Loop *l;

    switch (f->state++) {
    case 0:
        l = loop_running();
        call_it = l ? in_context(f->slots) : NULL;
        if (!call_it)
            return NULL;
        no_args = as_tuple(tuple_empty());
        r = executor_run(l, NULL, call_it, no_args);
        val_unref((Value)no_args);
        val_unref(call_it);
        return frame_again(f, r);
    case 1:
        return in ? await_take(f, in) : NULL;
    default:
        return in;
    }
}

static Value to_thread(Value self, Value *a)
{
    (void)self;
    return gen_new_native(to_thread_step, "to_thread", "to_thread", a, 3);
}

/* --- the end of the default executor ------------------------------------------------- */

/* Slots: the loop, the future that says that all workers have ended, the thread
 * that waits for them, what was raised while awaiting it. */
enum { FUTURE = 1, THREAD, RAISED };

static Value shutdown_begin(Frame *f)
{
    Loop *l = as_loop(f->slots[LOOP]);

    l->executor_closed = true;
    if (!l->executor)
        return none();
    Value begin = module_attr(HELPERS, "start_shutdown");
    if (!begin)
        return NULL;
    f->slots[FUTURE] = future_new(&future_type, l);
    Value args[] = {(Value)l, l->executor, f->slots[FUTURE]};
    Value r = call_begin(begin, args, 3, NULL);
    val_unref(begin);
    f->state = 1;
    return frame_again(f, r);
}

static Value shutdown_step(Frame *f, Value in)
{
    switch (f->state) {
    case 0:
        return shutdown_begin(f);
    case 1:
        if (!in)
            return NULL;
        f->slots[THREAD] = in;
        f->state = 2;
        return gen_await(f, f->slots[FUTURE]);
    case 2:
        if (vm.stopped)
            return NULL;
        f->slots[RAISED] = in ? NULL : exc_take();
        val_xunref(in);
        f->state = 3;
        return frame_again(f, call_method_begin(f->slots[THREAD],
                                   str_intern_from_peek("join"), NULL, 0, NULL));
    default:
        if (in && f->slots[RAISED]) {
            val_unref(in);
            raise_again_take(val_ref(f->slots[RAISED]));
            return NULL;
        }
        return in;
    }
}

Value loop_shutdown_executor(Loop *l)
{
    return gen_new_native(shutdown_step, "shutdown_default_executor",
                          "BaseEventLoop.shutdown_default_executor",
                          (Value[]){(Value)l, NULL, NULL, NULL}, 4);
}

/* --- functions of asyncio --------------------------------------------------------------- */

static Value run_coroutine_threadsafe(Value self, Value *a)
{
    Value f = module_attr(HELPERS, "run_coroutine_threadsafe");

    (void)self;
    if (!f)
        return NULL;
    Value r = call_begin(f, a, 2, NULL);
    val_unref(f);
    return r;
}

const NativeDef executor_functions[] = {
    {.name = "=asyncio.threads"},
    {"to_thread", to_thread, "async func, /, *args, **kwargs", NULL},
    {.name = "=asyncio.futures"},
    {"wrap_future", wrap_future, "future, *, loop=", NULL},
    {.name = "=asyncio.tasks"},
    {"run_coroutine_threadsafe", run_coroutine_threadsafe, "coro, loop", NULL},
    {0},
};
