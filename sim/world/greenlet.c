/* greenlet.c - handing the thread from one greenlet to another. */
#include "sim/world/greenlet_int.h"

#include "sim/aio/clock.h"
#include "sim/base/zone.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

/* All that are alive, but for main ones, which begin and end with threads. */
static Greenlet *alive;
ZONE_KEEP(alive);

/* The one that has handed over just now (owned): it is released by the one that
 * goes on, because that may run code. */
static Greenlet *left;
ZONE_KEEP(left);

static void let_go(void)
{
    Greenlet *g = left;

    left = NULL;
    if (g)
        val_unref((Value)g);
}

static void link_in(Greenlet *g)
{
    g->prev = NULL;
    g->next = alive;
    if (alive)
        alive->prev = g;
    alive = g;
}

static void link_out(Greenlet *g)
{
    *(g->prev ? &g->prev->next : &alive) = g->next;
    if (g->next)
        g->next->prev = g->prev;
    g->prev = g->next = NULL;
}

Greenlet *greenlet_current(void)
{
    Thread *t = thread_current;

    if (t->greenlet)
        return t->greenlet;
    Greenlet *g = as_greenlet(obj_new(&greenlet_type));
    g->state = GREENLET_ALIVE;
    g->is_main = true;
    g->thread = t->ident;
    g->lane = t->lane;
    t->greenlet = g;
    t->main_greenlet = REF(g);
    return g;
}

Frame *greenlet_frame(const Greenlet *g)
{
    return g->machine.frame;
}

/* --- in and out of the machine -------------------------------------------- */

static void set_aside(Greenlet *g)
{
    if (g->state == GREENLET_ALIVE) {
        g->machine = (VmThread){vm.frame, vm.root, vm.depth, vm.context};
        g->runs = emit_state.lane;
        g->phase = emit_state.phase;
        g->loop = emit_state.loop;
        g->file = emit_state.file;
        g->line = emit_state.line;
    }
    vm.frame = NULL;
    vm.root = NULL;
    vm.context = NULL;
}

static void put_in(Greenlet *g)
{
    Thread *t = thread_current;

    vm.frame = g->machine.frame;
    vm.root = g->machine.root;
    vm.depth = g->machine.depth;
    vm.context = g->machine.context;
    g->machine = (VmThread){0};
    emit_state.lane = g->runs;
    emit_state.phase = g->phase;
    emit_state.loop = g->loop;
    emit_state.file = g->file;
    emit_state.line = g->line;
    emit_state.thread = t->lane = g->lane;
    left = t->greenlet;
    t->greenlet = REF(g);
}

enum { COST_SWITCH = 2000 };    /* against vm.budget */

/* [to], which is alive, goes on with [in] (taken), or with what is raised. */
static Value enter(Greenlet *to, Value in)
{
    Greenlet *me = greenlet_current();
    bool pinned = stack_is_pinned();
    Stack *stack = to->pinned;
    const char *why = emit_state.on ? greenlet_waits_in() : NULL;

    if (me->state == GREENLET_ALIVE && pinned)
        me->pinned = stack_current();
    vm_spend(COST_SWITCH);
    greenlet_show(to, NULL);    /* it may be a copy without a lane */
    greenlet_emit_block(me, why);
    greenlet_ready(to, VIA_THREAD);
    set_aside(me);
    clock_new_step();
    put_in(to);
    to->pinned = NULL;
    greenlet_emit_runs(to);
    if (vm.frame)
        vm.handed = in;
    else
        val_xunref(in);
    if (stack || pinned)
        stack_switch(stack ? stack : stack_take());
    return VAL_PUSHED;
}

/* --- beginning and ending ------------------------------------------------- */

/* What go() hands over on its way: args and kwargs, or exc; owned. */
typedef struct Parcel {
    Value args, kwargs, exc;
} Parcel;

static Value go(Greenlet *g, Parcel p);

/* GreenletExit ends a greenlet as a result does, which stands in a tuple. */
static void exit_is_result(Value *value, Value *exc)
{
    if (!*exc || vm.stopped || !is_instance(*exc, &exc_GreenletExit))
        return;
    *value = tuple_of(1, *exc);
    val_clear(exc);
}

