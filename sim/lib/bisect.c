/* bisect.c - the module bisect: places in sorted sequences. */
#include "sim/lib/lib_int.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

/* True if the search goes on to the right of the item at [at]; -1: raised. */
static int goes_right(Value seq, int64_t at, Value x, Value key, bool left)
{
    Value index = int_new(at);
    Value item = obj_getitem(seq, index);

    val_unref(index);
    if (item && key)
        val_set_take(&item, call1(key, item));
    if (!item)
        return -1;
    int less = left ? obj_less(item, x) : obj_less(x, item);
    val_unref(item);
    return less < 0 ? -1 : left ? less : !less;
}

/* The place for [x] in seq[lo:hi]; -1: raised. */
static int64_t search(Value seq, Value x, int64_t lo, int64_t hi, Value key,
                      bool left)
{
    while (lo < hi) {
        int64_t middle = lo + (hi - lo) / 2;
        int right = goes_right(seq, middle, x, key, left);
        if (right < 0)
            return -1;
        if (right)
            lo = middle + 1;
        else
            hi = middle;
    }
    return lo;
}

/* The arguments a, x, lo=0, hi=None, *, key=None, with [x] as what the keys
 * are compared with.  -1: raised. */
static int64_t place(Value *a, Value x, bool left)
{
    int64_t lo = 0, hi = -1;
    Value key = a[4] == VAL_NONE ? NULL : a[4];

    if (a[2] && !obj_to_index(a[2], &lo))
        return -1;
    if (lo < 0)
        return raise_i(&exc_ValueError, "lo must be non-negative");
    if (a[3] && a[3] != VAL_NONE && !obj_to_index(a[3], &hi))
        return -1;
    if (hi == -1) {             /* which is None to CPython, too */
        hi = obj_len(a[0]);
        if (hi < 0)
            return -1;
    }
    return search(a[0], x, lo, hi, key, left);
}

static Value bisect(Value *a, bool left)
{
    int64_t at = place(a, a[1], left);

    return at < 0 ? NULL : int_new(at);
}

static Value insort(Value *a, bool left)
{
    bool keyed = a[4] && a[4] != VAL_NONE;
    Value x = keyed ? call1(a[4], a[1]) : val_ref(a[1]);
    int64_t at = x ? place(a, x, left) : -1;

    val_xunref(x);
    if (at < 0)
        return NULL;
    if (type_of(a[0]) == &list_type) {
        size_t len = as_list(a[0])->len;    /* lo may lie behind it */
        list_insert(a[0], (size_t)at < len ? (size_t)at : len, a[1]);
        return none();
    }
    Value name = str_intern_from("insert"), index = int_new(at);
    Value r = call_method(a[0], name, (Value[]){index, a[1]}, 2);
    val_unref(name);
    val_unref(index);
    if (!r)
        return NULL;
    val_unref(r);
    return none();
}

static Value f_bisect_left(Value self, Value *a)
{
    (void)self;
    return bisect(a, true);
}

static Value f_bisect_right(Value self, Value *a)
{
    (void)self;
    return bisect(a, false);
}

static Value f_insort_left(Value self, Value *a)
{
    (void)self;
    return insort(a, true);
}

static Value f_insort_right(Value self, Value *a)
{
    (void)self;
    return insort(a, false);
}

static const char SIGNATURE[] = "a, x, lo=, hi=, *, key=";

static const NativeDef functions[] = {
    {"bisect_left", f_bisect_left, SIGNATURE, NULL},
    {"bisect_right", f_bisect_right, SIGNATURE, NULL},
    {"insort_left", f_insort_left, SIGNATURE, NULL},
    {"insort_right", f_insort_right, SIGNATURE, NULL},
    {0},
};

static void add_alias(Module *m, const char *alias, const char *of)
{
    Value name = str_intern_from(of);

    module_set(m, alias, dict_get_name_peek(m->dict, name));
    val_unref(name);
}

static bool fill(Module *m)
{
    add_alias(m, "bisect", "bisect_right");
    add_alias(m, "insort", "insort_right");
    return true;
}

const ModuleDef lib_bisect = {
    .name = "bisect", .functions = functions, .fill = fill,
};
