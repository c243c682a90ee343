/* gen_type.c - generator and coroutine objects: methods, attributes, ends. */
#include "sim/vm/gen_int.h"

#include "sim/base/mem.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/frame_object.h"
#include "sim/vm/func.h"
#include "sim/vm/origin.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

static Gen *as_gen(Value v)
{
    return (Gen *)(void *)v;
}

static Value finalizer_of(const Gen *g)
{
    return g->extra ? gen_extra_peek(g)->finalizer : NULL;
}

/* --- slots of all kinds ---------------------------------------------------- */

void gen_slot_free(Value self)
{
    Gen *g = as_gen(self);

    assert(!g->is_running);
    if (g->state == GEN_ACTIVE)     /* finalized before, it runs no more */
        gen_abandon(g);
    frame_free(&g->frame);
    gen_extra_drop(g);
}

void gen_slot_visit(Value self, Visit visit, void *arg)
{
    Gen *g = as_gen(self);

    /* What runs is in use, and its stack pointer is not up to date. */
    if (g->state == GEN_DONE || !gen_is_running(g))
        frame_visit(&g->frame, visit, arg);
    if (finalizer_of(g))
        visit(finalizer_of(g), arg);
}

void gen_slot_clear(Value self)
{
    Gen *g = as_gen(self);

    if (g->state == GEN_ACTIVE && !gen_is_running(g))
        gen_abandon(g);
    frame_clear(&g->frame);
    g->state = GEN_DONE;
    if (finalizer_of(g))
        val_clear(&gen_extra(g)->finalizer);
}

/* The last reference goes: code that waits in `try` gets its finally. */
void gen_slot_finalize(Value self)
{
    Gen *g = as_gen(self);

    if (vm.stopped)
        return;
    if (g->frame.flags & FRAME_STAND_IN) {
        gen_abandon(g);
        return;
    }
    if (g->state == GEN_CREATED && g->head.type == &coroutine_type) {
        g->state = GEN_DONE;
        if (vm.host.never_awaited)
            vm.host.never_awaited(g);
        return;
    }
    bool hooked = finalizer_of(g) && !g->closing;
    if (g->state != GEN_ACTIVE && !(hooked && g->state == GEN_CREATED))
        return;
    Value pending = exc_take();
    if (hooked) {
        Value r = call1(finalizer_of(g), self);
        if (r)
            val_unref(r);
        else
            vm_unraisable(self);
    } else if (gen_close(g) < 0) {
        vm_unraisable(self);
    }
    if (pending && !vm.raised)
        raise_exc_take(pending);
    else
        val_xunref(pending);
}

size_t gen_slot_size_of(Value self)
{
    return sizeof(Gen) + as_gen(self)->frame.size * sizeof(Value);
}

Value gen_slot_repr(Value self)
{
    Value qualname = gen_qualname(as_gen(self));
    Buf b;

    buf_init(&b);
    buf_printf(&b, "<%s object %s at ", self->type->name, str_text(qualname));
    val_unref(qualname);
    obj_add_address(&b, self);
    buf_putc(&b, '>');
    return str_from_buf(&b);
}

Value gen_slot_iter(Value self)
{
    return val_ref(self);
}

/* next(): nested, for C that iterates; FOR_ITER and next() do not come here. */
static Value slot_next(Value self)
{
    Value out;

    switch (gen_send(as_gen(self), VAL_NONE, &out)) {
    case SEND_YIELD:
        return out;
    case SEND_RETURN:
        val_unref(out);
        return NULL;
    default:
        return NULL;
    }
}

/* --- attributes -------------------------------------------------------------- */

Value gen_get_name(Value self)
{
    return gen_name(as_gen(self));
}

Value gen_get_qualname(Value self)
{
    return gen_qualname(as_gen(self));
}

static int set_text(Value *slot, const char *what, Value v)
{
    if (!v || !is_str(v))
        return raise_i(&exc_TypeError, "%s must be set to a string object",
                       what);
    val_set_take(slot, val_ref(v));
    return 0;
}

int gen_set_name(Value self, Value v)
{
    return set_text(&gen_extra(as_gen(self))->name, "__name__", v);
}

int gen_set_qualname(Value self, Value v)
{
    return set_text(&gen_extra(as_gen(self))->qualname, "__qualname__", v);
}

Value gen_get_running(Value self)
{
    return val_ref(val_bool(gen_is_running(as_gen(self))));
}

static Value gen_get_suspended(Value self)
{
    Gen *g = as_gen(self);

    return val_ref(val_bool(g->state == GEN_ACTIVE && !gen_is_running(g)));
}

Value gen_get_frame(Value self)
{
    Gen *g = as_gen(self);

    if (g->state == GEN_DONE || !g->frame.code)
        return none();
    return val_ref((Value)frame_object(&g->frame));
}

Value gen_get_code(Value self)
{
    Code *code = as_gen(self)->frame.code;

    return code ? val_ref((Value)code) : none();
}

Value gen_get_awaited(Value self)
{
    Value v = gen_awaited_seen(as_gen(self));

    return !v ? none()
         : type_has(type_of(v), TYPE_AWAIT_ITER) ? type_of(v)->await(v)
                                                 : val_ref(v);
}

/* --- methods ------------------------------------------------------------------ */

static Value method_send(Value self, Value *a)
{
    return gen_resume(as_gen(self), a[0], GEN_CALL);
}

static Value method_throw(Value self, Value *a)
{
    return gen_throw(as_gen(self), a);
}

