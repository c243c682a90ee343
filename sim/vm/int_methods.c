/* int_methods.c - the constructor and the methods of int. */
#include <string.h>

#include "sim/base/mem.h"
#include "sim/vm/bytes.h"
#include "sim/vm/bytes_int.h"
#include "sim/vm/call.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/float.h"
#include "sim/vm/format.h"
#include "sim/vm/int_view.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/type_int.h"
#include "sim/vm/vm.h"

/* --- int(...) --------------------------------------------------------- */

/* What __int__, __index__ or __trunc__ gave, as a plain int; takes it. */
static Value checked_take(Value v, const char *method)
{
    if (!v)
        return NULL;
    Value n = NULL;
    if (is_int(v))
        n = int_plain(v);
    else
        raise(&exc_TypeError, "%s returned non-int (type %T)", method, v);
    val_unref(v);
    return n;
}

/* v.__trunc__() may give an int or something that has __index__. */
static Value truncated(Value v, Value method)
{
    Value r = special_call(method, v, NULL, 0, NULL);

    if (!r || is_int(r))
        return checked_take(r, "__trunc__");
    Value n = NULL;
    if (type_of(r)->index)
        n = checked_take(type_of(r)->index(r), "__index__");
    else
        raise(&exc_TypeError, "__trunc__ returned non-Integral (type %T)", r);
    val_unref(r);
    return n;
}

/* int(v) for anything that is no plain int or float. */
static Value from_object(Value v)
{
    const char *text;
    size_t len;
    Value method;

    if (type_of(v) != &str_type) {
        if ((method = obj_special_peek(v, NAME(__int__))) != NULL)
            return checked_take(special_call(method, v, NULL, 0, NULL),
                                "__int__");
        if (type_of(v)->index)
            return checked_take(type_of(v)->index(v), "__index__");
        if ((method = obj_special_peek(v, NAME(__trunc__))) != NULL)
            return truncated(v, method);
    }
    if (is_str(v))
        return int_parse_shown(str_text(v), str_len(v), 10, true, v);
    if (bytes_peek(v, &text, &len)) {
        Value shown = bytes_new(text, len);
        Value n = int_parse_shown(text, len, 10, false, shown);
        val_unref(shown);
        return n;
    }
    return raise(&exc_TypeError, "int() argument must be a string, a "
                 "bytes-like object or a real number, not '%T'", v);
}

static Value from_any(Value v)
{
    if (is_small(v))
        return v;
    if (type_of(v) == &int_type || type_of(v) == &bool_type)
        return int_plain(v);
    if (type_of(v) == &float_type)
        return int_from_double(float_of(v));
    return from_object(v);
}

static Value from_text(Value v, Value base_arg)
{
    int64_t base;
    const char *text;
    size_t len;

    if (!obj_to_index_clamped(base_arg, &base))
        return NULL;
    if ((base != 0 && base < 2) || base > 36)
        return raise(&exc_ValueError,
                     "int() base must be >= 2 and <= 36, or 0");
    if (is_str(v))
        return int_parse_shown(str_text(v), str_len(v), (int)base, true, v);
    if (!bytes_peek(v, &text, &len))
        return raise(&exc_TypeError, "int() can't convert non-string with "
                     "explicit base");
    Value shown = bytes_new(text, len);
    Value n = int_parse_shown(text, len, (int)base, false, shown);
    val_unref(shown);
    return n;
}

/* The value of base= among the keywords, borrowed; false: raised. */
static bool find_base(Value *values, Tuple *kwnames, Value *base)
{
    for (size_t i = 0; kwnames && i < kwnames->len; i++) {
        if (!str_is(kwnames->items[i], "base")) {
            raise(&exc_TypeError,
                  "'%U' is an invalid keyword argument for int()",
                  kwnames->items[i]);
            return false;
        }
        *base = values[i];
    }
    return true;
}

Value int_construct(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    Value base = n > 1 ? args[1] : NULL;
    size_t total = n + (kwnames ? kwnames->len : 0);

    if (total > 2)
        return raise(&exc_TypeError,
                     "int() takes at most 2 arguments (%zu given)", total);
    if (!find_base(kwnames ? args + n : NULL, kwnames, &base))
        return NULL;
    if (n == 0 && base)
        return raise(&exc_TypeError, "int() missing string argument");

    Value v = n == 0 ? val_small(0) :
              base ? from_text(args[0], base) : from_any(args[0]);
    if (v && cls != &int_type)
        val_set_take(&v, int_as_subclass(cls, v));
    return v;
}

/* --- bytes ------------------------------------------------------------ */

/* False: raised. */
static bool is_little(Value order, const char *method, bool *little)
{
    *little = false;
    if (!order)
        return true;
    if (!check_str_named(method, "byteorder", order))
        return false;
    *little = str_is(order, "little");
    if (*little || str_is(order, "big"))
        return true;
    raise(&exc_ValueError, "byteorder must be either 'little' or 'big'");
    return false;
}

