/* builtins_class.c - what a class statement calls. */
#include "sim/vm/builtins_int.h"
#include "sim/vm/call.h"
#include "sim/vm/check.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

/* A class statement on its way. */
typedef struct Making {
    Value name;                 /* borrowed */
    Tuple *bases;               /* owned */
    Value meta;                 /* owned */
    Value *kwargs;              /* borrowed, but for metaclass= */
    Tuple *kwnames;             /* owned, or NULL */
    Value ns;                   /* owned */
} Making;

/* --- bases -------------------------------------------------------------- */

/* Appends what stands for [base], which is no class.  False: raised. */
static bool add_entries(Value list, Value base, Tuple *all)
{
    Value method = is_type(base) ? NULL
                                 : obj_getattr_opt(base,
                                                   NAME(__mro_entries__));
    if (!method) {
        if (exc_raised())
            return false;
        list_append(list, base);
        return true;
    }
    Value entries = call1(method, (Value)all);
    val_unref(method);
    if (entries && !is_tuple(entries))
        raise(&exc_TypeError, "__mro_entries__ must return a tuple");
    bool good = entries && is_tuple(entries) && list_extend(list, entries) == 0;
    val_xunref(entries);
    return good;
}

/* The bases with what generic aliases and the like stand for; NULL: raised. */
static Tuple *resolve_bases(Tuple *given)
{
    bool plain = true;

    for (size_t i = 0; i < given->len; i++)
        plain = plain && is_type(given->items[i]);
    if (plain)
        return REF(given);
    Value list = list_new(given->len);
    for (size_t i = 0; i < given->len; i++) {
        if (!add_entries(list, given->items[i], given)) {
            val_unref(list);
            return NULL;
        }
    }
    Value bases = list_to_tuple(list);
    val_unref(list);
    return as_tuple(bases);
}

/* --- the metaclass ------------------------------------------------------ */

/* Takes metaclass= out of the keywords; the winner over the bases' classes, a
 * new reference.  NULL: raised. */
static Value choose_meta(Value given, Tuple *bases)
{
    Value meta = given;

    if (!meta && bases->len > 0)
        meta = (Value)type_of(bases->items[0]);
    if (!meta)
        meta = (Value)&type_type;
    if (!is_type(meta))
        return val_ref(meta);
    for (size_t i = 0; i < bases->len; i++) {
        Type *own = type_of(bases->items[i]), *winner = (Type *)(void *)meta;
        if (type_is_sub(winner, own))
            continue;
        if (!type_is_sub(own, winner))
            return raise(&exc_TypeError, "metaclass conflict: the metaclass "
                         "of a derived class must be a (non-strict) subclass "
                         "of the metaclasses of all its bases");
        meta = (Value)own;
    }
    return val_ref(meta);
}

/* Copies the keywords but metaclass= to [values] and [m]; lends that one. */
static Value split_keywords(Making *m, Value *from, Tuple *names,
                            Value *values)
{
    Value meta = NULL;
    size_t kept = 0;

    for (size_t i = 0; names && i < names->len; i++) {
        if (str_is(names->items[i], "metaclass"))
            meta = from[i];
        else
            values[kept++] = from[i];
    }
    if (kept > 0) {
        m->kwnames = tuple_new(kept);
        kept = 0;
        for (size_t i = 0; i < names->len; i++)
            if (!str_is(names->items[i], "metaclass"))
                m->kwnames->items[kept++] = val_ref(names->items[i]);
    }
    return meta;
}

/* --- the class ---------------------------------------------------------- */

enum { KEYWORDS_MAX = 64 };

static Value prepare(Making *m)
{
    if (m->meta == (Value)&type_type)
        return (Value)dict_new();
    Value method = obj_getattr_opt(m->meta, NAME(__prepare__));
    if (!method)
        return exc_raised() ? NULL : (Value)dict_new();
    Value args[2 + KEYWORDS_MAX] = {m->name, (Value)m->bases};
    for (size_t i = 0; m->kwnames && i < m->kwnames->len; i++)
        args[2 + i] = m->kwargs[i];
    Value ns = call(method, args, 2, m->kwnames);
    val_unref(method);
    if (ns && !type_of(ns)->getitem) {
        raise(&exc_TypeError, "%s.__prepare__() must return a mapping, not %T",
              is_type(m->meta) ? ((Type *)(void *)m->meta)->name
                               : "<metaclass>", ns);
        val_clear(&ns);
    }
    return ns;
}

static Value make(Making *m)
{
    Value args[3 + KEYWORDS_MAX] = {m->name, (Value)m->bases, m->ns};

    for (size_t i = 0; m->kwnames && i < m->kwnames->len; i++)
        args[3 + i] = m->kwargs[i];
    return call(m->meta, args, 3, m->kwnames);
}

/* The body's cell of __class__ must know the class by now. */
static Value check_cell(Value cls, Value cell)
{
    if (!cls || !is_type(cls) || type_of(cell) != &cell_type)
        return cls;
    Value known = ((Cell *)(void *)cell)->v;
    if (!known)
        raise(&exc_RuntimeError, "__class__ not set defining %R as %R. Was "
              "__classcell__ propagated to type.__new__?",
              ((Type *)(void *)cls)->name_obj, cls);
    else if (known != cls)
        raise(&exc_TypeError, "__class__ set to %R defining %R as %R", known,
              ((Type *)(void *)cls)->name_obj, cls);
    else
        return cls;
    val_unref(cls);
    return NULL;
}

static Value run_and_make(Making *m, Value body, Tuple *given)
{
    m->ns = prepare(m);
    if (!m->ns)
        return NULL;
    Value cell = call_body(body, m->ns);
    if (!cell)
        return NULL;
    Value cls = NULL;
    bool named = true;
    if (given != m->bases) {
        Value key = str_intern_from("__orig_bases__");
        named = obj_setitem(m->ns, key, (Value)given) == 0;
        val_unref(key);
    }
    if (named)
        cls = check_cell(make(m), cell);
    val_unref(cell);
    return cls;
}

static Value f_build_class(Value self, Value *args, size_t n, Tuple *kwnames)
{
    Value kwargs[KEYWORDS_MAX], cls = NULL;

    (void)self;
    if (n < 2)
        return raise(&exc_TypeError,
                     "__build_class__: not enough arguments");
    if (type_of(args[0]) != &function_type)
        return raise(&exc_TypeError,
                     "__build_class__: func must be a function");
    if (!is_str(args[1]))
        return raise(&exc_TypeError,
                     "__build_class__: name is not a string");
    if (kwnames && kwnames->len > KEYWORDS_MAX)
        return raise(&exc_TypeError, "ticktape takes no more than 64 keywords "
                     "in a class statement");
    Value given = tuple_from(args + 2, n - 2);
    Making m = {.name = args[1], .kwargs = kwargs};
    Value meta = split_keywords(&m, args + n, kwnames, kwargs);
    m.bases = resolve_bases(as_tuple(given));
    if (m.bases && (m.meta = choose_meta(meta, m.bases)))
        cls = run_and_make(&m, args[0], as_tuple(given));
    val_xunref(m.ns);
    val_xunref(m.meta);
    val_xunref((Value)m.bases);
    val_xunref((Value)m.kwnames);
    val_unref(given);
    return cls;
}

const NativeDef builtins_class[] = {
    {"__build_class__", NULL, NULL, f_build_class},
    {0},
};
