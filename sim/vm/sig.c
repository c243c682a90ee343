/* sig.c - signatures of natives: parsed once, then bound.
 *
 * What CPython has in C complains about arguments in other words than what it
 * has in Python.  A native answers as its model does: as a C function if its
 * module is one of those listed here, else as a Python function.
 */
#include "sim/vm/sig.h"

#include <stdlib.h>

#include "sim/base/mem.h"
#include "sim/base/zone.h"
#include "sim/vm/bind.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/side.h"
#include "sim/vm/str.h"

struct Sig {
    Value *names;               /* interned; positional, then keyword-only */
    bool *kw_optional;
    uint32_t nparams;           /* all, with *args and **kw */
    uint32_t nargs, npos_only, nkw_only, nrequired;
    bool varargs, varkw;
    bool simple;                /* what is positional is enough */
    unsigned *flags;            /* for each parameter: of the TypeFlags that its
                                   kind has; 0: of any type */
    uint32_t typed;             /* a bit for each that is not of any type */
};

/* The kinds that a signature can name. */
static const struct Kind { const char *word, *type; unsigned flag; } kinds[] = {
    {"str", "str", TYPE_STR},
    {"int", "int", TYPE_INT},
    {"bytes", "bytes", TYPE_BYTES},
    {"tuple", "tuple", TYPE_TUPLE},
    {"dict", "dict", TYPE_DICT_SUB},
    {"exc", "BaseException", TYPE_EXC},
};

/* --- parsing -------------------------------------------------------------- */

typedef struct Word {
    const char *text;
    size_t len;
} Word;

/* The next of the words between commas; false at the end. */
static bool next_word(const char **p, Word *w)
{
    while (**p == ',' || **p == ' ')
        (*p)++;
    w->text = *p;
    while (**p && **p != ',')
        (*p)++;
    w->len = (size_t)(*p - w->text);
    return w->len > 0;
}

/* Cuts the kind off the word "NAME:KIND"; its flag, or 0. */
static unsigned take_kind(Word *w)
{
    const char *colon = memchr(w->text, ':', w->len);
    size_t i = 0;

    if (!colon)
        return 0;
    size_t len = w->len - (size_t)(colon + 1 - w->text);
    while (strlen(kinds[i].word) != len ||
           memcmp(colon + 1, kinds[i].word, len) != 0) {
        i++;
        assert(i < sizeof kinds / sizeof *kinds);
    }
    w->len = (size_t)(colon - w->text);
    return kinds[i].flag;
}

static void add_param(Sig *sig, Word w, bool kw_only)
{
    bool optional = w.text[w.len - 1] == '=';
    uint32_t at = sig->nargs + sig->nkw_only;

    w.len -= optional;
    sig->flags[at] = take_kind(&w);
    if (sig->flags[at])
        sig->typed |= (uint32_t)1 << at;
    sig->names[at] = str_intern(w.text, w.len);
    sig->nparams++;
    if (kw_only) {
        sig->kw_optional[sig->nkw_only++] = optional;
        return;
    }
    sig->nargs++;
    if (!optional) {
        assert(sig->nrequired == sig->nargs - 1);
        sig->nrequired++;
    }
}

bool sig_is_async(const NativeDef *def)
{
    return def->sig && strncmp(def->sig, "async", 5) == 0 &&
           (def->sig[5] == ' ' || def->sig[5] == 0);
}

static Sig *sig_parse(const NativeDef *def)
{
    const char *text = def->sig + (sig_is_async(def) ? 5 : 0);
    Sig *sig = mem_zalloc(sizeof *sig);
    size_t max = 1;
    bool kw_only = false;
    Word w;

    for (const char *p = text; *p; p++)
        max += *p == ',';
    sig->names = mem_zalloc(max * sizeof *sig->names);
    sig->kw_optional = mem_zalloc(max * sizeof *sig->kw_optional);
    sig->flags = mem_zalloc(max * sizeof *sig->flags);
    while (next_word(&text, &w)) {
        if (w.len > 1 && w.text[0] == '*' && w.text[1] == '*') {
            sig->varkw = true;
            sig->nparams++;
        } else if (w.text[0] == '*') {
            kw_only = true;
            sig->varargs = w.len > 1;
            sig->nparams += sig->varargs;
        } else if (w.text[0] == '/') {
            sig->npos_only = sig->nargs;
        } else {
            add_param(sig, w, kw_only);
        }
    }
    sig->simple = !sig->varargs && !sig->varkw;
    for (uint32_t i = 0; i < sig->nkw_only; i++)
        sig->simple = sig->simple && sig->kw_optional[i];
    assert(sig->nparams <= NATIVE_PARAMS_MAX);
    return sig;
}

void sig_free(Sig *sig)
{
    for (uint32_t i = 0; i < sig->nargs + sig->nkw_only; i++)
        val_unref(sig->names[i]);
    mem_free(sig->names);
    mem_free(sig->kw_optional);
    mem_free(sig->flags);
    mem_free(sig);
}

