/* bind.c - arguments of a call to the parameters of what is called. */
#include "sim/vm/bind.h"

#include <stdio.h>

#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

static uint32_t kw_slot(const Parameters *p, uint32_t i)
{
    return p->nargs + i + (p->signature_order && p->varargs);
}

static uint32_t varargs_slot(const Parameters *p)
{
    return p->signature_order ? p->nargs : p->nargs + p->nkw_only;
}

static uint32_t varkw_slot(const Parameters *p)
{
    return p->nargs + p->nkw_only + p->varargs;
}

/* --- what is wrong -------------------------------------------------------- */

static uint32_t count_kw_given(const Parameters *p, Value *slots)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < p->nkw_only; i++)
        count += slots[kw_slot(p, i)] != NULL;
    return count;
}

static bool too_many(const Parameters *p, Value *slots, size_t n)
{
    uint32_t kw = count_kw_given(p, slots);
    char also[64] = "", takes[48];
    uint32_t max = p->nargs + p->hidden;
    bool plural = max != 1;

    n += p->hidden;
    if (kw > 0)
        snprintf(also, sizeof also,
                 " positional argument%s (and %u keyword-only argument%s)",
                 n != 1 ? "s" : "", kw, kw != 1 ? "s" : "");
    if (p->nrequired < p->nargs) {
        plural = true;
        snprintf(takes, sizeof takes, "from %u to %u",
                 p->nrequired + p->hidden, max);
    } else {
        snprintf(takes, sizeof takes, "%u", max);
    }
    raise(&exc_TypeError, "%s() takes %s positional argument%s but %zu%s %s "
          "given", p->name, takes, plural ? "s" : "", n, also,
          n == 1 && kw == 0 ? "was" : "were");
    return false;
}

/* Appends name [i] of [count] as it stands in a list: 'a', 'b', and 'c'. */
static void add_listed(Buf *out, Value name, size_t i, size_t count)
{
    if (i > 0)
        buf_puts(out, count == 2 ? " and " : i + 1 < count ? ", " : ", and ");
    buf_printf(out, "'%s'", str_text(name));
}

typedef bool (*IsMissing)(const Parameters *p, Value *slots, uint32_t i);

static bool missing(const Parameters *p, Value *slots, uint32_t from, uint32_t to,
                    IsMissing is_missing, const char *kind)
{
    size_t count = 0, listed = 0;
    Buf names;

    for (uint32_t i = from; i < to; i++)
        count += is_missing(p, slots, i);
    buf_init(&names);
    for (uint32_t i = from; i < to; i++)
        if (is_missing(p, slots, i))
            add_listed(&names, p->names[i], listed++, count);
    raise(&exc_TypeError, "%s() missing %zu required %s argument%s: %s",
          p->name, count, kind, count == 1 ? "" : "s", names.data);
    buf_clear(&names);
    return false;
}

/* Some of [kwnames] are names of positional-only parameters. */
static bool positional_by_keyword(const Parameters *p, Tuple *kwnames)
{
    Buf names;

    buf_init(&names);
    for (uint32_t i = 0; i < p->npos_only; i++)
        for (size_t k = 0; k < kwnames->len; k++)
            if (str_equal(p->names[i], kwnames->items[k]))
                buf_printf(&names, "%s%s", names.len ? ", " : "",
                           str_text(p->names[i]));
    bool any = names.len > 0;
    if (any)
        raise(&exc_TypeError, "%s() got some positional-only arguments passed "
              "as keyword arguments: '%s'", p->name, names.data);
    buf_clear(&names);
    return any;
}

/* --- keywords ------------------------------------------------------------- */

/* The index of parameter [name], or -1. */
static int find_name(const Parameters *p, Value name)
{
    uint32_t end = p->nargs + p->nkw_only;

    for (uint32_t i = p->npos_only; i < end; i++)
        if (p->names[i] == name)
            return (int)i;
    for (uint32_t i = p->npos_only; i < end; i++)
        if (str_equal(p->names[i], name))
            return (int)i;
    return -1;
}

static bool bind_keyword(const Parameters *p, Value *slots, Tuple *kwnames,
                         Value name, Value v)
{
    if (!is_str(name)) {
        raise(&exc_TypeError, "%s() keywords must be strings", p->name);
        return false;
    }
    int at = find_name(p, name);
    if (at < 0 && p->varkw) {
        Dict *kw = (Dict *)(void *)slots[varkw_slot(p)];
        return dict_set(kw, name, v) == 0;
    }
    if (at < 0) {
        if (!positional_by_keyword(p, kwnames))
            raise(&exc_TypeError, "%s() got an unexpected keyword argument "
                  "'%S'", p->name, name);
        return false;
    }
    uint32_t i = (uint32_t)at;
    Value *slot = &slots[i < p->nargs ? i : kw_slot(p, i - p->nargs)];
    if (*slot) {
        raise(&exc_TypeError, "%s() got multiple values for argument '%S'",
              p->name, name);
        return false;
    }
    *slot = val_ref(v);
    return true;
}

/* --- what was not given --------------------------------------------------- */

static bool positional_is_missing(const Parameters *p, Value *slots, uint32_t i)
{
    (void)p;
    return !slots[i];
}

static bool fill_positional(const Parameters *p, Value *slots)
{
    for (uint32_t i = 0; i < p->nrequired; i++)
        if (!slots[i])
            return missing(p, slots, 0, p->nrequired, positional_is_missing,
                           "positional");
    for (uint32_t i = p->nrequired; p->defaults && i < p->nargs; i++)
        if (!slots[i])
            slots[i] = val_ref(p->defaults[i - p->nrequired]);
    return true;
}

/* [i] counts from the first positional one, as names do. */
static bool keyword_is_missing(const Parameters *p, Value *slots, uint32_t i)
{
    uint32_t k = i - p->nargs;

    return !slots[kw_slot(p, k)] && !(p->kw_optional && p->kw_optional[k]);
}

static bool fill_keywords(const Parameters *p, Value *slots)
{
    uint32_t end = p->nargs + p->nkw_only;

    for (uint32_t i = 0; p->kwdefaults && i < p->nkw_only; i++) {
        Value *slot = &slots[kw_slot(p, i)];
        if (!*slot)
            *slot = val_xref(dict_get_name_peek(p->kwdefaults,
                                                p->names[p->nargs + i]));
    }
    for (uint32_t i = p->nargs; i < end; i++)
        if (keyword_is_missing(p, slots, i))
            return missing(p, slots, p->nargs, end, keyword_is_missing,
                           "keyword-only");
    return true;
}

bool params_bind(const Parameters *p, Value *slots, Value *args, size_t n,
                 Tuple *kwnames)
{
    size_t direct = n < p->nargs ? n : p->nargs;

    if (p->varkw)
        slots[varkw_slot(p)] = (Value)(void *)dict_new();
    for (size_t i = 0; i < direct; i++)
        slots[i] = val_ref(args[i]);
    if (p->varargs)
        slots[varargs_slot(p)] = tuple_from(args + direct, n - direct);
    for (size_t i = 0; kwnames && i < kwnames->len; i++)
        if (!bind_keyword(p, slots, kwnames, kwnames->items[i], args[n + i]))
            return false;
    if (n > p->nargs && !p->varargs)
        return too_many(p, slots, n);
    return fill_positional(p, slots) && fill_keywords(p, slots);
}
