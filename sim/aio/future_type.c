/* future_type.c - futures as programs see them. */
#include "sim/aio/future_int.h"

#include "sim/aio/context.h"
#include "sim/aio/created.h"
#include "sim/aio/emit.h"
#include "sim/aio/errors.h"
#include "sim/aio/short_repr.h"
#include "sim/aio/task_int.h"
#include "sim/aio/timer_future.h"
#include "sim/base/mem.h"
#include "sim/vm/brief.h"
#include "sim/vm/cycle.h"
#include "sim/vm/func.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

/* --- looks ------------------------------------------------------------------------ */

int future_add_state(Buf *out, Future *f)
{
    static const char *const names[] = {"pending", "cancelled", "finished"};

    buf_puts(out, names[f->state]);
    if (f->state != FUTURE_FINISHED)
        return 0;
    buf_puts(out, f->failed ? " exception=" : " result=");
    return f->failed ? obj_add_repr(out, f->value)
                     : short_repr_add(out, f->value);
}

int future_add_callbacks(Buf *out, Future *f)
{
    uint32_t n = callback_count(f);

    if (n == 0)
        return 0;
    DoneCallback first = callback_at(f, 0), last = callback_at(f, n - 1);
    val_xref(first.a);          /* a repr() may take callbacks away */
    val_xref(last.a);
    buf_puts(out, " cb=[");
    int r = callback_describe(out, first.cb, first.a, NULL);
    if (n > 2)
        buf_printf(out, ", <%u more>", n - 2);
    if (n > 1 && r == 0) {
        buf_puts(out, ", ");
        r = callback_describe(out, last.cb, last.a, NULL);
    }
    buf_putc(out, ']');
    val_xunref(first.a);
    val_xunref(last.a);
    return r;
}

static Value future_repr(Value self)
{
    Buf b;

    if (!future_is_begun(as_future(self)))
        return NULL;
    if (repr_enter(self))
        return str_from("...");
    buf_init(&b);
    buf_printf(&b, "<%s ", type_of(self)->name);
    int r = future_add_state(&b, as_future(self));
    if (r == 0)
        r = future_add_callbacks(&b, as_future(self));
    created_add(&b, self);
    repr_leave(self);
    buf_putc(&b, '>');
    if (r == 0)
        return str_from_buf(&b);
    buf_clear(&b);
    return NULL;
}

/* --- methods ------------------------------------------------------------------------ */

static bool has_outcome(const Future *f)
{
    if (!f->loop)
        raise(&exc_InvalidStateError, "Future object is not initialized.");
    return f->loop != NULL;
}

static Value method_result(Value self, Value *a)
{
    (void)a;
    return has_outcome(as_future(self)) ? future_result(as_future(self))
                                        : NULL;
}

static Value method_exception(Value self, Value *a)
{
    (void)a;
    return has_outcome(as_future(self)) ? future_exception(as_future(self))
                                        : NULL;
}

static Value method_set_result(Value self, Value *a)
{
    if (!future_is_begun(as_future(self)))
        return NULL;
    return future_set_result(as_future(self), a[0]) ? none() : NULL;
}

static Value method_set_exception(Value self, Value *a)
{
    if (!future_is_begun(as_future(self)))
        return NULL;
    return future_set_exception(as_future(self), a[0]) ? none() : NULL;
}

static Value method_cancel(Value self, Value *a)
{
    if (!future_is_begun(as_future(self)))
        return NULL;
    int asked = future_cancel_self(as_future(self), a[0]);
    return asked < 0 ? NULL : val_ref(val_bool(asked));
}

static Value method_cancelled(Value self, Value *a)
{
    (void)a;
    return val_ref(val_bool(as_future(self)->state == FUTURE_CANCELLED));
}

static Value method_done(Value self, Value *a)
{
    (void)a;
    return val_ref(val_bool(future_is_done(as_future(self))));
}

static Value method_get_loop(Value self, Value *a)
{
    (void)a;
    Future *f = as_future(self);

    return future_is_begun(f) ? val_ref((Value)f->loop) : NULL;
}

static Value method_add_callback(Value self, Value *a)
{
    Value context = a[1] && a[1] != VAL_NONE ? val_ref(a[1]) : context_copy();

    bool ok = future_add_callback(as_future(self), &callback_done, a[0],
                                  context);

    val_xunref(context);
    return ok ? none() : NULL;
}

static Value method_remove_callback(Value self, Value *a)
{
    if (!future_is_begun(as_future(self)))
        return NULL;
    ptrdiff_t n = future_remove_callback(as_future(self), &callback_done,
                                         a[0]);
    return n < 0 ? NULL : int_new(n);
}

