/* gen_async.c - asend(), athrow() and aclose() of async generators.
 *
 * These return AgenCall objects, which are awaitables.  Awaiting one pushes
 * the generator's own chain on the awaiting frame, so that what the generator
 * awaits suspends the whole chain; when it yields or ends, the call is over
 * and agen_outcome_take() says what that means to the one who awaits.
 */
#include <assert.h>

#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/gen_int.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* What drives [agen] now, or NULL. */
static AgenCall *driver(const Gen *agen)
{
    return agen->extra ? agen->extra->call : NULL;
}

Value agen_call_new(Gen *agen, AgenKind kind, Value arg)
{
    if (!agen->hooks_called) {
        agen->hooks_called = true;
        gen_extra(agen)->finalizer = val_xref(vm.agen_finalizer);
        if (vm.agen_firstiter) {
            Value r = call1(vm.agen_firstiter, (Value)agen);
            if (!r)
                return NULL;
            val_unref(r);
        }
    }
    AgenCall *c = (AgenCall *)(void *)obj_new(kind == AGEN_SEND ? &agen_asend_type
                                                            : &agen_athrow_type);
    c->agen = (Gen *)REF(agen);
    c->kind = kind;
    c->arg = val_xref(arg);
    return (Value)c;
}

static const char *call_name(const AgenCall *c)
{
    return c->kind == AGEN_CLOSE ? "aclose()"
         : c->kind == AGEN_THROW ? "athrow()"
         : c->arg ? "asend()" : "__anext__()";
}

static void call_done(AgenCall *c)
{
    c->state = GEN_DONE;
    if (driver(c->agen) == c)
        c->agen->extra->call = NULL;
}

/* What a call that comes too late, or beside another, raises. */
static SendResult refuse(AgenCall *c)
{
    const char *name = call_name(c);

    if (c->kind == AGEN_SEND)
        name = c->arg ? "asend()" : "anext()";
    if (c->state == GEN_DONE)
        raise(&exc_RuntimeError, "cannot reuse already awaited "
              "%s", c->kind == AGEN_SEND ? "__anext__()/asend()"
                                         : "aclose()/athrow()");
    else
        raise(&exc_RuntimeError,
              "%s: asynchronous generator is already running",
              c->kind == AGEN_SEND ? "anext()" : name);
    return SEND_ERROR;
}

/* The call's first step: [*in] becomes what the generator is resumed with
 * (NULL: what is raised).  SEND_PUSHED: go on. */
static SendResult begin(AgenCall *c, Value *in, Value *out)
{
    Gen *g = c->agen;

    if (c->state == GEN_DONE || (driver(g) && driver(g) != c))
        return refuse(c);
    if (g->state == GEN_DONE || (g->closing && c->kind == AGEN_SEND)) {
        call_done(c);
        if (c->kind == AGEN_CLOSE) {
            *out = none();
            return SEND_RETURN;
        }
        if (c->kind == AGEN_THROW && g->state == GEN_DONE && c->arg) {
            raise_exc(c->arg);
            return SEND_ERROR;
        }
        raise_exc_take(exc_new_value(&exc_StopAsyncIteration, NULL));
        return SEND_ERROR;
    }
    if (c->kind == AGEN_CLOSE) {
        g->closing = true;
        if (g->state == GEN_CREATED) {
            gen_close(g);
            call_done(c);
            *out = none();
            return SEND_RETURN;
        }
    }
    c->state = GEN_ACTIVE;
    gen_extra(g)->call = c;
    if (!*in)                   /* something is thrown into the call itself */
        return SEND_PUSHED;
    if (c->kind == AGEN_SEND) {
        if (*in == VAL_NONE && c->arg)
            *in = c->arg;
        return SEND_PUSHED;
    }
    *in = NULL;
    if (c->kind == AGEN_THROW)
        raise_exc(c->arg);
    else
        raise_exc_take(exc_new_value(&exc_GeneratorExit, NULL));
    return SEND_PUSHED;
}

static SendResult call_send(Value self, Value in, Value *out)
{
    AgenCall *c = (AgenCall *)(void *)self;

    if (c->state != GEN_ACTIVE || driver(c->agen) != c) {
        SendResult r = begin(c, &in, out);
        if (r != SEND_PUSHED)
            return r;
    }
    SendResult r = gen_delegate(c->agen, in, out);
    if (r != SEND_PUSHED)
        call_done(c);
    return r;
}

/* An async generator that was driven by aclose() ended or went on. */
static Value close_outcome(Value yielded)
{
    if (yielded) {
        val_unref(yielded);
        return raise(&exc_RuntimeError,
                     "async generator ignored GeneratorExit");
    }
    if (!exc_raised() || exc_drop_if(&exc_StopAsyncIteration) ||
        exc_drop_if(&exc_GeneratorExit))
        return none();
    return NULL;
}

