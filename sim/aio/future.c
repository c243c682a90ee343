/* future.c - a result that is not there yet. */
#include "sim/aio/future_int.h"

#include "sim/aio/emit.h"
#include "sim/aio/errors.h"
#include "sim/aio/timer_future.h"
#include "sim/base/mem.h"
#include "sim/vm/brief.h"
#include "sim/vm/call.h"
#include "sim/vm/gen.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

bool is_future(Value v)
{
    Type *t = type_of(v);

    return t == &future_type || t == &task_type ||
           t == &timer_future_type || type_is_sub(t, &future_type);
}

Value future_new_for(Type *type, Loop *loop, FutureUse use, size_t inners)
{
    Future *f = as_future(obj_new(type));

    future_begin(f, loop, use, inners);
    return (Value)f;
}

void future_begin(Future *f, Loop *loop, FutureUse use, size_t inners)
{
    f->loop = REF(loop);
    f->use = (uint8_t)use;
    f->id = emit_new_id();
    if (emit_state.on)
        emit_event((Event){.kind = EVENT_FUTURE, .lane = emit_state.lane,
                           .obj = f->id, .num = (int64_t)inners,
                           .text = future_use(f), .ready_pos = -1,
                           .ready_len = -1});
}

Value future_new(Type *type, Loop *loop)
{
    return future_new_for(type, loop, FOR_PLAIN, 0);
}

const char *future_use(const Future *f)
{
    static const char *const words[] = {
#define USE(NAME, WORD) WORD,
        FUTURE_USES(USE)
#undef USE
    };

    if (f->use == FOR_REQUEST) {
        Value pair = ((const TimerFuture *)(const void *)f)->value;
        return pair ? str_text(as_tuple(pair)->items[0]) : NULL;
    }
    return words[is_task((Value)(void *)f) ? FOR_TASK : f->use];
}

/* --- callbacks ---------------------------------------------------------------- */

/* Tells the tape, but for tasks' own wake-ups: their SUSPEND tells. */
static void emit_callback(const Future *f, const Callback *cb, Value a)
{
    Buf name;

    if (cb == &task_wakeup_callback)
        return;
    buf_init(&name);
    callback_name(&name, cb, a);
    emit_event((Event){.kind = EVENT_CALLBACK, .lane = emit_state.lane,
                       .obj = f->id, .peer = callback_peer(cb, a),
                       .via = future_is_done(f) ? VIA_DONE : VIA_NONE,
                       .text = name.data, .ready_pos = -1, .ready_len = -1});
    buf_clear(&name);
}

bool future_add_callback(Future *f, const Callback *cb, Value a, Value context)
{
    if (emit_state.on)
        emit_callback(f, cb, a);
    if (future_is_done(f)) {
        Seq outer = emit_state.cause;
        if (f->done_seq)
            emit_state.cause = f->done_seq;
        bool ok = loop_soon(f->loop, cb, a, (Value)f, context, VIA_DONE);
        emit_state.cause = outer;
        return ok;
    }
    DoneCallback c = {cb, val_xref(a), val_xref(context)};
    if (f->ncallbacks == 0 && f->cap == 0) {
        f->first = c;
    } else {
        DoneCallback first = f->first;
        size_t cap = f->cap;
        DoneCallback *more = mem_grow(cap > 0 ? f->more : NULL, &cap,
                                      f->ncallbacks + 1, sizeof c);
        if (f->cap == 0)
            more[0] = first;
        f->more = more;
        f->cap = (uint32_t)cap;
        f->more[f->ncallbacks] = c;
    }
    f->ncallbacks++;
    return true;
}

uint32_t future_awaiter(Future *f)
{
    for (uint32_t i = 0; i < f->ncallbacks; i++)
        if (callbacks(f)[i].cb == &task_wakeup_callback)
            return as_future(callbacks(f)[i].a)->id;
    return 0;
}

uint32_t future_peer(Value a)
{
    return as_future(a)->id;
}

/* True if [c] calls [cb] with [a]; Python callables compare with ==. */
static bool same_callback(const DoneCallback *c, const Callback *cb, Value a)
{
    if (c->cb != cb)
        return false;
    if (c->a == a || cb != &callback_done)
        return c->a == a;
    int same = obj_equal(c->a, a);
    if (same < 0)
        exc_drop();
    return same == 1;
}

