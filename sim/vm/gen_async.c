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

/* What a call that is over raises. */
static SendResult refuse(const AgenCall *c)
{
    raise(&exc_RuntimeError, "cannot reuse already awaited %s",
          c->kind == AGEN_SEND ? "__anext__()/asend()" : "aclose()/athrow()");
    return SEND_ERROR;
}

static SendResult refuse_beside_another(const AgenCall *c)
{
    raise(&exc_RuntimeError, "%s: asynchronous generator is already running",
          c->kind == AGEN_CLOSE ? "aclose()"
          : c->kind == AGEN_THROW ? "athrow()" : "anext()");
    return SEND_ERROR;
}

/* The first send() into an athrow() or aclose(), whose generator has not ended:
 * raises what is to be thrown into that.  False: something else is raised. */
static bool begin_throw(AgenCall *c, Value in)
{
    Gen *g = c->agen;

    c->state = GEN_DONE;
    if (g->call_runs)
        return refuse_beside_another(c) == SEND_PUSHED;
    if (g->closing) {
        raise_exc_take(exc_new_value(&exc_StopAsyncIteration, NULL));
        return false;
    }
    if (in != VAL_NONE) {
        c->state = GEN_CREATED;
        raise(&exc_RuntimeError, "can't send non-None value to a just-started "
              "coroutine");
        return false;
    }
    if (c->misused) {
        raise_again_take(val_ref(c->arg));
        return false;
    }
    c->state = GEN_ACTIVE;
    if (c->kind == AGEN_CLOSE)
        g->closing = true;
    raise_again_take(c->kind == AGEN_THROW
                     ? val_ref(c->arg)
                     : exc_new_value(&exc_GeneratorExit, NULL));
    return true;
}

static SendResult prepare_send(AgenCall *c, Value *in, Value *out)
{
    Gen *g = c->agen;

    if (c->kind != AGEN_SEND && g->state == GEN_DONE) {
        c->state = GEN_DONE;
        *out = none();
        return SEND_RETURN;
    }
    if (c->kind == AGEN_SEND && c->state == GEN_CREATED) {
        if (g->call_runs)
            return refuse_beside_another(c);
        if (*in == VAL_NONE && c->arg)
            *in = c->arg;
        c->state = GEN_ACTIVE;
    } else if (c->state == GEN_CREATED) {
        if (!begin_throw(c, *in))
            return SEND_ERROR;
        *in = NULL;
    }
    g->call_runs = true;
    return SEND_PUSHED;
}

/* The generator did not run, for it has ended or cannot begin so. */
static SendResult without_a_run(AgenCall *c, Value *out)
{
    *out = agen_outcome_take(c->agen, NULL);
    return *out ? SEND_RETURN : SEND_ERROR;
}

/* What comes before each step of a call: [*in] becomes what the generator is
 * resumed with (NULL: what is raised is thrown).  SEND_PUSHED: go on. */
static SendResult prepare(AgenCall *c, Value *in, Value *out)
{
    AgenStep step = !*in ? AGEN_THROWN
                  : c->state == GEN_CREATED ? AGEN_BEGUN : AGEN_RESUMED;

    if (c->state == GEN_DONE)
        return refuse(c);
    SendResult r = *in ? prepare_send(c, in, out) : SEND_PUSHED;
    if (r != SEND_PUSHED)
        return r;
    GenExtra *extra = gen_extra(c->agen);
    extra->call = c;
    extra->call_kind = (uint8_t)c->kind;
    extra->call_step = (uint8_t)step;
    return *in && c->agen->state == GEN_DONE ? without_a_run(c, out)
                                             : SEND_PUSHED;
}

static SendResult call_send(Value self, Value in, Value *out)
{
    AgenCall *c = (AgenCall *)(void *)self;

    bool thrown = !in;
    SendResult r = prepare(c, &in, out);

    if (r != SEND_PUSHED)
        return r;
    if (thrown)
        gen_exit_thrown(c->agen);
    r = gen_delegate(c->agen, in, out);
    return r == SEND_PUSHED ? r : without_a_run(c, out);
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

/* CPython leaves some calls as they were, and a generator running that ended:
 * send(None) may follow then, and gets nothing. */
static void call_over(Gen *g, bool yielded)
{
    GenExtra *x = gen_extra(g);

    if (x->call && (x->call_kind == AGEN_SEND || x->call_step == AGEN_BEGUN ||
                    (x->call_kind == AGEN_CLOSE &&
                     (x->call_step == AGEN_RESUMED || yielded))))
        x->call->state = GEN_DONE;
    if (x->call_kind != AGEN_CLOSE || x->call_step != AGEN_THROWN || yielded)
        g->call_runs = false;
    x->call = NULL;
}

Value agen_outcome_take(Gen *agen, Value v)
{
    if (!agen->extra)           /* close() of what never ran */
        return v;
    call_over(agen, v != NULL);
    if (gen_extra(agen)->call_kind == AGEN_CLOSE)
        return close_outcome(v);
    if (v || exc_raised())
        return v;
    raise_exc_take(exc_new_value(&exc_StopAsyncIteration, NULL));
    return NULL;
}

Value agen_call_throws_late(Value call)
{
    AgenCall *c = (AgenCall *)(void *)call;
    Value in = VAL_NONE, out;

    if (c->state != GEN_CREATED || c->kind == AGEN_SEND || c->misused ||
        c->agen->state != GEN_ACTIVE || c->agen->call_runs || c->agen->closing)
        return NULL;
    SendResult r = prepare(c, &in, &out);
    assert(r == SEND_PUSHED && exc_raised());
    (void)r;
    return exc_take();
}

/* --- the object ------------------------------------------------------------ */

/* send(), throw(), next(): drive the generator as a root. */
static Value drive(AgenCall *c, Value in)
{
    Value out = NULL;
    bool thrown = !in;
    SendResult sent = prepare(c, &in, &out);

    if (sent == SEND_PUSHED) {
        if (thrown)
            gen_exit_thrown(c->agen);
        Value r = gen_resume(c->agen, in, GEN_CALL);
        if (r)
            return r;
        sent = without_a_run(c, &out);
    }
    if (sent == SEND_RETURN) {
        raise_stop(out);
        val_unref(out);
    }
    return NULL;
}

static Value call_send_method(Value self, Value *a)
{
    return drive((AgenCall *)(void *)self, a[0]);
}

static Value call_throw_method(Value self, Value *a)
{
    AgenCall *c = (AgenCall *)(void *)self;

    if (c->state != GEN_DONE && !gen_raise_thrown(a)) {
        c->state = GEN_DONE;
        return NULL;
    }
    return drive(c, NULL);
}

static Value call_close_method(Value self, Value *a)
{
    (void)a;
    ((AgenCall *)(void *)self)->state = GEN_DONE;
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

    if (c->agen && c->agen->extra && gen_extra(c->agen)->call == c)
        gen_extra(c->agen)->call = NULL;
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
    bool misused = !gen_raise_thrown(a);
    Value exc = exc_take();
    assert(exc);
    Value r = agen_call_new((Gen *)(void *)self, AGEN_THROW, exc);
    if (r)
        ((AgenCall *)(void *)r)->misused = misused;
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
    return val_ref(val_bool(((Gen *)(void *)self)->call_runs));
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
        GENERIC_METHOD,
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
