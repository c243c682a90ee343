/* sleep.c - asyncio.sleep(): a future that a timer completes.
 *
 * Programs have sleepers by the hundred thousand, so the coroutine keeps two
 * slots: what was asked for gives way to the timer, and the future stands
 * where every awaited thing does.
 */
#include "sim/aio/await.h"
#include "sim/aio/combine_int.h"

enum { DELAY, RESULT, SLOTS, TIMER = DELAY };

static Value set_result(Value a, Value b)
{
    Future *f = as_future(a);

    if (f->state == FUTURE_CANCELLED)
        return none();
    return future_set_result(f, b) ? none() : NULL;
}

static const Callback callback_set_result = {
    .name = "_set_result_unless_cancelled", .place = "futures.py:311",
    .run = set_result,
};

/* No time at all is not a timer but one turn of the loop. */
static int is_no_time(Value delay)
{
    if (is_small(delay))
        return small_of(delay) <= 0;
    if (is_float(delay))
        return float_of(delay) <= 0;
    return combine_compare(delay, val_small(0), OP_LE);
}

static Value begin(Frame *f)
{
    Loop *l = loop_running();

    if (!l)
        return NULL;
    Value future = (Value)combine_future(l);
    Value timer = combine_call_later(l, f->slots[DELAY], &callback_set_result,
                                     future, f->slots[RESULT]);
    if (!timer) {
        val_unref(future);
        return NULL;
    }
    val_set_take(&f->slots[TIMER], timer);
    return await_take(f, future);
}

static Value step(Frame *f, Value in)
{
    enum { START, SKIPPED, SLEPT };
    int now;

    switch (f->state) {
    case START:
        now = is_no_time(f->slots[DELAY]);
        if (now < 0)
            return NULL;
        f->state = now ? SKIPPED : SLEPT;
        return now ? gen_yield(f, VAL_NONE) : begin(f);
    case SKIPPED:
        return await_done(in, f->slots[RESULT]);
    default:
        combine_cancel_timer(f->slots[TIMER]);
        return in;
    }
}

Value combine_sleep(Value self, Value *a)
{
    (void)self;
    Value slots[SLOTS] = {a[0], a[1] ? a[1] : VAL_NONE};

    return gen_new_native(step, "sleep", "sleep", slots, SLOTS);
}