static Value method_make_cancelled_error(Value self, Value *a)
{
    (void)a;
    return future_cancelled_error(as_future(self));
}

const NativeDef future_methods[] = {
    {"result", method_result, "", NULL},
    {"exception", method_exception, "", NULL},
    {"set_result", method_set_result, "result, /", NULL},
    {"set_exception", method_set_exception, "exception, /", NULL},
    {"cancel", method_cancel, "msg=", NULL},
    {"cancelled", method_cancelled, "", NULL},
    {"done", method_done, "", NULL},
    {"get_loop", method_get_loop, "", NULL},
    {"add_done_callback", method_add_callback, "fn, /, *, context=", NULL},
    {"remove_done_callback", method_remove_callback, "fn, /", NULL},
    {"_make_cancelled_error", method_make_cancelled_error, "", NULL},
    GENERIC_METHOD,
    {0},
};

static const char *const state_names[] = {"PENDING", "CANCELLED", "FINISHED"};

static Value get_state(Value self)
{
    return future_is_begun(as_future(self))
        ? str_from(state_names[as_future(self)->state]) : NULL;
}

static Value get_blocking(Value self)
{
    return val_ref(val_bool(as_future(self)->blocking));
}

static int set_blocking(Value self, Value v)
{
    int yes = v ? obj_truth(v) : -1;

    if (!v)
        return raise_i(&exc_AttributeError, "cannot delete attribute");
    if (yes < 0)
        return -1;
    as_future(self)->blocking = yes != 0;
    return 0;
}

static Value get_log_traceback(Value self)
{
    return future_is_begun(as_future(self))
        ? val_ref(val_bool(as_future(self)->log_traceback)) : NULL;
}

static int set_log_traceback(Value self, Value v)
{
    int yes = v ? obj_truth(v) : 0;

    if (yes < 0)
        return -1;
    if (yes)
        return raise_i(&exc_ValueError,
                       "_log_traceback can only be set to False");
    as_future(self)->log_traceback = false;
    return 0;
}

static Value get_loop(Value self)
{
    Loop *l = as_future(self)->loop;

    return val_ref(l ? (Value)l : VAL_NONE);
}

static Value get_exception(Value self)
{
    if (!future_is_begun(as_future(self)))
        return NULL;
    Value exc = future_exception_peek(as_future(self));
    return val_ref(exc ? exc : VAL_NONE);
}

static Value get_result(Value self)
{
    if (!future_is_begun(as_future(self)))
        return NULL;
    Value v = future_result_peek(as_future(self));
    return val_ref(v ? v : VAL_NONE);
}

static Value get_cancel_message(Value self)
{
    Value v = future_cancel_message_peek(as_future(self));

    return val_ref(v ? v : VAL_NONE);
}

/* Of a future that is pending, cancel() sets another. */
static int set_cancel_message(Value self, Value v)
{
    Future *f = as_future(self);

    if (!v)
        return raise_i(&exc_AttributeError, "cannot delete attribute");
    if (f->state == FUTURE_CANCELLED)
        val_set_take(&f->value, val_ref(v));
    else if (f->state == FUTURE_PENDING && is_task(self))
        val_set_take(&task_extra(as_task(self))->message, val_ref(v));
    return 0;
}

/* Only the loop resumes tasks. */
static Value wake_up(Value self, Value *a)
{
    (void)self, (void)a;
    return raise(&exc_NotImplementedError, "ticktape does not provide "
                 "task_wakeup() to be called by a program");
}

/* What CPython has there, if it shows well; else what the callback is about. */
static Value callback_object(const DoneCallback *c)
{
    static const NativeDef def = {"task_wakeup", wake_up, "fut, /", NULL};

    if (c->cb == &task_wakeup_callback)
        return native_new(&def, c->a, NULL);
    return val_ref(c->a ? c->a : VAL_NONE);
}

static Value callback_pair(const DoneCallback *c)
{
    bool wakes = c->cb == &task_wakeup_callback;
    Value context = wakes ? as_task(c->a)->context : c->context;
    Value call = callback_object(c);
    Value in = context ? val_ref(context) : context_new_empty();
    Value pair = tuple_pair(call, in);

    val_unref(call);
    val_unref(in);
    return pair;
}

