# math: rounding, powers, logs, trigonometry, constants
import math

print(math.pi, math.e, math.tau, math.inf, math.nan)
print(math.sqrt(2), math.isqrt(99), round(math.cbrt(27), 9), math.exp(1), math.exp2(5), math.expm1(1e-5))
print(math.log(10), math.log(8, 2), math.log2(1024), math.log10(1000), math.log1p(1e-5))
print(math.sin(1), math.cos(1), math.tan(1), math.asin(1), math.acos(0), math.atan(1))
print(math.atan2(1, -1), math.sinh(1), math.cosh(1), math.tanh(1))
print(math.asinh(1), math.acosh(2), math.atanh(0.5), math.degrees(math.pi), math.radians(180))
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.7), math.fabs(-3), math.fmod(-7, 3))
print(math.modf(3.25), math.frexp(10.0), math.ldexp(0.5, 4), math.copysign(3, -0.0))
print(math.pow(2, 0.5), math.hypot(3, 4), math.hypot(1, 2, 2), math.dist((0, 0), (3, 4)))
print(math.remainder(7, 4), math.nextafter(1, 2), math.ulp(1.0))
print(math.erf(0.5), math.erfc(0.5), math.gamma(5), math.lgamma(10))
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3))
for f, a in ((math.sqrt, -1), (math.log, 0), (math.exp, 1000), (math.floor, math.inf)):
    try:
        f(a)
    except (ValueError, OverflowError) as e:
        print(type(e).__name__ + ":", e)
