/* float.c - floats: arithmetic, comparing, hashing. */
#include "sim/vm/float.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "sim/vm/call.h"
#include "sim/vm/exc.h"
#include "sim/vm/float_int.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

Value float_box(double d)
{
    Value v = obj_new(&float_type);

    if (v)
        ((Float *)(void *)v)->d = d;
    return v;
}

int float_take(Value v, double *out)
{
    if (type_has(type_of(v), TYPE_FLOAT)) {
        *out = float_of(v);
        return 1;
    }
    if (!is_int(v))
        return 0;
    *out = int_to_double(v);
    if (isinf(*out))
        return raise_i(&exc_OverflowError,
                       "int too large to convert to float");
    return 1;
}

/* --- arithmetic ------------------------------------------------------- */

/* Python's %. */
static double float_mod(double a, double b)
{
    double rest = fmod(a, b);

    if (rest == 0)
        return copysign(0.0, b);
    return (rest < 0) != (b < 0) ? rest + b : rest;
}

/* From the remainder, because a / b may round up past a whole number. */
static double float_floordiv(double a, double b)
{
    double rest = fmod(a, b);
    double quot = (a - rest) / b;

    if (rest != 0 && (rest < 0) != (b < 0))
        quot -= 1.0;
    if (quot == 0)
        return copysign(0.0, a / b);
    double whole = floor(quot);
    return quot - whole > 0.5 ? whole + 1.0 : whole;
}

Value float_divmod(double a, double b)
{
    if (b == 0)
        return raise(&exc_ZeroDivisionError, "float divmod()");
    Value quot = val_float(float_floordiv(a, b));
    Value rest = val_float(float_mod(a, b));
    Value pair = tuple_pair(quot, rest);
    val_unref(quot);
    val_unref(rest);
    return pair;
}

/* The text is errno's, and the exception has two arguments, as CPython's. */
static Value out_of_range(void)
{
    Value text = str_from("Numerical result out of range");
    Value exc = call2((Value)&exc_OverflowError, val_small(ERANGE), text);

    val_unref(text);
    if (exc)
        raise_exc_take(exc);
    return NULL;
}

static Value power(double a, double b)
{
    if (a == 0 && b < 0)
        return raise(&exc_ZeroDivisionError,
                     "0.0 cannot be raised to a negative power");
    if (a < 0 && isfinite(a) && isfinite(b) && b != floor(b))
        return raise(&exc_ValueError, "a negative number raised to a "
                     "fractional power is complex, and complex numbers are "
                     "not supported");
    double r = pow(a, b);
    if (isinf(r) && isfinite(a) && isfinite(b))
        return out_of_range();
    return val_float(r);
}

static Value divide(double a, double b, Op op)
{
    if (b == 0)
        return raise(&exc_ZeroDivisionError,
                     op == OP_DIV ? "float division by zero" :
                     op == OP_MOD ? "float modulo" :
                                    "float floor division by zero");
    return val_float(op == OP_DIV ? a / b :
                     op == OP_MOD ? float_mod(a, b) : float_floordiv(a, b));
}

static Value compute(double a, double b, Op op)
{
    switch (op) {
    case OP_ADD:        return val_float(a + b);
    case OP_SUB:        return val_float(a - b);
    case OP_MUL:        return val_float(a * b);
    case OP_DIV:
    case OP_MOD:
    case OP_FLOORDIV:   return divide(a, b, op);
    case OP_POW:        return power(a, b);
    default:            return val_ref(VAL_NOT_IMPLEMENTED);
    }
}

Value float_binary(Value av, Value bv, Op op)
{
    double a, b;
    int got = float_take(av, &a);

    if (got > 0)
        got = float_take(bv, &b);
    if (got < 0)
        return NULL;
    return got ? compute(a, b, op) : val_ref(VAL_NOT_IMPLEMENTED);
}

static Value slot_unary(Value v, Op op)
{
    if (op == OP_INVERT)
        return val_ref(VAL_NOT_IMPLEMENTED);
    return val_float(op == OP_NEG ? -float_of(v) : float_of(v));
}

/* --- rounding --------------------------------------------------------- */

/* Rounds a number of which no digit would be kept, because the place rounded
 * to is the one before its first digit: up to ten to that place, or to zero. */
static double round_leading(double d, const char *exact, int place)
{
    bool up = exact[0] > '5';

    if (exact[0] == '5') {
        for (const char *c = exact + 1; *c && !up; c++)
            up = *c != '0';
        up = up || d != floor(d);
    }
    if (!up)
        return 0.0;
    char text[16];
    snprintf(text, sizeof text, "1e%d", place);
    return strtod(text, NULL);
}

