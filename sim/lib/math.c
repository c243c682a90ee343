/* math.c - the module math: functions of doubles. */
#include <float.h>
#include <math.h>

#include "sim/lib/lib_int.h"
#include "sim/lib/math_int.h"
#include "sim/vm/call.h"
#include "sim/vm/exc.h"
#include "sim/vm/float.h"
#include "sim/vm/int.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

static const double PI = 3.141592653589793238462643383279502884;

Value math_domain_error(void)
{
    return raise(&exc_ValueError, "math domain error");
}

Value math_range_error(void)
{
    return raise(&exc_OverflowError, "math range error");
}

Value math_result(double x, double r, bool can_overflow)
{
    if (isnan(r) && !isnan(x))
        return math_domain_error();
    if (isinf(r) && isfinite(x))
        return can_overflow ? math_range_error() : math_domain_error();
    return val_float(r);
}

/* --- functions of one double -------------------------------------------- */

/* Makes f_NAME of libm's FN.  OVERFLOW: infinity is "math range error". */
#define UNARY(NAME, FN, OVERFLOW)                               \
    static Value f_##NAME(Value self, Value *a)                 \
    {                                                           \
        double x;                                               \
                                                                \
        (void)self;                                             \
        if (!obj_to_double(a[0], &x))                           \
            return NULL;                                        \
        return math_result(x, FN(x), OVERFLOW);                 \
    }

UNARY(acos, acos, false)
UNARY(acosh, acosh, false)
UNARY(asin, asin, false)
UNARY(asinh, asinh, false)
UNARY(atan, atan, false)
UNARY(atanh, atanh, false)
UNARY(cbrt, cbrt, false)
UNARY(cos, cos, false)
UNARY(cosh, cosh, true)
UNARY(erf, erf, false)
UNARY(erfc, erfc, false)
UNARY(exp, exp, true)
UNARY(exp2, exp2, true)
UNARY(expm1, expm1, true)
UNARY(fabs, fabs, false)
UNARY(log1p, log1p, false)
UNARY(sin, sin, false)
UNARY(sinh, sinh, true)
UNARY(sqrt, sqrt, false)
UNARY(tan, tan, false)
UNARY(tanh, tanh, false)

static double to_degrees(double x)
{
    return x * (180.0 / PI);
}

static double to_radians(double x)
{
    return x * (PI / 180.0);
}

static Value f_degrees(Value self, Value *a)
{
    double x;

    (void)self;
    return obj_to_double(a[0], &x) ? val_float(to_degrees(x)) : NULL;
}

static Value f_radians(Value self, Value *a)
{
    double x;

    (void)self;
    return obj_to_double(a[0], &x) ? val_float(to_radians(x)) : NULL;
}

static Value f_gamma(Value self, Value *a)
{
    double x;

    (void)self;
    return obj_to_double(a[0], &x) ? math_gamma(x) : NULL;
}

static Value f_lgamma(Value self, Value *a)
{
    double x;

    (void)self;
    return obj_to_double(a[0], &x) ? math_lgamma(x) : NULL;
}

static Value f_isfinite(Value self, Value *a)
{
    double x;

    (void)self;
    return obj_to_double(a[0], &x) ? val_ref(val_bool(isfinite(x))) : NULL;
}

static Value f_isinf(Value self, Value *a)
{
    double x;

    (void)self;
    return obj_to_double(a[0], &x) ? val_ref(val_bool(isinf(x))) : NULL;
}

static Value f_isnan(Value self, Value *a)
{
    double x;

    (void)self;
    return obj_to_double(a[0], &x) ? val_ref(val_bool(isnan(x))) : NULL;
}

static Value f_ulp(Value self, Value *a)
{
    double x;

    (void)self;
    if (!obj_to_double(a[0], &x))
        return NULL;
    x = fabs(x);
    if (isnan(x) || isinf(x))
        return val_float(x);
    double above = nextafter(x, INFINITY);
    return val_float(isinf(above) ? x - nextafter(x, -INFINITY) : above - x);
}

static Value f_frexp(Value self, Value *a)
{
    double x;
    int exp = 0;

    (void)self;
    if (!obj_to_double(a[0], &x))
        return NULL;
    if (isfinite(x) && x != 0)
        x = frexp(x, &exp);
    Value m = val_float(x);
    Value pair = tuple_pair(m, val_small(exp));
    val_unref(m);
    return pair;
}

static Value f_modf(Value self, Value *a)
{
    double x, whole;

    (void)self;
    if (!obj_to_double(a[0], &x))
        return NULL;
    double part = modf(x, &whole);
    Value first = val_float(part), second = val_float(whole);
    Value pair = tuple_pair(first, second);
    val_unref(first);
    val_unref(second);
    return pair;
}

