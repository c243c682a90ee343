/* greenlet_tape.c - what the tape is told of greenlets. */
#include "sim/world/greenlet_int.h"

#include <math.h>

#include "sim/base/zone.h"
#include "sim/vm/func.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"
#include "sim/world/stuck.h"

/* Until when the running one will wait at the latest, in nanoseconds, when it
 * hands over next; or 0. */
static int64_t until;
ZONE_KEEP(until);

/* What a lane is called: the name of the function that runs in it. */
static const char *name_of(Value func)
{
    if (func && type_of(func) == &method_type)
        func = ((Method *)(void *)func)->func;
    if (func && is_type(func))
        return ((Type *)(void *)func)->name;
    if (func && type_of(func) == &function_type)
        return str_text(((Function *)(void *)func)->name);
    return func ? type_of(func)->name : "greenlet";
}

/* The copy of a greenlet in a process that was forked has a lane of its own,
 * when anything happens to it. */
static void renew_lane(Greenlet *g)
{
    if (!g->lane || g->is_main || g->lane > emit_state.inherited)
        return;
    g->lane = 0;
    g->woken = false;
    if (g->state == GREENLET_ALIVE)
        greenlet_show(g, NULL);
}

void greenlet_show(Greenlet *g, Value func)
{
    renew_lane(g);
    if (g->lane || g->is_main || g->state == GREENLET_DEAD)
        return;
    if (!g->name)
        g->name = str_from(name_of(func));
    g->lane = g->runs = emit_new_id();
    if (emit_state.on)
        g->wake_seq = emit_event((Event){
            .kind = EVENT_LANE, .lane = g->lane, .obj = emit_state.lane,
            .num = LANE_GREENLET, .text = str_text(g->name), .ready_pos = -1,
            .ready_len = -1});
}

static void emit_wake(Greenlet *g, EventVia via)
{
    if (emit_state.on)
        g->wake_seq = emit_event((Event){
            .kind = EVENT_THREAD_WAKE, .lane = g->lane, .via = via,
            .ready_pos = -1, .ready_len = -1});
}

/* Who is still running is told when it blocks. */
void greenlet_ready(Greenlet *g, EventVia via)
{
    renew_lane(g);
    if (g->woken || g->state == GREENLET_DEAD)
        return;
    g->woken = true;
    if (g != thread_current->greenlet)
        emit_wake(g, via);
}

void greenlet_lose(Greenlet *g)
{
    renew_lane(g);
    if (g->state == GREENLET_NEW && g->lane)
        emit(EVENT_LANE_LOST, g->lane, 0, VIA_NONE, NULL);
    if (g->state == GREENLET_NEW)
        g->lane = 0;
}

const char *greenlet_waits_in(void)
{
    Thread *t = thread_current;

    if (!vm.frame)
        return NULL;
    t->why = "greenlet.switch";
    const char *in = stuck_in(t);
    t->why = NULL;
    return in;
}

void greenlet_emit_block(Greenlet *me, const char *in)
{
    Thread *t = thread_current;

    if (emit_state.on && me->state == GREENLET_ALIVE) {
        emit_event((Event){
            .kind = EVENT_THREAD_BLOCK, .lane = me->lane, .obj = t->waits_at,
            .num = until, .text = t->waits_in ? str_text(t->waits_in) : in,
            .ready_pos = -1, .ready_len = -1});
        if (me->woken)
            emit_wake(me, VIA_SOON);
    }
    t->waits_at = 0;
    val_clear(&t->waits_in);
    until = 0;
}

void greenlet_until(double when)
{
    until = isfinite(when) && when < 9e9 ? (int64_t)llround(when * 1e9) : 0;
}

void greenlet_emit_runs(Greenlet *me)
{
    me->woken = false;
    emit_state.told = me->lane;
    if (emit_state.on)
        emit_state.cause = emit_event((Event){
            .kind = EVENT_THREAD_RUN, .lane = me->lane, .cause = me->wake_seq,
            .ready_pos = -1, .ready_len = -1});
}

void greenlet_emit_end(Greenlet *me, Value exc)
{
    EventVia via = !exc ? VIA_RETURNED
                 : is_instance(exc, &exc_GreenletExit) ? VIA_CANCELLED
                 : VIA_RAISED;

    if (!vm.stopped)
        thread_emit_end(me->lane, via, exc);
}
