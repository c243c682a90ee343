/* builtins_number.c - abs, divmod, pow, round, sum, min, max, bin, oct, hex. */
#include <math.h>

#include "sim/vm/args.h"
#include "sim/vm/builtins_int.h"
#include "sim/vm/bytes.h"
#include "sim/vm/call.h"
#include "sim/vm/dict.h"
#include "sim/vm/exc.h"
#include "sim/vm/float.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/vm.h"

static Value f_abs(Value self, Value *a)
{
    Value v = a[0];

    (void)self;
    if (is_float(v))
        return val_float(fabs(float_of(v)));
    if (is_small(v) && small_of(v) >= 0)
        return v;
    Value method = obj_special_peek(v, NAME(__abs__));
    if (method)
        return call_begin(method, &v, 1, NULL);
    return raise(&exc_TypeError, "bad operand type for abs(): '%T'", v);
}

/* a.name(b), or borrowed NotImplemented, also if there is no such method. */
static Value try_special(Value a, Value name, Value b)
{
    Value method = obj_special_peek(a, name);
    Value r = method ? call2(method, a, b) : NULL;

    if (r == VAL_NOT_IMPLEMENTED)
        val_unref(r);
    return method ? r : VAL_NOT_IMPLEMENTED;
}

/* True if [b]'s class, below that of [a], has a __rdivmod__ of its own. */
static bool reflects_first(Value a, Value b)
{
    if (!type_is_sub(type_of(b), type_of(a)))
        return false;
    Value own = type_lookup(type_of(b), NAME(__rdivmod__));
    return own && own != type_lookup(type_of(a), NAME(__rdivmod__));
}

static Value f_divmod(Value self, Value *a)
{
    Value v = VAL_NOT_IMPLEMENTED;
    bool same = type_of(a[0]) == type_of(a[1]);

    (void)self;
    if (is_int(a[0]) && is_int(a[1]) && !type_has(type_of(a[0]), TYPE_HEAP)
        && !type_has(type_of(a[1]), TYPE_HEAP))
        return int_divmod(a[0], a[1]);
    bool reflected = !same && reflects_first(a[0], a[1]);
    if (reflected)
        v = try_special(a[1], NAME(__rdivmod__), a[0]);
    if (v == VAL_NOT_IMPLEMENTED)
        v = try_special(a[0], NAME(__divmod__), a[1]);
    if (v == VAL_NOT_IMPLEMENTED && !same && !reflected)
        v = try_special(a[1], NAME(__rdivmod__), a[0]);
    if (v != VAL_NOT_IMPLEMENTED)
        return v;
    return raise(&exc_TypeError, "unsupported operand type(s) for divmod(): "
                 "'%T' and '%T'", a[0], a[1]);
}

static Value f_pow(Value self, Value *a)
{
    (void)self;
    if (!a[2] || a[2] == VAL_NONE)
        return obj_binary(a[0], a[1], OP_POW);
    Value method = obj_special_peek(a[0], NAME(__pow__));
    bool is_own = is_int(a[0]) &&
        method == dict_get_name_peek(int_type.dict, NAME(__pow__));
    if (is_own && is_int(a[1]) && is_int(a[2]))
        return int_pow_mod(a[0], a[1], a[2]);
    if (is_float(a[0]) || (is_int(a[0]) && (is_float(a[1]) || is_float(a[2]))))
        return raise(&exc_TypeError, "pow() 3rd argument not allowed unless "
                     "all arguments are integers");
    Value v = method && !is_own ? call3(method, a[0], a[1], a[2])
                     : val_ref(VAL_NOT_IMPLEMENTED);
    if (v != VAL_NOT_IMPLEMENTED)
        return v;
    val_unref(v);
    return raise(&exc_TypeError, "unsupported operand type(s) for ** or "
                 "pow(): '%T', '%T', '%T'", a[0], a[1], a[2]);
}

static Value f_round(Value self, Value *a)
{
    bool digits = a[1] && a[1] != VAL_NONE;
    Value method = obj_special_peek(a[0], NAME(__round__));

    (void)self;
    if (!method)
        return raise(&exc_TypeError,
                     "type %T doesn't define __round__ method", a[0]);
    return call_begin(method, a, digits ? 2 : 1, NULL);
}

/* --- sum ---------------------------------------------------------------- */

static bool may_start(Value start)
{
    if (is_str(start))
        raise(&exc_TypeError,
              "sum() can't sum strings [use ''.join(seq) instead]");
    else if (is_bytes(start))
        raise(&exc_TypeError,
              "sum() can't sum bytes [use b''.join(seq) instead]");
    else if (type_of(start) == &bytearray_type)
        raise(&exc_TypeError,
              "sum() can't sum bytearray [use b''.join(seq) instead]");
    else
        return true;
    return false;
}

/* [total] (taken) + [item] (taken). */
static Value add_take(Value total, Value item)
{
    Value sum;

    if (is_small(total) && is_small(item))
        return int_new(small_of(total) + small_of(item));
    if (!is_obj(total) && !is_small(total) && is_float(item))
        sum = val_float(float_of(total) + float_of(item));
    else
        sum = obj_binary(total, item, OP_ADD);
    val_unref(total);
    val_unref(item);
    return sum;
}

static Value sum_of(Value iterable, Value start)
{
    Value iter = obj_iter(iterable);
    Value total = val_ref(start), item;

    if (!iter) {
        val_unref(total);
        return NULL;
    }
    while (total && (item = obj_next(iter))) {
        total = add_take(total, item);
        if (total && !vm_charge(VM_COST_ITEM))
            val_clear(&total);
    }
    if (total && exc_raised())
        val_clear(&total);
    val_unref(iter);
    return total;
}

