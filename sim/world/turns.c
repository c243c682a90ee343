/* turns.c - which thread runs next. */
#include "sim/world/turns.h"

#include <math.h>

#include "sim/aio/clock.h"
#include "sim/vm/exc.h"
#include "sim/vm/str.h"
#include "sim/world/gil.h"
#include "sim/world/process.h"
#include "sim/world/signals.h"
#include "sim/world/stack.h"
#include "sim/world/stuck.h"

/* Between turns no thread runs, and the one that did may be gone. */
static LoopThread nobody;

/* Before how many that could run as well who enters the machine now was picked;
 * 0: it was its turn. */
static int64_t picked;

static Thread *thread_of_turn(Timer *t)
{
    return (Thread *)(void *)((char *)t - offsetof(Thread, turn));
}

/* --- the tape --------------------------------------------------------------------- */

static int64_t ns(double seconds)
{
    double n = seconds * 1e9;

    return n < 9e18 ? (int64_t)llround(n) : 0;
}

Seq turns_did(void)
{
    Thread *me = thread_current;

    return me && me->did == emit_state.last ? me->did : 0;
}

static void emit_wake(Thread *t, EventVia via, Seq cause)
{
    if (t->woken)
        return;
    t->woken = true;
    if (emit_state.on)
        t->wake_seq = emit_event((Event){
            .kind = EVENT_THREAD_WAKE, .lane = t->lane, .via = via,
            .cause = cause, .ready_pos = -1, .ready_len = -1});
}

/* The loop of the running thread [t] stands still from now on. */
static void emit_block_start(Thread *t, int64_t num, const char *in)
{
    t->blocks_loop = true;
    if (emit_state.on)
        t->start_seq = emit_event((Event){
            .kind = EVENT_BLOCK_START, .lane = emit_state.lane, .num = num,
            .text = in, .ready_pos = -1,
            .ready_len = (int32_t)t->aio.running->ready.len});
}

/* Thread [t], which runs, waits until [when].  Where t->why is NULL no call
 * blocks it: its loop waits for something to happen, or it has just begun
 * another thread. */
static void emit_block(Thread *t, double when, uint32_t obj)
{
    t->since = clock_now();
    t->woken = t->blocks_loop = false;
    if (!emit_state.on)
        return;
    const char *in = !t->why ? NULL
                   : t->waits_in ? str_text(t->waits_in) : stuck_in(t);
    if (t->why && t->aio.running)
        emit_block_start(t, isinf(when) ? 0 : ns(when - t->since), in);
    t->block_seq = emit_event((Event){
        .kind = EVENT_THREAD_BLOCK, .lane = t->lane,
        .obj = t->waits_at ? t->waits_at : obj,
        .num = isinf(when) ? 0 : ns(when), .text = in,
        .ready_pos = -1, .ready_len = -1});
    t->waits_at = 0;
    val_clear(&t->waits_in);
}

/* The running thread [t] has to stand in line: [who] wants the interpreter. */
static void emit_preempt(Thread *t, const Thread *who)
{
    static const char what[] = "the GIL";

    t->since = clock_now();
    t->woken = true;
    t->blocks_loop = false;
    if (!emit_state.on)
        return;
    if (t->aio.running)
        emit_block_start(t, 0, what);
    t->wake_seq = emit_event((Event){
        .kind = EVENT_PREEMPT, .lane = t->lane, .peer = who->lane,
        .num = ns(t->since) - ns(t->entered), .text = what,
        .ready_pos = -1, .ready_len = -1});
}

/* Who runs was not the first in line: tells so, now that it runs. */
static void emit_picked(void)
{
    if (picked > 0)
        emit_chance(emit_state.lane, CHANCE_TURN, picked,
                    "it goes before %d that could run, too", (int)picked);
    picked = 0;
}

/* Thread [t] runs again. */
static void emit_runs(Thread *t)
{
    Seq seq = 0;

    emit_state.told = t->lane;
    if (emit_state.on)
        seq = emit_event((Event){
            .kind = EVENT_THREAD_RUN, .lane = t->lane, .cause = t->wake_seq,
            .ready_pos = -1, .ready_len = -1});
    if (!t->aio.running)
        emit_state.cause = seq;
    if (t->blocks_loop && emit_state.on)
        emit_event((Event){
            .kind = EVENT_BLOCK_END, .lane = emit_state.lane,
            .num = ns(clock_now()) - ns(t->since), .cause = t->start_seq,
            .ready_pos = -1, .ready_len = -1});
    t->blocks_loop = false;
}

/* --- in and out of the machine -------------------------------------------------- */

void turns_set_aside(void)
{
    Thread *t = thread_current;

    if (!t)
        return;
    gil_release();
    t->machine = (VmThread){vm.frame, vm.root, vm.depth, vm.context};
    t->firstiter = vm.agen_firstiter;
    t->finalizer = vm.agen_finalizer;
    t->origin_depth = vm.origin_depth;
    t->runs = emit_state.lane;
    t->phase = emit_state.phase;
    t->cause = emit_state.cause;
    vm.frame = NULL;
    vm.root = NULL;
    vm.depth = 0;
    vm.context = vm.agen_firstiter = vm.agen_finalizer = NULL;
    vm.origin_depth = 0;
    thread_current = NULL;
    baton.thread = &nobody;
}

static void put_in(Thread *t)
{
    assert(!thread_current);
    process_enter(t->process);
    vm.frame = t->machine.frame;
    vm.root = t->machine.root;
    vm.depth = t->machine.depth;
    vm.context = t->machine.context;
    vm.agen_firstiter = t->firstiter;
    vm.agen_finalizer = t->finalizer;
    vm.origin_depth = t->origin_depth;
    emit_state.lane = t->runs;
    emit_state.thread = t->lane;
    emit_state.phase = t->phase;
    emit_state.cause = t->cause;
    emit_state.loop = t->aio.running ? t->aio.running->number : 0;
    emit_stand_at(NULL);
    t->machine = (VmThread){0};
    t->firstiter = t->finalizer = NULL;
    thread_current = t;
    baton.thread = &t->aio;
}

