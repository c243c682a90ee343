/* report.c - what the loop says when something went wrong that nobody else
 * will hear of: call_exception_handler() and its default.
 */
#include "sim/aio/report.h"

#include "sim/aio/created.h"
#include "sim/aio/emit.h"
#include "sim/aio/loop_int.h"
#include "sim/aio/task.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/frame.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* The message of a report, or what stands for it. */
static bool add_message(Buf *out, Value message)
{
    int some = message ? obj_truth(message) : 0;

    if (some == 0)
        buf_puts(out, "Unhandled exception in event loop");
    else if (some > 0 && is_str(message))
        buf_puts(out, str_text(message));
    else if (some > 0)
        raise(&exc_TypeError, "sequence item 0: expected str instance, %T found",
              message);
    return !exc_raised();
}

/* The line of [key]: "KEY: " and its value. */
static bool add_line(Buf *out, Dict *context, Value key)
{
    Value value = val_xref(dict_get_peek(context, key));
    bool ok = value != NULL;

    if (!ok && !exc_raised())   /* a repr() before has taken it out */
        raise_value(&exc_KeyError, key);
    buf_putc(out, '\n');
    ok = ok && obj_add_str(out, key) == 0;
    buf_puts(out, ": ");
    if (ok && str_is(key, "source_traceback"))
        ok = created_add_report(out, "Object", value);
    else if (ok && str_is(key, "handle_traceback"))
        ok = created_add_report(out, "Handle", value);
    else if (ok)
        ok = obj_add_repr(out, value) == 0;
    val_xunref(value);
    return ok;
}

/* The message and the other keys in order, a line each. */
static bool add_context(Buf *out, Dict *context)
{
    Value message = val_xref(dict_get_s_peek(context, "message"));
    Value keys = list_new(4), key, value;

    for (size_t at = 0; dict_next(context, &at, &key, &value);)
        list_append(keys, key);
    bool ok = list_sort(keys, NULL, false) == 0 && add_message(out, message);
    for (size_t i = 0; ok && i < as_list(keys)->len; i++) {
        key = as_list(keys)->items[i];
        if (!str_is(key, "message") && !str_is(key, "exception"))
            ok = add_line(out, context, key);
    }
    val_unref(keys);
    val_xunref(message);
    return ok;
}

/* A line of CPython's asyncio that logs, as the record will say. */
typedef struct Line {
    const char *level, *file;
    int number;
    const char *function;
} Line;

static const Line selector_line = {
    "debug", "selector_events.py", 54, "__init__",
}, close_line = {
    "debug", "base_events.py", 676, "close",
}, handler_line = {
    "error", "base_events.py", 1771, "default_exception_handler",
}, slow_line = {
    "warning", "base_events.py", 1917, "_run_once",
}, default_failed_line = {
    "error", "base_events.py", 1804, "call_exception_handler",
}, both_failed_line = {
    "error", "base_events.py", 1825, "call_exception_handler",
};

static void push_line(const Line *line)
{
    Buf path;

    buf_init(&path);
    buf_printf(&path, CALLBACK_LIBRARY "%s", line->file);
    frame_push_place(path.data, line->number, line->function);
    buf_clear(&path);
}

/* logger.LEVEL(text, exc_info=...) at [line], when the program uses logging
 * itself. */
static bool log_text(Value logging, const Line *line, const Buf *text,
                     Value exc)
{
    push_line(line);
    Value name = str_from("asyncio");
    Value logger = call_method1(logging, NAME(getLogger),
                                name);
    Value method = logger ? obj_getattr_s(logger, line->level) : NULL;
    Tuple *names = as_tuple(tuple_of(1, NAME(exc_info)));
    Value args[] = {str_new(text->data, text->len), exc ? exc : VAL_FALSE};
    Value r = method ? call(method, args, 1, names) : NULL;

    val_unref(args[0]);
    val_unref((Value)names);
    val_xunref(method);
    val_xunref(logger);
    val_unref(name);
    val_xunref(r);
    frame_pop_place();
    return r != NULL;
}

/* A warning or an error, in lines of its own where nobody set up logging. */
static bool tell(const Line *line, Buf *text, Value exc)
{
    Value logging = module_standard_peek("logging");

    if (logging)
        return log_text(logging, line, text, exc);
    buf_putc(text, '\n');
    if (exc)
        exc_print(text, exc);
    vm_write(2, text->data, text->len);
    return true;
}

/* The handler that a loop has unless it is given another. */
bool report_default(Loop *l, Dict *context)
{
    Value exc = dict_get_s_peek(context, "exception");
    Buf b;

    if (l->timed && l->now.handle &&
        !dict_get_s_peek(context, "source_traceback"))
        created_tell(context, "handle_traceback", (Value)l->now.handle);

    exc = exc == VAL_NONE ? NULL : val_xref(exc);
    if (exc && !is_instance(exc, &exc_BaseException)) {
        raise(&exc_AttributeError, "'%T' object has no attribute "
              "'__traceback__'", exc);
        val_unref(exc);
        return false;
    }
    buf_init(&b);
    bool ok = add_context(&b, context) && tell(&handler_line, &b, exc);
    buf_clear(&b);
    val_xunref(exc);
    return ok;
}

/* A handler failed, and nobody is left to be told but the log. */
static void tell_failed(const Line *line, const char *what)
{
    Buf b;

    if (vm.stopped || exc_is_raised(&exc_SystemExit) ||
        exc_is_raised(&exc_KeyboardInterrupt))
        return;
    Value exc = exc_take();
    buf_init(&b);
    buf_puts(&b, what);
    tell(line, &b, exc);
    buf_clear(&b);
    val_unref(exc);
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
    int r = callback_describe(out, e->cb, e->a, e->b);
    buf_putc(out, '>');
    return r == 0;
}

