/* loop_emit.c - what a loop tells the tape of its handles and turns. */
#include "sim/aio/chain.h"
#include "sim/aio/clock.h"
#include "sim/aio/emit.h"
#include "sim/aio/loop_int.h"
#include "sim/aio/timer_future.h"
#include "sim/vm/func.h"

/* The number of the handle [h] of [e], which can be cancelled; 0: nobody has
 * one. */
static uint32_t handle_id(const Entry *e, const Handle *h)
{
    if (h)
        return h->id;
    return e->cb == &timer_future_callback
               ? timer_future_timer_id((TimerFuture *)(void *)e->a) : 0;
}

uint32_t loop_emit_ready(const Loop *l, const Entry *e, EventVia via)
{
    Entry call = entry_call(e);

    if (l->closed || !loop_is_told(l))
        return 0;
    return (uint32_t)emit_event_in(l->number, (Event){
        .kind = EVENT_READY, .via = via, .line = via == VIA_IO ? -1 : 0,
        .lane = entry_is_step(&call) ? as_future(call.a)->id : l->lane,
        .obj = handle_id(e, entry_handle(e)),
        .ready_pos = (int32_t)l->ready.len,
        .ready_len = (int32_t)l->ready.len + 1});
}

/* The task whose method [e] calls ("call_later(1, task.cancel)"), or NULL. */
static Task *task_of_method(const Entry *e)
{
    Value self = callback_self_peek(e->cb, e->a);

    return self && is_task(self) ? as_task(self) : NULL;
}

/* Task [t] goes on where it stands. */
static void stand_at_task(const Task *t)
{
    const Frame *f = chain_place(t->coro);

    emit_stand_at(f);
    if (f && t->coro->state == GEN_CREATED && emit_state.line > 0)
        emit_state.line = f->code->first_line;
}

void loop_emit_run(const Loop *l)
{
    const Entry *e = &l->now.call;
    bool step = entry_is_step(e);
    Task *self = step ? NULL : task_of_method(e);
    char memory[EMIT_TEXT];
    Buf name;

    emit_state.lane = step ? as_future(e->a)->id : l->lane;
    if (step)
        stand_at_task(as_task(e->a));
    else
        emit_stand_at(NULL);
    buf_init_in(&name, memory, sizeof memory);
    if (!step)
        callback_name(&name, e->cb, e->a);
    emit_state.cause = emit_event((Event){
        .kind = EVENT_RUN, .lane = emit_state.lane,
        .obj = handle_id(e, l->now.handle),
        .peer = self ? self->future.id : 0, .cause = e->why,
        .ready_len = (int32_t)l->ready.len + 1, .text = step ? NULL : name.data});
    buf_clear(&name);
}

void loop_emit_drop(const Loop *l, const Entry *e)
{
    emit_event((Event){
        .kind = EVENT_DROP, .lane = l->lane,
        .obj = handle_id(e, entry_handle(e)),
        .cause = e->why, .line = -1, .ready_len = (int32_t)l->ready.len + 1});
}

void loop_emit_over(Task *t)
{
    emit_stand_at(t ? chain_place(t->coro) : NULL);
}

uint32_t loop_emit_timer(const Loop *l, uint32_t id, double when,
                         const Callback *cb, Value a)
{
    if (!loop_is_told(l))
        return 0;
    Value self = callback_self_peek(cb, a);
    uint32_t peer = self && is_future(self) ? as_future(self)->id
                                            : callback_peer(cb, a);
    char memory[EMIT_TEXT];
    Buf name;

    buf_init_in(&name, memory, sizeof memory);
    callback_name(&name, cb, a);
    Seq seq = emit_event_in(l->number, (Event){
        .kind = EVENT_TIMER, .lane = emit_state.lane, .obj = id,
        .num = clock_to_ns(when), .peer = peer, .text = name.data,
        .ready_pos = -1, .ready_len = -1});
    buf_clear(&name);
    return (uint32_t)seq;
}

void loop_emit_timer_cancel(const Loop *l, uint32_t id)
{
    if (emit_state.on && !l->closed && loop_is_told(l))
        emit_event_in(l->number, (Event){
            .kind = EVENT_TIMER_CANCEL, .lane = emit_state.lane, .obj = id,
            .ready_pos = -1, .ready_len = -1});
}

Seq loop_emit_fire(uint32_t id, Seq why, double due)
{
    int64_t late = clock_ns() - clock_to_ns(due);

    return emit_event((Event){
        .kind = EVENT_TIMER_FIRE, .obj = id, .cause = why, .line = -1,
        .num = late > 0 ? late : 0, .via = VIA_TIMER, .ready_pos = -1,
        .ready_len = -1});
}

void loop_emit_jump(uint32_t id, Seq why, int64_t from)
{
    emit_state.cause = emit_event((Event){
        .kind = EVENT_JUMP, .obj = id, .cause = why, .line = -1,
        .num = clock_ns() - from, .ready_pos = -1, .ready_len = -1});
}

void loop_emit_iteration(Loop *l)
{
    l->why = (uint32_t)emit_event((Event){
        .kind = EVENT_ITERATION, .line = -1, .ready_pos = -1,
        .ready_len = (int32_t)l->ready.len});
    emit_state.cause = l->why;
}

void loop_emit_close(const Loop *l)
{
    if (emit_state.on && loop_is_told(l))
        emit_event_in(l->number, (Event){.kind = EVENT_LOOP_CLOSE,
                                         .ready_pos = -1, .ready_len = -1});
}

/* --- numbers of loops -------------------------------------------------------- */

static uint64_t taken[EVENT_LOOPS / 64];

void loop_number_start(void)
{
    for (size_t i = 0; i < EVENT_LOOPS / 64; i++)
        taken[i] = 0;
}

static uint16_t take_number(void)
{
    for (size_t i = 0; i < EVENT_LOOPS / 64; i++) {
        if (taken[i] == UINT64_MAX)
            continue;
        int bit = __builtin_ctzll(~taken[i]);
        taken[i] |= (uint64_t)1 << bit;
        return (uint16_t)(i * 64 + (size_t)bit);
    }
    return EVENT_LOOPS - 1;
}

int loop_count_open(void)
{
    int n = 0;

    for (size_t i = 0; i < EVENT_LOOPS / 64; i++)
        n += __builtin_popcountll(taken[i]);
    return n;
}

void loop_emit_new(Loop *l)
{
    l->number = take_number();
    l->process = emit_state.process;
}

bool loop_is_told(const Loop *l)
{
    return l->process == emit_state.process;
}

void loop_emit_closed(const Loop *l)
{
    if (loop_is_told(l))
        taken[l->number / 64] &= ~((uint64_t)1 << l->number % 64);
}

void loop_lose(Loop *l)
{
    if (l->closed)
        return;
    loop_emit_close(l);
    loop_emit_closed(l);
}
