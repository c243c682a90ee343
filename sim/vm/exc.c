/* exc.c - raising, and what is raised. */
#include "sim/vm/exc.h"

#include <stdarg.h>
#include <stdio.h>

#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc_int.h"
#include "sim/vm/func.h"
#include "sim/vm/int.h"
#include "sim/vm/obj.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/type_int.h"
#include "sim/vm/vm.h"

/* --- the text of a message ------------------------------------------------ */

/* CPython names types that are written in C with their module, and those that
 * are written in Python without.  These are the former. */
static bool is_c_module(const char *module)
{
    static const char *const modules[] = {
        "collections", "itertools", "functools", "datetime", "operator",
        "types", "time", "re", "decimal", "array", "weakref", "sys",
    };

    if (module[0] == '_')
        return true;
    for (size_t i = 0; i < sizeof modules / sizeof *modules; i++)
        if (strcmp(module, modules[i]) == 0)
            return true;
    return false;
}

/* A class of Python text here that is C in CPython. */
static bool is_c_there(const Type *t, const char *module)
{
    return strcmp(module, "datetime") == 0 || strcmp(module, "_io") == 0 ||
           (strcmp(module, "decimal") == 0 && strcmp(t->name, "Decimal") == 0) ||
           (strcmp(module, "re") == 0 && (strcmp(t->name, "Pattern") == 0 ||
                                          strcmp(t->name, "Match") == 0)) ||
           (strcmp(module, "collections") == 0 &&
            strcmp(t->name, "OrderedDict") == 0);
}

void exc_add_type_name(Buf *out, const Type *t)
{
    if (t->flags & TYPE_HEAP && t->name_obj && is_str(t->name_obj)) {
        Value module = t->dict ? dict_get_name_peek(t->dict, NAME(__module__))
                               : NULL;
        if (module && is_str(module) && is_c_there(t, str_text(module)))
            buf_printf(out, "%s.", str_text(module));
        buf_add(out, str_text(t->name_obj), str_len(t->name_obj));
        return;
    }
    if (t->module && is_c_module(t->module))
        buf_printf(out, "%s.", t->module);
    buf_puts(out, t->name);
}

/* A value whose repr or str raises must not hide what the message is about:
 * that exception is dropped. */
static void add_value(Buf *out, char how, Value v)
{
    if (how == 'U') {
        buf_add(out, str_text(v), str_len(v));
        return;
    }
    if (how == 'T' || how == 'K') {
        exc_add_type_name(out, how == 'K' ? as_type(v) : type_seen(v));
        return;
    }
    if ((how == 'R' ? obj_add_repr(out, v) : obj_add_str(out, v)) < 0) {
        exc_drop();
        buf_putc(out, '<');
        exc_add_type_name(out, type_of(v));
        buf_puts(out, " object>");
    }
}

/* What C's printf knows: [spec] is one conversion, as "%5zu". */
static void add_plain(Buf *out, const char *spec, const char *length,
                      char how, va_list *args)
{
    if (strchr("eEfgG", how))
        buf_printf(out, spec, va_arg(*args, double));
    else if (how == 's')
        buf_printf(out, spec, va_arg(*args, const char *));
    else if (strcmp(length, "z") == 0)
        buf_printf(out, spec, va_arg(*args, size_t));
    else if (strcmp(length, "ll") == 0)
        buf_printf(out, spec, va_arg(*args, long long));
    else if (strcmp(length, "l") == 0)
        buf_printf(out, spec, va_arg(*args, long));
    else
        buf_printf(out, spec, va_arg(*args, int));
}

/* Appends the conversion at [format], which is behind its '%'; returns what
 * comes after it. */
static const char *add_conversion(Buf *out, const char *format, va_list *args)
{
    char spec[32] = "%", length[3] = "";
    size_t n = strspn(format, "-+ #0123456789."), l;

    l = strspn(format + n, "lz");
    assert(n < 16 && l <= 2);
    memcpy(spec + 1, format, n + l + 1);
    memcpy(length, format + n, l);
    char how = format[n + l];
    if (how == '%')
        buf_putc(out, '%');
    else if (strchr("RSTKU", how))
        add_value(out, how, va_arg(*args, Value));
    else
        add_plain(out, spec, length, how, args);
    return format + n + l + 1;
}

static Value message(const char *format, va_list *args)
{
    Buf b;

    buf_init(&b);
    while (*format) {
        size_t n = strcspn(format, "%");
        buf_add(&b, format, n);
        format += n;
        if (*format)
            format = add_conversion(&b, format + 1, args);
    }
    return str_from_buf(&b);
}

/* --- making --------------------------------------------------------------- */

bool is_exc(Value v)
{
    return is_obj(v) && type_has(v->type, TYPE_EXC);
}

bool is_exc_class(Value v)
{
    return is_type(v) && type_has((Type *)(void *)v, TYPE_EXC);
}

static Value instance(Type *cls, Value *args, size_t n)
{
    if (cls->flags & TYPE_HEAP)
        return call((Value)cls, args, n, NULL);
    Value exc = cls->new(cls, args, n, NULL);
    if (exc && cls->init && cls->init(exc, args, n, NULL) < 0)
        val_clear(&exc);
    return exc;
}

Value exc_new_value(Type *cls, Value arg)
{
    return instance(cls, &arg, arg ? 1 : 0);
}

Value exc_new(Type *cls, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    Value text = message(format, &args);
    va_end(args);
    Value exc = exc_new_value(cls, text);
    val_unref(text);
    return exc;
}

/* --- raising -------------------------------------------------------------- */

