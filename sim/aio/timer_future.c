/* timer_future.c - a future that a timer of its own completes. */
#include "sim/aio/timer_future.h"

#include "sim/aio/emit.h"
#include "sim/aio/loop_int.h"
#include "sim/aio/timer_ties.h"
#include "sim/vm/call.h"
#include "sim/vm/seq.h"

static TimerFuture *as_timer_future(Value v)
{
    return (TimerFuture *)(void *)v;
}

static Value complete(Value a, Value b)
{
    Future *f = as_future(a);

    (void)b;
    if (f->state == FUTURE_CANCELLED)
        return none();
    Value value = as_timer_future(a)->value;
    Value result = f->use == FOR_REQUEST ? as_tuple(value)->items[1] : value;
    return future_set_result(f, result) ? none() : NULL;
}

const Callback timer_future_callback = {
    .name = "_set_result_unless_cancelled", .place = "futures.py:311",
    .run = complete, .peer = future_peer,
};

static Value make(Loop *l, double when, Value value, FutureUse use)
{
    TimerFuture *f = as_timer_future(obj_new(&timer_future_type));

    f->value = val_ref(value);
    future_begin(&f->future, l, use, 0);
    timer_init(&f->timer);
    f->timer.kind = TIMER_OF_FUTURE;
    timer_set(&l->timers, &f->timer, when);
    val_ref((Value)f);          /* while it is in the queue */
    uint32_t timer_id = emit_new_id();
    assert(timer_id == timer_future_timer_id(f));
    if (emit_state.on)
        f->timer.why = loop_emit_timer(l, timer_id, f->timer.due,
                                       &timer_future_callback, (Value)f);
    return (Value)f;
}

Value timer_future_new(Loop *l, double when, Value value)
{
    return make(l, when, value, FOR_SLEEP);
}

Value timer_future_for_request(Loop *l, double when, Value pair)
{
    return make(l, when, pair, FOR_REQUEST);
}

void timer_future_cancel(TimerFuture *f)
{
    Loop *l = f->future.loop;

    if (!timerq_remove(&l->timers, &f->timer))
        return;
    loop_emit_timer_cancel(l, timer_future_timer_id(f));
    val_unref((Value)f);        /* the queue's reference */
}

/* Who has awaited it, however that ends, needs the timer no longer. */
static SendResult slot_send(Value self, Value in, Value *out)
{
    SendResult r = future_slot_send(self, in, out);

    if (r != SEND_YIELD)
        timer_future_cancel(as_timer_future(self));
    return r;
}

static void slot_free(Value self)
{
    assert(as_timer_future(self)->timer.slot == TIMER_IDLE);
    val_xunref(as_timer_future(self)->value);
    future_slot_free(self);
}

static void slot_visit(Value self, Visit visit, void *arg)
{
    if (as_timer_future(self)->value)
        visit(as_timer_future(self)->value, arg);
    future_slot_visit(self, visit, arg);
}

static void slot_clear(Value self)
{
    val_clear(&as_timer_future(self)->value);
    future_slot_clear(self);
}

/* What a program makes of the type of such a future is an ordinary one. */
static Value slot_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)cls;
    return call(&future_type.head, args, n, kwnames);
}

Type timer_future_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "Future",
    .module = "_asyncio",
    .base = &future_type,
    .size = sizeof(TimerFuture),
    .flags = TYPE_GC | TYPE_DICT,
    .free = slot_free,
    .visit = slot_visit,
    .clear = slot_clear,
    .send = slot_send,
    .new = slot_new,
    .coroutine = sleep_coroutine,
};
