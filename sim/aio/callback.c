/* callback.c - something to be called later. */
#include "sim/aio/callback.h"

#include "sim/aio/short_repr.h"
#include "sim/aio/task.h"
#include "sim/lib/lib.h"
#include "sim/vm/brief.h"
#include "sim/vm/call.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

static Value run_python(Value a, Value b)
{
    Tuple *args = as_tuple(b);

    return call_begin(a, args->items, args->len, NULL);
}

static Value run_done(Value a, Value b)
{
    return call_begin(a, &b, 1, NULL);
}

const Callback callback_python = {.run = run_python};
const Callback callback_done = {.run = run_done};

/* What repr(functools.partial) is made of: func and args, or NULL. */
static Value partial_func(Value f)
{
    if (!is_instance(f, &partial_type))
        return NULL;
    Value func = obj_getattr_s(f, "func");
    exc_drop();
    return func;
}

static void add_args(Buf *out, Value args)
{
    size_t n = args && is_tuple(args) ? as_tuple(args)->len : 0;

    buf_putc(out, '(');
    for (size_t i = 0; i < n; i++) {
        if (i > 0)
            buf_puts(out, ", ");
        if (short_repr_add(out, as_tuple(args)->items[i]) < 0)
            exc_drop();
    }
    buf_putc(out, ')');
}

static void add_name(Buf *out, Value f)
{
    Value name = obj_getattr_opt(f, NAME(__qualname__));

    exc_drop();
    if (name && is_str(name))
        buf_puts(out, str_text(name));
    else if (obj_add_repr(out, f) < 0)
        exc_drop();
    val_xunref(name);
}

/* " at FILE:LINE"; of functions that are hidden here, CPython's. */
static void add_place(Buf *out, const Code *code)
{
    static const struct {
        const char *qualname, *place;
    } hidden[] = {
        {"_chain_future.<locals>._call_check_cancel", "futures.py:387"},
        {"_chain_future.<locals>._call_set_state", "futures.py:394"},
        {"StreamReaderProtocol.connection_made.<locals>.callback",
         "streams.py:248"},
    };

    if (code->flags & CODE_HIDDEN)
        for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++)
            if (str_is(code->qualname, hidden[i].qualname)) {
                buf_printf(out, " at %s%s", CALLBACK_LIBRARY, hidden[i].place);
                return;
            }
    buf_printf(out, " at %s:%d", str_text(code->filename), code->first_line);
}

/* "f() at FILE:LINE", with the arguments of partials. */
static void describe_python(Buf *out, Value f, Value args)
{
    Value inner = partial_func(f);

    if (inner) {
        Value own = obj_getattr_s(f, "args");
        exc_drop();
        add_name(out, inner);
        add_args(out, own);
        add_args(out, args);
        val_xunref(own);
    } else {
        add_name(out, f);
        add_args(out, args);
    }
    Value func = inner ? inner : f;
    if (is_function(func))
        add_place(out, ((Function *)(void *)func)->code);
    val_xunref(inner);
}

void callback_describe(Buf *out, const Callback *cb, Value a, Value b)
{
    if (!cb->name) {
        Value args = cb == &callback_done && b ? tuple_of(1, b) : val_xref(b);
        describe_python(out, a, args);
        val_xunref(args);
        return;
    }
    buf_printf(out, "%s(", cb->shown ? cb->shown : cb->name);
    if (b && cb != &task_step_callback && short_repr_add(out, b) < 0)
        exc_drop();
    buf_putc(out, ')');
    if (cb->place)
        buf_printf(out, " at %s%s", CALLBACK_LIBRARY, cb->place);
}

void callback_name(Buf *out, const Callback *cb, Value a)
{
    if (cb->name)
        buf_puts(out, cb->name);
    else
        brief_callable(out, a);
}

Value callback_self_peek(const Callback *cb, Value a)
{
    if (cb != &callback_python && cb != &callback_done)
        return NULL;
    if (type_of(a) == &native_type)
        return ((Native *)(void *)a)->self;
    return type_of(a) == &method_type ? ((Method *)(void *)a)->self : NULL;
}