/* A stop that is under way stays; else what was raised gives way. */
static void set_raised_take(Value exc)
{
    if (vm.stopped && vm.raised) {
        val_unref(exc);
        return;
    }
    val_set_take(&vm.raised, exc);
}

void raise_exc_take(Value exc)
{
    Value handled = vm_handled_peek();

    assert(is_exc(exc));
    if (handled && handled != VAL_NONE && handled != exc)
        exc_set_context(exc, handled);
    set_raised_take(exc);
}

Value raise_exc(Value exc)
{
    raise_exc_take(val_ref(exc));
    return NULL;
}

Value raise_value(Type *cls, Value arg)
{
    Value exc = exc_new_value(cls, arg);

    if (exc)
        raise_exc_take(exc);
    return NULL;
}

Value raise(Type *cls, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    Value text = message(format, &args);
    va_end(args);
    raise_value(cls, text);
    val_unref(text);
    return NULL;
}

int raise_i(Type *cls, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    Value text = message(format, &args);
    va_end(args);
    raise_value(cls, text);
    val_unref(text);
    return -1;
}

Value raise_stop(Value v)
{
    return raise_value(&exc_StopIteration, v == VAL_NONE ? NULL : v);
}

/* What the statement names, as an instance; NULL: raised. */
static Value statement_instance(Value exc, const char *complaint)
{
    if (is_exc(exc))
        return val_ref(exc);
    if (!is_exc_class(exc))
        return raise(&exc_TypeError, "%s", complaint);
    Value made = call0(exc);
    if (made && !is_exc(made)) {
        raise(&exc_TypeError, "calling %R should have returned an instance of "
              "BaseException, not %R", exc, (Value)type_of(made));
        val_clear(&made);
    }
    return made;
}

void raise_statement(Value exc, Value cause)
{
    Value made = statement_instance(exc, "exceptions must derive from "
                                    "BaseException");

    if (!made)
        return;
    if (cause && cause != VAL_NONE) {
        Value from = statement_instance(cause, "exception causes must derive "
                                        "from BaseException");
        if (!from) {
            val_unref(made);
            return;
        }
        exc_set_cause(made, from);
        val_unref(from);
    } else if (cause) {
        exc_set_cause(made, NULL);
    }
    raise_exc_take(made);
}

/* --- what is raised ------------------------------------------------------- */

bool exc_raised(void)
{
    return vm.raised != NULL;
}

bool exc_is_raised(const Type *cls)
{
    return vm.raised && !vm.stopped && is_instance(vm.raised, cls);
}

Value exc_raised_peek(void)
{
    return vm.raised;
}

/* The lines that [e] has now are there for good. */
static void set_caught(Exc *e)
{
    Traceback *old = e->caught;

    if (old == e->traceback)
        return;
    e->caught = e->traceback ? REF(e->traceback) : NULL;
    val_xunref((Value)old);
}

Value exc_take(void)
{
    Value exc = vm.raised;

    vm.raised = NULL;
    if (exc && is_exc(exc))
        set_caught(as_exc(exc));
    return exc;
}

void exc_drop(void)
{
    if (vm.stopped && vm.raised)
        vm_stop_later();
    else
        val_clear(&vm.raised);
}

bool exc_drop_if(const Type *cls)
{
    if (!exc_is_raised(cls))
        return false;
    exc_drop();
    return true;
}

static int raise_bad_class(void)
{
    return raise_i(&exc_TypeError, "catching classes that do not inherit from "
                   "BaseException is not allowed");
}

int exc_matches(Value exc, Value cls)
{
    if (!is_tuple(cls)) {
        if (!is_exc_class(cls))
            return raise_bad_class();
        return is_instance(exc, (Type *)(void *)cls);
    }
    Tuple *t = as_tuple(cls);
    for (size_t i = 0; i < t->len; i++)
        if (!is_exc_class(t->items[i]))
            return raise_bad_class();
    for (size_t i = 0; i < t->len; i++)
        if (is_instance(exc, (Type *)(void *)t->items[i]))
            return 1;
    return 0;
}

/* --- parts ---------------------------------------------------------------- */

/* Cuts the chain of contexts that begins at [from] where it comes to [exc].
 * Programs can make a chain that is a ring already: a second walker at half
 * the speed notices that. */
static void cut_chain(Exc *from, Exc *exc)
{
    Exc *slow = from;
    bool step = false;

    while (from->context) {
        Exc *next = as_exc(from->context);
        vm_spend(VM_COST_ITEM);
        if (next == exc) {
            val_clear(&from->context);
            return;
        }
        from = next;
        if (from == slow)
            return;
        if (step)
            slow = as_exc(slow->context);
        step = !step;
    }
}

void exc_set_context(Value exc, Value context)
{
    if (context == VAL_NONE)
        context = NULL;
    if (exc == context)
        return;
    if (context)
        cut_chain(as_exc(context), as_exc(exc));
    val_set_take(&as_exc(exc)->context, val_xref(context));
}

void exc_set_cause(Value exc, Value cause)
{
    Exc *e = as_exc(exc);

    if (cause == VAL_NONE)
        cause = NULL;
    e->suppress_context = true;
    val_set_take(&e->cause, val_xref(cause));
}

void exc_set_traceback(Value exc, Traceback *tb)
{
    Exc *e = as_exc(exc);
    Traceback *old = e->traceback;

    e->traceback = tb ? REF(tb) : NULL;
    set_caught(e);
    val_xunref((Value)old);
}

void exc_drop_lines(Value exc)
{
    Exc *e = as_exc(exc);

    if (e->traceback != e->caught)
        exc_set_traceback(exc, e->caught);
}

Value exc_stop_value(Value exc)
{
    Value v = as_exc(exc)->x[0];

    return v ? val_ref(v) : none();
}
