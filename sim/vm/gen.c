/* gen.c - resuming, suspending and ending generators and coroutines. */
#include "sim/vm/gen.h"

#include <assert.h>

#include "sim/base/mem.h"
#include "sim/base/zone.h"
#include "sim/vm/call.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/gen_int.h"
#include "sim/vm/origin.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* --- making --------------------------------------------------------------- */

/* Keeps where the new [g] is made, for those who want to know. */
static void note_making(Gen *g)
{
    if (vm.told) {
        const Frame *where = vm_where();
        g->made_at = where ? frame_line(where) : 0;
    }
    if (vm.origin_depth > 0 && g->head.type == &coroutine_type)
        origin_note((Value)g, vm.origin_depth);
}

static Gen *gen_alloc(Type *type, uint32_t size)
{
    Gen *g = (Gen *)(void *)obj_new_sized(type,
                                          sizeof(Gen) + size * sizeof(Value));

    g->frame.size = size;
    g->frame.flags = FRAME_IN_GEN;
    g->frame.sp = g->frame.slots;
    if (vm.told || vm.origin_depth > 0)
        note_making(g);
    return g;
}

Value gen_from_frame_take(Frame *f, Type *type)
{
    Gen *g = gen_alloc(type, f->size);
    size_t used = (size_t)(f->sp - f->slots);

    g->frame.code = f->code;
    g->frame.ip = f->ip;
    g->frame.globals = f->globals;
    g->frame.func = f->func;
    g->frame.nslots = f->nslots;
    g->frame.sp = g->frame.slots + used;
    memcpy(g->frame.slots, f->slots, used * sizeof(Value));
    memset(f->slots, 0, used * sizeof(Value));
    f->sp = f->slots + f->nslots;
    frame_put_back(f);
    return (Value)g;
}

Value gen_new_native(FrameStep step, const char *name, const char *qualname,
                     const Value *slots, uint32_t n)
{
    Gen *g = gen_alloc(&coroutine_type, n);

    g->frame.step = step;
    g->frame.flags |= FRAME_IS_PYTHON;
    g->frame.nslots = n;
    for (uint32_t i = 0; i < n; i++)
        g->frame.slots[i] = val_xref(slots[i]);
    g->frame.sp = g->frame.slots + n;
    g->frame.name = name;
    g->frame.qualname = qualname;
    return (Value)g;
}

void gen_begun(Value coro, int state, Value x)
{
    Gen *g = (Gen *)(void *)coro;

    g->state = GEN_ACTIVE;
    g->chain = 1;
    g->frame.state = state;
    g->frame.local = val_xref(x);
}

/* By number; the first is nobody's.  What is free refers to the next. */
static struct { GenExtra *items; size_t len, cap; uint32_t free; } extras;
ZONE_KEEP(extras);

GenExtra *gen_extra_peek(const Gen *g)
{
    return g->extra ? &extras.items[g->extra] : NULL;
}

GenExtra *gen_extra(Gen *g)
{
    if (g->extra)
        return gen_extra_peek(g);
    if (extras.len == 0)
        extras.len = 1;
    if (extras.free) {
        g->extra = extras.free;
        extras.free = extras.items[g->extra].next_free;
    } else {
        extras.items = mem_grow(extras.items, &extras.cap, extras.len + 1,
                                sizeof *extras.items);
        g->extra = (uint32_t)extras.len++;
    }
    extras.items[g->extra] = (GenExtra){0};
    return gen_extra_peek(g);
}

void gen_extra_drop(Gen *g)
{
    GenExtra *x = gen_extra_peek(g);

    if (!x)
        return;
    Value owned[] = {x->name, x->qualname, x->finalizer};
    *x = (GenExtra){.next_free = extras.free};
    extras.free = g->extra;
    g->extra = 0;
    for (int i = 0; i < 3; i++)
        val_xunref(owned[i]);
}

void gen_extras_end(void)
{
    mem_free(extras.items);
    memset(&extras, 0, sizeof extras);
}

