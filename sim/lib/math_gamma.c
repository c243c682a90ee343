/* math_gamma.c - gamma and lgamma, to CPython's last digit.
 *
 * Both evaluate Lanczos's approximation with the published coefficients for
 * 53-bit doubles (13 terms, g = 6.0246800407767296), as CPython does, because
 * libm's functions differ in the last place.
 */
#include <math.h>

#include "sim/lib/math_int.h"

static const double PI = 3.141592653589793238462643383279502884;
static const double LOG_PI = 1.144729885849400174143427351353058711647;
static const double G = 6.024680040776729583740234375;
static const double G_LESS_HALF = 5.524680040776729583740234375;

enum { TERMS = 13 };

static const double over[TERMS] = {
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
};

/* Those of x (x + 1) ... (x + 11). */
static const double under[TERMS] = {
    0.0, 39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0,
    13339535.0, 2637558.0, 357423.0, 32670.0, 1925.0, 66.0, 1.0,
};

/* The quotient of the two polynomials at [x] > 0; in 1/x where x is large, so
 * that nothing overflows. */
static double lanczos_sum(double x)
{
    double p = 0.0, q = 0.0;

    if (x < 5.0) {
        for (int i = TERMS; i-- > 0;) {
            p = p * x + over[i];
            q = q * x + under[i];
        }
    } else {
        for (int i = 0; i < TERMS; i++) {
            p = p / x + over[i];
            q = q / x + under[i];
        }
    }
    return p / q;
}

/* sin(pi x), exact where it is zero. */
static double sin_pi(double x)
{
    double y = fmod(fabs(x), 2.0), r;

    switch ((int)round(2.0 * y)) {
    case 0: r = sin(PI * y); break;
    case 1: r = cos(PI * (y - 0.5)); break;
    case 2: r = sin(PI * (1.0 - y)); break;
    case 3: r = -cos(PI * (y - 1.5)); break;
    default: r = sin(PI * (y - 2.0)); break;
    }
    return copysign(1.0, x) * r;
}

/* (n - 1)!, exact up to n = 23. */
static double factorial_before(int n)
{
    double f = 1.0;

    for (int i = 2; i < n; i++)
        f *= i;
    return f;
}

/* [r] times y ** p, or divided by it; in two steps where it could overflow. */
static double scale(double r, double y, double x, bool divide)
{
    if (x < 140.0) {
        double power = pow(y, x - 0.5);
        return divide ? r / power : r * power;
    }
    double root = pow(y, x / 2.0 - 0.25);
    return divide ? r / root / root : r * root * root;
}

static double gamma_of(double x)
{
    double size = fabs(x), y = size + G_LESS_HALF, z;

    /* What rounding y has lost, by subtracting the larger part first. */
    if (size > G_LESS_HALF)
        z = y - size - G_LESS_HALF;
    else
        z = y - G_LESS_HALF - size;
    z = z * G / y;
    if (x < 0.0) {
        double r = -PI / sin_pi(size) / size * exp(y) / lanczos_sum(size);
        return scale(r - z * r, y, size, true);
    }
    double r = lanczos_sum(size) / exp(y);
    return scale(r + z * r, y, size, false);
}

Value math_gamma(double x)
{
    if (isnan(x) || (isinf(x) && x > 0))
        return val_float(x);
    if (isinf(x) || x == 0.0 || (x < 0.0 && x == floor(x)))
        return math_domain_error();
    if (x == floor(x) && x <= 23.0)
        return val_float(factorial_before((int)x));
    double r;
    if (fabs(x) < 1e-20)
        r = 1.0 / x;
    else if (fabs(x) > 200.0 && x < 0.0)
        return val_float(0.0 / sin_pi(x));
    else
        r = fabs(x) > 200.0 ? HUGE_VAL : gamma_of(x);
    return isinf(r) ? math_range_error() : val_float(r);
}

Value math_lgamma(double x)
{
    double size = fabs(x);

    if (!isfinite(x))
        return val_float(isnan(x) ? x : INFINITY);
    if (x == floor(x) && x <= 2.0)
        return x <= 0.0 ? math_domain_error() : val_float(0.0);
    if (size < 1e-20)
        return val_float(-log(size));
    double r = log(lanczos_sum(size)) - G;
    r += (size - 0.5) * (log(size + G - 0.5) - 1.0);
    if (x < 0.0)
        r = LOG_PI - log(fabs(sin_pi(size))) - log(size) - r;
    return isinf(r) ? math_range_error() : val_float(r);
}
