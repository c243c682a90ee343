/* loop.c - the event loop: one iteration after another. */
#include "sim/aio/loop.h"

#include <math.h>

#include "sim/aio/baton.h"
#include "sim/aio/clock.h"
#include "sim/aio/context.h"
#include "sim/aio/created.h"
#include "sim/aio/emit.h"
#include "sim/aio/loop_int.h"
#include "sim/aio/report.h"
#include "sim/aio/timer_future.h"
#include "sim/aio/timer_ties.h"
#include "sim/vm/exc.h"
#include "sim/vm/vm.h"

/* How long a selector waits at most, so that long sleeps jump day by day. */
#define SELECT_MAX (24.0 * 3600)

/* Timers due within this of now are due: the loop's clock resolution. */
#define RESOLUTION 1e-9

Loop *loop_running_peek(void)
{
    return baton.thread->running;
}

Loop *loop_running(void)
{
    Loop *l = loop_running_peek();

    if (!l)
        raise(&exc_RuntimeError, "no running event loop");
    return l;
}

double loop_time(Loop *l)
{
    (void)l;
    return clock_now();
}

/* --- the ready queue ------------------------------------------------------------ */

/* Puts [e], whose references it takes, at the end. */
static void make_ready(Loop *l, Entry e, EventVia via)
{
    if (emit_state.on)
        e.why = loop_emit_ready(l, &e, via);
    if (e.cb == &callback_handle)
        entry_handle(&e)->ready = true;
    ready_push_take(&l->ready, e);
}

static Entry take_ready(Loop *l)
{
    Entry e = ready_pop(&l->ready);

    if (e.cb == &callback_handle)
        entry_handle(&e)->ready = false;
    return e;
}

static Entry handle_entry_take(Handle *h)
{
    return (Entry){.cb = &callback_handle, .a = (Value)h};
}

void loop_running_clear(Running *r)
{
    Value context = r->context, handle = (Value)r->handle;

    r->context = NULL;
    r->handle = NULL;
    entry_clear(&r->call);
    val_xunref(context);
    val_xunref(handle);
}

/* A call with a Handle that nobody gets: for what only that can keep, a context
 * or, in debug mode, who asked for the call. */
static void soon_with_handle(Loop *l, const Callback *cb, Value a, Value b,
                             Value context, EventVia via)
{
    Handle *h = handle_new(&handle_type, l, cb, a, b, context);

    created_note(l, (Value)h, created_limit(cb, a));
    make_ready(l, handle_entry_take(h), via);
}

bool loop_soon(Loop *l, const Callback *cb, Value a, Value b, Value context,
               EventVia via)
{
    if (!loop_check_closed(l) || (l->debug && !loop_check_thread(l))) {
        if (a)
            exc_keep(a);
        if (b)
            exc_keep(b);
        return false;
    }
    if (context || l->debug)
        soon_with_handle(l, cb, a, b, context, via);
    else
        make_ready(l, (Entry){cb, val_xref(a), val_xref(b), 0}, via);
    return true;
}

void loop_soon_threadsafe(Loop *l, const Callback *cb, Value a, Value b,
                          Value context, EventVia via)
{
    if (context || l->debug)
        soon_with_handle(l, cb, a, b, context, via);
    else
        make_ready(l, (Entry){cb, val_xref(a), val_xref(b), 0}, via);
    loop_poke(l);
}

Value loop_soon_handle(Loop *l, const Callback *cb, Value a, Value b,
                       Value context)
{
    Handle *h = handle_new(&handle_type, l, cb, a, b, context);

    h->id = emit_new_id();
    make_ready(l, handle_entry_take(REF(h)), VIA_SOON);
    return (Value)h;
}

Handle *loop_handle(Loop *l, Value callback, Value args, Value context)
{
    Handle *h = handle_new(&handle_type, l, &callback_python, callback, args,
                           context);

    h->id = emit_new_id();
    return h;
}

void loop_soon_again(Loop *l, Handle *h)
{
    make_ready(l, handle_entry_take(REF(h)), VIA_IO);
}

Value loop_at(Loop *l, double when, const Callback *cb, Value a, Value b,
              Value context)
{
    Handle *h = handle_new(&timer_handle_type, l, cb, a, b, context);

    h->id = emit_new_id();
    timer_set(&l->timers, &h->timer, when);
    val_ref((Value)h);          /* while it is in the queue */
    if (emit_state.on)
        h->timer.why = loop_emit_timer(l, h->id, h->timer.due, cb, a);
    return (Value)h;
}

/* --- one iteration ------------------------------------------------------------------ */

static Handle *handle_of(Timer *t)
{
    return (Handle *)(void *)((char *)t - offsetof(Handle, timer));
}

Value loop_owner_of(Timer *t)
{
    return t->kind == TIMER_OF_FUTURE ? (Value)timer_future_of(t)
                                      : (Value)handle_of(t);
}

static uint32_t timer_id(Timer *t)
{
    return t->kind == TIMER_OF_FUTURE
               ? timer_future_timer_id(timer_future_of(t)) : handle_of(t)->id;
}

