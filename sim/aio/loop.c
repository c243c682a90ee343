/* loop.c - the event loop: one iteration after another. */
#include "sim/aio/loop.h"

#include <math.h>

#include "sim/aio/asyncgen.h"
#include "sim/aio/baton.h"
#include "sim/aio/clock.h"
#include "sim/aio/context.h"
#include "sim/aio/emit.h"
#include "sim/aio/loop_int.h"
#include "sim/aio/timer_future.h"
#include "sim/aio/errors.h"
#include "sim/base/mem.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
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

static Entry *ready_at(const Loop *l, size_t i)
{
    return &l->ready[(l->first + i) & (l->cap - 1)];
}

static void ready_grow(Loop *l)
{
    size_t cap = l->cap ? l->cap * 2 : 16;
    Entry *grown = mem_alloc(cap * sizeof *grown);

    for (size_t i = 0; i < l->len; i++)
        grown[i] = *ready_at(l, i);
    mem_free(l->ready);
    l->ready = grown;
    l->first = 0;
    l->cap = cap;
}

/* Puts [e], whose references it takes, at the end. */
static void ready_push(Loop *l, Entry e, EventVia via)
{
    if (l->len == l->cap)
        ready_grow(l);
    if (emit_state.on)
        e.why = loop_emit_ready(l, &e, via);
    if (e.handle)
        e.handle->ready = true;
    *ready_at(l, l->len++) = e;
}

static Entry ready_pop(Loop *l)
{
    Entry e = *ready_at(l, 0);

    assert(l->len > 0);
    l->first = (l->first + 1) & (l->cap - 1);
    l->len--;
    if (e.handle)
        e.handle->ready = false;
    return e;
}

static void entry_clear(Entry *e)
{
    Entry old = *e;

    *e = (Entry){0};
    val_xunref(old.a);
    val_xunref(old.b);
    val_xunref(old.context);
    val_xunref((Value)old.handle);
}

void loop_soon(Loop *l, const Callback *cb, Value a, Value b, Value context,
               EventVia via)
{
    ready_push(l, (Entry){cb, val_xref(a), val_xref(b), val_xref(context),
                          NULL, 0}, via);
}

static Handle *handle_new(Type *type, Loop *l, const Callback *cb, Value a,
                          Value b, Value context)
{
    Handle *h = (Handle *)(void *)obj_new(type);

    h->loop = REF(l);
    h->cb = cb;
    h->a = val_xref(a);
    h->b = val_xref(b);
    h->context = val_xref(context);
    h->is_timer = type == &timer_handle_type;
    h->id = emit_new_id();
    timer_init(&h->timer);
    return h;
}

Value loop_soon_handle(Loop *l, const Callback *cb, Value a, Value b,
                       Value context)
{
    Handle *h = handle_new(&handle_type, l, cb, a, b, context);

    ready_push(l, (Entry){.handle = REF(h)}, VIA_SOON);
    return (Value)h;
}

Value loop_at(Loop *l, double when, const Callback *cb, Value a, Value b,
              Value context)
{
    Handle *h = handle_new(&timer_handle_type, l, cb, a, b, context);

    timerq_push(&l->timers, &h->timer, when);
    val_ref((Value)h);          /* while it is in the queue */
    if (emit_state.on)
        h->why = loop_emit_timer(l, h->id, when, cb, a);
    return (Value)h;
}

/* --- one iteration ------------------------------------------------------------------ */

static Handle *handle_of(Timer *t)
{
    return (Handle *)(void *)((char *)t - offsetof(Handle, timer));
}

/* The object that [t] lives in, which the queue owns a reference to. */
static Value owner_of(Timer *t)
{
    return t->kind == TIMER_OF_FUTURE ? (Value)timer_future_of(t)
                                      : (Value)handle_of(t);
}

static uint32_t timer_id(Timer *t)
{
    return t->kind == TIMER_OF_FUTURE ? timer_future_of(t)->timer_id
                                      : handle_of(t)->id;
}

