/* turns.c - which thread runs next. */
#include "sim/world/turns.h"

#include <math.h>

#include "sim/aio/clock.h"
#include "sim/vm/exc.h"
#include "sim/world/stuck.h"

static TimerQ queue;            /* of the turns that were asked for */
static size_t parked;           /* how many threads are */

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

/* Thread [t], which runs, waits until [when].  Where t->why is NULL no call
 * blocks it: its loop waits for something to happen, or it has just begun
 * another thread. */
static void emit_block(Thread *t, double when, uint32_t obj)
{
    Loop *l = t->aio.running;

    t->since = clock_now();
    t->woken = false;
    t->blocks_loop = t->why && l;
    if (!emit_state.on)
        return;
    const char *in = t->why ? stuck_in(t) : NULL;
    if (t->blocks_loop)
        t->start_seq = emit_event((Event){
            .kind = EVENT_BLOCK_START, .lane = emit_state.lane,
            .num = isinf(when) ? 0 : ns(when - t->since), .text = in,
            .ready_pos = -1, .ready_len = (int32_t)l->len});
    t->block_seq = emit_event((Event){
        .kind = EVENT_THREAD_BLOCK, .lane = t->lane, .obj = obj,
        .num = isinf(when) ? 0 : ns(when), .text = in,
        .ready_pos = -1, .ready_len = -1});
}

/* Thread [t] runs again. */
static void emit_runs(Thread *t)
{
    Seq seq = 0;

    if (emit_state.on)
        seq = emit_event((Event){
            .kind = EVENT_THREAD_RUN, .lane = t->lane, .cause = t->wake_seq,
            .ready_pos = -1, .ready_len = -1});
    if (!t->aio.running)
        emit_state.cause = seq;
    if (t->blocks_loop && emit_state.on)
        emit_event((Event){
            .kind = EVENT_BLOCK_END, .lane = emit_state.lane,
            .num = ns(clock_now() - t->since), .cause = t->start_seq,
            .ready_pos = -1, .ready_len = -1});
    t->blocks_loop = false;
}

/* --- in and out of the machine -------------------------------------------------- */

void turns_set_aside(void)
{
    Thread *t = thread_current;

    if (!t)
        return;
    t->machine = (VmThread){vm.frame, vm.root, vm.depth, vm.context};
    t->firstiter = vm.agen_firstiter;
    t->finalizer = vm.agen_finalizer;
    t->runs = emit_state.lane;
    t->phase = emit_state.phase;
    t->cause = emit_state.cause;
    vm.frame = NULL;
    vm.root = NULL;
    vm.depth = 0;
    vm.context = vm.agen_firstiter = vm.agen_finalizer = NULL;
    thread_current = NULL;
}

void turns_put_in(Thread *t)
{
    assert(!thread_current);
    vm.frame = t->machine.frame;
    vm.root = t->machine.root;
    vm.depth = t->machine.depth;
    vm.context = t->machine.context;
    vm.agen_firstiter = t->firstiter;
    vm.agen_finalizer = t->finalizer;
    emit_state.lane = t->runs;
    emit_state.thread = t->lane;
    emit_state.phase = t->phase;
    emit_state.cause = t->cause;
    t->machine = (VmThread){0};
    t->firstiter = t->finalizer = NULL;
    thread_current = t;
    baton.thread = &t->aio;
}

/* [t] goes on: with what it was parked with, or None, or what is raised. */
static void enter(Thread *t)
{
    turns_forget(t);
    if (t != thread_current) {
        turns_set_aside();
        turns_put_in(t);
    }
    if (t->parked) {
        parked--;
        t->parked = NULL;
    }
    if (vm.raised) {
        val_clear(&t->handed);
        val_clear(&t->raised);
    } else if (t->handed || t->raised) {
        vm.handed = t->handed;
        vm.raised = t->raised;
        t->handed = t->raised = NULL;
    } else if (vm.frame->state > 0) {
        vm.handed = none();
    }
    t->why = NULL;
    t->what = NULL;
    clock_new_step();
}

