/* gen_await.c - what `await x` drives, and how each kind of it is driven. */
#include "sim/vm/call.h"
#include "sim/vm/exc.h"
#include "sim/vm/gen_int.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* --- what is awaited ------------------------------------------------------ */

Value gen_awaited_peek(const Gen *g)
{
    const Frame *f = &g->frame;

    if (g->state != GEN_ACTIVE || gen_root((Gen *)(uintptr_t)g)->is_running)
        return NULL;
    if (!f->code)
        return f->local;
    return word_op(*f->ip) == OPC_SEND ? f->sp[-1] : NULL;
}

/* [g] awaits [x] in place of a coroutine, which comes to be: as the end of the
 * chain. */
static Value put_coroutine(Gen *g, Value x)
{
    Gen *root = gen_root(g), *inner = (Gen *)(void *)type_of(x)->coroutine(x);

    inner->frame.back = &g->frame;
    inner->delegated = true;
    root->leaf = inner;
    root->chain++;
    val_set_take(&g->frame.sp[-1], (Value)inner);
    return (Value)inner;
}

Value gen_awaited_seen(Gen *g)
{
    Value x = gen_awaited_peek(g);

    return x && g->frame.code && type_of(x)->coroutine ? put_coroutine(g, x)
                                                       : x;
}

/* The object that is not awaitable, as the message of [where] has it. */
static Value not_awaitable(Value x, int where)
{
    if (where == 0)
        return raise(&exc_TypeError,
                     "object %T can't be used in 'await' expression", x);
    return raise(&exc_TypeError, "'async with' received an object from "
                 "%s that does not implement __await__: %T",
                 where == 1 ? "__aenter__" : "__aexit__", x);
}

Value awaitable_get(Value x, int where)
{
    Type *t = type_of(x);

    if (t == &coroutine_type) {
        if (gen_awaited_peek((Gen *)(void *)x))
            return raise(&exc_RuntimeError,
                         "coroutine is being awaited already");
        return val_ref(x);
    }
    if (t == &generator_type) {
        Gen *g = (Gen *)(void *)x;
        if (g->frame.code->flags & CODE_ITERABLE_COROUTINE)
            return val_ref(x);
        return not_awaitable(x, where);
    }
    if (t->send && t != &async_generator_type)
        return val_ref(x);
    if (!t->await)
        return not_awaitable(x, where);
    Value iter = t->await(x);
    if (!iter)
        return NULL;
    if (is_coroutine(iter))
        raise(&exc_TypeError, "__await__() returned a coroutine");
    else if (!type_of(iter)->next && !type_of(iter)->send)
        raise(&exc_TypeError, "__await__() returned non-iterator of type '%T'",
              iter);
    else
        return iter;
    val_unref(iter);
    return NULL;
}

/* --- driving it ----------------------------------------------------------- */

/* What a plain iterator or an object with send() does when it is driven. */
static SendResult drive_iterator(Value iter, Value in, Value *out)
{
    Type *t = type_of(iter);

    if (in == VAL_NONE && t->next)
        *out = t->next(iter);
    else
        *out = call_method1(iter, NAME(send), in);
    if (*out)
        return SEND_YIELD;
    if (!exc_raised()) {
        *out = none();
        return SEND_RETURN;
    }
    if (!exc_is_raised(&exc_StopIteration))
        return SEND_ERROR;
    Value stop = exc_take();
    *out = exc_stop_value(stop);
    val_unref(stop);
    return SEND_RETURN;
}

/* Throws what is raised into an iterator that is not ours: by its own throw()
 * or, if it has none, by raising it here. */
static SendResult throw_in_iterator(Value iter, Value *out)
{
    if (vm.stopped)
        return SEND_ERROR;
    Value exc = exc_take();
    Value method = obj_getattr_opt(iter, NAME(throw));
    if (!method) {
        raise_exc_take(exc);
        return SEND_ERROR;
    }
    *out = call1(method, exc);
    val_unref(method);
    val_unref(exc);
    if (*out)
        return SEND_YIELD;
    if (!exc_is_raised(&exc_StopIteration))
        return SEND_ERROR;
    exc = exc_take();
    *out = exc_stop_value(exc);
    val_unref(exc);
    return SEND_RETURN;
}

SendResult gen_drive(Value awaitable, Value in, Value *out)
{
    Type *t = type_of(awaitable);

    if (t == &coroutine_type || t == &generator_type)
        return gen_delegate((Gen *)(void *)awaitable, in, out);
    if (t->send)
        return t->send(awaitable, in, out);
    return in ? drive_iterator(awaitable, in, out)
              : throw_in_iterator(awaitable, out);
}

/* --- native coroutines ---------------------------------------------------- */

static Value yield_take(Value v)
{
    val_set_take(&vm.handed, v);
    return VAL_YIELDED;
}

Value gen_yield(Frame *f, Value v)
{
    assert(f == vm.frame && !f->local);
    (void)f;
    return yield_take(val_ref(v));
}

Value gen_await(Frame *f, Value x)
{
    Value iter = awaitable_get(x, 0);

    if (!iter)
        return frame_again(f, NULL);
    Value r = gen_await_iter(f, iter, VAL_NONE);
    val_unref(iter);
    return r;
}

Value gen_await_iter(Frame *f, Value iter, Value in)
{
    assert(f == vm.frame && !f->local);
    f->local = val_ref(iter);
    Value out = NULL;
    switch (gen_drive(iter, in, &out)) {
    case SEND_PUSHED:
        return VAL_PUSHED;
    case SEND_YIELD:
        return yield_take(out);
    default:
        val_clear(&f->local);
        return frame_again(f, out);
    }
}
