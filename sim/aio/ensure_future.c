/* ensure_future.c - a future for anything that can be awaited. */
#include "sim/aio/await.h"
#include "sim/aio/combine_int.h"
#include "sim/vm/str.h"

/* --- what is not a coroutine -------------------------------------- */

static Value wrap_step(Frame *f, Value in)
{
    return f->state++ == 0 ? gen_await(f, f->slots[0]) : in;
}

Value combine_wrap_awaitable(Value awaitable)
{
    return gen_new_native(wrap_step, "_wrap_awaitable", "_wrap_awaitable",
                          &awaitable, 1);
}

/* Generators pass for coroutines, as they did when they were used as such. */
static bool task_can_drive(Value v)
{
    return is_coroutine(v) || type_of(v) == &generator_type;
}

bool combine_is_coroutine(Value v)
{
    static const char *const names[] = {"send", "throw", "close", "__await__"};

    if (task_can_drive(v))
        return true;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        Value name = str_intern_from(names[i]);
        bool has = type_lookup(type_of(v), name) != NULL;
        val_unref(name);
        if (!has)
            return false;
    }
    return true;
}

static bool is_awaitable(Value v)
{
    Type *t = type_of(v);

    return t->await || (t->send && t != &async_generator_type);
}

/* --- ensure_future() ---------------------------------------------- */

static Value check_loop(Loop *l, Value future)
{
    if (!future_is_begun(as_future(future)))
        return NULL;
    if (l && as_future(future)->loop != l)
        return raise(&exc_ValueError, "The future belongs to a different loop "
                     "than the one specified as the loop argument");
    return val_ref(future);
}

Value combine_future_or_raise_take(Value task)
{
    if (!task || is_future(task))
        return task;
    raise(&exc_TypeError, "the task factory has made no future, but %T", task);
    val_unref(task);
    return NULL;
}

/* A task for [coro], which nobody else will drive when this fails. */
static Value make_task(Loop *l, Value coro, bool wrapped)
{
    if (!l && !(l = loop_given(NULL)))
        return NULL;
    Value task = combine_future_or_raise_take(
        loop_create_task(l, coro, NULL));
    if (!task && !vm.stopped && (wrapped || exc_is_raised(&exc_RuntimeError))) {
        Value exc = exc_take();
        if (is_coroutine(coro) && gen_close((Gen *)(void *)coro) < 0)
            exc_drop();
        raise_again_take(exc);
    }
    return task;
}

Value loop_ensure_future(Loop *l, Value x)
{
    if (is_future(x))
        return check_loop(l, x);
    if (combine_is_coroutine(x))
        return make_task(l, x, false);
    if (!is_awaitable(x))
        return raise(&exc_TypeError, "An asyncio.Future, a coroutine or an "
                     "awaitable is required");
    Value coro = combine_wrap_awaitable(x);
    Value task = make_task(l, coro, true);
    val_unref(coro);
    return task;
}

Value combine_ensure_future(Value self, Value *a)
{
    (void)self;
    bool any = !a[1] || a[1] == VAL_NONE;
    Loop *l = any ? NULL : loop_given(a[1]);

    return any || l ? loop_ensure_future(l, a[0]) : NULL;
}

Value combine_new_task(Loop *l, Value coro, Value name, Value context)
{
    Value task = loop_create_task(l, coro, context);

    if (!task || !name || name == VAL_NONE)
        return task;
    Value set_name = obj_getattr_s(task, "set_name");
    Value r = set_name ? call1(set_name, name) : NULL;
    val_xunref(set_name);
    if (!r)
        val_clear(&task);
    val_xunref(r);
    return task;
}

Value combine_create_task(Value self, Value *a)
{
    (void)self;
    Loop *l = loop_running();

    return l ? combine_new_task(l, a[0], a[1], a[2]) : exc_keep(a[0]);
}
