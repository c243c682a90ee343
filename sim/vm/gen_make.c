/* gen_make.c - making generators and coroutines, and what few of them have. */
#include "sim/vm/gen.h"

#include "sim/base/mem.h"
#include "sim/base/zone.h"
#include "sim/vm/func.h"
#include "sim/vm/gen_int.h"
#include "sim/vm/origin.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

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

/* --- their extra parts ---------------------------------------------------- */

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

/* --- their names ---------------------------------------------------------- */

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