/* --- logarithms --------------------------------------------------------- */

/* v / 2**shift, rounded once.  False: raised. */
static bool top_of(Value v, int64_t shift, double *out)
{
    Value bits = int_new(shift);
    Value power = int_binary(val_small(1), bits, OP_LSHIFT);
    Value top = power ? int_binary(v, power, OP_DIV) : NULL;

    if (top)
        *out = float_of(top);
    val_unref(bits);
    val_xunref(power);
    val_xunref(top);
    return top;
}

/* [log] of [v], which may be an int of any size.  False: raised. */
static bool log_of(Value v, double (*log_fn)(double), double *out)
{
    double x;
    int64_t shift = 0;

    if (is_int(v) && int_sign(v) < 0) {
        x = -1;
    } else if (is_int(v) && isinf(int_to_double(v))) {
        shift = (int64_t)int_bit_length(v) - 60;
        if (!top_of(v, shift, &x))
            return false;
    } else if (!obj_to_double(v, &x)) {
        return false;
    }
    if (x <= 0) {
        math_domain_error();
        return false;
    }
    int exp = 0;
    if (shift > 0) {
        x = frexp(x, &exp);
        *out = log_fn(x) + log_fn(2.0) * (double)(exp + shift);
    } else {
        *out = log_fn(x);
    }
    return true;
}

static Value f_log(Value self, Value *a)
{
    double x, base;

    (void)self;
    if (!log_of(a[0], log, &x))
        return NULL;
    if (!a[1])
        return val_float(x);
    if (!log_of(a[1], log, &base))
        return NULL;
    if (base == 0)
        return raise(&exc_ZeroDivisionError, "float division by zero");
    return val_float(x / base);
}

static Value f_log2(Value self, Value *a)
{
    double x;

    (void)self;
    return log_of(a[0], log2, &x) ? val_float(x) : NULL;
}

static Value f_log10(Value self, Value *a)
{
    double x;

    (void)self;
    return log_of(a[0], log10, &x) ? val_float(x) : NULL;
}

/* --- functions of two --------------------------------------------------- */

static bool two(Value *a, double *x, double *y)
{
    return obj_to_double(a[0], x) && obj_to_double(a[1], y);
}

static Value f_atan2(Value self, Value *a)
{
    double y, x;

    (void)self;
    return two(a, &y, &x) ? val_float(atan2(y, x)) : NULL;
}

static Value f_copysign(Value self, Value *a)
{
    double x, y;

    (void)self;
    return two(a, &x, &y) ? val_float(copysign(x, y)) : NULL;
}

static Value f_nextafter(Value self, Value *a)
{
    double x, y;

    (void)self;
    return two(a, &x, &y) ? val_float(nextafter(x, y)) : NULL;
}

static Value f_fmod(Value self, Value *a)
{
    double x, y;

    (void)self;
    if (!two(a, &x, &y))
        return NULL;
    double r = fmod(x, y);
    if (isnan(r) && !isnan(x) && !isnan(y))
        return math_domain_error();
    return val_float(r);
}

static Value f_remainder(Value self, Value *a)
{
    double x, y;

    (void)self;
    if (!two(a, &x, &y))
        return NULL;
    double r = remainder(x, y);
    if (isnan(r) && !isnan(x) && !isnan(y))
        return math_domain_error();
    return val_float(r);
}

static Value f_pow(Value self, Value *a)
{
    double x, y;

    (void)self;
    if (!two(a, &x, &y))
        return NULL;
    double r = pow(x, y);
    if (!isfinite(x) || !isfinite(y) || isfinite(r))
        return val_float(r);
    return isnan(r) || x == 0 ? math_domain_error() : math_range_error();
}

static Value f_ldexp(Value self, Value *a)
{
    double x;
    int64_t exp;

    (void)self;
    if (!obj_to_double(a[0], &x))
        return NULL;
    if (!is_int(a[1]))
        return raise(&exc_TypeError,
                     "Expected an int as second argument to ldexp.");
    if (!obj_to_index_clamped(a[1], &exp))
        return NULL;
    if (x == 0 || !isfinite(x))
        return val_float(x);
    int e = exp > 5000 ? 5000 : exp < -5000 ? -5000 : (int)exp;
    double r = ldexp(x, e);
    return isinf(r) ? math_range_error() : val_float(r);
}

static bool tolerance(Value v, double fallback, double *out)
{
    *out = fallback;
    return !v || obj_to_double(v, out);
}