size_t future_remove_callback(Future *f, const Callback *cb, Value a)
{
    size_t kept = 0, n = f->ncallbacks, removed = 0;
    DoneCallback *gone = mem_alloc((n + 1) * sizeof *gone);

    for (size_t i = 0; i < f->ncallbacks; i++) {
        DoneCallback c = callbacks(f)[i];
        if (same_callback(&c, cb, a))
            gone[removed++] = c;
        else
            callbacks(f)[kept++] = c;
    }
    f->ncallbacks = (uint32_t)kept;
    for (size_t i = 0; i < removed; i++)
        callback_release(&gone[i]);
    mem_free(gone);
    return removed;
}

/* Tells the tape how [f] was done; of a task its LANE_END has the details. */
static Seq emit_done(Future *f, EventVia how)
{
    bool tell = !is_task((Value)(void *)f);
    Buf b;

    if (!emit_state.on)
        return 0;
    buf_init(&b);
    if (tell && f->exception)
        brief_exception(&b, f->exception);
    else if (tell && f->result && f->result != VAL_NONE)
        brief_value(&b, f->result);
    else if (tell && f->cancel_message)
        brief_value(&b, f->cancel_message);
    Seq seq = emit_event((Event){
        .kind = EVENT_FUTURE_DONE, .lane = emit_state.lane, .obj = f->id,
        .via = how, .text = b.len > 0 ? b.data : NULL, .ready_pos = -1,
        .ready_len = -1});
    buf_clear(&b);
    return seq;
}

/* The future is done: hands its callbacks to the loop.  False: raised, and they
 * are forgotten. */
static bool schedule_callbacks(Future *f, EventVia how)
{
    DoneCallback first = f->first, *more = f->cap > 0 ? f->more : NULL;
    uint32_t n = f->ncallbacks;
    Seq outer = emit_state.cause;
    bool ok = true;

    f->done_seq = (uint32_t)emit_done(f, how);
    if (f->done_seq)
        emit_state.cause = f->done_seq;
    f->first = (DoneCallback){0};
    f->cap = f->ncallbacks = 0;
    for (uint32_t i = 0; i < n; i++) {
        DoneCallback *c = more ? &more[i] : &first;
        ok = ok && loop_soon(f->loop, c->cb, c->a, (Value)f, c->context,
                             VIA_DONE);
        callback_release(c);
    }
    mem_free(more);
    emit_state.cause = outer;
    return ok;
}

/* --- becoming done -------------------------------------------------------------- */

static bool check_pending(Future *f)
{
    if (!future_is_done(f))
        return true;
    raise(&exc_InvalidStateError, "invalid state");
    return false;
}

bool future_set_result(Future *f, Value result)
{
    if (!check_pending(f))
        return false;
    f->result = val_ref(result);
    f->state = FUTURE_FINISHED;
    return schedule_callbacks(f, VIA_RETURNED);
}

bool future_set_exception(Future *f, Value exc)
{
    if (!check_pending(f))
        return false;
    Value made = is_type(exc) ? call0(exc) : val_ref(exc);
    if (!made)
        return false;
    if (!is_obj(made) || !type_has(made->type, TYPE_EXC)) {
        raise(&exc_TypeError, "invalid exception object");
        val_unref(made);
        return false;
    }
    if (type_of(made) == &exc_StopIteration) {
        raise(&exc_TypeError, "StopIteration interacts badly with generators "
              "and cannot be raised into a Future");
        val_unref(made);
        return false;
    }
    Traceback *tb = ((Exc *)(void *)made)->traceback;
    f->exception = made;
    f->exception_tb = tb ? REF(tb) : NULL;
    f->state = FUTURE_FINISHED;
    f->log_traceback = true;
    return schedule_callbacks(f, VIA_RAISED);
}

int future_cancel_self(Future *f, Value message)
{
    f->log_traceback = false;
    if (future_is_done(f))
        return 0;
    f->state = FUTURE_CANCELLED;
    val_set_take(&f->cancel_message,
                 message && message != VAL_NONE ? val_ref(message) : NULL);
    return schedule_callbacks(f, VIA_CANCELLED) ? 1 : -1;
}

