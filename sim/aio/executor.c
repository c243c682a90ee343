/* executor.c - functions that a loop hands to an executor.
 *
 * As the workers are threads, and threads take turns, a function runs when the
 * loop has nothing else to do.
 */
#include "sim/aio/executor.h"

#include "sim/aio/context.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

/* The job's outcome reaches the loop: a: (True, result) or (False, exception),
 * b: the future. */
static Value set_state(Value a, Value b)
{
    Future *f = as_future(b);
    Tuple *outcome = as_tuple(a);

    if (future_is_done(f))
        return none();
    bool ok = outcome->items[0] == VAL_TRUE
        ? future_set_result(f, outcome->items[1])
        : future_set_exception(f, outcome->items[1]);
    return ok ? none() : NULL;
}

static const Callback callback_set_state = {
    .name = "_chain_future.<locals>._set_state", .place = "futures.py:381",
    .run = set_state,
};

/* The job as a callback: a: (func, args), b: the future. */
bool executor_work(Loop *l)
{
    List *jobs = l->jobs ? as_list(l->jobs) : NULL;

    if (!jobs || jobs->len == 0)
        return false;
    Value job = list_pop(l->jobs, 0);
    Value *part = as_tuple(job)->items;
    Value context = context_swap_take(part[3] == VAL_NONE
                                      ? NULL : val_ref(part[3]));
    Value r = call_ex(part[0], as_tuple(part[1]), NULL);
    val_xunref(context_swap_take(context));
    if (!r && exc_raised()) {
        Value exc = exc_take();
        Value outcome = tuple_pair(VAL_FALSE, exc);
        loop_soon(l, &callback_set_state, outcome, part[2], NULL, VIA_THREAD);
        val_unref(outcome);
        val_unref(exc);
    } else {
        Value outcome = tuple_pair(VAL_TRUE, r);
        loop_soon(l, &callback_set_state, outcome, part[2], NULL, VIA_THREAD);
        val_unref(outcome);
        val_unref(r);
    }
    val_unref(job);
    loop_poke(l);
    return true;
}

static Value submit(Loop *l, Value func, Tuple *args, Value context)
{
    Value future = future_new(&future_type, l);
    Value job = tuple_of(4, func, (Value)args, future,
                         context ? context : VAL_NONE);

    if (!l->jobs)
        l->jobs = list_new(4);
    list_append_take(l->jobs, job);
    return future;
}

Value executor_run(Loop *l, Value executor, Value func, Tuple *args)
{
    (void)executor;
    if (!obj_callable(func))
        return raise(&exc_TypeError, "a callable object was expected by "
                     "run_in_executor(), got %R", func);
    return submit(l, func, args, NULL);
}

bool executor_set_default(Loop *l, Value executor)
{
    val_set_take(&l->executor, val_ref(executor));
    return true;
}

/* to_thread(func, /, *args, **kwargs): slots: partial-like (func, args,
 * kwargs). */
static Value call_parts(Value self, Value *a)
{
    Value *part = as_tuple(self)->items;

    (void)a;
    return call_ex(part[0], as_tuple(part[1]), as_dict(part[2]));
}

static Value to_thread_step(Frame *f, Value in)
{
    static const NativeDef def = {"func_call", call_parts, "", NULL};

    if (f->state++ > 0)
        return in;
    Loop *l = loop_running();
    if (!l)
        return NULL;
    Value func = native_new(&def, f->slots[0], NULL);
    Value args = tuple_empty(), context = context_copy();
    Value future = submit(l, func, as_tuple(args), context);
    Value r = gen_await(f, future);
    val_unref(future);
    val_unref(args);
    val_unref(func);
    val_xunref(context);
    return r;
}

static Value to_thread(Value self, Value *a)
{
    (void)self;
    Value parts = tuple_of(3, a[0], a[1], a[2]);
    Value coro = gen_new_native(to_thread_step, "to_thread", "to_thread",
                                &parts, 1);
    val_unref(parts);
    return coro;
}

const NativeDef executor_functions[] = {
    {"to_thread", to_thread, "func, /, *args, **kwargs", NULL},
    {0},
};

static Value nothing(Value self, Value *a)
{
    (void)self, (void)a;
    return none();
}

/* A last function goes through the executor: what came before it is done. */
static Value shutdown_step(Frame *f, Value in)
{
    static const NativeDef def = {"_do_shutdown", nothing, "", NULL};
    Loop *l = (Loop *)(void *)f->slots[0];

    if (f->state++ > 0 || !l->jobs)
        return f->state > 1 ? in : none();
    Value func = native_new(&def, NULL, NULL), args = tuple_empty();
    Value future = submit(l, func, as_tuple(args), NULL);
    Value r = gen_await(f, future);
    val_unref(future);
    val_unref(args);
    val_unref(func);
    return r;
}

Value loop_shutdown_executor(Loop *l)
{
    return gen_new_native(shutdown_step, "shutdown_default_executor",
                          "BaseEventLoop.shutdown_default_executor",
                          (Value[]){(Value)l}, 1);
}
