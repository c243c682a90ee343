/* task_emit.c - what a task tells the tape.
 *
 * asked and delivered are numbers of events and stay 0 if nobody listens.
 */
#include "sim/aio/chain.h"
#include "sim/aio/emit.h"
#include "sim/aio/errors.h"
#include "sim/aio/task_int.h"
#include "sim/vm/brief.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

void task_emit_made(Task *t)
{
    if (emit_state.on)
        emit_event((Event){
            .kind = EVENT_LANE, .lane = t->future.id, .obj = emit_state.lane,
            .num = LANE_TASK, .text = task_name_peek(t), .ready_pos = -1,
            .ready_len = -1});
}

/* A cancel was delivered, and the task lives on as if it had not been. */
static void emit_swallowed(Task *t)
{
    emit_event((Event){
        .kind = EVENT_CANCEL_SWALLOWED, .lane = t->future.id,
        .num = t->extra->delivered, .ready_pos = -1, .ready_len = -1});
    t->extra->delivered = 0;
}

/* A cancel that was delivered is in force. */
static bool is_cancelled(const Task *t)
{
    return t->extra && t->extra->delivered;
}

void task_emit_suspend(Task *t, Future *f)
{
    if (!emit_state.on)
        return;
    if (is_cancelled(t) && !chain_handles(t->coro, &exc_CancelledError))
        emit_swallowed(t);
    uint32_t number = chain_number(t->coro);
    emit_event((Event){
        .kind = EVENT_SUSPEND, .lane = t->future.id, .obj = f ? f->id : 0,
        .via = f ? VIA_DONE : VIA_SOON, .num = number,
        .text = f ? future_use(f) : NULL, .ready_pos = -1, .ready_len = -1});
}

void task_emit_ended(Task *t, EventVia how)
{
    Future *f = &t->future;
    Value exc = how == VIA_CANCELLED ? f->aux : future_exception_peek(f);
    char memory[EMIT_TEXT];
    Buf b;

    if (!emit_state.on)
        return;
    buf_init_in(&b, memory, sizeof memory);
    if (exc && (how != VIA_CANCELLED || ((Exc *)(void *)exc)->args->len > 0))
        brief_exception(&b, exc);
    else if (how == VIA_RETURNED && f->value != VAL_NONE)
        brief_value(&b, f->value);
    emit(EVENT_LANE_END, f->id, 0, how, b.len > 0 ? b.data : NULL);
    buf_clear(&b);
}

void task_emit_returns(Task *t)
{
    if (emit_state.on && is_cancelled(t))
        emit_swallowed(t);
}

/* The future that [t] waits for: pending, or else it does not wait any more. */
static uint32_t waits_for(const Task *t)
{
    Future *f = t->waiter && is_future(t->waiter) ? as_future(t->waiter) : NULL;

    return f && !future_is_done(f) ? f->id : 0;
}

Seq task_emit_cancel(Task *t, Value message)
{
    char memory[EMIT_TEXT];
    Buf b;

    if (!emit_state.on)
        return 0;
    buf_init_in(&b, memory, sizeof memory);
    if (message && type_of(message) == &str_type)
        buf_add(&b, str_text(message), str_len(message));
    else if (message && message != VAL_NONE)
        brief_value(&b, message);
    TaskExtra *x = task_extra(t);
    x->asked_by = (uint8_t)(emit_state.cancels ? emit_state.cancels
                                               : VIA_CANCEL);
    x->asked = (uint32_t)emit_event((Event){
        .kind = EVENT_CANCEL, .lane = t->future.id, .peer = emit_state.lane,
        .obj = waits_for(t), .via = x->asked_by,
        .text = b.len > 0 ? b.data : NULL, .ready_pos = -1, .ready_len = -1});
    buf_clear(&b);
    return x->asked;
}

void task_cancel_arrived(Task *t, EventVia by)
{
    if (t->extra && t->extra->delivered_by == by)
        t->extra->delivered = 0;
}

void task_emit_uncancel(Task *t)
{
    if (t->cancels == 0 && t->extra)
        t->extra->delivered = 0;
    if (emit_state.on && !future_is_done(&t->future))
        emit_event((Event){
            .kind = EVENT_UNCANCEL, .lane = t->future.id, .num = t->cancels,
            .ready_pos = -1, .ready_len = -1});
}

void task_emit_step(Task *t, bool cancelled)
{
    TaskExtra *x = t->extra;

    if (!emit_state.on || !x || !x->asked)
        return;
    x->delivered_by = x->asked_by;
    if (cancelled)
        x->delivered = (uint32_t)emit_event((Event){
            .kind = EVENT_CANCEL_DELIVERED, .lane = t->future.id,
            .obj = t->waiter && is_future(t->waiter)
                       ? as_future(t->waiter)->id : 0,
            .num = x->asked, .ready_pos = -1, .ready_len = -1});
    x->asked = 0;
}

void task_emit_lost(Task *t)
{
    if (t->future.registered && !vm.stopped)    /* else the run is over */
        emit(EVENT_LANE_LOST, t->future.id, 0, VIA_NONE, NULL);
}