static Value method_close(Value self, Value *a)
{
    (void)a;
    return gen_close(as_gen(self)) < 0 ? NULL : none();
}

/* What calls can do with a generator without C recursion: __next__. */
static Value method_next(Value self, Value *a)
{
    (void)a;
    return gen_resume(as_gen(self), VAL_NONE, GEN_CALL);
}

static const NativeDef generator_methods[] = {
    {"send", method_send, "value, /", NULL},
    {"throw", method_throw, "typ, val=, tb=, /", NULL},
    {"close", method_close, "", NULL},
    {"__next__", method_next, "", NULL},
    {0},
};

Type generator_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "generator",
    .module = "builtins",
    .size = sizeof(Gen),
    .flags = TYPE_GC,
    .free = gen_slot_free,
    .visit = gen_slot_visit,
    .clear = gen_slot_clear,
    .finalize = gen_slot_finalize,
    .size_of = gen_slot_size_of,
    .repr = gen_slot_repr,
    .iter = gen_slot_iter,
    .next = slot_next,
    .methods = generator_methods,
    .getset = (const GetSetDef[]){
        {"__name__", gen_get_name, gen_set_name},
        {"__qualname__", gen_get_qualname, gen_set_qualname},
        {"gi_running", gen_get_running, NULL},
        {"gi_suspended", gen_get_suspended, NULL},
        {"gi_frame", gen_get_frame, NULL},
        {"gi_code", gen_get_code, NULL},
        {"gi_yieldfrom", gen_get_awaited, NULL},
        {0},
    },
};

/* --- coroutines ------------------------------------------------------------------ */

static Value get_origin(Value self)
{
    Value origin = origin_peek(self);

    return val_ref(origin ? origin : VAL_NONE);
}

/* coro.__await__(): an iterator over it. */
typedef struct CoroWrapper {
    Obj head;
    Gen *coro;
} CoroWrapper;

static Gen *wrapped(Value self)
{
    return ((CoroWrapper *)(void *)self)->coro;
}

static Value wrapper_next(Value self)
{
    Value out;
    SendResult r = gen_send(wrapped(self), VAL_NONE, &out);

    if (r == SEND_RETURN) {     /* who asks by hand gets the result */
        raise_stop(out);
        val_clear(&out);
    }
    return out;
}

static SendResult wrapper_drive(Value self, Value in, Value *out)
{
    return gen_delegate(wrapped(self), in, out);
}

static Value wrapper_send(Value self, Value *a)
{
    return method_send((Value)wrapped(self), a);
}

static Value wrapper_throw(Value self, Value *a)
{
    return method_throw((Value)wrapped(self), a);
}

static Value wrapper_close(Value self, Value *a)
{
    return method_close((Value)wrapped(self), a);
}

static void wrapper_free(Value self)
{
    val_unref((Value)wrapped(self));
}

static void wrapper_visit(Value self, Visit visit, void *arg)
{
    visit((Value)wrapped(self), arg);
}

static Type coro_wrapper_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "coroutine_wrapper",
    .module = "builtins",
    .size = sizeof(CoroWrapper),
    .flags = TYPE_GC,
    .free = wrapper_free,
    .visit = wrapper_visit,
    .iter = gen_slot_iter,
    .next = wrapper_next,
    .send = wrapper_drive,
    .methods = (const NativeDef[]){
        {"send", wrapper_send, "value, /", NULL},
        {"throw", wrapper_throw, "typ, val=, tb=, /", NULL},
        {"close", wrapper_close, "", NULL},
        {0},
    },
};

static Value coro_await(Value self)
{
    CoroWrapper *w = (CoroWrapper *)(void *)obj_new(&coro_wrapper_type);

    w->coro = REF(as_gen(self));
    return (Value)w;
}

Type coroutine_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "coroutine",
    .module = "builtins",
    .size = sizeof(Gen),
    .flags = TYPE_GC,
    .free = gen_slot_free,
    .visit = gen_slot_visit,
    .clear = gen_slot_clear,
    .finalize = gen_slot_finalize,
    .size_of = gen_slot_size_of,
    .repr = gen_slot_repr,
    .await = coro_await,
    .methods = (const NativeDef[]){
        {"send", method_send, "value, /", NULL},
        {"throw", method_throw, "typ, val=, tb=, /", NULL},
        {"close", method_close, "", NULL},
        {0},
    },
    .getset = (const GetSetDef[]){
        {"__name__", gen_get_name, gen_set_name},
        {"__qualname__", gen_get_qualname, gen_set_qualname},
        {"cr_running", gen_get_running, NULL},
        {"cr_suspended", gen_get_suspended, NULL},
        {"cr_frame", gen_get_frame, NULL},
        {"cr_code", gen_get_code, NULL},
        {"cr_await", gen_get_awaited, NULL},
        {"cr_origin", get_origin, NULL},
        {0},
    },
};

void gen_start(void)
{
    type_ready(&generator_type);
    type_ready(&coroutine_type);
    type_ready(&coro_wrapper_type);
    type_ready(&async_generator_type);
    type_ready(&agen_asend_type);
    type_ready(&agen_athrow_type);
}

void gen_end(void)
{
    type_end(&agen_athrow_type);
    type_end(&agen_asend_type);
    type_end(&async_generator_type);
    type_end(&coro_wrapper_type);
    type_end(&coroutine_type);
    type_end(&generator_type);
    gen_extras_end();
}