/* --- the table of those parsed -------------------------------------------- */

static Side table;              /* from NativeDefs to their Sigs, owned */
ZONE_KEEP(table);

Sig *sig_of(const NativeDef *def)
{
    SideEntry *e = side_at(&table, def);

    if (!e->any)
        e->any = sig_parse(def);
    return e->any;
}

int sig_exact(const Sig *sig)
{
    bool exact = sig->simple && !sig->typed &&
                 sig->nrequired == sig->nparams;

    return exact ? (int)sig->nparams : -1;
}

void sigs_end(void)
{
    for (size_t i = 0; i < table.size; i++)
        if (table.slots[i].of)
            sig_free(table.slots[i].any);
    side_clear(&table);
}

/* --- messages of C functions ---------------------------------------------- */

static int compare_names(const void *name, const void *at)
{
    return strcmp(name, *(const char *const *)at);
}

bool sig_is_c_module(const char *module)
{
    /* Sorted, because it is searched at each call whose arguments are odd. */
    static const char *const modules[] = {
        "_asyncio", "_bisect", "_collections", "_contextvars", "_functools",
        "_heapq", "_io", "_json", "_operator", "_queue", "_random", "_signal",
        "_thread", "_weakref", "binascii", "bisect", "builtins",
        "collections", "contextvars", "datetime", "functools", "heapq", "io",
        "itertools", "math", "operator", "posix", "random", "sys", "time",
        "types", "weakref",
    };

    return bsearch(module, modules, sizeof modules / sizeof *modules,
                   sizeof *modules, compare_names);
}

/* Methods whose models in CPython still parse their arguments the old way. */
static bool is_old(const SigNames *names)
{
    static const char *const old[] = {
        "count", "find", "rfind", "index", "rindex", "startswith", "endswith",
    };
    const char *full = names->full;

    if (strncmp(full, "str.", 4) != 0 && strncmp(full, "byte", 4) != 0)
        return false;
    for (size_t i = 0; i < sizeof old / sizeof *old; i++)
        if (strcmp(names->name, old[i]) == 0)
            return true;
    return false;
}

/* No parameter can be given by keyword. */
static bool fail_positional(const Sig *sig, const SigNames *names, size_t n,
                            Tuple *kwnames)
{
    if (kwnames && kwnames->len > 0) {
        raise(&exc_TypeError, "%s() takes no keyword arguments", names->full);
    } else if (sig->nargs == 0) {
        raise(&exc_TypeError, "%s() takes no arguments (%zu given)",
              names->full, n);
    } else if (sig->nargs == 1 && sig->nrequired == 1) {
        raise(&exc_TypeError, "%s() takes exactly one argument (%zu given)",
              names->full, n);
    } else if (is_old(names)) {
        bool few = n < sig->nrequired;
        uint32_t limit = few ? sig->nrequired : sig->nargs;
        raise(&exc_TypeError, "%s() takes %s %u argument%s (%zu given)",
              names->name, few ? "at least" : "at most", limit,
              limit == 1 ? "" : "s", n);
    } else {
        size_t limit = n < sig->nrequired ? sig->nrequired : sig->nargs;
        raise(&exc_TypeError, "%s expected %s%zu argument%s, got %zu",
              names->name, sig->nrequired == sig->nargs ? ""
              : n < sig->nrequired ? "at least " : "at most ", limit,
              limit == 1 ? "" : "s", n);
    }
    return false;
}

static bool too_many(const Sig *sig, const char *name, size_t n, size_t nkw)
{
    uint32_t max = sig->nargs + sig->nkw_only;

    raise(&exc_TypeError, "%s() takes %s %u %sargument%s (%zu given)", name,
          sig->nrequired == max ? "exactly" : "at most", max,
          n == 0 ? "keyword " : "", max == 1 ? "" : "s", n + nkw);
    return false;
}

static bool too_many_by_place(const Sig *sig, const char *name, size_t n)
{
    if (sig->nargs == 0)
        raise(&exc_TypeError, "%s() takes no positional arguments", name);
    else
        raise(&exc_TypeError, "%s() takes %s %u positional argument%s (%zu "
              "given)", name, sig->nrequired == sig->nargs ? "exactly"
              : "at most", sig->nargs, sig->nargs == 1 ? "" : "s", n);
    return false;
}

/* Where in [sig] the keyword [name] belongs, or -1. */
static int place_of(const Sig *sig, Value name)
{
    for (uint32_t i = sig->npos_only; i < sig->nargs + sig->nkw_only; i++)
        if (str_equal(sig->names[i], name))
            return (int)i;
    return -1;
}

static bool has_keyword(const Sig *sig, Tuple *kwnames, uint32_t at)
{
    for (size_t i = 0; kwnames && i < kwnames->len; i++)
        if (place_of(sig, kwnames->items[i]) == (int)at)
            return true;
    return false;
}

