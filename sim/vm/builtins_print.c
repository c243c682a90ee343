/* builtins_print.c - print.
 *
 * CPython writes each piece by itself.  To the program's own stdout nobody can
 * tell, so there the pieces of a call go out as one text (one event on the
 * tape); only before running code of the program's (a __str__), which may
 * print, what has come so far goes out first.  A file of the program's own
 * gets piece by piece.
 */
#include "sim/vm/args.h"
#include "sim/vm/builtins_int.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

typedef struct Printer {
    int fd;                     /* 1 or 2; 0: to [file] */
    Value file;                 /* borrowed */
    Buf text;                   /* with an fd: what is not written yet */
} Printer;

/* Nested this deep, a list is not looked into for code of the program's. */
enum { PLAIN_DEPTH = 3 };

static bool is_plain(Value v, int depth);

static bool are_plain(Value *items, size_t len, int depth)
{
    for (size_t i = 0; i < len; i++)
        if (!is_plain(items[i], depth))
            return false;
    return true;
}

/* True if instances of [t] show themselves as those of object do, or as the
 * exception of CPython's that [t] is. */
static bool shows_as_built_in(const Type *t)
{
    const Type *base = t;

    while (type_has(base, TYPE_HEAP))
        base = base->base;
    return (base == &object_type || type_has(base, TYPE_EXC)) &&
           t->str == base->str && t->repr == base->repr;
}

/* True if showing [v] runs no code of the program's. */
static bool is_plain(Value v, int depth)
{
    Type *t = type_of(v);

    if (t == &list_type && depth > 0)
        return are_plain(as_list(v)->items, as_list(v)->len, depth - 1);
    if (t == &tuple_type && depth > 0)
        return are_plain(as_tuple(v)->items, as_tuple(v)->len, depth - 1);
    if (t == &dict_type && depth > 0) {
        Value key, value;
        for (size_t at = 0; dict_next(as_dict(v), &at, &key, &value);)
            if (!is_plain(key, 0) || !is_plain(value, depth - 1))
                return false;
        return true;
    }
    if (type_has(t, TYPE_EXC) && depth > 0 && shows_as_built_in(t)) {
        Tuple *exc_args = ((Exc *)(void *)v)->args;
        return are_plain(exc_args->items, exc_args->len, depth - 1);
    }
    return !type_has(t, TYPE_HEAP | TYPE_GC) || shows_as_built_in(t);
}

static void flush(Printer *p)
{
    if (p->fd && p->text.len > 0 && vm.host.write)
        vm.host.write(p->fd, p->text.data, p->text.len);
    buf_reset(&p->text);
}

static bool write_str(Printer *p, Value text)
{
    if (p->fd)
        return vm_encode(&p->text, p->fd, text);
    Value r = call_method1(p->file, NAME(write), text);
    val_xunref(r);
    return r;
}

static bool write_value(Printer *p, Value v)
{
    if (is_str(v) && type_of(v) == &str_type)
        return write_str(p, v);
    if (p->fd && is_plain(v, PLAIN_DEPTH))
        return obj_add_str(&p->text, v) == 0;
    flush(p);
    Value text = obj_str(v);
    if (!text)
        return false;
    bool done = write_str(p, text);
    val_unref(text);
    return done;
}

static bool write_all(Printer *p, Value *args, size_t n, Value sep, Value end)
{
    for (size_t i = 0; i < n; i++) {
        if (i > 0 && !write_str(p, sep))
            return false;
        if (!vm_charge(VM_COST_ITEM) || !write_value(p, args[i]))
            return false;
    }
    return write_str(p, end);
}

/* Sets where [p] writes: [file] as the program gave it, or sys.stdout.  False
 * if nothing is to be written; or raised. */
static bool aim(Printer *p, Value file)
{
    Value module = dict_get_name_peek(vm.modules, NAME(sys));
    Dict *sys = module ? ((Module *)(void *)module)->dict : NULL;

    p->fd = 0;
    p->file = file;
    if (!file || file == VAL_NONE) {
        p->file = sys ? dict_get_s_peek(sys, "stdout") : NULL;
        if (!p->file && sys) {
            raise(&exc_RuntimeError, "lost sys.stdout");
            return false;
        }
        if (!p->file) {
            p->fd = 1;
            return true;
        }
    }
    if (sys && p->file == dict_get_s_peek(sys, "__stdout__"))
        p->fd = 1;
    else if (sys && p->file == dict_get_s_peek(sys, "__stderr__"))
        p->fd = 2;
    return p->file != VAL_NONE;
}

/* Puts option [v] in the place of [*text] (both borrowed) if it is given.  False:
 * raised. */
static bool option(Value v, const char *name, Value *text)
{
    if (!v || v == VAL_NONE)
        return true;
    if (is_str(v))
        *text = v;
    else
        raise(&exc_TypeError, "%s must be None or a string, not %T", name, v);
    return is_str(v);
}

static Value print_with(Printer *p, Value *args, size_t n, Value sep,
                        Value end, Value flush_it)
{
    int must_flush = flush_it ? obj_truth(flush_it) : 0;

    if (must_flush < 0)
        return NULL;
    buf_init(&p->text);
    Value file = p->fd ? NULL : val_ref(p->file);
    bool done = write_all(p, args, n, sep, end);
    flush(p);
    buf_clear(&p->text);
    if (done && must_flush && !p->fd) {
        Value r = call_method0(p->file, NAME(flush));
        val_xunref(r);
        done = r;
    }
    val_xunref(file);
    return done ? none() : NULL;
}

static Value f_print(Value self, Value *args, size_t n, Tuple *kwnames)
{
    static const char *const names[] = {"sep", "end", "file", "flush", NULL};
    Value given[4], result = NULL;
    Printer p;

    (void)self;
    Value *keywords = kwnames ? args + n : NULL;
    if (!args_sort("print", names, 0, keywords, 0, kwnames, given))
        return NULL;
    Value space = str_from(" "), line = str_from("\n");
    Value sep = space, end = line;
    if (option(given[0], "sep", &sep) && option(given[1], "end", &end))
        result = aim(&p, given[2])
            ? print_with(&p, args, n, sep, end, given[3])
            : exc_raised() ? NULL : none();
    val_unref(space);
    val_unref(line);
    return result;
}

const NativeDef builtins_print[] = {
    {"print", NULL, NULL, f_print},
    {0},
};