/* What is in the loop's own pipe is read: bytes that only wake it, or the numbers
 * of signals.  a: the loop. */
static Value read_from_self(Value a, Value b)
{
    Loop *l = (Loop *)(void *)a;

    (void)b;
    l->poked = false;
    return l->signals ? loop_call_text(UNIX_EVENTS, "_process_self_data", l)
                      : none();
}

static const Callback callback_self_pipe = {
    .name = "BaseSelectorEventLoop._read_from_self", .run = read_from_self,
};

/* There is a byte in the loop's own pipe. */
static void read_pipe_soon(Loop *l)
{
    Seq outer = emit_state.cause;

    emit_state.cause = l->poked_by;
    make_ready(l, (Entry){.cb = &callback_self_pipe, .a = val_ref((Value)l)},
               VIA_THREAD);
    emit_state.cause = outer;
}

/* What the selector finds at the sockets and at the loop's own pipe. */
static bool select_now(Loop *l)
{
    bool found = selector_find(l, l->poked ? l->poked_at : 0, read_pipe_soon);

    return found || l->poked;
}

/* The clock jumps to [when], where [next] is due; not at all where it stands at
 * the limit of virtual time already. */
static void jump(double when, Timer *next)
{
    int64_t from = clock_ns();

    clock_advance(when);
    clock_new_step();
    if (emit_state.on && clock_ns() > from)
        loop_emit_jump(timer_id(next), next->why, from);
}

typedef enum Selected {
    SELECT_FOUND,               /* something happened, or time has passed */
    SELECT_WAIT,                /* the thread has to wait */
    SELECT_NEVER,               /* nothing will ever happen */
} Selected;

/* Step 1: looks for something that has happened.  If the thread has to wait,
 * until *until at the latest, l->waiter is who can be woken earlier (NULL: it
 * only lets others go first). */
static Selected look(Loop *l, double *until)
{
    Timer *next = timerq_peek(&l->timers);
    double now = clock_now();

    l->waiter = NULL;
    *until = now;
    if (select_now(l) || l->ready.len > 0 || l->stopping ||
        (next && next->due <= now)) {
        if (!clock_turn() || !baton.others_due())
            return SELECT_FOUND;
        *until = clock_now();
        return SELECT_WAIT;
    }
    *until = next ? now + fmin(next->due - now, SELECT_MAX) : INFINITY;
    if (baton.goes_first(*until)) {
        if (!next)
            return SELECT_NEVER;
        jump(*until, next);
        return SELECT_FOUND;
    }
    l->waiter = baton.thread;
    return SELECT_WAIT;
}

/* Step 2: due timers become ready. */
static void move_due_timers(Loop *l)
{
    double end = clock_now() + RESOLUTION;
    Seq outer = emit_state.cause;

    emit_state.phase = PHASE_TIMERS;
    for (Timer *t; (t = timer_pop_due(&l->timers, end)) != NULL;) {
        Entry e = t->kind == TIMER_OF_FUTURE
            ? (Entry){.cb = &timer_future_callback,
                      .a = (Value)timer_future_of(t)}
            : handle_entry_take(handle_of(t));
        if (emit_state.on)
            emit_state.cause = loop_emit_fire(timer_id(t), t->why,
                                              t->due);
        make_ready(l, e, VIA_TIMER);
    }
    emit_state.cause = outer;
}

/* Begins the next iteration, now that something has happened.  False:
 * raised. */
static bool iterate(Loop *l)
{
    if (clock_is_over()) {
        vm.budget = -1;
        return vm_charge(0);    /* stops the run */
    }
    move_due_timers(l);
    l->todo = l->ready.len;
    l->iterations++;
    /* Now and then: it looks at all timers. */
    assert((l->iterations & (l->iterations - 1)) || loop_check(l));
    emit_state.iter++;
    emit_state.phase = PHASE_RUN;
    if (emit_state.on)
        loop_emit_iteration(l);
    return true;
}

/* The thread waited, and runs again.  False: raised. */
static bool waited_take(Loop *l, Value in)
{
    bool selecting = l->waiter != NULL;

    l->waiter = NULL;
    if (!in)
        return false;
    val_unref(in);
    if (selecting)
        select_now(l);
    return iterate(l);
}

/* What an entry costs against vm.budget, beside the code that it runs. */
enum { COST_ENTRY = 600 };

/* Step 3: runs the entry in l->now.  As a native's result. */
static Value run_entry(Loop *l)
{
    Entry *e = &l->now.call;
    bool step = entry_is_step(e);

    clock_new_step();
    vm.budget -= COST_ENTRY;
    l->timed = l->debug;
    if (l->timed)
        l->began = clock_now();
    l->stepping = step ? as_task(e->a) : NULL;
    if (emit_state.on)
        loop_emit_run(l);
    Value context = step ? l->stepping->context : l->now.context;
    bool ok = step || context_is_one(context);  /* a task has looked itself */
    l->outer_context = context_swap_take(ok ? val_xref(context) : NULL);
    return ok ? e->cb->run(e->a, e->b) : NULL;
}

