/* builtins_async.c - what anext(it, default) gives: an awaitable.
 *
 * It makes its coroutine only when it is awaited, so that one that nobody
 * awaits is no coroutine that was never awaited.
 */
#include "sim/vm/builtins_int.h"
#include "sim/vm/exc.h"
#include "sim/vm/gen.h"
#include "sim/vm/seq.h"
#include "sim/vm/vm.h"

typedef struct AnextAwaitable {
    Obj head;
    Value awaitable, fallback;
    Gen *coro;                  /* once it is driven; or NULL */
} AnextAwaitable;

static AnextAwaitable *as_anext(Value v)
{
    return (AnextAwaitable *)(void *)v;
}

/* Slots: the awaitable, the default. */
static Value step(Frame *f, Value in)
{
    if (f->state++ == 0)
        return gen_await(f, f->slots[0]);
    if (!in && !vm.stopped && exc_drop_if(&exc_StopAsyncIteration))
        return val_ref(f->slots[1]);
    return in;
}

static Gen *coroutine(AnextAwaitable *a)
{
    if (a->coro)
        return a->coro;
    a->coro = (Gen *)(void *)gen_new_native(
        step, "anext", "anext", (Value[]){a->awaitable, a->fallback}, 2);
    a->coro->frame.flags &= ~(uint32_t)FRAME_IS_PYTHON;
    return a->coro;
}

static SendResult slot_send(Value self, Value in, Value *out)
{
    return gen_delegate(coroutine(as_anext(self)), in, out);
}

static Value slot_iter(Value self)
{
    return val_ref(self);
}

static Value slot_next(Value self)
{
    Value out;

    switch (gen_send(coroutine(as_anext(self)), VAL_NONE, &out)) {
    case SEND_YIELD:
        return out;
    case SEND_RETURN:
        raise_stop(out);
        val_unref(out);
        return NULL;
    default:
        return NULL;
    }
}

static Value m_send(Value self, Value *a)
{
    return gen_resume(coroutine(as_anext(self)), a[0], GEN_CALL);
}

static Value m_throw(Value self, Value *a)
{
    return gen_throw(coroutine(as_anext(self)), a);
}

static Value m_close(Value self, Value *a)
{
    (void)a;
    return gen_close(coroutine(as_anext(self))) < 0 ? NULL : none();
}

static void slot_free(Value self)
{
    AnextAwaitable *a = as_anext(self);

    val_xunref((Value)a->coro);
    val_xunref(a->awaitable);
    val_xunref(a->fallback);
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    AnextAwaitable *a = as_anext(self);

    if (a->coro)
        visit((Value)a->coro, arg);
    visit(a->awaitable, arg);
    visit(a->fallback, arg);
}

Value builtins_anext_or(Value awaitable, Value fallback)
{
    AnextAwaitable *a = as_anext(obj_new(&anext_awaitable_type));

    a->awaitable = val_ref(awaitable);
    a->fallback = val_ref(fallback);
    return &a->head;
}

Type anext_awaitable_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "anext_awaitable",
    .module = "builtins",
    .size = sizeof(AnextAwaitable),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .free = slot_free,
    .visit = slot_visit,
    .iter = slot_iter,
    .next = slot_next,
    .await = slot_iter,
    .send = slot_send,
    .methods = (const NativeDef[]){
        {"send", m_send, "value, /", NULL},
        {"throw", m_throw, "typ, val=, tb=, /", NULL},
        {"close", m_close, "", NULL},
        {0},
    },
};