/* --- turns ------------------------------------------------------------------------- */

static bool can_run(const Thread *t)
{
    return !t->parked || t->parked == vm.entry;
}

/* The thread whose turn is the first that can be taken; or NULL. */
static Thread *first_turn(void)
{
    Timer *best = NULL;

    if (parked == 0)
        best = timerq_peek(&queue);
    else
        for (size_t i = 0; i < queue.len; i++) {
            Timer *t = queue.heap[i];
            if (can_run(thread_of_turn(t)) &&
                (!best || t->due < best->due ||
                 (t->due == best->due && t->seq < best->seq)))
                best = t;
        }
    return best ? thread_of_turn(best) : NULL;
}

/* The thread that waits for the innermost vm_run(). */
static Thread *owner_of_entry(void)
{
    for (Thread *t = thread_first(); t; t = t->next)
        for (Frame *f = thread_frame(t); f; f = f->back)
            if (f == vm.entry)
                return t;
    return thread_main();
}

/* Something is raised that ends the run, or says that nobody can go on: it goes
 * to who can take it, the thread that owns the innermost vm_run(). */
static Value raise_in_owner(void)
{
    Thread *owner = owner_of_entry();

    if (owner == thread_current) {
        enter(owner);
        vm.handed = NULL;
        return VAL_AGAIN;
    }
    enter(owner);
    return VAL_PUSHED;
}

static Value nobody_has_a_turn(void)
{
    if (queue.len > 0) {
        raise(&exc_RuntimeError, "cannot wait here: it was called from within "
              "C code that another thread has to leave first");
        return raise_in_owner();
    }
    stuck_stop();
    return raise_in_owner();
}

/* The clock moves to the turn of [t]. */
static void move_to(Thread *t)
{
    double from = clock_now();

    if (t->turn.due <= from)
        return;
    clock_advance(t->turn.due);
    if (emit_state.on)
        emit_event((Event){
            .kind = EVENT_JUMP, .lane = t->lane, .num = ns(clock_now() - from),
            .cause = t->block_seq, .ready_pos = -1, .ready_len = -1});
}

/* The next thread enters the machine. */
static Value dispatch(void)
{
    if (vm.stopped)
        return raise_in_owner();
    Thread *t = first_turn();
    if (!t)
        return nobody_has_a_turn();
    move_to(t);
    if (clock_is_over()) {
        vm_stop("over the limit of virtual time (--max-time)");
        return raise_in_owner();
    }
    emit_wake(t, VIA_TIMER, t->block_seq);
    enter(t);
    emit_runs(t);
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
    if (!isinf(when))
        turns_wake_at(me, when);
    return dispatch();
}

void turns_park(Frame *entry, Value v)
{
    Thread *me = thread_current;

    me->handed = v;
    me->raised = vm.raised;
    if (!vm.stopped)
        vm.raised = NULL;
    else
        val_ref(vm.raised);
    me->parked = entry;
    parked++;
    me->why = "the end of another call";
    me->woken = true;
    turns_wake_at(me, clock_now());
    dispatch();
}

void turns_wake_at(Thread *t, double when)
{
    double now = clock_now();

    when = when > now ? when : now;
    if (t->turn.slot != TIMER_IDLE) {
        if (t->turn.due <= when)
            return;
        timerq_remove(&queue, &t->turn);
    }
    timerq_push(&queue, &t->turn, when);
}

void turns_wake(Thread *t)
{
    turns_wake_at(t, clock_now());
    emit_wake(t, VIA_THREAD, 0);
}

void turns_forget(Thread *t)
{
    timerq_remove(&queue, &t->turn);
}

bool turns_goes_first(double when)
{
    Timer *t = timerq_peek(&queue);

    return !t || t->due > when;
}

bool turns_others_due(void)
{
    Timer *t = timerq_peek(&queue);

    return t && t->due <= clock_now();
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
    timerq_init(&queue);
    parked = 0;
}

void turns_end(void)
{
    timerq_clear(&queue);
}