static Value f_isclose(Value self, Value *a)
{
    double x, y, rel, abs_tol;

    (void)self;
    if (!two(a, &x, &y) || !tolerance(a[2], 1e-9, &rel) ||
        !tolerance(a[3], 0.0, &abs_tol))
        return NULL;
    if (rel < 0 || abs_tol < 0)
        return raise(&exc_ValueError, "tolerances must be non-negative");
    if (x == y)
        return val_ref(VAL_TRUE);
    if (isinf(x) || isinf(y))
        return val_ref(VAL_FALSE);
    double diff = fabs(y - x);
    return val_ref(val_bool(diff <= fabs(rel * y) || diff <= fabs(rel * x) ||
                            diff <= abs_tol));
}

/* --- to whole numbers --------------------------------------------------- */

/* The whole number of [v] by its own method [name], or by [fn]. */
static Value whole(Value v, const char *name, double (*fn)(double))
{
    double x;

    if (is_float(v))
        return int_from_double(fn(float_of(v)));
    Value key = str_intern_from(name);
    Value method = obj_special_peek(v, key);
    val_unref(key);
    if (method)
        return call1(method, v);
    if (fn == trunc)
        return raise(&exc_TypeError, "type %T doesn't define __trunc__ method",
                     v);
    return obj_to_double(v, &x) ? int_from_double(fn(x)) : NULL;
}

static Value f_floor(Value self, Value *a)
{
    (void)self;
    return whole(a[0], "__floor__", floor);
}

static Value f_ceil(Value self, Value *a)
{
    (void)self;
    return whole(a[0], "__ceil__", ceil);
}

static Value f_trunc(Value self, Value *a)
{
    (void)self;
    return whole(a[0], "__trunc__", trunc);
}

static const NativeDef functions[] = {
    {"acos", f_acos, "x, /", NULL},
    {"acosh", f_acosh, "x, /", NULL},
    {"asin", f_asin, "x, /", NULL},
    {"asinh", f_asinh, "x, /", NULL},
    {"atan", f_atan, "x, /", NULL},
    {"atan2", f_atan2, "y, x, /", NULL},
    {"atanh", f_atanh, "x, /", NULL},
    {"cbrt", f_cbrt, "x, /", NULL},
    {"ceil", f_ceil, "x, /", NULL},
    {"copysign", f_copysign, "x, y, /", NULL},
    {"cos", f_cos, "x, /", NULL},
    {"cosh", f_cosh, "x, /", NULL},
    {"degrees", f_degrees, "x, /", NULL},
    {"erf", f_erf, "x, /", NULL},
    {"erfc", f_erfc, "x, /", NULL},
    {"exp", f_exp, "x, /", NULL},
    {"exp2", f_exp2, "x, /", NULL},
    {"expm1", f_expm1, "x, /", NULL},
    {"fabs", f_fabs, "x, /", NULL},
    {"floor", f_floor, "x, /", NULL},
    {"fmod", f_fmod, "x, y, /", NULL},
    {"frexp", f_frexp, "x, /", NULL},
    {"gamma", f_gamma, "x, /", NULL},
    {"isclose", f_isclose, "a, b, *, rel_tol=, abs_tol=", NULL},
    {"isfinite", f_isfinite, "x, /", NULL},
    {"isinf", f_isinf, "x, /", NULL},
    {"isnan", f_isnan, "x, /", NULL},
    {"ldexp", f_ldexp, "x, i, /", NULL},
    {"lgamma", f_lgamma, "x, /", NULL},
    {"log", f_log, "x, base=, /", NULL},
    {"log10", f_log10, "x, /", NULL},
    {"log1p", f_log1p, "x, /", NULL},
    {"log2", f_log2, "x, /", NULL},
    {"modf", f_modf, "x, /", NULL},
    {"nextafter", f_nextafter, "x, y, /", NULL},
    {"pow", f_pow, "x, y, /", NULL},
    {"radians", f_radians, "x, /", NULL},
    {"remainder", f_remainder, "x, y, /", NULL},
    {"sin", f_sin, "x, /", NULL},
    {"sinh", f_sinh, "x, /", NULL},
    {"sqrt", f_sqrt, "x, /", NULL},
    {"tan", f_tan, "x, /", NULL},
    {"tanh", f_tanh, "x, /", NULL},
    {"trunc", f_trunc, "x, /", NULL},
    {"ulp", f_ulp, "x, /", NULL},
    {0},
};

static bool fill(Module *m)
{
    module_add_functions(m, math_number_functions);
    module_add_functions(m, math_sum_functions);
    module_set_take(m, "pi", val_float(PI));
    module_set_take(m, "e", val_float(2.718281828459045235360287471352662498));
    module_set_take(m, "tau", val_float(2 * PI));
    module_set_take(m, "inf", val_float(INFINITY));
    module_set_take(m, "nan", val_float(NAN));
    return true;
}

const ModuleDef lib_math = {
    .name = "math", .functions = functions, .fill = fill,
};
