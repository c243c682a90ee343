/* report.c - what the loop says when something went wrong that nobody else
 * will hear of: call_exception_handler() and its default.
 */
#include <stdarg.h>

#include "sim/aio/report.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* The message and the other keys in order, a line each. */
static bool add_context(Buf *out, Dict *context)
{
    Value message = dict_get_s_peek(context, "message");
    Value keys = list_new(4), key, value;
    bool ok = true;

    if (message && message != VAL_NONE)
        ok = obj_add_str(out, message) == 0;
    else
        buf_puts(out, "Unhandled exception in event loop");
    for (size_t at = 0; dict_next(context, &at, &key, &value);)
        if (!str_is(key, "message") && !str_is(key, "exception"))
            list_append(keys, key);
    ok = ok && list_sort(keys, NULL, false) == 0;
    for (size_t i = 0; ok && i < as_list(keys)->len; i++) {
        key = as_list(keys)->items[i];
        buf_putc(out, '\n');
        ok = obj_add_str(out, key) == 0;
        buf_puts(out, ": ");
        ok = ok && obj_add_repr(out, dict_get_peek(context, key)) == 0;
    }
    val_unref(keys);
    return ok;
}

/* logger.error(text, exc_info=...), when the program uses logging itself. */
static bool log_error(Value logging, const Buf *text, Value exc)
{
    Value name = str_from("asyncio");
    Value logger = call_method1(logging, NAME(getLogger),
                                name);
    Value error = logger ? obj_getattr_s(logger, "error") : NULL;
    Tuple *names = as_tuple(tuple_of(1, NAME(exc_info)));
    Value args[] = {str_new(text->data, text->len), exc ? exc : VAL_FALSE};
    Value r = error ? call(error, args, 1, names) : NULL;

    val_unref(args[0]);
    val_unref((Value)names);
    val_xunref(error);
    val_xunref(logger);
    val_unref(name);
    val_xunref(r);
    return r != NULL;
}

/* The handler that a loop has unless it is given another. */
bool report_default(Dict *context)
{
    Value exc = dict_get_s_peek(context, "exception");
    Value logging = dict_get_s_peek(vm.modules, "logging");
    Buf b;

    if (exc == VAL_NONE)
        exc = NULL;
    buf_init(&b);
    bool ok = add_context(&b, context);
    if (ok && logging) {
        ok = log_error(logging, &b, exc);
    } else if (ok) {
        buf_putc(&b, '\n');
        if (exc)
            exc_print(&b, exc);
        vm_write(2, b.data, b.len);
    }
    buf_clear(&b);
    return ok;
}

/* A handler of the program's failed: both errors are told. */
static void handler_failed(Dict *context)
{
    if (exc_is_raised(&exc_SystemExit) || exc_is_raised(&exc_KeyboardInterrupt))
        return;
    Value exc = exc_take();
    Dict *d = dict_new();
    Value message = str_from("Unhandled error in exception handler");
    dict_set_s(d, "message", message);
    dict_set_s(d, "exception", exc);
    dict_set_s(d, "context", (Value)context);
    if (!report_default(d))
        exc_drop();
    val_unref(message);
    val_unref((Value)d);
    val_unref(exc);
}

void report_context(Loop *l, Dict *context)
{
    Value pending = exc_take();

    if (l->exception_handler) {
        Value handler = val_ref(l->exception_handler);
        Value r = call2(handler, (Value)l, (Value)context);
        val_unref(handler);
        if (r)
            val_unref(r);
        else if (!vm.stopped)
            handler_failed(context);
    } else if (!report_default(context) && !vm.stopped) {
        exc_drop();
    }
    if (pending && !exc_raised())
        raise_again_take(pending);
    else
        val_xunref(pending);
}

void loop_report(Loop *l, const char *message, Value exc, ...)
{
    Dict *context = dict_new();
    Value text = str_from(message);
    va_list args;

    dict_set_s(context, "message", text);
    val_unref(text);
    if (exc)
        dict_set_s(context, "exception", exc);
    va_start(args, exc);
    for (const char *key; (key = va_arg(args, const char *)) != NULL;)
        dict_set_s(context, key, va_arg(args, Value));
    va_end(args);
    report_context(l, context);
    val_unref((Value)context);
}
