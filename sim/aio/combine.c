/* combine.c - the names of the module that combine.h's constructs have. */
#include "sim/aio/combine_int.h"

#include "sim/vm/exc.h"
#include "sim/vm/obj.h"
#include "sim/vm/str.h"

const NativeDef combine_functions[] = {
    {.name = "=asyncio.tasks"},
    {"sleep", combine_sleep, "async delay, result=", NULL},
    {"gather", combine_gather, "*coros_or_futures, return_exceptions=", NULL},
    {"wait", combine_wait, "async fs, *, timeout=, return_when=", NULL},
    {"wait_for", combine_wait_for, "async fut, timeout", NULL},
    {"shield", combine_shield, "arg", NULL},
    {"as_completed", combine_as_completed, "fs, *, timeout=", NULL},
    {"ensure_future", combine_ensure_future, "coro_or_future, *, loop=", NULL},
    {"create_task", combine_create_task, "coro, *, name=, context=", NULL},
    {"current_task", combine_current_task, "loop=", NULL},
    {"all_tasks", combine_all_tasks, "loop=", NULL},
    {.name = "=asyncio.timeouts"},
    {"timeout", combine_timeout, "delay", NULL},
    {"timeout_at", combine_timeout_at, "when", NULL},
    {.name = "=asyncio.coroutines"},
    {"iscoroutine", combine_iscoroutine, "obj", NULL},
    {"iscoroutinefunction", combine_iscoroutinefunction, "func", NULL},
    {.name = "=asyncio.base_futures"},
    {"isfuture", combine_isfuture, "obj", NULL},
    {0},
};

int combine_compare(Value a, Value b, Op op)
{
    Value r = obj_compare(a, b, op);
    int yes = r ? obj_truth(r) : -1;

    val_xunref(r);
    return yes;
}

bool combine_check_iterable(Value fs, const char *what)
{
    if (!is_future(fs) && !combine_is_coroutine(fs))
        return true;
    raise(&exc_TypeError, "expect %s of futures, not %s", what,
          type_of(fs)->name);
    return false;
}

bool combine_later(Loop *l, Value delay, double *when)
{
    if (is_small(delay) || is_float(delay)) {
        *when = loop_time(l) + (is_small(delay) ? (double)small_of(delay)
                                                : float_of(delay));
        return true;
    }
    Value now = val_float(loop_time(l));
    Value sum = obj_binary(now, delay, OP_ADD);
    val_unref(now);
    bool ok = sum && obj_to_double(sum, when);
    val_xunref(sum);
    return ok;
}

Value combine_call_later(Loop *l, Value delay, const Callback *cb, Value a,
                         Value b)
{
    double when;

    return combine_later(l, delay, &when) ? loop_at(l, when, cb, a, b, NULL)
                                          : NULL;
}

void combine_fill(Module *m)
{
    static const char *const when[] = {
        "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED",
    };

    for (size_t i = 0; i < sizeof when / sizeof *when; i++)
        module_set_take(m, when[i], str_intern_from(when[i]));
    module_add_type(m, &timeout_type);
    module_add_type(m, &task_group_type);
}

static Type *const all[] = {
    &gathering_type, &waiting_type, &as_completed_type, &timeout_type,
    &task_group_type, &pause_type,
};

void combine_start(void)
{
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        type_ready(all[i]);
}

void combine_end(void)
{
    wait_forget();
    for (size_t i = sizeof all / sizeof *all; i-- > 0;)
        type_end(all[i]);
}
