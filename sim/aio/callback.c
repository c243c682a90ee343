/* callback.c - something to be called later. */
#include "sim/aio/callback.h"

#include "sim/aio/short_repr.h"
#include "sim/aio/task.h"
#include "sim/lib/lib.h"
#include "sim/vm/brief.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

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

static int add_item(Buf *out, const char *name, Value v, bool *any)
{
    if (*any)
        buf_puts(out, ", ");
    *any = true;
    if (name)
        buf_printf(out, "%s=", name);
    return short_repr_add(out, v);
}

/* "(1, a=2)"; [args] and [keywords] may be NULL. */
static int add_args(Buf *out, Value args, Value keywords)
{
    size_t n = args && is_tuple(args) ? as_tuple(args)->len : 0;
    bool any = false;
    int r = 0;

    buf_putc(out, '(');
    for (size_t i = 0; i < n && r == 0; i++)
        r = add_item(out, NULL, as_tuple(args)->items[i], &any);
    if (keywords && is_dict(keywords)) {
        Value k, v;
        for (size_t at = 0; r == 0 && dict_next(as_dict(keywords), &at, &k, &v);)
            r = add_item(out, str_text(k), v, &any);
    }
    buf_putc(out, ')');
    return r;
}

int callback_add_name(Buf *out, Value f)
{
    const Value names[] = {NAME(__qualname__), NAME(__name__)};

    for (int i = 0; i < 2; i++) {
        Value name = obj_getattr_opt(f, names[i]);
        if (!name && exc_raised())
            return -1;
        bool ok = name && is_str(name) && str_len(name) > 0;
        if (ok)
            buf_puts(out, str_text(name));
        val_xunref(name);
        if (ok)
            return 1;
    }
    return 0;
}

/* How [f], called with these, is described, partials from the inside out. */
static int add_call(Buf *out, Value f, Value args, Value keywords)
{
    int r;

    if (is_instance(f, &partial_type)) {
        Value inner = obj_getattr_s(f, "func"), own = obj_getattr_s(f, "args");
        Value named = obj_getattr_s(f, "keywords");
        r = -1;
        if (inner && own && named &&
            vm_enter(" while calling a Python object")) {
            r = add_call(out, inner, own, named);
            vm_leave();
        }
        val_xunref(inner);
        val_xunref(own);
        val_xunref(named);
    } else {
        r = callback_add_name(out, f);
        if (r == 0)
            r = obj_add_repr(out, f);
    }
    return r < 0 ? -1 : add_args(out, args, keywords);
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

/* The function that [f] is in the end, behind decorators that tell what they
 * wrap and partials; else something else.  NULL: raised. */
static Value unwrapped(Value f)
{
    enum { MOST = 1000 };

    val_ref(f);
    for (int i = 0; i < MOST; i++) {
        Value inner = obj_getattr_opt(f, NAME(__wrapped__));
        if (!inner && !exc_raised() && is_instance(f, &partial_type))
            inner = obj_getattr_s(f, "func");
        if (!inner && !exc_raised())
            return f;
        val_unref(f);
        if (!inner)
            return NULL;
        f = inner;
    }
    raise(&exc_ValueError, "wrapper loop when unwrapping %R", f);
    val_unref(f);
    return NULL;
}

/* "f() at FILE:LINE", with the arguments of partials. */
static int describe_python(Buf *out, Value f, Value args)
{
    if (add_call(out, f, args, NULL) < 0)
        return -1;
    Value func = unwrapped(f);
    if (func && is_function(func))
        add_place(out, ((Function *)(void *)func)->code);
    val_xunref(func);
    return func ? 0 : -1;
}

static int describe_own(Buf *out, const Callback *cb, Value a, Value b)
{
    int r = 0;

    if (cb == &task_step_callback) {
        buf_puts(out, "<TaskStepMethWrapper object at ");
        obj_add_address(out, a);
        buf_puts(out, ">()");
        return 0;
    }
    buf_printf(out, "%s(", cb->shown ? cb->shown : cb->name);
    if (b)
        r = short_repr_add(out, b);
    buf_putc(out, ')');
    if (cb->place)
        buf_printf(out, " at %s%s", CALLBACK_LIBRARY, cb->place);
    return r;
}

int callback_describe(Buf *out, const Callback *cb, Value a, Value b)
{
    if (cb->name)
        return describe_own(out, cb, a, b);
    Value args = cb == &callback_done && b ? tuple_of(1, b) : val_xref(b);
    int r = describe_python(out, a, args);
    val_xunref(args);
    return r;
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
