/* handle.c - scheduled calls as programs see them. */
#include "sim/aio/created.h"
#include "sim/aio/loop_int.h"
#include "sim/vm/float.h"
#include "sim/vm/int.h"
#include "sim/vm/str.h"

static Handle *as_handle(Value v)
{
    return (Handle *)(void *)v;
}

const Callback callback_handle = {0};

Handle *handle_new(Type *type, Loop *l, const Callback *cb, Value a, Value b,
                   Value context)
{
    Handle *h = (Handle *)(void *)obj_new(type);

    h->loop = REF(l);
    h->cb = cb;
    h->a = val_xref(a);
    h->b = val_xref(b);
    h->context = val_xref(context);
    h->is_timer = type == &timer_handle_type;
    timer_init(&h->timer);
    return h;
}

void handle_cancel(Handle *h)
{
    if (h->cancelled)
        return;
    h->cancelled = true;
    Value shown = h->loop->debug ? obj_repr((Value)h) : NULL;
    if (h->ready || h->timer.slot != TIMER_IDLE)
        loop_emit_timer_cancel(h->loop, h->id);
    if (h->is_timer && timerq_remove(&h->loop->timers, &h->timer))
        val_unref((Value)h);            /* the queue's reference */
    val_set_take(&h->a, shown);
    val_clear(&h->b);
}

static Value method_cancel(Value self, Value *a)
{
    (void)a;
    val_ref(self);
    handle_cancel(as_handle(self));
    val_unref(self);
    return none();
}

static Value method_cancelled(Value self, Value *a)
{
    (void)a;
    return val_ref(val_bool(as_handle(self)->cancelled));
}

static Value method_when(Value self, Value *a)
{
    (void)a;
    Handle *h = as_handle(self);

    return h->at_int ? int_from_double(h->timer.due)
                     : val_float(h->timer.due);
}

static Value get_callback(Value self)
{
    Value f = as_handle(self)->cancelled ? NULL : as_handle(self)->a;

    return val_ref(f ? f : VAL_NONE);
}

static Value get_args(Value self)
{
    Value args = as_handle(self)->b;

    return val_ref(args ? args : VAL_NONE);
}

static Value get_cancelled(Value self)
{
    return method_cancelled(self, NULL);
}

static Value get_loop(Value self)
{
    return val_ref((Value)as_handle(self)->loop);
}

static Value get_when(Value self)
{
    return method_when(self, NULL);
}

static Value handle_repr(Value self)
{
    Handle *h = as_handle(self);
    Buf b;

    if (h->cancelled && h->a && is_str(h->a))
        return val_ref(h->a);
    buf_init(&b);
    buf_printf(&b, "<%s", type_of(self)->name);
    if (h->cancelled)
        buf_puts(&b, " cancelled");
    if (h->is_timer) {
        buf_puts(&b, " when=");
        Value when = method_when(self, NULL);
        obj_add_repr(&b, when);
        val_unref(when);
    }
    if (h->a) {
        Value f = val_ref(h->a), args = val_xref(h->b);
        buf_putc(&b, ' ');
        int r = callback_describe(&b, h->cb, f, args);  /* it may cancel it */
        val_unref(f);
        val_xunref(args);
        if (r < 0) {
            buf_clear(&b);
            return NULL;
        }
    }
    created_add(&b, self);
    buf_putc(&b, '>');
    return str_from_buf(&b);
}

/* Do [a] and [b] call the same at the same time?  -1: raised. */
static int timer_same(Value a, Value b)
{
    const Handle *x = as_handle(a), *y = as_handle(b);

    if (x->timer.due != y->timer.due || x->cancelled != y->cancelled)
        return false;
    Value x_calls[] = {get_callback(a), get_args(a)};
    Value y_calls[] = {get_callback(b), get_args(b)};
    int same = x->cb == y->cb || x->cancelled;
    for (int i = 0; i < 2; i++) {
        if (same > 0)
            same = obj_equal(x_calls[i], y_calls[i]);
        val_unref(x_calls[i]);
        val_unref(y_calls[i]);
    }
    return same;
}

static Value timer_compare(Value a, Value b, Op op)
{
    if (type_of(b) != &timer_handle_type)
        return val_ref(VAL_NOT_IMPLEMENTED);
    double x = as_handle(a)->timer.due, y = as_handle(b)->timer.due;
    int same = op == OP_LT || op == OP_GT ? false : timer_same(a, b);
    if (same < 0)
        return NULL;
    switch (op) {
    case OP_LT: return val_ref(val_bool(x < y));
    case OP_LE: return val_ref(val_bool(x < y || same));
    case OP_GT: return val_ref(val_bool(x > y));
    case OP_GE: return val_ref(val_bool(x > y || same));
    case OP_EQ: return val_ref(val_bool(same));
    default: return val_ref(val_bool(!same));
    }
}

static int timer_hash(Value self, int64_t *out)
{
    return float_hash(as_handle(self)->timer.due, out);
}

static void handle_free(Value self)
{
    Handle *h = as_handle(self);

    assert(!h->is_timer || h->timer.slot == TIMER_IDLE);
    val_xunref(h->a);
    val_xunref(h->b);
    val_xunref(h->context);
    val_xunref((Value)h->loop);
}

static void handle_visit(Value self, Visit visit, void *arg)
{
    Handle *h = as_handle(self);

    if (h->a)
        visit(h->a, arg);
    if (h->b)
        visit(h->b, arg);
    if (h->context)
        visit(h->context, arg);
    visit((Value)h->loop, arg);
}

static void handle_clear(Value self)
{
    Handle *h = as_handle(self);

    val_clear(&h->a);
    val_clear(&h->b);
    val_clear(&h->context);
}

static const GetSetDef handle_getset[] = {
    {"_callback", get_callback, NULL},
    {"_args", get_args, NULL},
    {"_source_traceback", created_get, NULL},
    {"_cancelled", get_cancelled, NULL},
    {"_loop", get_loop, NULL},
    {0},
};

Type handle_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "Handle",
    .module = "asyncio.events",
    .size = sizeof(Handle),
    .flags = TYPE_GC | TYPE_BASE,
    .free = handle_free,
    .visit = handle_visit,
    .clear = handle_clear,
    .repr = handle_repr,
    .methods = (const NativeDef[]){
        {"cancel", method_cancel, "", NULL},
        {"cancelled", method_cancelled, "", NULL},
        {0},
    },
    .getset = handle_getset,
};

Type timer_handle_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "TimerHandle",
    .module = "asyncio.events",
    .base = &handle_type,
    .size = sizeof(Handle),
    .flags = TYPE_GC | TYPE_BASE,
    .free = handle_free,
    .visit = handle_visit,
    .clear = handle_clear,
    .repr = handle_repr,
    .compare = timer_compare,
    .hash = timer_hash,
    .methods = (const NativeDef[]){
        {"when", method_when, "", NULL},
        {0},
    },
    .getset = (const GetSetDef[]){
        {"_when", get_when, NULL},
        {0},
    },
};