Value agen_outcome_take(Gen *agen, Value v)
{
    AgenCall *c = driver(agen);
    AgenKind kind = c ? c->kind : AGEN_SEND;

    if (c)
        call_done(c);
    if (kind == AGEN_CLOSE)
        return close_outcome(v);
    if (v || exc_raised())
        return v;
    raise_exc_take(exc_new_value(&exc_StopAsyncIteration, NULL));
    return NULL;
}

/* --- the object ------------------------------------------------------------ */

/* send(), throw(), next(): drive the generator as a root. */
static Value drive(AgenCall *c, Value in)
{
    Value out = NULL;

    if (c->state != GEN_ACTIVE || driver(c->agen) != c)
        switch (begin(c, &in, &out)) {
        case SEND_PUSHED:
            break;
        case SEND_RETURN:
            raise_stop(out);
            val_unref(out);
            return NULL;
        default:
            return NULL;
        }
    Value r = gen_resume(c->agen, in, GEN_CALL);
    if (!r)
        call_done(c);
    return r;
}

static Value call_send_method(Value self, Value *a)
{
    return drive((AgenCall *)(void *)self, a[0]);
}

static Value call_throw_method(Value self, Value *a)
{
    gen_raise_thrown(a[0], a[1]);
    return drive((AgenCall *)(void *)self, NULL);
}

static Value call_close_method(Value self, Value *a)
{
    (void)a;
    call_done((AgenCall *)(void *)self);
    return none();
}

static Value call_next(Value self)
{
    Value method = obj_getattr(self, NAME(send));
    Value r = method ? call1(method, VAL_NONE) : NULL;

    val_xunref(method);
    return r;
}

static void call_free(Value self)
{
    AgenCall *c = (AgenCall *)(void *)self;

    if (c->agen && driver(c->agen) == c)
        c->agen->extra->call = NULL;
    val_xunref((Value)c->agen);
    val_xunref(c->arg);
}

static void call_visit(Value self, Visit visit, void *arg)
{
    AgenCall *c = (AgenCall *)(void *)self;

    visit((Value)c->agen, arg);
    if (c->arg)
        visit(c->arg, arg);
}

static const NativeDef call_methods[] = {
    {"send", call_send_method, "value, /", NULL},
    {"throw", call_throw_method, "typ, val=, tb=, /", NULL},
    {"close", call_close_method, "", NULL},
    {0},
};

#define CALL_TYPE(NAME)             \
    {                               \
        .head = STATIC_OBJ(&type_type), \
        .name = NAME,               \
        .module = "builtins",       \
        .size = sizeof(AgenCall),   \
        .flags = TYPE_GC,           \
        .free = call_free,          \
        .visit = call_visit,        \
        .iter = gen_slot_iter,      \
        .next = call_next,          \
        .await = gen_slot_iter,     \
        .send = call_send,          \
        .methods = call_methods,    \
    }

Type agen_asend_type = CALL_TYPE("async_generator_asend");
Type agen_athrow_type = CALL_TYPE("async_generator_athrow");

bool is_agen_call(Value v)
{
    return type_of(v) == &agen_asend_type || type_of(v) == &agen_athrow_type;
}

static Value agen_asend(Value self, Value *a)
{
    return agen_call_new((Gen *)(void *)self, AGEN_SEND, a[0]);
}

static Value agen_athrow(Value self, Value *a)
{
    gen_raise_thrown(a[0], a[1]);
    Value exc = exc_take();
    assert(exc);
    Value r = agen_call_new((Gen *)(void *)self, AGEN_THROW, exc);
    val_unref(exc);
    return r;
}

static Value agen_aclose(Value self, Value *a)
{
    (void)a;
    return agen_call_new((Gen *)(void *)self, AGEN_CLOSE, NULL);
}

static Value agen_anext(Value self)
{
    return agen_call_new((Gen *)(void *)self, AGEN_SEND, NULL);
}

static Value agen_get_running(Value self)
{
    return val_ref(val_bool(driver((Gen *)(void *)self) != NULL));
}

Type async_generator_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "async_generator",
    .module = "builtins",
    .size = sizeof(Gen),
    .flags = TYPE_GC,
    .free = gen_slot_free,
    .visit = gen_slot_visit,
    .clear = gen_slot_clear,
    .finalize = gen_slot_finalize,
    .size_of = gen_slot_size_of,
    .repr = gen_slot_repr,
    .aiter = gen_slot_iter,
    .anext = agen_anext,
    .methods = (const NativeDef[]){
        {"asend", agen_asend, "value, /", NULL},
        {"athrow", agen_athrow, "typ, val=, tb=, /", NULL},
        {"aclose", agen_aclose, "", NULL},
        {0},
    },
    .getset = (const GetSetDef[]){
        {"__name__", gen_get_name, gen_set_name},
        {"__qualname__", gen_get_qualname, gen_set_qualname},
        {"ag_running", agen_get_running, NULL},
        {"ag_frame", gen_get_frame, NULL},
        {"ag_code", gen_get_code, NULL},
        {"ag_await", gen_get_awaited, NULL},
        {0},
    },
};