static Value f_sum(Value self, Value *args, size_t n, Tuple *kwnames)
{
    static const char *const names[] = {"iterable", "start", NULL};
    Value a[2];

    (void)self;
    if (n == 0)
        return raise(&exc_TypeError, "sum() takes at least 1 positional "
                     "argument (0 given)");
    if (!args_sort("sum", names, 1, args, n, kwnames, a))
        return NULL;
    if (!a[1])
        return sum_of(a[0], val_small(0));
    return may_start(a[1]) ? sum_of(a[0], a[1]) : NULL;
}

/* --- min, max ----------------------------------------------------------- */

/* True if [v] takes the place of [best]; -1: raised. */
static int is_better(Value v, Value best, Op op)
{
    Value r = obj_compare(v, best, op);

    if (!r)
        return -1;
    int truth = obj_truth(r);
    val_unref(r);
    return truth;
}

/* The item of [iter] whose key comes first by [op]; NULL with nothing raised
 * if there is none. */
static Value best_of(Value iter, Value key, Op op)
{
    Value best = NULL, best_key = NULL, item;

    while ((item = obj_next(iter))) {
        Value k = key ? call1(key, item) : val_ref(item);
        int better = !k ? -1 : !best ? 1 : is_better(k, best_key, op);
        if (better > 0) {
            val_set_take(&best, item);
            val_set_take(&best_key, k);
        } else {
            val_unref(item);
            val_xunref(k);
        }
        if (better < 0 || !vm_charge(VM_COST_ITEM))
            break;
    }
    val_xunref(best_key);
    if (exc_raised())
        val_clear(&best);
    return best;
}

static bool are_options(const char *what, const Tuple *kwnames)
{
    for (size_t i = 0; kwnames && i < kwnames->len; i++) {
        Value name = kwnames->items[i];
        if (!str_is(name, "key") && !str_is(name, "default")) {
            raise(&exc_TypeError,
                  "'%S' is an invalid keyword argument for %s()", name, what);
            return false;
        }
    }
    return true;
}

static Value extreme(const char *what, Op op, Value *args, size_t n,
                     Tuple *kwnames)
{
    Value key = args_keyword_peek("key", args, n, kwnames);
    Value fallback = args_keyword_peek("default", args, n, kwnames);

    if (n == 0)
        return raise(&exc_TypeError,
                     "%s expected at least 1 argument, got 0", what);
    if (!are_options(what, kwnames))
        return NULL;
    if (n > 1 && fallback)
        return raise(&exc_TypeError, "Cannot specify a default for %s() with "
                     "multiple positional arguments", what);
    Value from = n > 1 ? tuple_from(args, n) : val_ref(args[0]);
    Value iter = obj_iter(from);
    val_unref(from);
    if (!iter)
        return NULL;
    Value best = best_of(iter, key == VAL_NONE ? NULL : key, op);
    val_unref(iter);
    if (best || exc_raised())
        return best;
    if (fallback)
        return val_ref(fallback);
    return raise(&exc_ValueError, "%s() arg is an empty sequence", what);
}

static Value f_min(Value self, Value *args, size_t n, Tuple *kwnames)
{
    (void)self;
    return extreme("min", OP_LT, args, n, kwnames);
}

static Value f_max(Value self, Value *args, size_t n, Tuple *kwnames)
{
    (void)self;
    return extreme("max", OP_GT, args, n, kwnames);
}

/* --- digits ------------------------------------------------------------- */

/* [v] through __index__, or NULL. */
static Value index_of(Value v)
{
    if (is_int(v))
        return val_ref(v);
    if (type_of(v)->index)
        return type_of(v)->index(v);
    return raise(&exc_TypeError,
                 "'%T' object cannot be interpreted as an integer", v);
}

static Value digits(Value v, int base, const char *prefix)
{
    Value n = index_of(v);
    Buf out, magnitude;

    if (!n)
        return NULL;
    buf_init(&magnitude);
    buf_init(&out);
    int failed = int_add_digits(&magnitude, n, base);
    val_unref(n);
    if (failed < 0) {
        buf_clear(&magnitude);
        return NULL;
    }
    bool negative = magnitude.data[0] == '-';
    buf_printf(&out, "%s%s%s", negative ? "-" : "", prefix,
               magnitude.data + negative);
    buf_clear(&magnitude);
    return str_from_buf(&out);
}

static Value f_bin(Value self, Value *a)
{
    (void)self;
    return digits(a[0], 2, "0b");
}

static Value f_oct(Value self, Value *a)
{
    (void)self;
    return digits(a[0], 8, "0o");
}

static Value f_hex(Value self, Value *a)
{
    (void)self;
    return digits(a[0], 16, "0x");
}

const NativeDef builtins_number[] = {
    {"abs", f_abs, "x, /", NULL},
    {"divmod", f_divmod, "x, y, /", NULL},
    {"pow", f_pow, "base, exp, mod=", NULL},
    {"round", f_round, "number, ndigits=", NULL},
    {"sum", NULL, NULL, f_sum},
    {"min", NULL, NULL, f_min},
    {"max", NULL, NULL, f_max},
    {"bin", f_bin, "number, /", NULL},
    {"oct", f_oct, "number, /", NULL},
    {"hex", f_hex, "number, /", NULL},
    {0},
};