/* To tens, hundreds and so on: [d] is positive, [places] at least 1. */
static double round_up_front(double d, int places)
{
    char text[400];

    snprintf(text, sizeof text, "%.17e", d);
    int before = atoi(strchr(text, 'e') + 1) + 1;   /* digits left of point */
    if (before > places) {
        snprintf(text, sizeof text, "%.*e", before - places - 1, d);
        return strtod(text, NULL);
    }
    if (before < places)
        return 0.0;
    snprintf(text, sizeof text, "%.0f", floor(d));
    return round_leading(d, text, places);
}

/* The decimal is rounded, not the product with a power of ten: that would
 * round twice. */
double float_round(double d, int64_t ndigits)
{
    char text[700];             /* 309 digits, a point and 323 behind it */

    if (!isfinite(d) || d == 0 || ndigits > 323)
        return d;
    if (ndigits < -308)
        return copysign(0.0, d);
    if (ndigits < 0)
        return copysign(round_up_front(fabs(d), (int)-ndigits), d);
    snprintf(text, sizeof text, "%.*f", (int)ndigits, d);
    return strtod(text, NULL);
}

/* --- hashing and comparing -------------------------------------------- */

/* CPython's hash: equal numbers hash alike, so this is m * 2**e modulo the
 * prime 2**61 - 1, where multiplying by two is rotating 61 bits. */
int float_hash(double d, int64_t *out)
{
    const uint64_t prime = ((uint64_t)1 << 61) - 1;
    int exp;

    if (!isfinite(d)) {
        *out = isnan(d) ? 0 : d > 0 ? 314159 : -314159;
        return 0;
    }
    double m = frexp(fabs(d), &exp);
    uint64_t hash = (uint64_t)ldexp(m, 53);     /* below the prime */
    exp = (exp - 53) % 61;
    if (exp < 0)
        exp += 61;
    if (exp > 0)
        hash = (hash << exp & prime) | hash >> (61 - exp);
    *out = d < 0 ? -(int64_t)hash : (int64_t)hash;
    if (*out == -1)
        *out = -2;
    return 0;
}

static int slot_hash(Value v, int64_t *out)
{
    return float_hash(float_of(v), out);
}

/* -1, 0, 1 for finite [d] and an int of any size, exactly; 2: raised. */
static int compare_int(double d, Value n)
{
    if (is_small(n) && llabs(small_of(n)) <= 1ll << 53) {
        double m = (double)small_of(n);
        return (d > m) - (d < m);
    }
    double whole = trunc(d);
    Value cut = int_from_double(whole);
    if (!cut)
        return 2;
    int order = int_compare(cut, n);
    val_unref(cut);
    return order != 0 ? order : (d > whole) - (d < whole);
}

static bool holds(int order, Op op)
{
    return op == OP_EQ ? order == 0 : op == OP_NE ? order != 0 :
           op == OP_LT ? order < 0 : op == OP_LE ? order <= 0 :
           op == OP_GT ? order > 0 : order >= 0;
}

static Value slot_compare(Value a, Value b, Op op)
{
    double d = float_of(a);
    int order;

    if (type_has(type_of(b), TYPE_FLOAT)) {
        double e = float_of(b);
        if (isnan(d) || isnan(e))
            return val_ref(val_bool(op == OP_NE));
        order = (d > e) - (d < e);
    } else if (!is_int(b)) {
        return val_ref(VAL_NOT_IMPLEMENTED);
    } else if (isnan(d)) {
        return val_ref(val_bool(op == OP_NE));
    } else if (isinf(d)) {
        order = d > 0 ? 1 : -1;
    } else {
        order = compare_int(d, b);
        if (order == 2)
            return NULL;
    }
    return val_ref(val_bool(holds(order, op)));
}

/* --- the type --------------------------------------------------------- */

static int slot_truth(Value v)
{
    return float_of(v) != 0;
}

static Value slot_repr(Value v)
{
    Buf b;

    buf_init(&b);
    float_add_repr(&b, float_of(v));
    return str_from_buf(&b);
}

Type float_type = {
    .head = STATIC_OBJ(&type_type),
    .name = "float",
    .module = "builtins",
    .size = sizeof(Float),
    .flags = TYPE_FLOAT | TYPE_BASE | TYPE_IMMUTABLE,
    .repr = slot_repr,
    .hash = slot_hash,
    .compare = slot_compare,
    .truth = slot_truth,
    .binary = float_binary,
    .unary = slot_unary,
    .new = float_construct,
    .methods = float_methods,
    .getset = float_getset,
};

void float_start(void)
{
    type_ready(&float_type);
}

void float_end(void)
{
    type_end(&float_type);
}