/* The running greenlet's function is over, with [in] or what is raised. */
static Value over(Frame *f, Value in)
{
    Greenlet *me = greenlet_current();
    Value value = in ? tuple_of(1, in) : NULL, exc = NULL;

    val_xunref(in);
    if (!in) {
        exc = vm.raised;
        vm.raised = NULL;
    }
    greenlet_emit_end(me, exc ? exc : me->failed);
    val_clear(&me->failed);
    exit_is_result(&value, &exc);
    vm.frame = f->back;
    frame_free(f);
    val_clear(&vm.context);
    me->state = GREENLET_DEAD;
    link_out(me);
    return go(me->parent, (Parcel){.args = value, .exc = exc});
}

/* The bottom of a greenlet.  Slots: what it calls, the arguments as a tuple,
 * the keywords as a dict or NULL. */
static Value bottom_step(Frame *f, Value in)
{
    if (f->state++ > 0)
        return over(f, in);
    let_go();
    Value kwargs = f->slots[2];
    return frame_again(f, call_ex_begin(f->slots[0], as_tuple(f->slots[1]),
                                        kwargs ? as_dict(kwargs) : NULL));
}

/* Makes [g], which is new, one that waits to call its function.  False: it has
 * none, raised; or its `run`, which may be the program's code, has begun it. */
static bool begin(Greenlet *g, Value args, Value kwargs)
{
    Value run = obj_getattr_s((Value)g, "run");
    Frame *outer = vm.frame;

    if (!run || g->state != GREENLET_NEW) {
        val_xunref(run);
        return false;
    }
    greenlet_show(g, run);
    val_clear(&g->run);
    g->state = GREENLET_ALIVE;
    g->thread = thread_current->ident;
    g->machine.depth = vm.depth + 1;   /* as CPython counts */
    link_in(g);
    vm.frame = NULL;
    g->machine.frame = frame_push_native(bottom_step,
                                         (Value[]){run, args, kwargs}, 3);
    vm.frame = outer;
    val_unref(run);
    return true;
}

/* [g] never runs: it is dead, and its parent gets what it was given. */
static void end_unrun(Greenlet *g)
{
    val_clear(&g->run);
    greenlet_lose(g);
    g->state = GREENLET_DEAD;
}

/* What switch() returns for what it is called with. */
static Value plain(Value args, Value kwargs)
{
    Tuple *t = as_tuple(args);

    if (kwargs && dict_len(as_dict(kwargs)) > 0)
        return t->len == 0 ? val_ref(kwargs) : tuple_of(2, args, kwargs);
    return val_ref(t->len == 1 ? t->items[0] : args);
}

static void drop_parcel(Parcel *p)
{
    val_clear(&p->args);
    val_clear(&p->kwargs);
    val_clear(&p->exc);
}

/* [g], or the next of its parents that can go on; what is new begins.  NULL: it
 * cannot begin, raised. */
static Greenlet *who_goes_on(Greenlet *g, Parcel *p)
{
    while (g->state != GREENLET_ALIVE) {
        if (g->state == GREENLET_NEW && p->exc)
            end_unrun(g);
        else if (g->state == GREENLET_NEW && begin(g, p->args, p->kwargs))
            return g;
        else if (exc_raised() && greenlet_current()->state == GREENLET_ALIVE)
            return NULL;
        else if (exc_raised())
            p->exc = exc_take();
        exit_is_result(&p->args, &p->exc);
        if (g->state != GREENLET_ALIVE)
            g = g->parent;
    }
    return g;
}

/* Hands [p] (swallowed: whoever is left here may never come back) over to [g],
 * or the next of its parents that can go on. */
static Value go(Greenlet *g, Parcel p)
{
    Greenlet *to = who_goes_on(g, &p);
    bool begins = to && to->machine.frame && to->machine.frame->state == 0;
    Value in = NULL, exc = p.exc;

    p.exc = NULL;
    if (to && !exc && !begins)
        in = plain(p.args, p.kwargs);
    drop_parcel(&p);
    if (exc && to)
        raise_again_take(exc);
    else
        val_xunref(exc);
    return !to || to == thread_current->greenlet ? in : enter(to, in);
}

/* Slots: as greenlet_switch()'s parameters. */
static Value switch_step(Frame *f, Value in)
{
    if (f->state++ > 0) {
        let_go();
        return in;
    }
    Parcel p = {f->slots[1], f->slots[2], f->slots[3]};
    f->slots[1] = f->slots[2] = f->slots[3] = NULL;
    return go(as_greenlet(f->slots[0]), p);
}

