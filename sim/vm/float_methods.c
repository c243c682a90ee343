/* float_methods.c - the constructor and the methods of float. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "sim/vm/bytes.h"
#include "sim/vm/call.h"
#include "sim/vm/check.h"
#include "sim/vm/exc.h"
#include "sim/vm/float_int.h"
#include "sim/vm/format.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/type_int.h"
#include "sim/vm/vm.h"

/* --- float(...) ------------------------------------------------------- */

static bool is_ascii(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (text[i] & 0x80)
            return false;
    return true;
}

static bool from_text(Value v, double *out)
{
    const char *text;
    size_t len;

    if (is_str(v)) {
        if (float_parse(str_text(v), str_len(v), out))
            return true;
    } else if (bytes_peek(v, &text, &len)) {
        if (is_ascii(text, len) && float_parse(text, len, out))
            return true;
    } else {
        raise(&exc_TypeError, "float() argument must be a string or a real "
              "number, not '%T'", v);
        return false;
    }
    raise(&exc_ValueError, "could not convert string to float: %R", v);
    return false;
}

static bool from_method(Value v, Value method, double *out)
{
    Value r = special_call(method, v, NULL, 0, NULL);

    if (!r)
        return false;
    bool good = type_has(type_of(r), TYPE_FLOAT);
    if (good)
        *out = float_of(r);
    else
        raise(&exc_TypeError, "%T.__float__ returned non-float (type %T)",
              v, r);
    val_unref(r);
    return good;
}

static bool from_index(Value v, double *out)
{
    Value n = type_of(v)->index(v);
    bool good = n && float_take(n, out) > 0;

    val_xunref(n);
    return good;
}

static bool from_any(Value v, double *out)
{
    Value method;

    if (is_float(v)) {
        *out = float_of(v);
        return true;
    }
    if (is_small(v) || type_of(v) == &int_type)
        return float_take(v, out) > 0;
    if (type_of(v) != &str_type) {
        if ((method = obj_special_peek(v, NAME(__float__))) != NULL)
            return from_method(v, method, out);
        if (type_of(v)->index)
            return from_index(v, out);
    }
    return from_text(v, out);
}

static Value as_subclass(Type *cls, double d)
{
    if (cls == &float_type)
        return val_float(d);
    Value v = obj_new(cls);
    if (v)
        ((Float *)(void *)v)->d = d;
    return v;
}

Value float_construct(Type *cls, Value *args, size_t n, Tuple *kwnames)
{
    double d = 0.0;

    if (kwnames && kwnames->len > 0 && cls->init == float_type.init)
        return raise(&exc_TypeError, "float() takes no keyword arguments");
    if (n > 1)
        return raise(&exc_TypeError,
                     "float expected at most 1 argument, got %zu", n);
    if (n == 1 && !from_any(args[0], &d))
        return NULL;
    return as_subclass(cls, d);
}

/* --- hexadecimal ------------------------------------------------------ */

static Value float_hex(Value self, Value *a)
{
    double d = float_of(self);
    uint64_t bits;

    (void)a;
    if (!isfinite(d))
        return obj_repr(self);
    if (d == 0)
        return str_from(signbit(d) ? "-0x0.0p+0" : "0x0.0p+0");
    memcpy(&bits, &d, sizeof bits);
    int exp = (int)(bits >> 52 & 0x7ff);
    unsigned long long fraction = bits & (((uint64_t)1 << 52) - 1);
    return str_printf("%s0x%d.%013llxp%+d", signbit(d) ? "-" : "", exp > 0,
                      fraction, exp > 0 ? exp - 1023 : -1022);
}

static const char *skip_hex(const char *at)
{
    while ((*at >= '0' && *at <= '9') ||
           ((*at | 32) >= 'a' && (*at | 32) <= 'f'))
        at++;
    return at;
}

/* True if [at] is hexadecimal digits with perhaps a point and an exponent,
 * up to [end]. */
static bool is_hex_number(const char *at, const char *end)
{
    const char *point = skip_hex(at);
    size_t digits = (size_t)(point - at);

    at = point;
    if (*at == '.') {
        at = skip_hex(point + 1);
        digits += (size_t)(at - point - 1);
    }
    if (digits == 0)
        return false;
    if ((*at | 32) == 'p') {
        at++;
        if (*at == '+' || *at == '-')
            at++;
        const char *exponent = at;
        while (*at >= '0' && *at <= '9')
            at++;
        if (at == exponent)
            return false;
    }
    return at == end;
}

enum { COST_HEX = 16 };         /* a digit that is read */

/* [text] is trimmed, ends at a zero byte and has a sign or none. */
static bool read_hex(const char *text, size_t len, double *out)
{
    const char *end = text + len;
    bool negative = *text == '-';

    if (*text == '-' || *text == '+')
        text++;
    bool prefix = text[0] == '0' && (text[1] | 32) == 'x';
    if (!prefix && (*text | 32) >= 'i' && float_parse(text,
                                          (size_t)(end - text), out)) {
        *out = negative ? -*out : *out;
        return true;                    /* inf, infinity, nan */
    }
    if (prefix)
        text += 2;
    if (!is_hex_number(text, end)) {
        raise(&exc_ValueError, "invalid hexadecimal floating-point string");
        return false;
    }
    Buf whole;
    vm_spend(len * COST_HEX);
    buf_init(&whole);
    buf_puts(&whole, "0x");
    buf_add(&whole, text, (size_t)(end - text));
    *out = strtod(whole.data, NULL);    /* rounds correctly here too */
    buf_clear(&whole);
    if (isinf(*out)) {
        raise(&exc_OverflowError,
              "hexadecimal value too large to represent as a float");
        return false;
    }
    *out = negative ? -*out : *out;
    return true;
}