int future_cancel(Value v, Value message)
{
    Type *t = type_of(v);

    if (t == &future_type || t == &timer_future_type)
        return future_cancel_self(as_future(v), message);
    if (t == &task_type)
        return task_cancel(as_task(v), message);
    Value method = obj_getattr_s(v, "cancel");
    if (!method)
        return -1;
    Tuple *names = as_tuple(tuple_of(1, NAME(msg)));
    Value r = message ? call(method, &message, 0, names) : call0(method);
    val_unref((Value)names);
    val_unref(method);
    if (!r)
        return -1;
    int yes = obj_truth(r);
    val_unref(r);
    return yes;
}

int future_cancel_via(Value v, Value message, EventVia via)
{
    EventVia outer = emit_state.cancels;

    emit_state.cancels = via;
    int asked = future_cancel(v, message);
    emit_state.cancels = outer;
    return asked;
}

/* --- what is in it ------------------------------------------------------------- */

Value future_cancelled_error(Future *f)
{
    if (f->state == FUTURE_CANCELLED && f->cancelled_exc) {
        Value exc = f->cancelled_exc;
        f->cancelled_exc = NULL;
        return exc;
    }
    return exc_new_value(&exc_CancelledError, f->cancel_message);
}

/* What asking for the result of [f], which is done, raises; NULL: nothing. */
static Value what_is_raised(Future *f)
{
    if (f->state == FUTURE_CANCELLED)
        return future_cancelled_error(f);
    f->log_traceback = false;
    if (!f->exception)
        return NULL;
    exc_set_traceback(f->exception, f->exception_tb);
    val_clear(&f->aux);         /* who asks again gets it without these lines */
    return val_ref(f->exception);
}

Value future_result(Future *f)
{
    if (f->state == FUTURE_PENDING)
        return raise(&exc_InvalidStateError, "Result is not set.");
    Value exc = what_is_raised(f);
    if (!exc)
        return val_ref(f->result);
    raise_exc_take(exc);
    return NULL;
}

/* True if CPython's tasks look into [f] themselves instead of calling its
 * result(). */
static bool is_plain(const Future *f)
{
    Type *t = f->head.type;

    return t == &future_type || t == &timer_future_type || t == &task_type;
}

/* The result for the task that [f] woke; an exception is thrown into it.  What
 * result() raises has been raised before, outside of the task, and so has any
 * CancelledError. */
static Value result_awaited(Future *f)
{
    Value exc = what_is_raised(f);

    if (!exc)
        return val_ref(f->result);
    bool is_raised = f->state == FUTURE_CANCELLED || !is_plain(f);
    Value handled = is_raised ? vm_handled_from_peek(vm.root->frame.back) : NULL;
    if (handled && handled != exc)
        exc_set_context(exc, handled);
    val_set_take(&f->loop->thrown, val_ref(exc));
    raise_again_take(exc);
    gen_throw_here();
    return NULL;
}

Value future_exception(Future *f)
{
    if (f->state == FUTURE_CANCELLED) {
        raise_exc_take(future_cancelled_error(f));
        return NULL;
    }
    if (f->state == FUTURE_PENDING)
        return raise(&exc_InvalidStateError, "Exception is not set.");
    f->log_traceback = false;
    return val_ref(f->exception ? f->exception : VAL_NONE);
}

/* --- awaiting ------------------------------------------------------------------- */

SendResult future_slot_send(Value self, Value in, Value *out)
{
    Future *f = as_future(self);

    if (!in)
        return SEND_ERROR;
    if (!f->loop) {
        raise(&exc_RuntimeError, "Future object is not initialized.");
        return SEND_ERROR;
    }
    if (!future_is_done(f)) {
        if (f->blocking) {
            raise(&exc_RuntimeError, "await wasn't used with future");
            return SEND_ERROR;
        }
        f->blocking = true;
        *out = val_ref(self);
        return SEND_YIELD;
    }
    *out = f->waking ? result_awaited(f) : future_result(f);
    f->waking = false;
    return *out ? SEND_RETURN : SEND_ERROR;
}