static Value get_callbacks(Value self)
{
    Future *f = as_future(self);

    if (!future_is_begun(f))
        return NULL;
    if (callback_count(f) == 0)
        return none();
    Value list = list_new(callback_count(f));
    for (uint32_t i = 0; i < callback_count(f); i++) {
        DoneCallback c = callback_at(f, i);
        list_append_take(list, callback_pair(&c));
    }
    return list;
}

const GetSetDef future_getset[] = {
    {"_state", get_state, NULL},
    {"_asyncio_future_blocking", get_blocking, set_blocking},
    {"_log_traceback", get_log_traceback, set_log_traceback},
    {"_loop", get_loop, NULL},
    {"_exception", get_exception, NULL},
    {"_result", get_result, NULL},
    {"_callbacks", get_callbacks, NULL},
    {"_cancel_message", get_cancel_message, set_cancel_message},
    {"_source_traceback", created_get, NULL},
    {0},
};

/* --- life ----------------------------------------------------------------------------- */

/* Future(*, loop=None) */
static Value init_bound(Value self, Value *a)
{
    Future *f = as_future(self);
    Loop *loop = loop_given(a[0]);

    if (!loop)
        return NULL;
    if (f->loop)
        val_unref((Value)f->loop);
    f->loop = REF(loop);
    f->id = emit_new_id();
    created_note(loop, self, ORIGIN_WHOLE);
    emit(EVENT_FUTURE, emit_state.lane, f->id, VIA_NONE, NULL);
    return none();
}

static int future_init(Value self, Value *args, size_t n, Tuple *kwnames)
{
    static const NativeDef def = {"Future", init_bound, "*, loop=", NULL};
    Value r = native_bind_call(&def, self, args, n, kwnames);

    val_xunref(r);
    return r ? 0 : -1;
}

static Value plain_new(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    (void)args, (void)n, (void)kwnames;
    return obj_new(cls);
}

static void emit_never_retrieved(const Future *f)
{
    Buf b;

    buf_init(&b);
    brief_exception(&b, f->value);
    emit(EVENT_NEVER_RETRIEVED, 0, f->id, VIA_NONE, b.data);
    buf_clear(&b);
}

void future_report_lost(Future *f, const char *what)
{
    Buf b;

    f->log_traceback = false;
    if (!f->loop || !f->failed)
        return;
    buf_init(&b);
    buf_printf(&b, "%s exception was never retrieved", what);
    if (emit_state.on)
        emit_never_retrieved(f);
    loop_report_created(f->loop, b.data, f->value, "future", (Value)f);
    buf_clear(&b);
}

static void future_finalize(Value self)
{
    if (as_future(self)->log_traceback)
        future_report_lost(as_future(self), type_of(self)->name);
}

void future_tell_gone(Future *f)
{
    if (f->id && !future_is_done(f)) {
        emit(EVENT_OBJECT_END, emit_state.lane, f->id, VIA_NONE, NULL);
        f->id = 0;
    }
}

void future_slot_free(Value self)
{
    Future *f = as_future(self);

    future_tell_gone(f);
    future_let_go(f);
    val_xunref((Value)f->loop);
}

static void visit_opt(Value v, Visit visit, void *arg)
{
    if (v)
        visit(v, arg);
}

void future_slot_visit(Value self, Visit visit, void *arg)
{
    Future *f = as_future(self);

    visit_opt((Value)f->loop, visit, arg);
    for (uint32_t i = 0; i < callback_count(f); i++) {
        DoneCallback c = callback_at(f, i);
        if (c.a)
            cycle_visit_far(c.a, c.cb->far, visit, arg);
        visit_opt(c.context, visit, arg);
    }
    if (!future_is_done(f))
        return;
    visit_opt(f->value, visit, arg);
    visit_opt(f->aux, visit, arg);
}

void future_slot_clear(Value self)
{
    future_let_go(as_future(self));
}

Type future_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "Future",
    .module = "_asyncio",
    .size = sizeof(Future),
    .flags = TYPE_GC | TYPE_DICT | TYPE_BASE | TYPE_AWAIT_ITER,
    .free = future_slot_free,
    .visit = future_slot_visit,
    .clear = future_slot_clear,
    .finalize = future_finalize,
    .repr = future_repr,
    .iter = future_slot_await,
    .await = future_slot_await,
    .send = future_slot_send,
    .new = plain_new,
    .init = future_init,
    .methods = future_methods,
    .getset = future_getset,
};

void future_start(void)
{
    type_ready(&future_type);
    type_ready(&timer_future_type);
    type_ready(&future_iter_type);
}

void future_end(void)
{
    type_end(&future_iter_type);
    type_end(&timer_future_type);
    type_end(&future_type);
}