/* The event that set it. */
static uint32_t timer_why(Timer *t)
{
    return t->kind == TIMER_OF_FUTURE ? timer_future_of(t)->why
                                      : handle_of(t)->why;
}

/* The byte in the loop's own pipe is read: a: the loop. */
static Value read_from_self(Value a, Value b)
{
    (void)b;
    ((Loop *)(void *)a)->poked = false;
    return none();
}

static const Callback callback_self_pipe = {
    .name = "BaseSelectorEventLoop._read_from_self", .run = read_from_self,
};

/* The selector finds a byte in the loop's own pipe, if there is one. */
static bool find_poke(Loop *l)
{
    Seq outer = emit_state.cause;

    if (!l->poked)
        return false;
    emit_state.cause = l->poked_by;
    ready_push(l, (Entry){.cb = &callback_self_pipe, .a = val_ref((Value)l)},
               VIA_THREAD);
    emit_state.cause = outer;
    return true;
}

/* The clock jumps to [when], where [next] is due. */
static void jump(double when, Timer *next)
{
    int64_t from = clock_ns();

    clock_advance(when);
    clock_new_step();
    if (emit_state.on)
        loop_emit_jump(timer_id(next), timer_why(next), from);
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
    if (find_poke(l) || l->len > 0 || l->stopping ||
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
    for (Timer *t; (t = timerq_pop_due(&l->timers, end)) != NULL;) {
        Entry e = {.handle = handle_of(t)};
        if (t->kind == TIMER_OF_FUTURE) {
            TimerFuture *f = timer_future_of(t);
            e = (Entry){.cb = &timer_future_callback, .a = (Value)f,
                        .b = val_ref(f->value)};
        }
        if (emit_state.on)
            emit_state.cause = loop_emit_fire(timer_id(t), timer_why(t),
                                              t->due);
        ready_push(l, e, VIA_TIMER);
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
    l->todo = l->len;
    l->iterations++;
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
        find_poke(l);
    return iterate(l);
}

/* What an entry costs against vm.budget, beside the code that it runs. */
enum { COST_ENTRY = 400 };

/* Step 3: runs the entry in l->now.  As a native's result. */
static Value run_entry(Loop *l)
{
    Entry *e = &l->now;
    bool step = entry_is_step(e);

    clock_new_step();
    vm.budget -= COST_ENTRY;
    l->stepping = step ? as_task(e->a) : NULL;
    if (emit_state.on)
        loop_emit_run(l, e);
    l->outer_context = context_swap_take(
        val_xref(step ? l->stepping->context : e->context));
    return e->cb->run(e->a, e->b);
}

/* An exception left a callback.  False: it goes on through the loop. */
static bool callback_raised(Loop *l)
{
    if (vm.stopped || exc_is_raised(&exc_SystemExit) ||
        exc_is_raised(&exc_KeyboardInterrupt))
        return false;
    Value exc = exc_take();
    Entry *e = &l->now;
    Buf b;
    buf_init(&b);
    buf_puts(&b, "Exception in callback ");
    callback_describe(&b, e->cb, e->a, e->b);
    Value handle = e->handle ? val_ref((Value)e->handle)
        : (Value)handle_new(&handle_type, l, e->cb, e->a, e->b, NULL);
    loop_report(l, b.data, exc, "handle", handle, NULL);
    val_unref(handle);
    buf_clear(&b);
    val_unref(exc);
    return !exc_raised();
}

/* The entry in l->now has run: [v] is its result or what its task yielded.
 * False: an exception goes on through the loop. */
static bool entry_over_take(Loop *l, Value v)
{
    bool yielded = vm.yielded, ok = true;
    Task *t = l->stepping;
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
    if (ok && !t && !v)
        ok = callback_raised(l);
    else if (ok && exc_raised())
        ok = callback_raised(l);
    emit_state.lane = l->lane;
    entry_clear(&l->now);
    return ok;
}

/* Takes the next entry that is not cancelled into l->now. */
static bool take_entry(Loop *l)
{
    while (l->todo > 0) {
        Entry e = ready_pop(l);
        l->todo--;
        if (e.handle && !e.handle->cancelled) {
            Handle *h = e.handle;
            e.cb = h->cb;
            e.a = val_xref(h->a);
            e.b = val_xref(h->b);
            e.context = val_xref(h->context);
        }
        l->now = e;
        if (!e.handle || !e.handle->cancelled)
            return true;
        if (emit_state.on)
            loop_emit_drop(l, &e);
        entry_clear(&l->now);
    }
    return false;
}

/* --- running ---------------------------------------------------------------------------- */

static void leave(Loop *l)
{
    l->running = l->stopping = false;
    l->todo = 0;
    baton.thread->running = NULL;
    emit_state.phase = PHASE_OUTSIDE;
    emit_state.loop = 0;
    emit_state.cause = l->outer_cause;
    emit_stand_at(NULL);
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
    leave(l);
    return ok ? none() : NULL;
}

static bool check_not_running(Loop *l)
{
    if (l->running)
        raise(&exc_RuntimeError, "This event loop is already running");
    else if (loop_running_peek())
        raise(&exc_RuntimeError,
              "Cannot run the event loop while another loop is running");
    else
        return true;
    return false;
}

bool loop_check_closed(Loop *l)
{
    if (l->closed)
        raise(&exc_RuntimeError, "Event loop is closed");
    return !l->closed;
}

Value loop_run_forever(Loop *l)
{
    if (!loop_check_closed(l) || !check_not_running(l))
        return NULL;
    frame_push_native(loop_frame_step, (Value[]){(Value)l, NULL}, 2);
    if (!loop_is_told(l))
        loop_emit_new(l);       /* from here on it is no copy any more */
    l->running = true;
    l->lane = emit_state.thread;
    l->why = l->outer_cause = (uint32_t)emit_state.cause;
    emit_state.loop = l->number;
    baton.thread->running = l;
    l->outer_firstiter = vm.agen_firstiter;
    l->outer_finalizer = vm.agen_finalizer;
    asyncgen_set_hooks(l);
    return VAL_PUSHED;
}

void loop_stop(Loop *l)
{
    l->stopping = true;
}

/* The future that run_until_complete() runs for is done. */
static Value until_done(Value a, Value b)
{
    Future *f = as_future(b);

    f->log_traceback = false;   /* it is looked at here */
    if (f->exception && (is_instance(f->exception, &exc_SystemExit) ||
                         is_instance(f->exception, &exc_KeyboardInterrupt)))
        return none();
    loop_stop((Loop *)(void *)a);
    return none();
}

static const Callback callback_until_done = {
    .name = "_run_until_complete_cb", .place = "base_events.py:180",
    .run = until_done,
};

/* run_until_complete()'s frame: slots: loop, future, whether it is new. */
static Value until_step(Frame *f, Value in)
{
    Loop *l = (Loop *)(void *)f->slots[0];
    Future *future = as_future(f->slots[1]);

    if (f->state++ == 0)
        return frame_again(f, loop_run_forever(l));
    future_remove_callback(future, &callback_until_done, (Value)l);
    if (!in) {
        if (f->slots[2] == VAL_TRUE && future_is_done(future))
            future->log_traceback = false;
        return NULL;
    }
    val_unref(in);
    if (!future_is_done(future))
        return raise(&exc_RuntimeError,
                     "Event loop stopped before Future completed.");
    return future_result(future);
}

Value loop_run_until_complete(Loop *l, Value awaitable)
{
    if (!loop_check_closed(l) || !check_not_running(l))
        return NULL;
    bool is_new = !is_future(awaitable);
    Value future = loop_ensure_future(l, awaitable);
    if (!future)
        return NULL;
    if (is_new)
        as_future(future)->log_destroy_pending = false;
    future_add_callback(as_future(future), &callback_until_done, (Value)l,
                        NULL);
    frame_push_native(until_step,
                      (Value[]){(Value)l, future, val_bool(is_new)}, 3);
    val_unref(future);
    return VAL_PUSHED;
}

/* The default executor is told to end, and not waited for. */
static void close_executor(Loop *l)
{
    Value executor = l->executor;

    l->executor = NULL;
    l->executor_closed = true;
    if (!executor)
        return;
    Value pending = vm.stopped ? NULL : exc_take();
    Value args[] = {VAL_FALSE};
    Tuple *names = as_tuple(tuple_of(1, NAME(wait)));
    Value shutdown = vm.stopped ? NULL
                   : obj_getattr_s(executor, "shutdown");
    Value r = shutdown ? call(shutdown, args, 0, names) : NULL;
    val_xunref(r);
    if (!r && !vm.stopped)
        exc_drop();
    val_xunref(shutdown);
    val_unref((Value)names);
    val_unref(executor);
    if (pending)
        raise_again_take(pending);
}

bool loop_close(Loop *l)
{
    if (l->running) {
        raise(&exc_RuntimeError, "Cannot close a running event loop");
        return false;
    }
    bool was_open = !l->closed;
    if (was_open)
        loop_emit_close(l);
    l->closed = true;
    while (l->len > 0) {
        Entry e = ready_pop(l);
        entry_clear(&e);
    }
    l->todo = 0;
    for (Timer *t; (t = timerq_peek(&l->timers)) != NULL;) {
        timerq_remove(&l->timers, t);
        val_unref(owner_of(t));
    }
    if (was_open)
        loop_emit_closed(l);
    close_executor(l);
    return true;
}

bool loop_check(const Loop *l)
{
    assert(l->len <= l->cap && l->todo <= l->len);
    assert((l->cap & (l->cap - 1)) == 0);
    for (size_t i = 0; i < l->len; i++)
        assert(ready_at(l, i)->cb || ready_at(l, i)->handle);
    return timerq_check(&l->timers);
}

/* --- the object's life --------------------------------------------------------------------- */

Value loop_new_of(Type *cls)
{
    Loop *l = (Loop *)(void *)obj_new(cls);

    timerq_init(&l->timers);
    loop_emit_new(l);
    l->slow_callback = 0.1;
    l->asyncgens = list_new(0);
    return (Value)l;
}

Value loop_new(void)
{
    return loop_new_of(&loop_type);
}

void loop_poke(Loop *l)
{
    if (!l->poked)
        l->poked_by = (uint32_t)emit_state.cause;
    l->poked = true;
    if (l->waiter)
        baton.wake(l->waiter);
}

void loop_slot_free(Value self)
{
    Loop *l = (Loop *)(void *)self;

    l->running = false;
    loop_close(l);
    mem_free(l->ready);
    timerq_clear(&l->timers);
    entry_clear(&l->now);
    val_xunref(l->exception_handler);
    val_xunref(l->task_factory);
    val_xunref(l->outer_context);
    val_xunref(l->outer_firstiter);
    val_xunref(l->outer_finalizer);
    val_xunref(l->asyncgens);
}

static void visit_opt(Value v, Visit visit, void *arg)
{
    if (v)
        visit(v, arg);
}

static void visit_entry(const Entry *e, Visit visit, void *arg)
{
    visit_opt(e->a, visit, arg);
    visit_opt(e->b, visit, arg);
    visit_opt(e->context, visit, arg);
    visit_opt((Value)e->handle, visit, arg);
}

void loop_slot_visit(Value self, Visit visit, void *arg)
{
    Loop *l = (Loop *)(void *)self;

    for (size_t i = 0; i < l->len; i++)
        visit_entry(ready_at(l, i), visit, arg);
    for (size_t i = 0; i < l->timers.len; i++)
        visit(owner_of(l->timers.heap[i]), arg);
    visit_entry(&l->now, visit, arg);
    visit_opt(l->exception_handler, visit, arg);
    visit_opt(l->task_factory, visit, arg);
    visit_opt(l->executor, visit, arg);
    visit_opt(l->asyncgens, visit, arg);
}

void loop_slot_clear(Value self)
{
    Loop *l = (Loop *)(void *)self;

    if (!l->running)
        loop_close(l);
    val_clear(&l->exception_handler);
    val_clear(&l->task_factory);
}