static void reverse(char *data, size_t len)
{
    for (size_t i = 0; i < len / 2; i++) {
        char c = data[i];
        data[i] = data[len - 1 - i];
        data[len - 1 - i] = c;
    }
}

/* Fills [out] with the little-endian two's complement. */
static void fill_bytes(char *out, size_t len, const IntView *a)
{
    unsigned carry = a->negative;

    for (size_t i = 0; i < len; i++) {
        unsigned byte = i / 4 < a->len ? a->digits[i / 4] >> i % 4 * 8 : 0;
        byte &= 0xff;
        if (a->negative) {
            byte = (~byte & 0xff) + carry;
            carry = byte >> 8;
        }
        out[i] = (char)byte;
    }
}

/* Whether [len] bytes are enough; a negative number may be one larger in size
 * than a positive one. */
static bool fits_bytes(const IntView *a, size_t len, bool is_signed)
{
    size_t bits = mag_bits(a->digits, a->len);

    if (!is_signed)
        return (bits + 7) / 8 <= len;
    if (a->negative && mag_trim(a->digits, a->len - 1) == 0 &&
        (a->digits[a->len - 1] & (a->digits[a->len - 1] - 1)) == 0)
        bits--;                                 /* -128 needs one byte */
    return a->len == 0 || bits / 8 + 1 <= len;
}

static Value int_to_bytes(Value self, Value *a)
{
    int64_t len = 1;
    bool little, is_signed = false;
    IntView view;

    if (a[0] && !obj_to_index(a[0], &len))
        return NULL;
    if (!is_little(a[1], "to_bytes", &little))
        return NULL;
    if (a[2]) {
        int truth = obj_truth(a[2]);
        if (truth < 0)
            return NULL;
        is_signed = truth;
    }
    if (len < 0)
        return raise(&exc_ValueError, "length argument must be non-negative");
    int_view(&view, self);
    if (view.negative && !is_signed)
        return raise(&exc_OverflowError,
                     "can't convert negative int to unsigned");
    if (!fits_bytes(&view, (size_t)len, is_signed))
        return raise(&exc_OverflowError, "int too big to convert");
    Value v = bytes_new_unset((size_t)len);
    if (v) {
        char *data = bytes_data(v);
        fill_bytes(data, (size_t)len, &view);
        if (!little)
            reverse(data, (size_t)len);
    }
    return v;
}

static Value from_bytes(const char *data, size_t len, bool little,
                        bool is_signed)
{
    Scratch mag;
    size_t n = len / 4 + 1;

    if (!scratch_init(&mag, n))
        return NULL;
    memset(mag.digits, 0, n * sizeof *mag.digits);
    for (size_t i = 0; i < len; i++) {
        unsigned char byte = (unsigned char)data[little ? i : len - 1 - i];
        mag.digits[i / 4] |= (uint32_t)byte << i % 4 * 8;
    }
    bool negative = is_signed && len > 0 &&
                    (data[little ? len - 1 : 0] & 0x80) != 0;
    if (negative) {             /* 2**(8 len) minus it */
        for (size_t i = 0; i < n; i++)
            mag.digits[i] = ~mag.digits[i];
        mag.digits[len / 4] &= ((uint32_t)1 << len % 4 * 8) - 1;
        mag_mul_add(mag.digits, n, 1, 1);
    }
    Value v = int_from_mag(negative, mag.digits, n);
    scratch_clear(&mag);
    return v;
}

static Value int_from_bytes(Value cls, Value *a)
{
    bool little, is_signed = false;
    const char *data = NULL;
    size_t len = 0;

    if (!is_little(a[1], "from_bytes", &little))
        return NULL;
    if (a[2]) {
        int truth = obj_truth(a[2]);
        if (truth < 0)
            return NULL;
        is_signed = truth;
    }
    Value bytes = bytes_from_object(a[0]);
    if (!bytes)
        return NULL;
    bytes_peek(bytes, &data, &len);
    Value v = from_bytes(data, len, little, is_signed);
    val_unref(bytes);
    if (v && cls && cls != (Value)&int_type)
        val_set_take(&v, call1(cls, v));
    return v;
}

/* --- the other methods ------------------------------------------------ */

static Value int_itself(Value self, Value *a)
{
    (void)a;
    return int_plain(self);
}

static Value int_float(Value self, Value *a)
{
    double d;

    (void)a;
    return obj_to_double(self, &d) ? val_float(d) : NULL;
}

static Value int_abs(Value self, Value *a)
{
    (void)a;
    return int_sign(self) < 0 ? int_unary(self, OP_NEG) : int_plain(self);
}