Value gen_name(const Gen *g)
{
    const Frame *f = &g->frame;
    const GenExtra *x = gen_extra_peek(g);

    if (x && x->name)
        return val_ref(x->name);
    if (!f->code)
        return str_from(f->name ? f->name : "");
    return val_ref(f->func ? f->func->name : f->code->name);
}

Value gen_qualname(const Gen *g)
{
    const Frame *f = &g->frame;
    const GenExtra *x = gen_extra_peek(g);

    if (x && x->qualname)
        return val_ref(x->qualname);
    if (!f->code)
        return str_from(f->qualname ? f->qualname : "");
    return val_ref(f->func ? f->func->qualname : f->code->qualname);
}

/* --- chains ----------------------------------------------------------------- */

bool gen_is_running(const Gen *g)
{
    return g->state == GEN_ACTIVE && gen_root((Gen *)(uintptr_t)g)->is_running;
}

/* Takes suspended [g] out of the chain from [root] of which it is an inner
 * part, with what hangs on it; the rest will drive it again when it is resumed.
 */
static void detach_from(Gen *root, Gen *g)
{
    Gen *outer = frame_gen(g->frame.back);
    Gen *leaf = root->leaf ? root->leaf : root;
    int inner_frames = 1;

    for (Gen *p = leaf; p != g; inner_frames++) {
        p = frame_gen(p->frame.back);
        assert(p);
    }
    g->leaf = leaf == g ? NULL : leaf;
    g->chain = inner_frames;
    g->delegated = false;
    root->chain -= inner_frames;
    root->leaf = outer == root ? NULL : outer;
}

static void detach(Gen *g)
{
    Gen *root = gen_root(g);

    vm_spend((size_t)root->chain * VM_COST_ITEM);   /* the way there and back */
    detach_from(root, g);
}

void gen_abandon(Gen *g)
{
    if (g->delegated)
        detach(g);
    Gen *inner = g->state == GEN_ACTIVE ? g->leaf : NULL;
    while (inner && frame_gen(inner->frame.back) != g)
        inner = frame_gen(inner->frame.back);
    if (inner)
        detach(inner);
    g->state = GEN_DONE;
}

/* Ends [g], which never ran or cannot run on. */
static void end_unrun(Gen *g)
{
    g->state = GEN_DONE;
    frame_clear(&g->frame);
}

/* What is raised is thrown into [g], which never ran: it leaves before the
 * first statement, and any `try`. */
static void throw_in_unrun(Gen *g)
{
    if (g->frame.code && !vm.stopped)
        exc_add_traceback(vm.raised, &g->frame, CODE_BEGIN);
    end_unrun(g);
    gen_wrap_raised(g);
}

/* What leaves a frame because something was thrown in below meets what the
 * frame around it handles, as if it had been thrown there. */
static void chain_thrown(Frame *f)
{
    if (f->handled && vm.raised && !vm.stopped) {
        exc_set_context(vm.raised, f->handled);
        exc_drop_lines(vm.raised);
    }
}

void gen_inner_over(Frame *outer)
{
    bool thrown = outer->flags & FRAME_THROWN;

    outer->flags &= ~(uint32_t)FRAME_THROWN;
    if (thrown)
        chain_thrown(outer);
}

/* What is raised is thrown into the chain from [g] to [leaf]. */
static void begin_throw(Gen *g, Gen *leaf)
{
    chain_thrown(&leaf->frame);
    for (Gen *p = leaf; p != g;) {
        p = frame_gen(p->frame.back);
        p->frame.flags |= FRAME_THROWN;
    }
}

void gen_throw_here(void)
{
    vm.root->thrown = true;
    begin_throw(vm.root, frame_gen(vm.frame));
}

/* Who closes a chain closes an asend() in it, but not its async generator; and
 * GeneratorExit that is thrown in gets to that by the asend().  Where a task
 * drives an aclose() itself, GeneratorExit is what that throws. */
