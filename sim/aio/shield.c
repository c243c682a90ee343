/* shield.c - asyncio.shield(): a future that can be cancelled in place of the
 * one it follows.
 *
 * Inner and outer each know when the other is done; whoever is first takes the
 * other's callback away.
 */
#include "sim/aio/combine_int.h"

/* [a]: the outer future. */
static Value inner_done(Value a, Value b)
{
    Future *outer = as_future(a), *inner = as_future(b);
    bool ok = true;

    if (outer->state == FUTURE_CANCELLED) {
        inner->log_traceback = false;
        return none();
    }
    if (inner->state == FUTURE_CANCELLED)
        return future_cancel(a, NULL) < 0 ? NULL : none();
    Value exc = future_exception(inner);
    if (exc != VAL_NONE)
        ok = future_set_exception(outer, exc);
    else
        ok = future_set_result(outer, inner->value);
    val_unref(exc);
    return ok ? none() : NULL;
}

static const Callback callback_inner_done = {
    .name = "shield.<locals>._inner_done_callback", .place = "tasks.py:891",
    .run = inner_done, .far = 3, .peer = future_peer,
};

/* [a]: the inner future. */
static Value outer_done(Value a, Value b)
{
    if (!future_is_done(as_future(a)))
        future_remove_callback(as_future(a), &callback_inner_done, b);
    return none();
}

static const Callback callback_outer_done = {
    .name = "shield.<locals>._outer_done_callback", .place = "tasks.py:908",
    .run = outer_done, .far = 3,
};

Value combine_shield(Value self, Value *a)
{
    (void)self;
    Value inner = loop_ensure_future(NULL, a[0]);

    if (!inner || future_is_done(as_future(inner)))
        return inner;
    if (!future_is_begun(as_future(inner))) {
        val_unref(inner);
        return NULL;
    }
    Value outer = (Value)combine_future(as_future(inner)->loop,
                                         FOR_SHIELD, 1);
    future_add_callback(as_future(inner), &callback_inner_done, outer, NULL);
    future_add_callback(as_future(outer), &callback_outer_done, inner, NULL);
    val_unref(inner);
    return outer;
}