/* The entry in l->now has run: [v] is its result or what its task yielded.
 * False: an exception goes on through the loop. */
static bool entry_over_take(Loop *l, Value v)
{
    bool yielded = vm.yielded, ok = true;
    Task *t = l->stepping;

    if (l->thrown_is_new)
        val_clear(&l->thrown);
    Value context = context_swap_take(l->outer_context);
    vm.yielded = false;
    l->outer_context = NULL;
    if (emit_state.on)
        loop_emit_over(t);
    if (t) {
        val_set_take(&t->context, context);
        ok = task_stepped_take(t, v, yielded);
    } else {
        val_xunref(context);
        val_xunref(v);
    }
    l->stepping = NULL;
    val_clear(&l->thrown);
    if (ok && !t && !v)
        ok = report_raised(l);
    else if (ok && exc_raised())
        ok = report_raised(l);
    emit_state.lane = l->lane;
    if (ok && l->timed && clock_now() - l->began >= l->slow_callback)
        ok = report_slow(l, clock_now() - l->began);
    loop_running_clear(&l->now);
    return ok;
}

static Running running_of_take(Entry e)
{
    Handle *h = entry_handle(&e);

    if (!h)
        return (Running){e, NULL, NULL};
    Entry call = {h->cb, val_xref(h->a), val_xref(h->b), e.why};
    return (Running){call, val_xref(h->context), h};
}

/* Takes the next entry that is not cancelled into l->now. */
static bool take_entry(Loop *l)
{
    while (l->todo > 0) {
        Entry e = take_ready(l);
        Handle *h = entry_handle(&e);
        l->todo--;
        if (!h || !h->cancelled) {
            l->now = running_of_take(e);
            return true;
        }
        if (emit_state.on)
            loop_emit_drop(l, &e);
        entry_clear(&e);
    }
    return false;
}

/* --- running ---------------------------------------------------------------------------- */

/* [ok]: it was stopped; else something was raised in the handle that ran. */
static void leave(Loop *l, bool ok)
{
    l->running = l->stopping = false;
    l->todo = 0;
    baton.thread->running = NULL;
    emit_state.phase = PHASE_OUTSIDE;
    emit_state.loop = 0;
    if (ok)
        emit_state.cause = l->stopped_by;
    emit_stand_at(NULL);
    created_track(l, false);
    val_set_take(&vm.agen_firstiter, l->outer_firstiter);
    val_set_take(&vm.agen_finalizer, l->outer_finalizer);
    l->outer_firstiter = l->outer_finalizer = NULL;
}

/* Where run_forever()'s frame stands. */
enum { FOREVER_BEGINS, FOREVER_RAN, FOREVER_WAITED };

/* The next iteration begins.  As a step's result: VAL_PUSHED or VAL_AGAIN if
 * the thread waits; None if not; NULL if something is raised. */
static Value turn(Frame *f, Loop *l)
{
    double until;

    emit_state.phase = PHASE_JUMP;
    emit_state.cause = l->why;
    if (!vm_charge(1))
        return NULL;
    switch (look(l, &until)) {
    case SELECT_NEVER:
        baton.stuck(l);
        return NULL;
    case SELECT_WAIT: {
        Timer *next = timerq_peek(&l->timers);
        f->state = FOREVER_WAITED;
        return baton.block(until, l->waiter && next ? timer_id(next) : 0);
    }
    default:
        return iterate(l) ? none() : NULL;
    }
}

/* run_forever()'s frame: slot 0 is the loop; slot 1 True once an iteration has
 * begun. */
Value loop_frame_step(Frame *f, Value in)
{
    Loop *l = (Loop *)(void *)f->slots[0];
    bool ok = f->state == FOREVER_RAN ? entry_over_take(l, in)
            : f->state == FOREVER_WAITED ? waited_take(l, in) : true;

    f->state = FOREVER_RAN;
    while (ok) {
        Value r;
        if (take_entry(l)) {
            r = run_entry(l);
            if (r == VAL_PUSHED)
                return r;
            ok = entry_over_take(l, r);
            continue;
        }
        if (l->stopping && l->iterations > 0 && f->slots[1])
            break;
        f->slots[1] = VAL_TRUE;
        r = turn(f, l);
        if (r == VAL_PUSHED || r == VAL_AGAIN)
            return r;           /* [f] may be another process's by now */
        ok = r != NULL;
        val_xunref(r);
    }
    f->slots[1] = NULL;
    leave(l, ok);
    return ok ? none() : NULL;
}

void loop_forget(Loop *l)
{
    while (l->ready.len > 0) {
        Entry e = take_ready(l);
        entry_clear(&e);
    }
    l->todo = 0;
    for (Timer *t; (t = timerq_peek(&l->timers)) != NULL;) {
        timerq_remove(&l->timers, t);
        val_unref(loop_owner_of(t));
    }
    selector_forget(l);
}

bool loop_check(const Loop *l)
{
    ReadyPlace at = {0};

    assert(l->todo <= l->ready.len);
    for (Entry e; ready_next(&l->ready, &at, &e);)
        assert(e.cb);
    return timerq_check(&l->timers);
}