static Value float_fromhex(Value cls, Value *a)
{
    double d;
    Buf text;

    if (!is_str(a[0]))
        return raise(&exc_TypeError,
                     "bad argument type for built-in operation");
    const char *at = str_text(a[0]), *end = at + str_len(a[0]);
    while (at < end && (*at == ' ' || (*at >= '\t' && *at <= '\r')))
        at++;
    while (end > at && (end[-1] == ' ' || (end[-1] >= '\t' &&
                                           end[-1] <= '\r')))
        end--;
    buf_init(&text);
    buf_add(&text, at, (size_t)(end - at));
    bool good = read_hex(text.data, text.len, &d);
    buf_clear(&text);
    Value v = good ? val_float(d) : NULL;
    if (v && cls && cls != (Value)&float_type)
        val_set_take(&v, call1(cls, v));
    return v;
}

/* --- the other methods ------------------------------------------------ */

static Value float_itself(Value self, Value *a)
{
    (void)a;
    return val_float(float_of(self));
}

static Value float_abs(Value self, Value *a)
{
    (void)a;
    return val_float(fabs(float_of(self)));
}

static Value float_trunc(Value self, Value *a)
{
    (void)a;
    return int_from_double(float_of(self));
}

static Value float_floor(Value self, Value *a)
{
    (void)a;
    return int_from_double(floor(float_of(self)));
}

static Value float_ceil(Value self, Value *a)
{
    (void)a;
    return int_from_double(ceil(float_of(self)));
}

static Value float_is_integer(Value self, Value *a)
{
    double d = float_of(self);

    (void)a;
    return val_ref(val_bool(isfinite(d) && d == floor(d)));
}

static Value float_round_method(Value self, Value *a)
{
    double d = float_of(self);
    int64_t digits;

    if (!a[0] || a[0] == VAL_NONE)      /* halves to even, then an int */
        return int_from_double(isfinite(d) ? d - remainder(d, 1.0) : d);
    if (!obj_to_index_clamped(a[0], &digits))
        return NULL;
    double r = float_round(d, digits);
    if (isinf(r) && !isinf(d))
        return raise(&exc_OverflowError,
                     "rounded value too large to represent");
    return val_float(r);
}

static Value float_ratio(Value self, Value *a)
{
    double d = float_of(self);
    int exp;

    (void)a;
    if (isinf(d))
        return raise(&exc_OverflowError,
                     "cannot convert Infinity to integer ratio");
    if (isnan(d))
        return raise(&exc_ValueError, "cannot convert NaN to integer ratio");
    double m = frexp(d, &exp);
    while (m != floor(m)) {
        m *= 2;
        exp--;
    }
    Value top = int_from_double(m), bottom = val_small(1);
    Value shift = val_small(abs(exp));
    val_set_take(exp > 0 ? &top : &bottom,
                 int_binary(exp > 0 ? top : bottom, shift, OP_LSHIFT));
    Value pair = top && bottom ? tuple_pair(top, bottom) : NULL;
    val_xunref(top);
    val_xunref(bottom);
    return pair;
}

static Value divmod_of(Value a, Value b)
{
    double x, y;
    int got = float_take(a, &x);

    if (got > 0)
        got = float_take(b, &y);
    if (got < 0)
        return NULL;
    return got ? float_divmod(x, y) : val_ref(VAL_NOT_IMPLEMENTED);
}

static Value float_divmod_method(Value self, Value *a)
{
    return divmod_of(self, a[0]);
}

static Value float_rdivmod_method(Value self, Value *a)
{
    return divmod_of(a[0], self);
}

static Value float_format(Value self, Value *a)
{
    if (!check_str("__format__() argument", a[0]))
        return NULL;
    return str_len(a[0]) == 0 ? obj_str(self) : format_float(self, a[0]);
}

static Value float_newargs(Value self, Value *a)
{
    (void)a;
    Value d = val_float(float_of(self));
    Value args = d ? tuple_of(1, d) : NULL;
    val_xunref(d);
    return args;
}

const NativeDef float_methods[] = {
    {"__abs__", float_abs, "", NULL},
    {"__ceil__", float_ceil, "", NULL},
    {"__divmod__", float_divmod_method, "value, /", NULL},
    {"__float__", float_itself, "", NULL},
    {"__floor__", float_floor, "", NULL},
    {"__format__", float_format, "format_spec, /", NULL},
    {"__getnewargs__", float_newargs, "", NULL},
    {"__int__", float_trunc, "", NULL},
    {"__rdivmod__", float_rdivmod_method, "value, /", NULL},
    {"__round__", float_round_method, "ndigits=, /", NULL},
    {"__trunc__", float_trunc, "", NULL},
    {"as_integer_ratio", float_ratio, "", NULL},
    {"conjugate", float_itself, "", NULL},
    {"%fromhex", float_fromhex, "string, /", NULL},
    {"hex", float_hex, "", NULL},
    {"is_integer", float_is_integer, "", NULL},
    {NULL, NULL, NULL, NULL},
};

static Value get_real(Value self)
{
    return val_float(float_of(self));
}

static Value get_imag(Value self)
{
    (void)self;
    return val_float(0.0);
}

const GetSetDef float_getset[] = {
    {"real", get_real, NULL},
    {"imag", get_imag, NULL},
    {NULL, NULL, NULL},
};