/* What is wrong with a call to a C function that knows keywords; true if
 * nothing is. */
static bool check_c(const Sig *sig, const SigNames *names, size_t n,
                    Tuple *kwnames)
{
    const char *name = names->name;
    size_t nkw = kwnames ? kwnames->len : 0;

    if (!sig->varargs && !sig->varkw && n + nkw > sig->nargs + sig->nkw_only)
        return too_many(sig, name, n, nkw);
    if (!sig->varargs && n > sig->nargs)
        return too_many_by_place(sig, name, n);
    uint32_t least = sig->npos_only < sig->nrequired ? sig->npos_only
                                                     : sig->nrequired;
    if (n < least) {
        raise(&exc_TypeError, "%s() takes %s %u positional argument%s (%zu "
              "given)", name, sig->nargs > least ? "at least"
              : "exactly", least, least == 1 ? "" : "s", n);
        return false;
    }
    for (uint32_t i = (uint32_t)n; i < sig->nargs + sig->nkw_only; i++) {
        bool required = i < sig->nrequired ||
                        (i >= sig->nargs && !sig->kw_optional[i - sig->nargs]);
        if (!required || has_keyword(sig, kwnames, i))
            continue;
        raise(&exc_TypeError, "%s() missing required argument '%U' (pos %u)",
              name, sig->names[i], i + 1);
        return false;
    }
    for (size_t i = 0; i < nkw; i++) {
        int at = place_of(sig, kwnames->items[i]);
        if (at >= 0 && (size_t)at < n)
            raise(&exc_TypeError, "argument for %s() given by name ('%U') and "
                  "position (%d)", name, kwnames->items[i], at + 1);
        else if (at < 0 && !sig->varkw)
            raise(&exc_TypeError, "'%S' is an invalid keyword argument for "
                  "%s()", kwnames->items[i], name);
        else
            continue;
        return false;
    }
    return true;
}

/* --- binding -------------------------------------------------------------- */

/* Which of the first [n] arguments is not of the kind that it has to be; -1:
 * none. */
static int find_unfit(const Sig *sig, Value *a, size_t n)
{
    for (size_t i = 0; i < n && sig->typed >> i; i++)
        if (sig->flags[i] && a[i] && !type_has(type_of(a[i]), sig->flags[i]))
            return (int)i;
    return -1;
}

static bool check_kinds(const Sig *sig, const char *name, Value *a, size_t n)
{
    int i = find_unfit(sig, a, n);
    const struct Kind *kind = kinds;

    if (i < 0)
        return true;
    while (kind->flag != sig->flags[i])
        kind++;
    raise(&exc_TypeError, "%s() argument %d must be %s, not %T", name, i + 1,
          kind->type, a[i]);
    return false;
}

bool sig_bind_quick(const Sig *sig, Value *a, Value *args, size_t n,
                    Tuple *kwnames)
{
    if (kwnames || !sig->simple || n < sig->nrequired || n > sig->nargs ||
        (sig->typed && find_unfit(sig, args, n) >= 0))
        return false;
    for (size_t i = 0; i < n; i++)
        a[i] = args[i];
    for (size_t i = n; i < sig->nparams; i++)
        a[i] = NULL;
    return true;
}

static bool bind(const Sig *sig, const SigNames *names, Value *a, Value *args,
                 size_t n, Tuple *kwnames)
{
    bool keywords = sig->npos_only < sig->nargs || sig->nkw_only ||
                    sig->varkw;

    if (names->is_c && !keywords && !sig->varargs)
        return fail_positional(sig, names, n, kwnames);
    if (names->is_c && kwnames && !keywords) {
        raise(&exc_TypeError, "%s() takes no keyword arguments", names->full);
        return false;
    }
    if (names->is_c && !check_c(sig, names, n, kwnames))
        return false;
    Parameters p = {
        .name = names->full, .names = sig->names, .nargs = sig->nargs,
        .npos_only = sig->npos_only, .nkw_only = sig->nkw_only,
        .nrequired = sig->nrequired, .hidden = names->has_self,
        .varargs = sig->varargs,
        .varkw = sig->varkw, .signature_order = true,
        .kw_optional = sig->kw_optional,
    };
    return params_bind(&p, a, args, n, kwnames);
}

Value sig_call(const NativeDef *def, const Sig *sig, const SigNames *names,
               Value self, Value *args, size_t n, Tuple *kwnames)
{
    Value a[NATIVE_PARAMS_MAX] = {NULL};

    Value r = NULL;
    if (check_kinds(sig, names->name, args, n < sig->nargs ? n : sig->nargs) &&
        bind(sig, names, a, args, n,
             kwnames && kwnames->len ? kwnames : NULL) &&
        check_kinds(sig, names->name, a, sig->nargs + sig->nkw_only))
        r = def->fn(self, a);
    for (uint32_t i = 0; i < sig->nparams; i++)
        val_xunref(a[i]);
    return r;
}
