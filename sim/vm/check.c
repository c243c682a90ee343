/* check.c - what natives check before they begin: arguments and memory. */
#include "sim/vm/check.h"

#include "sim/base/mem.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

bool check_no_keywords(const char *name, const Tuple *kwnames)
{
    if (!kwnames || kwnames->len == 0)
        return true;
    raise(&exc_TypeError, "%s() takes no keyword arguments", name);
    return false;
}

bool check_args(const char *name, size_t n, const Tuple *kwnames, size_t min,
                size_t max)
{
    if (!check_no_keywords(name, kwnames))
        return false;
    if (n >= min && n <= max)
        return true;
    size_t want = n < min ? min : max;
    raise(&exc_TypeError, "%s expected %s%zu argument%s, got %zu", name,
          min == max ? "" : n < min ? "at least " : "at most ", want,
          want == 1 ? "" : "s", n);
    return false;
}

bool check_str(const char *what, Value v)
{
    if (is_str(v))
        return true;
    raise(&exc_TypeError, "%s must be str, not %s", what,
          v == VAL_NONE ? "None" : type_of(v)->name);
    return false;
}

bool check_fits(size_t count, size_t size)
{
    if (count <= PTRDIFF_MAX / size && mem_fits(count * size))
        return true;
    raise_exc_take(exc_new_value(&exc_MemoryError, NULL));
    return false;
}
