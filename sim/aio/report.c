/* report.c - what the loop says when something went wrong that nobody else
 * will hear of: call_exception_handler() and its default.
 */
#include <stdarg.h>

#include "sim/aio/report.h"
#include "sim/aio/task.h"
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

/* logger.LEVEL(text, exc_info=...), when the program uses logging itself. */
static bool log_text(Value logging, const char *level, const Buf *text,
                     Value exc)
{
    Value name = str_from("asyncio");
    Value logger = call_method1(logging, NAME(getLogger),
                                name);
    Value method = logger ? obj_getattr_s(logger, level) : NULL;
    Tuple *names = as_tuple(tuple_of(1, NAME(exc_info)));
    Value args[] = {str_new(text->data, text->len), exc ? exc : VAL_FALSE};
    Value r = method ? call(method, args, 1, names) : NULL;

    val_unref(args[0]);
    val_unref((Value)names);
    val_xunref(method);
    val_xunref(logger);
    val_unref(name);
    val_xunref(r);
    return r != NULL;
}

/* A warning or an error, in lines of its own where nobody set up logging. */
static bool tell(const char *level, Buf *text, Value exc)
{
    Value logging = dict_get_s_peek(vm.modules, "logging");

    if (logging)
        return log_text(logging, level, text, exc);
    buf_putc(text, '\n');
    if (exc)
        exc_print(text, exc);
    vm_write(2, text->data, text->len);
    return true;
}

/* The handler that a loop has unless it is given another. */
bool report_default(Dict *context)
{
    Value exc = dict_get_s_peek(context, "exception");
    Buf b;

    if (exc == VAL_NONE)
        exc = NULL;
    buf_init(&b);
    bool ok = add_context(&b, context) && tell("error", &b, exc);
    buf_clear(&b);
    return ok;
}

/* Appends how a slow handle is called: a task where it is one's step, or a
 * method of it. */
static bool add_handle(Buf *out, const Running *now)
{
    const Entry *e = &now->call;
    Value task = entry_is_step(e) ? e->a : callback_self_peek(e->cb, e->a);

    if (task && is_instance(task, &task_type))
        return obj_add_repr(out, task) == 0;
    if (now->handle)
        return obj_add_repr(out, (Value)now->handle) == 0;
    buf_puts(out, "<Handle ");
    bool ok = callback_describe(out, e->cb, e->a, e->b) == 0;
    buf_putc(out, '>');
    return ok;
}

bool report_slow(Loop *l, double seconds)
{
    Buf b;

    buf_init(&b);
    buf_puts(&b, "Executing ");
    bool ok = add_handle(&b, &l->now);
    buf_printf(&b, " took %.3f seconds", seconds);
    ok = ok && tell("warning", &b, NULL);
    buf_clear(&b);
    return ok;
}

void report_debug(const char *text, Value shown)
{
    Value logging = vm.modules ? dict_get_s_peek(vm.modules, "logging") : NULL;
    Buf b;

    if (!logging || vm.stopped)
        return;
    Value pending = exc_take();
    buf_init(&b);
    buf_puts(&b, text);
    bool ok = (!shown || obj_add_repr(&b, shown) == 0) &&
              log_text(logging, "debug", &b, NULL);
    if (!ok && !vm.stopped)
        exc_drop();
    if (pending)
        raise_again_take(pending);
    buf_clear(&b);
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
