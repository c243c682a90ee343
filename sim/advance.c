/* advance.c - a run in pieces: the engine on a C stack of its own. */
#include "sim/aio/emit.h"
#include "sim/base/zone.h"
#include "sim/sim_int.h"
#include "sim/vm/vm.h"

/* The engine's side of a switch: the caller of sim_advance() goes on.  What it
 * allocates meanwhile is not charged to the program. */
static void set_aside(Sim *s, SimState state)
{
    int64_t budget = vm.budget;
    bool zone = zone_set(false);

    s->state = state;
    fiber_switch(s->engine, s->caller);
    zone_set(zone);
    vm.budget = s->dropped ? -1 : budget;
}

void sim_may_hurry(Sim *s)
{
    if (!s->engine || s->dropped || !s->options.hurry)
        return;
    bool zone = zone_set(false);
    if (s->options.hurry(s->options.hurry_arg))
        set_aside(s, SIM_HURRIED);
    zone_set(zone);
}

static void pass_on(void *self, const Event *e)
{
    Sim *s = self;

    if (s->dropped)
        return;                 /* whoever sends it had asked before */
    s->options.sink->event(s->options.sink->self, e);
    if (e->seq >= s->upto)
        set_aside(s, SIM_AHEAD);
}

static void run_engine(void)
{
    Sim *s = sim_current;

    uintptr_t callers = vm.stack_end;

    vm.stack_end = fiber_end(s->engine);
    s->status = sim_run(s);
    vm.stack_end = callers;
    for (;;)
        set_aside(s, SIM_OVER);
}

static void resume(Sim *s)
{
    fiber_switch(s->caller, s->engine);
}

SimState sim_advance(Sim *s, Seq upto)
{
    assert(s->options.sink && !s->dropped);
    if (s->state == SIM_OVER || (s->engine && emit_state.last >= upto))
        return s->state == SIM_OVER ? SIM_OVER : SIM_AHEAD;
    if (!s->engine) {
        s->caller = fiber_new(NULL);
        s->engine = fiber_new(run_engine);
        emit_state.sink = (Sink){pass_on, s};
    }
    s->upto = upto;
    resume(s);
    return s->state;
}

int sim_status(const Sim *s)
{
    assert(s->state == SIM_OVER);
    return s->status;
}

void sim_drop_engine(Sim *s)
{
    if (!s->engine)
        return;
    s->dropped = true;
    emit_state.on = false;
    if (s->state != SIM_OVER)
        resume(s);
    assert(s->state == SIM_OVER);
    fiber_free(s->engine);
    fiber_free(s->caller);
}