static void leave_agens_open(Gen *g)
{
    Gen *outermost = NULL;

    for (Gen *p = g->leaf; p && p != g; p = frame_gen(p->frame.back))
        if (p->head.type == &async_generator_type &&
            !(p->frame.back->flags & FRAME_STAND_IN))
            outermost = p;
    if (outermost)
        detach(outermost);
}

/* Makes the leaf of [g]'s chain the running frame, with [in]; [g]'s own back
 * is set.  NULL: too deep. */
static Value enter(Gen *g, Value in)
{
    if (!in && exc_is_raised(&exc_GeneratorExit))
        leave_agens_open(g);
    Gen *leaf = g->leaf ? g->leaf : g;
    int depth = vm.depth;

    if (g->state == GEN_ACTIVE)
        vm.depth += g->chain - 1;
    if (vm_too_deep()) {
        vm.depth = depth;
        if (g->state == GEN_CREATED)
            end_unrun(g);
        return NULL;
    }
    vm.depth++;
    vm.frame = &leaf->frame;
    g->leaf = NULL;
    if (!in)
        begin_throw(g, leaf);
    if (g->state == GEN_CREATED) {
        g->state = GEN_ACTIVE;
        return VAL_PUSHED;
    }
    if (leaf->frame.code && in)
        *leaf->frame.sp++ = val_ref(in);
    else if (in)
        val_set_take(&vm.handed, val_ref(in));
    return VAL_PUSHED;
}

static const char *kind_name(const Gen *g)
{
    Type *t = g->head.type;

    return t == &coroutine_type ? "coroutine"
         : t == &generator_type ? "generator" : "async generator";
}

/* True if [g] can be resumed with [in]; else raises. */
static bool may_resume(Gen *g, Value in)
{
    if (gen_is_running(g) || g->is_running) {
        raise(&exc_ValueError, "%s already executing", kind_name(g));
        return false;
    }
    if (g->state == GEN_CREATED && in && in != VAL_NONE) {
        raise(&exc_TypeError,
              "can't send non-None value to a just-started %s", kind_name(g));
        return false;
    }
    return true;
}

Value gen_resume(Gen *g, Value in, GenMode mode)
{
    if (g->state == GEN_DONE) {
        if (g->head.type == &coroutine_type && !vm.stopped) {
            exc_drop();         /* what is thrown, if anything */
            return raise(&exc_RuntimeError,
                         "cannot reuse already awaited coroutine");
        }
        if (!in)
            return NULL;
        return raise_stop(VAL_NONE);
    }
    if (!may_resume(g, in))
        return NULL;
    if (g->delegated)
        detach(g);
    if (g->state == GEN_CREATED && !in &&
        !(g->frame.flags & FRAME_STAND_IN)) {
        throw_in_unrun(g);
        return NULL;
    }
    Frame *resumer = vm.frame;
    int depth = vm.depth;
    g->frame.back = resumer;
    if (!enter(g, in))
        return NULL;
    g->mode = (unsigned)mode & 3;
    g->base_depth = depth;
    g->prev_root = vm.root;
    g->is_running = true;
    g->thrown = !in;
    vm.root = REF(g);
    return VAL_PUSHED;
}

SendResult gen_delegate(Gen *inner, Value in, Value *out)
{
    if (inner->state == GEN_DONE) {
        if (!in)
            return SEND_ERROR;
        if (inner->head.type == &coroutine_type) {
            raise(&exc_RuntimeError, "cannot reuse already awaited coroutine");
            return SEND_ERROR;
        }
        *out = none();
        return SEND_RETURN;
    }
    if (!may_resume(inner, in))
        return SEND_ERROR;
    if (inner->delegated)
        detach(inner);
    if (inner->state == GEN_CREATED && !in) {
        throw_in_unrun(inner);
        return SEND_ERROR;
    }
    inner->frame.back = vm.frame;
    if (!enter(inner, in))
        return SEND_ERROR;
    inner->delegated = true;
    if (!in)
        vm.root->thrown = true;
    return SEND_PUSHED;
}

