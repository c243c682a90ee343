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

/* --- callbacks ---------------------------------------------------------------- */

/* Tells the tape, but for tasks' own wake-ups: their SUSPEND tells. */
static void emit_callback(const Future *f, const Callback *cb, Value a)
{
    char memory[EMIT_TEXT];
    Buf name;

    if (cb == &task_wakeup_callback)
        return;
    buf_init_in(&name, memory, sizeof memory);
    callback_name(&name, cb, a);
    emit_event((Event){.kind = EVENT_CALLBACK, .lane = emit_state.lane,
                       .obj = f->id, .peer = callback_peer(cb, a),
                       .via = future_is_done(f) ? VIA_DONE : VIA_NONE,
                       .text = name.data, .ready_pos = -1, .ready_len = -1});
    buf_clear(&name);
}

/* Makes room for one more beside those that there are. */
static DoneCallbacks *make_room(Future *f)
{
    enum { FIRST_CAP = 4 };
    bool many = f->calls == CALLS_MANY;
    DoneCallbacks *all = many ? f->many : NULL;

    if (many && all->len < all->cap)
        return all;
    uint32_t cap = many ? 2 * all->cap : FIRST_CAP;
    all = mem_realloc(all, sizeof *all + cap * sizeof *all->items);
    all->cap = cap;
    if (!many) {
        all->len = f->calls == CALLS_ONE;
        if (all->len)
            all->items[0] = callback_at(f, 0);
    }
    f->many = all;
    f->calls = CALLS_MANY;
    return all;
}

static void add_callback(Future *f, DoneCallback c)
{
    if (f->calls == CALLS_NONE && !c.context) {
        f->one.cb = c.cb;
        f->one.a = c.a;
        f->calls = CALLS_ONE;
        return;
    }
    DoneCallbacks *all = make_room(f);
    all->items[all->len++] = c;
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
    add_callback(f, (DoneCallback){cb, val_xref(a), val_xref(context)});
    return true;
}

uint32_t future_awaiter(Future *f)
{
    for (uint32_t i = 0; i < callback_count(f); i++)
        if (callback_at(f, i).cb == &task_wakeup_callback)
            return as_future(callback_at(f, i).a)->id;
    return 0;
}

uint32_t future_peer(Value a)
{
    return as_future(a)->id;
}

/* The callbacks of a future, taken out. */
typedef struct Calls {
    DoneCallback one;
    DoneCallbacks *many;        /* owned, or NULL: only [one], if [len] */
    uint32_t len;
} Calls;

static Calls calls_take(Future *f)
{
    Calls c = {.len = callback_count(f)};

    if (f->calls == CALLS_MANY)
        c.many = f->many;
    else if (c.len > 0)
        c.one = callback_at(f, 0);
    f->calls = CALLS_NONE;
    f->value = f->aux = NULL;
    return c;
}

static DoneCallback *call_at(Calls *c, uint32_t i)
{
    return c->many ? &c->many->items[i] : &c->one;
}

static void call_release(DoneCallback *c)
{
    val_xunref(c->a);
    val_xunref(c->context);
}

static void calls_release(Calls *c)
{
    for (uint32_t i = 0; i < c->len; i++)
        call_release(call_at(c, i));
    mem_free(c->many);
}

void future_let_go(Future *f)
{
    Value value = f->value, aux = f->aux;
    bool done = future_is_done(f);
    Calls c = calls_take(f);

    f->failed = false;
    if (done) {
        val_xunref(value);
        val_xunref(aux);
    }
    calls_release(&c);
}

/* Does [c] call [cb] with [a]?  -1: raised, by the == of Python callables. */
static int calls_same(const DoneCallback *c, const Callback *cb, Value a)
{
    if (c->cb != cb || c->a == a || cb != &callback_done)
        return c->cb == cb && c->a == a;
    return obj_equal(c->a, a);
}

/* [f] has the callbacks [all] (their references are taken) and no other. */
static void calls_replace(Future *f, const DoneCallback *all, size_t n)
{
    Calls old = calls_take(f);

    for (size_t i = 0; i < n; i++)
        add_callback(f, all[i]);
    calls_release(&old);
}

enum { COST_COMPARED = 100 };   /* two callables, against vm.budget */

/* While callables compare, the callbacks may change, and the future be done. */
ptrdiff_t future_remove_callback(Future *f, const Callback *cb, Value a)
{
    DoneCallback *kept = NULL;
    size_t nkept = 0, cap = 0;
    ptrdiff_t removed = 0;
    int same = 0;

    for (uint32_t i = 0; same >= 0 && i < callback_count(f); i++) {
        DoneCallback c = callback_at(f, i);
        vm_spend(COST_COMPARED);
        val_xref(c.a);
        val_xref(c.context);
        same = calls_same(&c, cb, a);
        removed += same > 0;
        kept = mem_grow(kept, &cap, nkept + 1, sizeof *kept);
        kept[nkept] = c;
        if (same > 0)
            call_release(&c);
        else
            nkept++;
    }
    if (same >= 0 && removed > 0 && !future_is_done(f)) {
        calls_replace(f, kept, nkept);
        nkept = 0;
    }
    for (size_t i = 0; i < nkept; i++)
        call_release(&kept[i]);
    mem_free(kept);
    return same < 0 ? -1 : removed;
}

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
        DoneCallback *c = call_at(&calls, i);
        ok = ok && loop_soon(f->loop, c->cb, c->a, (Value)f, c->context,
                             VIA_DONE);
        call_release(c);
    }
    mem_free(calls.many);
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
    return end_take(f, FUTURE_FINISHED, val_ref(result), NULL, VIA_RETURNED);
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
