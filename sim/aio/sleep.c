/* sleep.c - asyncio.sleep(): a future that a timer completes.
 *
 * Where it is awaited at once, as nearly everywhere, no coroutine is made: the
 * caller's frame awaits the future itself or, for sleep(0), a pause.  Programs
 * have sleepers by the hundred thousand.  Who asks for the coroutine (cr_await)
 * gets it, standing where it would stand.
 */
#include "sim/aio/await.h"
#include "sim/aio/combine_int.h"
#include "sim/aio/timer_future.h"

enum { DELAY, RESULT, SLOTS, FUTURE = DELAY };

enum { START, SKIPPED, SLEPT };         /* where its step stands */

/* No time at all is not a timer but one turn of the loop. */
static int is_no_time(Value delay)
{
    if (is_small(delay))
        return small_of(delay) <= 0;
    if (is_float(delay))
        return float_of(delay) <= 0;
    return combine_compare(delay, val_small(0), OP_LE);
}

/* The future of a sleep that begins now; NULL: raised. */
static Value begin(Value delay, Value result)
{
    Loop *l = loop_running();
    double when;

    if (!l || !combine_later(l, delay, &when))
        return NULL;
    return timer_future_new(l, when, result);
}

static Value step(Frame *f, Value in)
{
    int now;

    switch (f->state) {
    case START:
        now = is_no_time(f->slots[DELAY]);
        if (now < 0)
            return NULL;
        f->state = now ? SKIPPED : SLEPT;
        if (now)
            return gen_yield(f, VAL_NONE);
        return await_take(f, begin(f->slots[DELAY], f->slots[RESULT]));
    case SKIPPED:
        return await_done(in, f->slots[RESULT]);
    default:
        await_caught();
        return in;
    }
}

static Value make(Value delay, Value result)
{
    Value slots[SLOTS] = {delay, result};

    return gen_new_native(step, "sleep", "sleep", slots, SLOTS);
}

/* --- without a coroutine -------------------------------------------------- */

static Obj pause, paused;       /* before and after its turn of the loop */

/* A pause is awaited by a frame that has it on top of its stack. */
static SendResult pause_send(Value self, Value in, Value *out)
{
    if (!in)
        return SEND_ERROR;
    *out = none();
    if (self == &paused)
        return SEND_RETURN;
    assert(vm.frame->sp[-1] == &pause);
    val_set_take(&vm.frame->sp[-1], val_ref(&paused));
    return SEND_YIELD;
}

static Value pause_coroutine(Value self)
{
    Value coro = make(val_small(0), VAL_NONE);

    (void)self;
    gen_begun(coro, SKIPPED, NULL);
    return coro;
}

Type pause_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "pause",
    .module = "asyncio.tasks",
    .size = sizeof(Obj),
    .send = pause_send,
    .coroutine = pause_coroutine,
};

static Obj pause = STATIC_OBJ(&pause_type), paused = STATIC_OBJ(&pause_type);

Value sleep_coroutine(Value future)
{
    Value coro = make(future, VAL_NONE);

    gen_begun(coro, SLEPT, future);
    return coro;
}

Value combine_sleep(Value self, Value *a)
{
    Value result = a[1] ? a[1] : VAL_NONE;

    (void)self;
    if (!vm_is_awaited(a) || !(is_small(a[0]) || is_float(a[0])) ||
        !loop_running_peek())
        return make(a[0], result);
    if (!is_no_time(a[0]))
        return begin(a[0], result);
    return result == VAL_NONE ? val_ref(&pause) : make(a[0], result);
}