bool report_slow(Loop *l, double seconds)
{
    Buf b;

    buf_init(&b);
    buf_puts(&b, "Executing ");
    bool ok = add_handle(&b, &l->now);
    buf_printf(&b, " took %.3f seconds", seconds);
    ok = ok && tell(&slow_line, &b, NULL);
    buf_clear(&b);
    return ok;
}

/* What asyncio logs at the level DEBUG, where the program uses logging: [text],
 * and behind it the repr of [shown], unless that is NULL. */
static void log_debug(const Line *line, const char *text, Value shown)
{
    Value logging = vm.modules ? module_standard_peek("logging") : NULL;
    Buf b;

    if (!logging || vm.stopped)
        return;
    Value pending = exc_take();
    buf_init(&b);
    buf_puts(&b, text);
    bool ok = (!shown || obj_add_repr(&b, shown) == 0) &&
              log_text(logging, line, &b, NULL);
    if (!ok && !vm.stopped)
        exc_drop();
    if (pending)
        raise_again_take(pending);
    buf_clear(&b);
}

void report_selector(void)
{
    log_debug(&selector_line, "Using selector: EpollSelector", NULL);
}

void report_close(Loop *l)
{
    log_debug(&close_line, "Close ", (Value)l);
}

/* What was raised before a report goes on behind it, unless the report raises. */
static void goes_on_take(Value pending)
{
    if (pending && !exc_raised())
        raise_again_take(pending);
    else
        val_xunref(pending);
}

/* Calls the program's own method [name] of [l] with [context]: 1; it has none: 0;
 * raised: -1. */
static int call_own(Loop *l, Value name, Dict *context)
{
    Value f = loop_own_method(l, name);

    if (!f) {
        if (!vm.stopped)
            exc_drop();
        return 0;
    }
    Value r = call1(f, (Value)context);
    val_unref(f);
    val_xunref(r);
    return r ? 1 : -1;
}

/* loop.default_exception_handler([context]).  False: raised. */
static bool handle_default(Loop *l, Dict *context)
{
    int own = call_own(l, NAME(default_exception_handler), context);

    return own != 0 ? own > 0 : report_default(l, context);
}

/* A handler of the program's failed: both errors are told. */
static void handler_failed(Loop *l, Dict *context)
{
    if (exc_is_raised(&exc_SystemExit) || exc_is_raised(&exc_KeyboardInterrupt))
        return;
    Value exc = exc_take();
    Dict *d = dict_new();
    Value message = str_from("Unhandled error in exception handler");
    dict_set_s(d, "message", message);
    dict_set_s(d, "exception", exc);
    dict_set_s(d, "context", (Value)context);
    if (!handle_default(l, d)) {
        if (!vm.stopped)
            exc_set_context(exc_raised_peek(), exc);
        tell_failed(&both_failed_line, "Exception in default exception handler "
                    "while handling an unexpected error in custom exception "
                    "handler");
    }
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
            handler_failed(l, context);
    } else if (!handle_default(l, context)) {
        tell_failed(&default_failed_line,
                    "Exception in default exception handler");
    }
    goes_on_take(pending);
}

static Dict *context_new(const char *message, Value exc, const char *key,
                         Value about)
{
    Dict *context = dict_new();
    Value text = str_from(message);

    dict_set_s(context, "message", text);
    val_unref(text);
    if (exc)
        dict_set_s(context, "exception", exc);
    dict_set_s(context, key, about);
    return context;
}

/* loop.call_exception_handler([context]) */
static void report_take(Loop *l, Dict *context)
{
    Value pending = exc_take();

    if (call_own(l, NAME(call_exception_handler), context) == 0)
        report_context(l, context);
    goes_on_take(pending);
    val_unref((Value)context);
}

void loop_report(Loop *l, const char *message, Value exc, const char *key,
                 Value about)
{
    report_take(l, context_new(message, exc, key, about));
}

void loop_report_created(Loop *l, const char *message, Value exc,
                         const char *key, Value about)
{
    Dict *context = context_new(message, exc, key, about);

    created_tell(context, "source_traceback", about);
    report_take(l, context);
}

bool report_raised(Loop *l)
{
    if (vm.stopped || exc_is_raised(&exc_SystemExit) ||
        exc_is_raised(&exc_KeyboardInterrupt))
        return false;
    Value exc = exc_take();
    Entry *e = &l->now.call;
    Buf b;
    buf_init(&b);
    buf_puts(&b, "Exception in callback ");
    Handle *handle = l->now.handle ? REF(l->now.handle)
        : handle_new(&handle_type, l, e->cb, e->a, e->b, NULL);
    if (handle->id == 0)
        handle->id = emit_new_id();
    val_set_take(&vm.frame->handled, val_ref(exc));
    if (handle->cancelled)      /* by itself */
        buf_puts(&b, "None()");
    if (handle->cancelled || callback_describe(&b, e->cb, e->a, e->b) == 0)
        loop_report_created(l, b.data, exc, "handle", (Value)handle);
    val_clear(&vm.frame->handled);
    /* The report is a local of CPython's Handle._run(), where [exc] was caught:
     * it is in a ring with that and the handle. */
    Value ring = tuple_pair(exc, (Value)handle);
    exc_hold(exc, ring);
    val_unref(ring);
    val_unref((Value)handle);
    buf_clear(&b);
    val_unref(exc);
    return !exc_raised();
}
