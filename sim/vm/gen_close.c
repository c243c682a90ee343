/* gen_close.c - what is thrown into generators, and how they are closed.
 *
 * close() throws GeneratorExit in, innermost first: each of a chain gets it on
 * its own, after what it awaits has been closed, and has to end with it.
 */
#include "sim/vm/gen.h"

#include "sim/vm/call.h"
#include "sim/vm/exc.h"
#include "sim/vm/gen_int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* What throw([typ], [value]) throws.  What is handled where it is called is no
 * context of it. */
static Value thrown(Value typ, Value value)
{
    if (!is_type(typ))
        return val_ref(typ);
    if (!value)
        return call0(typ);
    if (is_instance(value, (Type *)(void *)typ))
        return val_ref(value);
    return is_tuple(value) ? call_ex(typ, as_tuple(value), NULL)
                           : call1(typ, value);
}

static bool is_exception(Value v)
{
    return is_obj(v) && type_has(v->type, TYPE_EXC);
}

/* Whether throw() may be called so; else that is raised. */
static bool may_throw(Value typ, Value value, Value tb)
{
    bool is_class = is_type(typ) && type_has((Type *)(void *)typ, TYPE_EXC);

    if (tb && tb != VAL_NONE && type_of(tb) != &traceback_type)
        raise(&exc_TypeError, "throw() third argument must be a traceback "
              "object");
    else if (!is_class && !is_exception(typ))
        raise(&exc_TypeError, "exceptions must be classes or instances "
              "deriving from BaseException, not %T", typ);
    else if (!is_class && value && value != VAL_NONE)
        raise(&exc_TypeError, "instance exception may not have a separate "
              "value");
    else
        return true;
    return false;
}

bool gen_raise_thrown(const Value *a)
{
    Value typ = a[0], value = a[1] == VAL_NONE ? NULL : a[1];
    Value tb = a[2] == VAL_NONE ? NULL : a[2];

    if (!may_throw(typ, value, tb))
        return false;
    Value exc = thrown(typ, value);
    if (!exc)
        return true;
    if (!is_exception(exc)) {
        raise(&exc_TypeError, "calling %R should have returned an instance of "
              "BaseException, not %T", typ, exc);
        val_unref(exc);
        return true;
    }
    if (tb || is_type(typ))
        exc_set_traceback(exc, (Traceback *)(void *)tb);
    raise_again_take(exc);
    return true;
}

Value gen_throw(Gen *g, const Value *a)
{
    Gen *leaf = g->leaf ? g->leaf : g;

    if (gen_raise_thrown(a)) {
        gen_exit_thrown(g);
    } else if (!gen_awaited_peek(leaf)) {       /* whose throw() it was */
        if (leaf == g || gen_is_running(g))
            return NULL;
        gen_detach_from(g, leaf);
    }
    return gen_resume(g, NULL, GEN_CALL);
}

/* Throws what is raised, or else GeneratorExit, into [g] alone, which must
 * end with it.  0, or -1 with what it raised instead. */
static int close_one(Gen *g)
{
    Value out;

    if (!exc_raised())
        raise_exc_take(exc_new_value(&exc_GeneratorExit, NULL));
    g->frame.flags |= FRAME_ALONE;
    SendResult sent = gen_send(g, NULL, &out);
    switch (sent) {
    case SEND_YIELD:
        val_unref(out);
        return raise_i(&exc_RuntimeError, "%s ignored GeneratorExit",
                       gen_kind_name(g));
    case SEND_RETURN:
        val_unref(out);
        if (g->head.type != &async_generator_type)
            return 0;
        raise_exc_take(exc_new_value(&exc_StopAsyncIteration, NULL));
        return -1;
    default:
        return exc_drop_if(&exc_GeneratorExit) ||
               exc_drop_if(&exc_StopIteration) ? 0 : -1;
    }
}

/* Calls close() of what [g], the leaf of its chain, awaits. */
static void close_iterator(Gen *g)
{
    Value x = val_xref(gen_awaited_peek(g));
    Value close = x ? obj_getattr_opt(x, NAME(close)) : NULL;
    Value r = close ? call0(close) : NULL;

    val_xunref(r);
    val_xunref(close);
    val_xunref(x);
}

/* Closes what suspended [g] awaits.  0, or -1 if that raised. */
static int close_awaited(Gen *g)
{
    if (g->delegated)
        gen_detach(g);
    gen_leave_agens_open(g);
    close_iterator(g->leaf ? g->leaf : g);
    while (g->leaf) {           /* innermost first, each on its own */
        Gen *leaf = (Gen *)REF(g->leaf);
        gen_detach_from(g, leaf);
        close_one(leaf);
        val_unref((Value)leaf);
    }
    return exc_raised() ? -1 : 0;
}

void gen_exit_thrown(Gen *g)
{
    if (!exc_is_raised(&exc_GeneratorExit) || g->state != GEN_ACTIVE ||
        gen_is_running(g))
        return;
    Value exc = exc_take();
    if (close_awaited(g) == 0)
        raise_again_take(val_ref(exc));
    val_unref(exc);
    g->frame.flags |= FRAME_ALONE;
}

int gen_close(Gen *g)
{
    if (g->state == GEN_CREATED)
        gen_end_unrun(g);
    if (g->state == GEN_DONE)
        return 0;
    if (gen_is_running(g))
        return raise_i(&exc_ValueError, "%s already executing", gen_kind_name(g));
    close_awaited(g);
    return vm.stopped ? -1 : close_one(g);
}
