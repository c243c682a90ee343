/* task.c - a coroutine that the loop drives. */
#include "sim/aio/task_int.h"

#include <stdio.h>

#include "sim/aio/combine_int.h"
#include "sim/aio/context.h"
#include "sim/aio/created.h"
#include "sim/aio/emit.h"
#include "sim/aio/errors.h"
#include "sim/base/mem.h"
#include "sim/base/zone.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

static Task *oldest, *newest;   /* all tasks that are not done */
static uint32_t next_number;
ZONE_KEEP(oldest);
ZONE_KEEP(newest);
ZONE_KEEP(next_number);

bool is_task(Value v)
{
    Type *t = type_of(v);

    return t == &task_type || (is_obj(v) && type_is_sub(t, &task_type));
}

/* --- all tasks ----------------------------------------------------------------- */

static void register_task(Task *t)
{
    t->prev = newest;
    t->next = NULL;
    *(newest ? &newest->next : &oldest) = t;
    newest = t;
    t->future.registered = true;
}

void task_unregister(Task *t)
{
    if (!t->future.registered)
        return;
    *(t->prev ? &t->prev->next : &oldest) = t->next;
    *(t->next ? &t->next->prev : &newest) = t->prev;
    t->future.registered = false;
}

Task *task_oldest_peek(void)
{
    return oldest;
}

/* In CPython a set refers to tasks weakly: not to those that a search has found
 * to be garbage, even if they live on. */
static bool is_known(const Task *t)
{
    return !future_is_done(&t->future) &&
           !(t->future.head.flags & OBJ_FINALIZED);
}

Value task_all(Loop *loop)
{
    Value list = list_new(8);

    for (Task *t = oldest; t; t = t->next)
        if (is_known(t) && (!loop || t->future.loop == loop))
            list_append(list, (Value)t);
    return list;
}

Task *task_current_peek(void)
{
    Loop *l = loop_running_peek();

    return l ? l->stepping : NULL;
}

/* --- making ---------------------------------------------------------------------- */

/* The schedule of a step, with what made it so as its cause.  False: raised, the
 * loop is closed. */
static bool schedule_step(Task *t, Value exc)
{
    return loop_soon(t->future.loop, &task_step_callback, (Value)t, exc, NULL,
                     VIA_SOON);
}

static Value given_step(Frame *f, Value in)
{
    if (f->state++ > 0)
        return in;
    return gen_await_iter(f, f->slots[0], exc_raised() ? NULL : VAL_NONE);
}

/* [coro] as something that can be stepped: a coroutine, a generator, or one
 * made around the asend() and aclose() of an async generator, or around an
 * object of the program's that has what a coroutine has. */
static Value steppable(Value coro)
{
    if (is_coroutine(coro) || type_of(coro) == &generator_type)
        return val_ref(coro);
    if (is_agen_call(coro) || combine_is_coroutine(coro)) {
        Value steps = gen_new_native(given_step, "", "", &coro, 1);
        Frame *f = &((Gen *)(void *)steps)->frame;
        f->flags = (f->flags | FRAME_STAND_IN) & ~(uint32_t)FRAME_IS_PYTHON;
        return steps;
    }
    return raise(&exc_TypeError, "a coroutine was expected, got %R", coro);
}

bool task_setup(Task *t, Loop *loop, Value coro, Value name, Value context)
{
    Value steps = context_is_one(context) ? steppable(coro) : NULL;

    if (!steps)
        return false;
    t->future.loop = REF(loop);
    t->future.log_destroy_pending = true;
    created_note(loop, (Value)t, ORIGIN_WHOLE);
    t->coro = (Gen *)(void *)steps;
    if (steps != coro)
        task_extra(t)->given = val_ref(coro);
    t->context = context ? val_ref(context) : context_copy();
    if (!name || name == VAL_NONE)
        t->number = ++next_number;
    else if (!(task_extra(t)->name = is_str(name) ? val_ref(name)
                                                  : obj_str(name)))
        return false;
    t->future.id = emit_new_id();
    register_task(t);
    task_emit_made(t);
    return schedule_step(t, NULL);
}

Value task_new(Loop *loop, Value coro, Value name, Value context)
{
    Value t = obj_new(&task_type);

    if (task_setup(as_task(t), loop, coro, name, context))
        return t;
    val_unref(t);
    return NULL;
}

