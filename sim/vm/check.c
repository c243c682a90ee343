/* check.c - what natives check before they begin: arguments and memory. */
#include "sim/vm/check.h"

#include <stdio.h>

#include "sim/base/mem.h"
#include "sim/vm/exc.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

/* Bytes that python3 would not get at once on an ordinary machine either: the
 * program is told so.  What is less but over the limit ends the run, so that
 * no program goes on as it would nowhere else. */
#define ABSURD ((size_t)64 << 30)

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
    return check_refuse(what, "str", v);
}

bool check_str_named(const char *function, const char *parameter, Value v)
{
    char what[64];

    snprintf(what, sizeof what, "%s() argument '%s'", function, parameter);
    return check_str(what, v);
}

bool check_refuse(const char *what, const char *wanted, Value v)
{
    if (v == VAL_NONE)
        raise(&exc_TypeError, "%s must be %s, not None", what, wanted);
    else
        raise(&exc_TypeError, "%s must be %s, not %T", what, wanted, v);
    return false;
}

bool check_fits(size_t count, size_t size)
{
    if (count <= ABSURD / size) {
        if (mem_fits(count * size))
            return true;
        vm_stop(STOP_LIMIT, VM_STOP_MEMORY);
        return false;
    }
    raise_exc_take(exc_new_value(&exc_MemoryError, NULL));
    return false;
}
