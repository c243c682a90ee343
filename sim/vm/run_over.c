/* run_over.c - what a frame's end means to the one who gets its result. */
#include "sim/vm/exc.h"
#include "sim/vm/gen.h"
#include "sim/vm/run_int.h"
#include "sim/vm/vm.h"

static After gen_over(Gen *g, Value *v)
{
    bool entry = g->frame.flags & FRAME_ENTRY;
    bool async_gen = g->head.type == &async_generator_type;

    g->frame.flags &= ~(uint32_t)FRAME_ENTRY;
    if (!*v)
        gen_wrap_raised(g);
    GenMode mode = (GenMode)g->mode;
    bool is_root = gen_finish(g);
    if (async_gen && !(is_root && mode == GEN_NATIVE)) {
        val_xunref(*v);
        *v = agen_outcome_take(g, NULL);
    }
    if (!is_root) {
        gen_inner_over(vm.frame);
        return AFTER_DELIVER;
    }
    val_unref((Value)g);
    vm.yielded = false;
    if (!*v || mode == GEN_NATIVE)
        return entry ? AFTER_EXIT : AFTER_DELIVER;
    Value result = *v;
    *v = NULL;
    if (mode == GEN_CALL)
        raise_stop(result);
    val_unref(result);
    return entry ? AFTER_EXIT
         : mode == GEN_FOR ? AFTER_FOR_END : AFTER_DELIVER;
}

After run_frame_over(Frame *f, Value *v)
{
    if (f->flags & FRAME_IN_GEN)
        return gen_over(frame_gen(f), v);
    bool entry = f->flags & FRAME_ENTRY;
    vm.frame = f->back;
    if (f->code)
        vm.depth--;
    if ((f->flags & FRAME_INIT) && *v) {
        if (*v != VAL_NONE)
            raise(&exc_TypeError, "__init__() should return None, not '%T'",
                  *v);
        val_unref(*v);
        *v = exc_raised() ? NULL : val_ref(f->local);
    } else if ((f->flags & FRAME_DISCARD) && *v) {
        val_unref(*v);
        *v = none();
    }
    frame_free(f);
    return entry ? AFTER_EXIT : AFTER_DELIVER;
}

/* `yield v` of an async generator: the awaiting call is over with it. */
After run_async_yield(Gen *g, Value *v)
{
    if (g == vm.root) {
        bool entry = g->frame.flags & FRAME_ENTRY;
        g->frame.flags &= ~(uint32_t)FRAME_ENTRY;
        gen_suspend(g);
        GenMode mode = (GenMode)g->mode;
        vm.yielded = mode == GEN_NATIVE;
        if (!vm.yielded)
            *v = agen_outcome_take(g, *v);
        val_unref((Value)g);
        if (*v && mode == GEN_CALL) {
            raise_stop(*v);
            val_clear(v);
        }
        return entry ? AFTER_EXIT : AFTER_DELIVER;
    }
    vm.frame = g->frame.back;
    vm.depth--;
    g->delegated = false;
    g->chain = 1;
    *v = agen_outcome_take(g, *v);
    gen_inner_over(vm.frame);
    return AFTER_DELIVER;
}