Value task_name(Task *t)
{
    if (t->number && !(t->extra && t->extra->name))
        task_extra(t)->name = str_printf("Task-%u", t->number);
    return val_ref(t->extra && t->extra->name ? t->extra->name : VAL_NONE);
}

const char *task_name_peek(Task *t)
{
    static char text[16];

    if (t->extra && t->extra->name)
        return str_text(t->extra->name);
    snprintf(text, sizeof text, "Task-%u", t->number);
    return text;
}

TaskExtra *task_extra(Task *t)
{
    if (!t->extra) {
        t->extra = mem_take(sizeof *t->extra);
        *t->extra = (TaskExtra){0};
    }
    return t->extra;
}

/* --- cancelling -------------------------------------------------------------------- */

int task_cancel(Task *t, Value message)
{
    t->future.log_traceback = false;
    if (future_is_done(&t->future))
        return 0;
    Seq outer = emit_state.cause, seq = task_emit_cancel(t, message);
    t->cancels++;
    if (t->waiter) {
        if (!vm_enter(" while calling a Python object"))
            return -1;          /* tasks that wait for one another */
        if (seq)
            emit_state.cause = seq;
        int asked = future_cancel(t->waiter, message);
        emit_state.cause = outer;
        vm_leave();
        if (asked != 0)
            return asked;
    }
    t->future.must_cancel = true;
    if (message == VAL_NONE)
        message = NULL;
    if (message || t->extra)
        val_set_take(&task_extra(t)->message, val_xref(message));
    return 1;
}

int32_t task_uncancel(Task *t)
{
    if (t->cancels > 0) {
        t->cancels--;
        task_emit_uncancel(t);
    }
    return t->cancels;
}

/* --- stepping ----------------------------------------------------------------------- */

/* What the step throws: [exc], or CancelledError if the task was asked to
 * cancel; new reference or NULL. */
static Value what_to_throw(Task *t, Value exc)
{
    if (!t->future.must_cancel)
        return val_xref(exc);
    t->future.must_cancel = false;
    if (exc && is_instance(exc, &exc_CancelledError))
        return val_ref(exc);
    return future_cancelled_error(&t->future);
}

/* What the first send() into the aclose() or athrow() that [t] drives throws, if
 * this is it (agen_call_throws_late); new reference or NULL. */
static Value thrown_late(Task *t)
{
    const Future *f = t->waiter ? as_future(t->waiter) : NULL;
    bool is_sent = !f || future_result_peek(f);
    Value given = task_given_peek(t);

    return is_sent && given && is_agen_call(given) &&
           t->coro->state == GEN_ACTIVE ? agen_call_throws_late(given) : NULL;
}

/* The task is done.  Its coroutine stays: get_coro() and repr show it. */
static void ended(Task *t, EventVia how)
{
    task_emit_ended(t, how);
    task_unregister(t);
}

/* A step of a task that is done: the program has completed it, as no task is.
 * What is raised is the loop's. */
static Value step_late(Task *t, Value exc)
{
    const Future *f = &t->future;

    if (f->registered)
        ended(t, f->state == FUTURE_CANCELLED ? VIA_CANCELLED
                 : f->failed ? VIA_RAISED : VIA_RETURNED);
    f->loop->stepping = NULL;
    return raise(&exc_InvalidStateError, "_step(): already done: %R %R",
                 (Value)t, exc ? exc : VAL_NONE);
}

Value task_step_begin(Task *t, Value exc)
{
    if (future_is_done(&t->future))
        return step_late(t, exc);
    Value thrown = what_to_throw(t, exc);
    if (!thrown)
        thrown = thrown_late(t);
    val_clear(&t->waiter);
    if (!thrown)
        return gen_resume(t->coro, VAL_NONE, GEN_NATIVE);
    val_set_take(&t->future.loop->thrown, val_ref(thrown));
    t->future.loop->thrown_is_new = thrown != exc;
    raise_again_take(thrown);
    return gen_resume(t->coro, NULL, GEN_NATIVE);
}

static void returned_take(Task *t, Value v)
{
    if (t->future.must_cancel) {
        t->future.must_cancel = false;
        Value message = val_xref(task_message_peek(t));
        future_cancel_self(&t->future, message);
        val_xunref(message);
        ended(t, VIA_CANCELLED);
    } else {
        task_emit_returns(t);
        future_set_result(&t->future, v);
        ended(t, VIA_RETURNED);
    }
    val_unref(v);
}

