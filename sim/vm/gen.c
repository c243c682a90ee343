/* gen.c - resuming, suspending and ending generators and coroutines. */
#include "sim/vm/gen.h"

#include <assert.h>

#include "sim/vm/exc.h"
#include "sim/vm/gen_int.h"
#include "sim/vm/vm.h"

bool gen_is_running(const Gen *g)
{
    return g->state == GEN_ACTIVE && gen_root((Gen *)(uintptr_t)g)->is_running;
}

void gen_detach_from(Gen *root, Gen *g)
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

void gen_detach(Gen *g)
{
    Gen *root = gen_root(g);

    vm_spend((size_t)root->chain * VM_COST_ITEM);   /* the way there and back */
    gen_detach_from(root, g);
}

void gen_abandon(Gen *g)
{
    if (g->delegated)
        gen_detach(g);
    Gen *inner = g->state == GEN_ACTIVE ? g->leaf : NULL;
    while (inner && frame_gen(inner->frame.back) != g)
        inner = frame_gen(inner->frame.back);
    if (inner)
        gen_detach(inner);
    g->state = GEN_DONE;
}

void gen_end_unrun(Gen *g)
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
    gen_end_unrun(g);
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

void gen_leave_agens_open(Gen *g)
{
    Gen *outermost = NULL;

    for (Gen *p = g->leaf; p && p != g; p = frame_gen(p->frame.back))
        if (p->head.type == &async_generator_type &&
            !(p->frame.back->flags & FRAME_STAND_IN))
            outermost = p;
    if (outermost)
        gen_detach(outermost);
}

/* Makes the leaf of [g]'s chain the running frame, with [in]; [g]'s own back
 * is set.  NULL: too deep. */
static Value enter(Gen *g, Value in)
{
    if (!in && exc_is_raised(&exc_GeneratorExit))
        gen_leave_agens_open(g);
    Gen *leaf = g->leaf ? g->leaf : g;
    int depth = vm.depth;

    if (g->state == GEN_ACTIVE)
        vm.depth += g->chain - 1;
    if (vm_too_deep()) {
        vm.depth = depth;
        if (g->state == GEN_CREATED)
            gen_end_unrun(g);
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

const char *gen_kind_name(const Gen *g)
{
    Type *t = g->head.type;

    return t == &coroutine_type ? "coroutine"
         : t == &generator_type ? "generator" : "async generator";
}

/* True if [g] can be resumed with [in]; else raises. */
static bool may_resume(Gen *g, Value in)
{
    if (gen_is_running(g) || g->is_running) {
        raise(&exc_ValueError, "%s already executing", gen_kind_name(g));
        return false;
    }
    if (g->state == GEN_CREATED && in && in != VAL_NONE) {
        raise(&exc_TypeError,
              "can't send non-None value to a just-started %s", gen_kind_name(g));
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
        gen_detach(g);
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
        gen_detach(inner);
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
    Value outer = exc_new(&exc_RuntimeError, "%s raised %s", gen_kind_name(g),
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
