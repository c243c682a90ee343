/* wait_for.c - asyncio.wait_for(): a task with a time limit.
 *
 * Whatever ends the waiting, the inner task has ended before wait_for() does:
 * when it is cancelled, because of the time or from outside, its end is awaited
 * (in CPython by _cancel_and_wait()).
 *
 *     START --no limit--> PLAIN
 *       |  \--limit <= 0, not done--> LATE_AT_ONCE
 *       v
 *     WAITING --done--> result
 *       |  \--time is up--> LATE
 *       +--cancelled from outside--> CANCELLED
 */
#include "sim/aio/await.h"
#include "sim/aio/combine_int.h"
#include "sim/aio/release.h"

static Value release(Value a, Value b)
{
    (void)b;
    if (!future_is_done(as_future(a)))
        future_set_result(as_future(a), VAL_NONE);
    return none();
}

const Callback release_timer = {
    .name = "_release_waiter", .place = "tasks.py:431", .run = release,
    .peer = future_peer,
};
const Callback release_done = {
    .name = "partial", .place = "tasks.py:431", .run = release,
    .far = 2, .peer = future_peer,
    .shown = "_release_waiter(<Future pendi...ask_wakeup()]>)",
};

enum { START, PLAIN, WAITING, LATE_AT_ONCE, LATE, CANCELLED };

/* TIMEOUT becomes the timer; FUTURE what ensure_future() makes of it. */
enum { FUTURE, TIMEOUT, WAITER, SLOTS, TIMER = TIMEOUT };

static Future *future_in(Frame *f)
{
    return as_future(f->slots[FUTURE]);
}

/* Replaces what is to be awaited by its future.  False: raised. */
static bool ensure(Frame *f, Loop *l)
{
    Value future = loop_ensure_future(l, f->slots[FUTURE]);

    if (future)
        val_set_take(&f->slots[FUTURE], future);
    return future != NULL;
}

/* Waits for a new future that the end of the inner one completes.  False:
 * raised. */
static bool watch(Frame *f, Loop *l)
{
    if (!f->slots[WAITER])
        f->slots[WAITER] = (Value)combine_future(l, FOR_WAIT_FOR, 1);
    return future_add_callback(future_in(f), &release_done, f->slots[WAITER],
                               NULL);
}

static void unwatch(Frame *f)
{
    future_remove_callback(future_in(f), &release_done, f->slots[WAITER]);
}

/* _cancel_and_wait(), because of the time or, in state CANCELLED, from outside;
 * the step goes on in [state]. */
static Value cancel_and_wait(Frame *f, Loop *l, int state)
{
    val_clear(&f->slots[WAITER]);
    if (!watch(f, l))
        return NULL;
    f->state = state;
    EventVia via = state == CANCELLED ? VIA_CANCEL : VIA_TIMEOUT;
    if (future_cancel_via(f->slots[FUTURE], NULL, via) < 0)
        return frame_again(f, NULL);
    return gen_await(f, f->slots[WAITER]);
}

/* --- the ways in -------------------------------------------------- */

static Value begin_late(Frame *f, Loop *l)
{
    if (!ensure(f, l))
        return NULL;
    val_clear(&f->slots[TIMER]);
    if (future_is_done(future_in(f)))
        return future_result(future_in(f));
    return cancel_and_wait(f, l, LATE_AT_ONCE);
}

static Value begin(Frame *f)
{
    Loop *l = loop_running();
    Value timeout = f->slots[TIMEOUT];

    if (!l)
        return NULL;
    if (timeout == VAL_NONE) {
        f->state = PLAIN;
        val_clear(&f->slots[TIMER]);
        return gen_await(f, f->slots[FUTURE]);
    }
    int late = combine_compare(timeout, val_small(0), OP_LE);
    if (late < 0)
        return NULL;
    if (late)
        return begin_late(f, l);
    f->slots[WAITER] = (Value)combine_future(l, FOR_WAIT_FOR, 1);
    Value timer = combine_call_later(l, timeout, &release_timer,
                                     f->slots[WAITER], NULL);
    if (!timer)
        return NULL;
    val_set_take(&f->slots[TIMER], timer);
    if (!ensure(f, l) || !watch(f, l))
        return NULL;
    f->state = WAITING;
    return gen_await(f, f->slots[WAITER]);
}

/* --- the ways out ------------------------------------------------- */

/* The result of the inner future; its cancellation is what being late is. */
static Value late_result(Frame *f)
{
    Value v = future_result(future_in(f));

    if (v || !await_cancelled())
        return v;
    exc_reached_native(f);
    Value inner = exc_take();
    Value exc = exc_new_value(&exc_TimeoutError, NULL);
    exc_set_context(exc, inner);
    exc_set_cause(exc, inner);
    val_unref(inner);
    raise_again_take(exc);
    return NULL;
}

/* The waiter is done: because of the future or because of the timer. */
static Value waited(Frame *f)
{
    if (future_is_done(future_in(f)))
        return future_result(future_in(f));
    unwatch(f);
    return cancel_and_wait(f, future_in(f)->loop, LATE);
}

/* CancelledError was thrown in while the inner future ran. */
static Value cancelled(Frame *f)
{
    f->handled = exc_take();
    if (future_is_done(future_in(f)))
        return future_result(future_in(f));
    unwatch(f);
    return cancel_and_wait(f, future_in(f)->loop, CANCELLED);
}

static Value cancelled_over(Frame *f)
{
    Value exc = f->handled;

    f->handled = NULL;
    raise_again_take(exc);
    return NULL;
}

static Value go_on(Frame *f, Value in)
{
    switch (f->state) {
    case START:
        return begin(f);
    case PLAIN:
        return in;
    case WAITING:
        if (in)
            return waited(f);
        return await_cancelled() ? cancelled(f) : NULL;
    default:
        unwatch(f);
        if (!in)
            return NULL;
        return f->state == CANCELLED ? cancelled_over(f) : late_result(f);
    }
}

/* True if [r] says that the coroutine goes on: it is not over. */
static bool is_going_on(Value r)
{
    return r == VAL_PUSHED || r == VAL_AGAIN || r == VAL_YIELDED;
}

static Value step(Frame *f, Value in)
{
    bool begun = f->state != START && f->state != PLAIN;
    Value r = go_on(f, in);

    if (f->state != PLAIN)
        val_xunref(in);
    if (!begun || is_going_on(r))
        return r;
    if (!r) {                   /* a `finally` catches it in CPython */
        exc_reached_native(f);
        await_caught();
    }
    combine_cancel_timer(f->slots[TIMER]);
    return r;
}

Value combine_wait_for(Value self, Value *a)
{
    (void)self;
    Value slots[SLOTS] = {a[0], a[1]};

    return gen_new_native(step, "wait_for", "wait_for", slots, SLOTS);
}
