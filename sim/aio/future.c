/* future.c - a result that is not there yet. */
#include "sim/aio/future_int.h"

#include "sim/aio/created.h"
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
    f->use = (unsigned)use & 31;
    f->id = emit_new_id();
    created_note(loop, (Value)f, ORIGIN_WHOLE);
    if (emit_state.on)
        emit_event((Event){.kind = EVENT_FUTURE, .lane = emit_state.lane,
                           .obj = f->id, .num = (int64_t)inners,
                           .text = future_use(f), .ready_pos = -1,
                           .ready_len = -1});
}

bool future_is_begun(const Future *f)
{
    if (!f->loop)
        raise(&exc_RuntimeError, "Future object is not initialized.");
    return f->loop != NULL;
}

Value future_new(Type *type, Loop *loop)
{
    return future_new_for(type, loop, FOR_PLAIN, 0);
}

static const char *const use_words[] = {
#define USE(NAME, WORD) WORD,
    FUTURE_USES(USE)
#undef USE
};

FutureUse future_use_find(const char *word)
{
    for (size_t i = 0; i < sizeof use_words / sizeof *use_words; i++)
        if (use_words[i] && strcmp(use_words[i], word) == 0)
            return (FutureUse)i;
    return FOR_PLAIN;
}

const char *future_use(const Future *f)
{
    if (f->use == FOR_REQUEST) {
        Value pair = ((const TimerFuture *)(const void *)f)->value;
        Value name = pair ? as_tuple(pair)->items[0] : NULL;
        return name && is_str(name) ? str_text(name) : NULL;
    }
    return use_words[is_task((Value)(void *)f) ? FOR_TASK : f->use];
}

/* --- becoming done -------------------------------------------------------------- */

/* Tells the tape how [f] was done; of a task its LANE_END has the details. */
static Seq emit_done(Future *f, EventVia how)
{
    bool tell = !is_task((Value)(void *)f);
    char memory[EMIT_TEXT];
    Buf b;

    if (!emit_state.on || !f->id)
        return 0;
    buf_init_in(&b, memory, sizeof memory);
    if (tell && f->failed)
        brief_exception(&b, f->value);
    else if (tell && f->value && f->value != VAL_NONE)
        brief_value(&b, f->value);
    Seq seq = emit_event((Event){
        .kind = EVENT_FUTURE_DONE, .lane = emit_state.lane, .obj = f->id,
        .via = how, .text = b.len > 0 ? b.data : NULL, .ready_pos = -1,
        .ready_len = -1});
    buf_clear(&b);
    return seq;
}

/* [f], which is pending, becomes done: in [state], with [value] and [aux] (both
 * taken), as [how] says.  Hands its callbacks to the loop.  False: raised, and
 * they are forgotten. */
static bool end_take(Future *f, FutureState state, Value value, Value aux,
                     EventVia how)
{
    Calls calls = calls_take(f);
    Seq outer = emit_state.cause;
    bool ok = true;

    f->state = state & 3u;
    f->failed = how == VIA_RAISED;
    f->value = value;
    f->aux = aux;
    f->done_seq = (uint32_t)emit_done(f, how);
    if (f->done_seq)
        emit_state.cause = f->done_seq;
    for (uint32_t i = 0; i < calls.len; i++) {
        DoneCallback *c = calls_at(&calls, i);
        ok = ok && loop_soon(f->loop, c->cb, c->a, (Value)f, c->context,
                             VIA_DONE);
        calls_release_one(c);
    }
    mem_free(calls.many);
    emit_state.cause = outer;
    return ok;
}

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
    return end_take(f, FUTURE_FINISHED, val_ref(result), NULL, VIA_RETURNED);
}

bool future_set_exception(Future *f, Value exc)
{
    if (!check_pending(f))
        return false;
    Value made = is_type(exc) ? call0(exc) : val_ref(exc);
    if (!made || !check_pending(f)) {
        val_xunref(made);
        return false;
    }
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
    f->log_traceback = true;
    return end_take(f, FUTURE_FINISHED, made, val_xref((Value)tb), VIA_RAISED);
}

int future_cancel_self(Future *f, Value message)
{
    f->log_traceback = false;
    if (future_is_done(f))
        return 0;
    if (message == VAL_NONE)
        message = NULL;
    return end_take(f, FUTURE_CANCELLED, val_xref(message), NULL,
                    VIA_CANCELLED) ? 1 : -1;
}

bool future_cancel_with_take(Future *f, Value exc)
{
    assert(!future_is_done(f));
    f->log_traceback = false;
    return end_take(f, FUTURE_CANCELLED, NULL, exc, VIA_CANCELLED);
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

Value future_cancel_message_peek(const Future *f)
{
    if (f->state == FUTURE_CANCELLED)
        return f->value;
    return is_task((Value)(uintptr_t)f) ? task_message_peek((const Task *)f)
                                        : NULL;
}

Value future_cancelled_error(Future *f)
{
    if (f->state == FUTURE_CANCELLED && f->aux) {
        Value exc = f->aux;
        f->aux = NULL;
        return exc;
    }
    return exc_new_value(&exc_CancelledError, future_cancel_message_peek(f));
}

Value future_raised(Future *f)
{
    if (f->state == FUTURE_CANCELLED)
        return future_cancelled_error(f);
    f->log_traceback = false;
    if (!f->failed)
        return NULL;
    exc_set_traceback(f->value, (Traceback *)(void *)f->aux);
    val_clear(&f->aux);         /* who asks again gets it without these lines */
    return val_ref(f->value);
}

Value future_result(Future *f)
{
    if (f->state == FUTURE_PENDING)
        return raise(&exc_InvalidStateError, "Result is not set.");
    Value exc = future_raised(f);
    if (!exc)
        return val_ref(f->value);
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
    Value exc = future_raised(f);

    if (!exc)
        return val_ref(f->value);
    bool is_raised = f->state == FUTURE_CANCELLED || !is_plain(f);
    Value handled = is_raised ? vm_handled_from_peek(vm.root->frame.back) : NULL;
    if (handled && handled != exc)
        exc_set_context(exc, handled);
    val_set_take(&f->loop->thrown, val_ref(exc));
    f->loop->thrown_is_new = false;
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
    return val_ref(f->failed ? f->value : VAL_NONE);
}

/* --- awaiting ------------------------------------------------------------------- */

SendResult future_slot_send(Value self, Value in, Value *out)
{
    Future *f = as_future(self);

    if (!in)
        return SEND_ERROR;
    if (!future_is_begun(f))
        return SEND_ERROR;
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