static Value int_bits(Value self, Value *a)
{
    (void)a;
    return int_new((int64_t)int_bit_length(self));
}

static Value int_bit_count(Value self, Value *a)
{
    int64_t count = 0;
    IntView view;

    (void)a;
    int_view(&view, self);
    vm_spend(view.len * 4);
    for (size_t i = 0; i < view.len; i++)
        count += __builtin_popcount(view.digits[i]);
    return int_new(count);
}

static Value int_ratio(Value self, Value *a)
{
    (void)a;
    Value n = int_plain(self);
    Value pair = n ? tuple_pair(n, val_small(1)) : NULL;
    val_xunref(n);
    return pair;
}

/* n rounded to a multiple of [unit] (positive), halves to the even one. */
static Value round_to(Value n, Value unit)
{
    Value pair = int_divmod(n, unit);
    if (!pair)
        return NULL;
    Value quot = as_tuple(pair)->items[0], rest = as_tuple(pair)->items[1];
    Value twice = int_binary(rest, val_small(2), OP_MUL);
    Value v = twice ? int_binary(n, rest, OP_SUB) : NULL;
    if (v) {
        int order = int_compare(twice, unit);
        IntView q;
        int_view(&q, quot);
        if (order > 0 || (order == 0 && q.len > 0 && q.digits[0] & 1))
            val_set_take(&v, int_binary(v, unit, OP_ADD));
    }
    val_xunref(twice);
    val_unref(pair);
    return v;
}

static Value int_round(Value self, Value *a)
{
    int64_t digits = 0;

    if (a[0] && a[0] != VAL_NONE && !obj_to_index_clamped(a[0], &digits))
        return NULL;
    if (digits >= 0)
        return int_plain(self);
    /* A unit of more than twice the number: nothing is left of it. */
    if (digits < -(int64_t)(int_bit_length(self) / 3 + 2))
        return val_small(0);
    Value unit = int_pow(val_small(10), val_small(-digits));
    Value v = unit ? round_to(self, unit) : NULL;
    val_xunref(unit);
    return v;
}

static Value int_divmod_method(Value self, Value *a)
{
    if (!is_int(a[0]))
        return val_ref(VAL_NOT_IMPLEMENTED);
    return int_divmod(self, a[0]);
}

static Value int_rdivmod_method(Value self, Value *a)
{
    if (!is_int(a[0]))
        return val_ref(VAL_NOT_IMPLEMENTED);
    return int_divmod(a[0], self);
}

static Value int_format(Value self, Value *a)
{
    if (!check_str("__format__() argument", a[0]))
        return NULL;
    return str_len(a[0]) == 0 ? obj_str(self) : format_int(self, a[0]);
}

static Value int_newargs(Value self, Value *a)
{
    (void)a;
    Value n = int_plain(self);
    Value args = n ? tuple_of(1, n) : NULL;
    val_xunref(n);
    return args;
}

/* As CPython would say: 30 bits to 4 bytes behind a head of 24. */
static Value int_sizeof(Value self, Value *a)
{
    (void)a;
    int64_t digits = (int64_t)(int_bit_length(self) + 29) / 30;
    return int_new(24 + 4 * (digits > 0 ? digits : 1));
}

const NativeDef int_methods[] = {
    {"__abs__", int_abs, "", NULL},
    {"__ceil__", int_itself, "", NULL},
    {"__divmod__", int_divmod_method, "value, /", NULL},
    {"__float__", int_float, "", NULL},
    {"__floor__", int_itself, "", NULL},
    {"__format__", int_format, "format_spec, /", NULL},
    {"__getnewargs__", int_newargs, "", NULL},
    {"__int__", int_itself, "", NULL},
    {"__rdivmod__", int_rdivmod_method, "value, /", NULL},
    {"__round__", int_round, "ndigits=, /", NULL},
    {"__sizeof__", int_sizeof, "", NULL},
    {"__trunc__", int_itself, "", NULL},
    {"as_integer_ratio", int_ratio, "", NULL},
    {"bit_count", int_bit_count, "", NULL},
    {"bit_length", int_bits, "", NULL},
    {"conjugate", int_itself, "", NULL},
    {"%from_bytes", int_from_bytes, "bytes, byteorder=, *, signed=", NULL},
    {"to_bytes", int_to_bytes, "length=, byteorder=, *, signed=", NULL},
    {NULL, NULL, NULL, NULL},
};

static Value get_zero(Value self)
{
    (void)self;
    return val_small(0);
}

static Value get_one(Value self)
{
    (void)self;
    return val_small(1);
}

const GetSetDef int_getset[] = {
    {"real", int_plain, NULL},
    {"imag", get_zero, NULL},
    {"numerator", int_plain, NULL},
    {"denominator", get_one, NULL},
    {NULL, NULL, NULL},
};