/* The frames from [leaf] out to [root] run no more: what was thrown in below
 * them was caught. */
static void throw_is_over(Gen *root, Gen *leaf)
{
    while (leaf != root) {
        leaf = frame_gen(leaf->frame.back);
        leaf->frame.flags &= ~(uint32_t)FRAME_THROWN;
    }
}

Gen *gen_suspend(Gen *leaf)
{
    Gen *root = vm.root, *prev = root->prev_root;

    assert(vm.frame == &leaf->frame);
    if (root->thrown)
        throw_is_over(root, leaf);
    root->leaf = leaf == root ? NULL : leaf;
    int depth = root->base_depth;
    root->chain = vm.depth - depth;
    root->is_running = false;
    vm.depth = depth;
    vm.root = prev;
    vm.frame = root->frame.back;
    return root;
}

bool gen_finish(Gen *g)
{
    bool is_root = g == vm.root;

    assert(vm.frame == &g->frame);
    g->state = GEN_DONE;
    vm.frame = g->frame.back;
    if (is_root) {
        vm.depth = g->base_depth;
        vm.root = g->prev_root;
        g->leaf = NULL;
        g->is_running = false;
    } else {
        vm.depth--;
        g->delegated = false;
    }
    frame_clear(&g->frame);
    return is_root;
}

void gen_wrap_raised(Gen *g)
{
    bool async_gen = g->head.type == &async_generator_type;
    const char *what;

    if (vm.stopped)
        return;
    if (exc_is_raised(&exc_StopIteration))
        what = "StopIteration";
    else if (async_gen && exc_is_raised(&exc_StopAsyncIteration))
        what = "StopAsyncIteration";
    else
        return;
    Value inner = exc_take();
    Value outer = exc_new(&exc_RuntimeError, "%s raised %s", kind_name(g),
                          what);
    exc_set_cause(outer, inner);
    exc_set_context(outer, inner);
    raise_exc_take(outer);
    val_unref(inner);
}

/* --- resuming from C ------------------------------------------------------ */

SendResult gen_send(Gen *g, Value in, Value *out)
{
    *out = NULL;
    if (g->state == GEN_DONE && in && g->head.type != &coroutine_type) {
        *out = none();
        return SEND_RETURN;
    }
    if (!gen_resume(g, in, GEN_NATIVE))
        return SEND_ERROR;
    g->frame.flags |= FRAME_ENTRY;
    *out = vm_run(&g->frame);
    if (!*out)
        return SEND_ERROR;
    return vm.yielded ? SEND_YIELD : SEND_RETURN;
}

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

void gen_raise_thrown(Value typ, Value value)
{
    if (is_type(typ) ? !type_has((Type *)(void *)typ, TYPE_EXC)
                     : !is_exception(typ)) {
        raise(&exc_TypeError, "exceptions must be classes or instances "
              "deriving from BaseException, not %T", typ);
        return;
    }
    Value exc = thrown(typ, value == VAL_NONE ? NULL : value);
    if (exc && !is_exception(exc))
        raise(&exc_TypeError, "exceptions must derive from BaseException");
    else if (exc)
        raise_again_take(val_ref(exc));
    val_xunref(exc);
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
                       kind_name(g));
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
        detach(g);
    leave_agens_open(g);
    close_iterator(g->leaf ? g->leaf : g);
    while (g->leaf) {           /* innermost first, each on its own */
        Gen *leaf = (Gen *)REF(g->leaf);
        detach_from(g, leaf);
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
        end_unrun(g);
    if (g->state == GEN_DONE)
        return 0;
    if (gen_is_running(g))
        return raise_i(&exc_ValueError, "%s already executing", kind_name(g));
    close_awaited(g);
    return vm.stopped ? -1 : close_one(g);
}
