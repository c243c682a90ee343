/* args.c - arguments by place or by name. */
#include "sim/vm/args.h"

#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

Value args_keyword_peek(const char *name, Value *args, size_t n,
                        const Tuple *kwnames)
{
    for (size_t i = 0; kwnames && i < kwnames->len; i++)
        if (str_is(kwnames->items[i], name))
            return args[n + i];
    return NULL;
}

static bool too_many(const char *what, size_t max, size_t n, size_t nkw)
{
    raise(&exc_TypeError, "%s() takes at most %zu %sargument%s (%zu given)",
          what, max, n == 0 ? "keyword " : "", max == 1 ? "" : "s", n + nkw);
    return false;
}

/* Puts the keyword [name] where it belongs; [n] were given by place. */
static bool sort_keyword(const char *what, const char *const *names,
                         Value name, Value v, size_t n, Value *out)
{
    for (size_t i = 0; names[i]; i++) {
        if (!str_is(name, names[i]))
            continue;
        if (i < n) {
            raise(&exc_TypeError, "argument for %s() given by name ('%s') "
                  "and position (%zu)", what, names[i], i + 1);
            return false;
        }
        out[i] = v;
        return true;
    }
    raise(&exc_TypeError, "'%S' is an invalid keyword argument for %s()",
          name, what);
    return false;
}

bool args_sort(const char *what, const char *const *names, size_t min,
               Value *args, size_t n, const Tuple *kwnames, Value *out)
{
    size_t max = 0, nkw = kwnames ? kwnames->len : 0;

    for (; names[max]; max++)
        out[max] = max < n ? args[max] : NULL;
    if (n + nkw > max)
        return too_many(what, max, n, nkw);
    for (size_t i = 0; i < nkw; i++)
        if (!sort_keyword(what, names, kwnames->items[i], args[n + i], n, out))
            return false;
    for (size_t i = 0; i < min; i++) {
        if (!out[i]) {
            raise(&exc_TypeError, "%s() missing required argument '%s' "
                  "(pos %zu)", what, names[i], i + 1);
            return false;
        }
    }
    return true;
}