Value greenlet_switch(Greenlet *g, Value args, Value kwargs, Value exc)
{
    Value slots[] = {(Value)g, args, kwargs, exc};

    frame_push_native(switch_step, slots, 4);
    return VAL_PUSHED;
}

/* --- the end -------------------------------------------------------------- */

static bool finishing;
ZONE_KEEP(finishing);

void greenlets_finish(void)
{
    finishing = true;
}

static Value die(Value self, Value *a)
{
    static const char text[] =
        "Killing the greenlet because all references have vanished.";
    Value exc = exc_new(&exc_GreenletExit, "%s", text);

    (void)a;
    greenlet_switch(as_greenlet(self), NULL, NULL, exc);
    val_unref(exc);
    return VAL_PUSHED;
}

/* The last reference has gone. */
void greenlet_finalize(Value self)
{
    static const NativeDef def = {"throw", die, "", NULL};
    Greenlet *g = as_greenlet(self);
    Buf b;

    if (g->state != GREENLET_ALIVE || finishing || g->is_main || g->stays ||
        g->thread != thread_current->ident || !vm.frame)
        return;
    val_set_take((Value *)(void *)&g->parent, (Value)REF(greenlet_current()));
    Value f = native_new(&def, self, NULL);
    Value r = call0(f);
    val_unref(f);
    val_xunref(r);
    if (!r || g->state != GREENLET_ALIVE || self->refs > 1)
        return;
    buf_init(&b);
    buf_puts(&b, "GreenletExit did not kill ");
    if (obj_add_repr(&b, self) < 0)
        exc_drop();
    buf_putc(&b, '\n');
    vm_write(2, b.data, b.len);
    buf_clear(&b);
}

/* What waits in [g], which is being freed, goes to one that nobody has: its
 * frames can only be taken down by running. */
static void keep_apart(Greenlet *g)
{
    Greenlet *heir = as_greenlet(obj_new(&greenlet_type));

    heir->state = GREENLET_ALIVE;
    heir->machine = g->machine;
    heir->pinned = g->pinned;
    link_out(g);
    link_in(heir);
    heir->is_lost = true;
}

void greenlet_free(Value self)
{
    Greenlet *g = as_greenlet(self);

    greenlet_lose(g);
    if (g->state == GREENLET_ALIVE && !g->is_main)
        keep_apart(g);
    val_xunref(g->run);
    val_xunref(g->failed);
    val_xunref(g->name);
    val_xunref((Value)g->parent);
}

void greenlet_forget(Thread *t)
{
    Greenlet *main = t->main_greenlet, *g = t->greenlet;

    t->main_greenlet = t->greenlet = NULL;
    if (!main)
        return;
    main->state = GREENLET_DEAD;
    val_unref((Value)main);
    val_unref((Value)g);
}

void greenlets_fork(const Thread *was, Thread *t)
{
    Greenlet *main = was->main_greenlet, *forked = was->greenlet;

    for (Greenlet *g = alive; g; g = g->next)
        g->stays = g->pinned;
    if (!main)
        return;
    if (forked != main) {
        forked->state = GREENLET_DEAD;
        link_out(forked);
    }
    t->main_greenlet = main;
    t->greenlet = REF(main);
    main->machine = (VmThread){0};
    main->pinned = NULL;
    main->lane = main->runs = t->lane;
}

/* Unwinds [g], which waits, in the thread that runs. */
static void drop(Greenlet *g)
{
    if (!g->is_lost)
        val_ref((Value)g);
    val_set_take((Value *)(void *)&g->parent, (Value)REF(greenlet_current()));
    vm.stopped = false;
    vm_stop(STOP_END, "the run is over");
    enter(g, NULL);             /* comes back at its end */
    val_clear(&vm.raised);
    let_go();
    val_unref((Value)g);
}

void greenlets_drop(void)
{
    while (alive)
        drop(alive);
}

void greenlets_start(void)
{
    alive = left = NULL;
    finishing = false;
    type_ready(&exc_GreenletExit);
    type_ready(&exc_greenlet_error);
    type_ready(&greenlet_type);
}

void greenlets_end(void)
{
    type_end(&greenlet_type);
    type_end(&exc_greenlet_error);
    type_end(&exc_GreenletExit);
}
