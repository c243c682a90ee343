/* loop_run.c - what surrounds the loop's iterations: how a run of it begins and
 * ends, and how it is made, closed and freed. */
#include "sim/aio/asyncgen.h"
#include "sim/aio/baton.h"
#include "sim/aio/created.h"
#include "sim/aio/emit.h"
#include "sim/aio/loop_int.h"
#include "sim/aio/report.h"
#include "sim/base/mem.h"
#include "sim/vm/call.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

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

bool loop_check_thread(Loop *l)
{
    bool ok = !l->running || loop_running_peek() == l;

    if (!ok)
        raise(&exc_RuntimeError, "Non-thread-safe operation invoked on an "
              "event loop other than the current one");
    return ok;
}

Value loop_run_forever(Loop *l)
{
    if (!loop_check_closed(l) || !check_not_running(l))
        return NULL;
    frame_push_native(loop_frame_step, (Value[]){(Value)l, NULL}, 2)
        ->flags |= 3 * FRAME_MORE;      /* run_forever, _run_once, _run */
    if (!loop_is_told(l))
        loop_emit_new(l);       /* from here on it is no copy any more */
    l->running = true;
    l->lane = emit_state.thread;
    l->why = (uint32_t)emit_state.cause;
    emit_state.loop = l->number;
    baton.thread->running = l;
    l->outer_firstiter = vm.agen_firstiter;
    l->outer_finalizer = vm.agen_finalizer;
    created_track(l, l->debug);
    asyncgen_set_hooks(l);
    return VAL_PUSHED;
}

void loop_stop(Loop *l)
{
    l->stopping = true;
    l->stopped_by = (uint32_t)emit_state.cause;
}

/* The future that run_until_complete() runs for is done. */
static Value until_done(Value a, Value b)
{
    Future *f = as_future(b);

    f->log_traceback = false;   /* it is looked at here */
    Value exc = future_exception_peek(f);
    if (exc && (is_instance(exc, &exc_SystemExit) ||
                is_instance(exc, &exc_KeyboardInterrupt)))
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
        return exc_keep(awaitable);
    bool is_new = !is_future(awaitable);
    Value future = loop_ensure_future(l, awaitable);
    if (!future)
        return NULL;
    if (is_new)
        as_future(future)->log_destroy_pending = false;
    if (!future_add_callback(as_future(future), &callback_until_done, (Value)l,
                             NULL)) {
        val_unref(future);
        return NULL;
    }
    frame_push_native(until_step,
                      (Value[]){(Value)l, future, val_bool(is_new)}, 3)
        ->flags |= FRAME_IS_PYTHON;
    val_unref(future);
    return VAL_PUSHED;
}

/* The default executor is told to end, and not waited for.  False: raised. */
static bool close_executor(Loop *l)
{
    Value executor = l->executor;

    l->executor = NULL;
    l->executor_closed = true;
    if (!executor)
        return true;
    Value args[] = {VAL_FALSE};
    Tuple *names = as_tuple(tuple_of(1, NAME(wait)));
    Value shutdown = vm.stopped ? NULL
                   : obj_getattr_s(executor, "shutdown");
    Value r = shutdown ? call(shutdown, args, 0, names) : NULL;
    val_xunref(r);
    val_xunref(shutdown);
    val_unref((Value)names);
    val_unref(executor);
    return r || vm.stopped;
}

static bool remove_signal_handlers(Loop *l)
{
    if (!l->signals || vm.stopped)
        return true;
    Value r = loop_call_text(UNIX_EVENTS, "_remove_signal_handlers", l);
    val_xunref(r);
    return r != NULL;
}

bool loop_close(Loop *l)
{
    if (l->running) {
        raise(&exc_RuntimeError, "Cannot close a running event loop");
        return false;
    }
    bool was_open = !l->closed;
    if (was_open && l->debug)
        report_close(l);
    if (was_open)
        loop_emit_close(l);
    l->closed = true;
    loop_forget(l);
    if (was_open)
        loop_emit_closed(l);
    return close_executor(l) && (!was_open || remove_signal_handlers(l));
}

/* The same for a loop that goes: nobody is there to hear of an error. */
static void close_lost(Loop *l)
{
    Value pending = vm.stopped ? NULL : exc_take();

    if (!loop_close(l) && !vm.stopped)
        exc_drop();
    if (pending)
        raise_again_take(pending);
}

/* --- the object's life --------------------------------------------------------------------- */

Value loop_new_of(Type *cls)
{
    Loop *l = (Loop *)(void *)obj_new(cls);

    timerq_init(&l->timers);
    loop_emit_new(l);
    l->slow_callback = 0.1;
    l->debug = created_debug_asked();
    l->asyncgens = list_new(0);
    report_selector();
    return (Value)l;
}

Value loop_new(void)
{
    return loop_new_of(&unix_loop_type);
}

void loop_poke(Loop *l)
{
    if (!l->poked) {
        l->poked_by = (uint32_t)emit_state.cause;
        l->poked_at = ++l->selector.count;
    }
    l->poked = true;
    if (l->waiter)
        baton.wake(l->waiter);
}

void loop_slot_free(Value self)
{
    Loop *l = (Loop *)(void *)self;

    l->running = false;
    val_clear(&l->signals);
    close_lost(l);
    ready_clear(&l->ready);
    timerq_clear(&l->timers);
    loop_running_clear(&l->now);
    val_xunref(l->thrown);
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
}

void loop_slot_visit(Value self, Visit visit, void *arg)
{
    Loop *l = (Loop *)(void *)self;

    ReadyPlace at = {0};
    for (Entry e; ready_next(&l->ready, &at, &e);)
        visit_entry(&e, visit, arg);
    for (size_t i = 0; i < l->timers.len; i++)
        visit(loop_owner_of(timerq_at(&l->timers, i)), arg);
    visit_entry(&l->now.call, visit, arg);
    selector_visit(l, visit, arg);
    visit_opt(l->now.context, visit, arg);
    visit_opt((Value)l->now.handle, visit, arg);
    visit_opt(l->exception_handler, visit, arg);
    visit_opt(l->task_factory, visit, arg);
    visit_opt(l->executor, visit, arg);
    visit_opt(l->signals, visit, arg);
    visit_opt(l->asyncgens, visit, arg);
}

void loop_slot_clear(Value self)
{
    Loop *l = (Loop *)(void *)self;

    if (!l->running)
        close_lost(l);
    val_clear(&l->exception_handler);
    val_clear(&l->task_factory);
    val_clear(&l->signals);
}