/* What is raised left the coroutine.  False: it goes on through the loop. */
static bool raised(Task *t)
{
    if (vm.stopped)
        return false;
    Value exc = exc_take();
    bool fatal = is_instance(exc, &exc_KeyboardInterrupt) ||
                 is_instance(exc, &exc_SystemExit);
    if (is_instance(exc, &exc_CancelledError)) {
        future_cancel_with_take(&t->future, exc);
        ended(t, VIA_CANCELLED);
        return true;
    }
    future_set_exception(&t->future, exc);
    ended(t, VIA_RAISED);
    if (fatal)
        raise_again_take(exc);
    else
        val_unref(exc);
    return !fatal;
}

/* The step yielded what it should not: the next one throws RuntimeError. */
static void misuse(Task *t, const char *format, Value a, Value b)
{
    Value exc = exc_new(&exc_RuntimeError, format, a, b);

    task_emit_suspend(t, NULL);
    schedule_step(t, exc);
    val_unref(exc);
}

/* The task waits for future [v], which its step yielded. */
static void wait_for_take(Task *t, Value v)
{
    Future *f = as_future(v);

    f->blocking = false;
    task_emit_suspend(t, f);
    future_add_callback(f, &task_wakeup_callback, (Value)t, NULL);
    t->waiter = v;
    if (t->future.must_cancel) {
        Value message = val_xref(task_message_peek(t));
        int asked = future_cancel(v, message);
        val_xunref(message);
        if (asked == 1)
            t->future.must_cancel = false;
    }
}

static void yielded_take(Task *t, Value v)
{
    if (v == VAL_NONE) {
        task_emit_suspend(t, NULL);
        schedule_step(t, NULL);
    } else if (v == (Value)t) {
        misuse(t, "Task cannot await on itself: %R", v, NULL);
    } else if (is_future(v)) {
        if (as_future(v)->loop != t->future.loop) {
            misuse(t, "Task %R got Future %R attached to a different loop",
                   (Value)t, v);
        } else if (as_future(v)->blocking) {
            wait_for_take(t, v);
            return;
        } else {
            misuse(t, "yield was used instead of yield from in task %R with %R",
                   (Value)t, v);
        }
    } else if (type_of(v) == &generator_type) {
        misuse(t, "yield was used instead of yield from for generator in task "
               "%R with %R", (Value)t, v);
    } else {
        misuse(t, "Task got bad yield: %R", v, NULL);
    }
    val_unref(v);
}

bool task_stepped_take(Task *t, Value v, bool yielded)
{
    if (!v)
        return raised(t);
    if (yielded)
        yielded_take(t, v);
    else
        returned_take(t, v);
    return true;
}

static Value run_step(Value a, Value b)
{
    task_emit_step(as_task(a), as_future(a)->must_cancel);
    return task_step_begin(as_task(a), b);
}

static bool ends_in_cancel(Future *f)
{
    return f->state == FUTURE_CANCELLED ||
           (f->failed && is_instance(f->value, &exc_CancelledError));
}

/* True if [future] is what the coroutine of [t] awaits, as far as one can see.
 * Another is, if an async generator that two tasks drive was resumed by the
 * other one. */
static bool awaits(const Task *t, Value future)
{
    Value x = gen_awaited_peek(t->coro->leaf ? t->coro->leaf : t->coro);

    if (!x || is_agen_call(x))
        return false;
    const Future *f = future_awaited_as(x);
    return !f || f == as_future(future);
}

/* The future that the task waits for is done: its coroutine, resumed, takes
 * the result out of it, or the exception. */
static Value run_wakeup(Value a, Value b)
{
    Task *t = as_task(a);
    bool cancelled = ends_in_cancel(as_future(b));

    task_emit_step(t, cancelled || t->future.must_cancel);
    /* A second cancel() adds nothing to the CancelledError that comes. */
    if (t->future.must_cancel && cancelled)
        t->future.must_cancel = false;
    if (!t->future.must_cancel && awaits(t, b)) {
        as_future(b)->waking = true;
        return task_step_begin(t, NULL);
    }
    Value exc = future_raised(as_future(b));
    Value r = task_step_begin(t, exc);
    val_xunref(exc);
    return r;
}

const Callback task_step_callback = {
    .name = "TaskStepMethWrapper", .run = run_step,
};
const Callback task_wakeup_callback = {
    .name = "Task.task_wakeup", .run = run_wakeup, .far = 1,
};

void task_forget_all(void)
{
    oldest = newest = NULL;
    next_number = 0;
}