/* As turns_enter(), at [when]. */
static void enter(Thread *t, double when)
{
    Thread *me = thread_current;
    bool pinned = stack_is_pinned(), goes_on = t->gil->paused;
    Stack *to = t->pinned;

    if (t != me) {
        if (me && pinned)
            me->pinned = stack_current();
        turns_set_aside();
        put_in(t);
        t->pinned = NULL;
    }
    gil_take(t, when);
    if (!vm.raised && vm.frame && !vm.frame->code && vm.frame->state > 0 &&
        !signals_begin() && !vm.raised)
        vm.handed = none();
    t->why = NULL;
    t->what = NULL;
    t->process_waits = NULL;
    t->semaphore = 0;
    if (!goes_on) {
        t->entered = clock_now();
        clock_new_step();
        emit_runs(t);
    }
    emit_picked();
    if (t != me && (to || pinned))
        stack_switch(to ? to : stack_take());
}

void turns_enter(Thread *t)
{
    gil_release();
    enter(t, clock_now());
}

/* --- turns ------------------------------------------------------------------------- */

/* What is raised ends the run: it goes through the running thread, or if that
 * has ended through the main one. */
static Value raise_in_running(void)
{
    if (thread_current) {
        gil_take(thread_current, clock_now());
        thread_current->why = NULL;
        thread_current->what = NULL;
        return VAL_AGAIN;
    }
    emit_wake(thread_main(), VIA_THREAD, 0);
    turns_enter(thread_main());
    return VAL_PUSHED;
}

/* The first in the lines whose time has come without the tape's knowing. */
static Thread *first_unknown(double now)
{
    Timer *first = NULL;

    for (Gil *g = gil_first(); g; g = g->next)
        for (size_t i = 0; i < g->line.len; i++) {
            Timer *t = timerq_at(&g->line, i);
            if (t->due <= now && !thread_of_turn(t)->woken &&
                (!first || t->due < first->due ||
                 (t->due == first->due && t->seq < first->seq)))
                first = t;
        }
    return first ? thread_of_turn(first) : NULL;
}

/* Those whose time has come stand in line from now on. */
static void emit_due(void)
{
    double now = clock_now();

    for (Thread *t; emit_state.on && (t = first_unknown(now)) != NULL;)
        emit_wake(t, VIA_TIMER, t->block_seq);
}

/* Which of those who could run at [*when] does: real life does not say. */
static Thread *pick(double *when)
{
    Thread *usual = gil_next(when);
    size_t n = usual && chance_is_on() ? gil_tied(*when) : 1;

    if (n < 2)
        return usual;
    int64_t which = chance_ask(CHANCE_TURN, (ChanceRange){
        0, 0, (int64_t)n - 1, (double)(n - 1) / (double)n});
    if (which == 0)
        return usual;
    picked = which;
    return gil_tied_at(*when, (size_t)which);
}

/* The running thread has given the interpreter up, or is paused: the next one
 * enters the machine. */
static Value dispatch(void)
{
    double when;
    Thread *t = pick(&when);

    if (!vm.stopped && !t)
        stuck_stop();
    if (!vm.stopped)
        clock_advance(when);
    if (!vm.stopped && clock_is_over())
        vm_stop(STOP_LIMIT, "over the limit of virtual time (--max-time)");
    if (vm.stopped)
        return raise_in_running();
    emit_due();
    enter(t, when);
    return VAL_PUSHED;
}

Value turns_next(void)
{
    return dispatch();
}

Value turns_block(double when, const char *why, uint32_t obj)
{
    Thread *me = thread_current;

    me->why = why;
    emit_block(me, when, obj);
    gil_release();
    if (!isinf(when))
        gil_queue(me, when);
    return dispatch();
}

void turns_give_way(void)
{
    Thread *me = thread_current;
    double now = clock_now(), when;
    Thread *who = gil_asks(&when);

    emit_due();
    if (who && when <= now) {
        emit_preempt(me, who);
        gil_release();
        gil_queue(me, now);
    } else if (gil_is_ahead()) {
        gil_pause();
    } else {
        gil_watch();
        return;
    }
    dispatch();
}

void turns_wake(Thread *t)
{
    gil_queue(t, clock_now());
    emit_wake(t, VIA_THREAD, turns_did());
}

void turns_first(Thread *t)
{
    enum { MOST = 10 };         /* ms: as on a busy machine */
    int64_t ms = chance_ask(CHANCE_START, (ChanceRange){0, 0, MOST, 0.5});

    if (ms > 0)
        emit_chance(t->lane, CHANCE_START, ms, "it begins %d ms later",
                    (int)ms);
    gil_queue(t, clock_now() + (double)ms / 1000);
}

bool turns_goes_first(double when)
{
    return gil_others() > when;
}

bool turns_others_due(void)
{
    return gil_others() <= clock_now();
}

void turns_pass(double seconds, const char *why)
{
    Thread *me = thread_current;
    double began = clock_now();

    me->why = why;
    emit_block(me, began + seconds, 0);
    clock_advance(began + seconds);
    clock_new_step();
    me->why = NULL;
    emit_wake(me, VIA_TIMER, me->block_seq);
    emit_runs(me);
    if (clock_is_over())
        vm.budget = -1;
}

void turns_start(void)
{
    picked = 0;
    gils_start();
    stacks_start();
}

void turns_end(void)
{
    gils_end();
    stacks_end();
}
