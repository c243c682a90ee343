/* sleep.c - asyncio.sleep(): a future that a timer completes. */
#include "sim/aio/await.h"
#include "sim/aio/combine_int.h"
#include "sim/aio/timer_future.h"

enum { DELAY, RESULT, SLOTS, FUTURE = DELAY };

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
    double when;

    if (!l || !combine_later(l, f->slots[DELAY], &when))
        return NULL;
    Value future = timer_future_new(l, when, f->slots[RESULT]);
    val_set_take(&f->slots[FUTURE], val_ref(future));
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
        timer_future_cancel((TimerFuture *)(void *)f->slots[FUTURE]);
        return in;
    }
}

Value combine_sleep(Value self, Value *a)
{
    (void)self;
    Value slots[SLOTS] = {a[0], a[1] ? a[1] : VAL_NONE};

    return gen_new_native(step, "sleep", "sleep", slots, SLOTS);
}
