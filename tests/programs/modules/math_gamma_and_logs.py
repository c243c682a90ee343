# math: gamma and lgamma over their whole range, logarithms of what no float holds, fsum's
# exactness, comb and perm, and what each function says of arguments out of its domain
import math
from decimal import Decimal
from fractions import Fraction


def tell(what, f, *args, **kw):
    try:
        print(what, "->", f(*args, **kw))
    except Exception as e:
        print(what, "->", type(e).__name__ + ":", e)


for x in (0.5, 1.5, 5, 23, 24, 25.5, -0.5, -1.5, -2.5, -3.1, -20.25, 1e-21, -1e-300, 1e-310, 139.5,
          150.5, 171.6, -150.5, -183.5, -200.5, -201.5, 0.0, -0.0, -1, -2.0, 172, 1e300, math.inf,
          -math.inf,
          math.nan):
    tell(f"gamma {x}", math.gamma, x)
    tell(f"lgamma {x}", math.lgamma, x)
for big in (10**400, 2**5000, 3**1000 + 1, 2**1024, 2**1023):
    print(math.log(big), math.log2(big), math.log10(big), math.log(big, 2), math.log(big, 10**400))
for f in (math.log, math.log2, math.log10, math.log1p):
    for x in (0, -1, -(10**400), 0.0, -math.inf, math.nan, "1", None):
        tell(f"{f.__name__} {x!r:.20}", f, x)
tell("log base 1", math.log, 10, 1)
tell("log base 0", math.log, 10, 0)
print(math.log(Fraction(1, 8), 2), math.log(Decimal("0.001"), 10), math.log2(True))

# sums
for items in ([1e308, 1e308, -1e308], [0.1] * 10, [1e16, 1, 1e-16], [1, 1e100, 1, -1e100] * 3, [],
              [math.inf, 1], [-math.inf, math.inf], [math.nan, 1], [math.inf, math.inf],
              [2.0**-1074] * 3,
              [1.0, 2.0**-53, 2.0**-106], [1.0, 2.0**-53], [1.0, -(2.0**-54), -(2.0**-107)],
              ["1"], [10**400], [None], 5, [1e308] * 3, [Fraction(1, 3)] * 3):
    tell(f"fsum {items!r:.40}", math.fsum, items)

# ints
for n, k in ((10, 3), (10, 0), (0, 0), (3, 5), (100, 98), (True, 1), (10**20, 2),
             (2**70, 2**70 - 1),
             (2**70, 2**70 + 1), (5, 10**30), (-1, 2), (2, -1), (2.0, 1), ("5", 2), (5, None),
             (200, 100)):
    tell(f"comb {n} {k}", math.comb, n, k)
    tell(f"perm {n} {k}", math.perm, n, k)
tell("perm 7", math.perm, 7)
index = type("Index", (), {"__index__": lambda self: 6})()
tell("__index__", lambda: (math.comb(index, 2), math.perm(7, index), math.gcd(index, 9),
                           math.isqrt(index)))
print(math.lgamma(-0.25), math.gamma(-0.25), math.gamma(-1.8), math.gamma(-3.9))
for n in (-1, 0, 25, 2.0, "3", 10**30, -(10**30), True, 5.5):
    tell(f"factorial {n}", math.factorial, n)
    tell(f"isqrt {n}", math.isqrt, n)
tell("gcd", math.gcd, 12, -18, 0)
tell("gcd 1.0", math.gcd, 1.0, 2)
tell("gcd '1'", math.gcd, 6, "1")
tell("lcm", math.lcm, 4, 6, 10)
tell("lcm 0", math.lcm, 4, 0, 10)
tell("lcm none", math.lcm)
tell("lcm 2.5", math.lcm, 4, 2.5)

# prod, dist, hypot, isclose, ldexp and their kin
tell("prod", math.prod, [1, 2.5, 3], start=2)
tell("prod text", math.prod, ["a"], start=3)
tell("prod 5", math.prod, 5)
tell("dist", math.dist, (1, 2), [4, 6])
tell("dist uneven", math.dist, (1, 2), (1,))
tell("dist inf", math.dist, (math.inf, math.nan), (0, 0))
tell("dist text", math.dist, ("a",), (1,))
print(math.hypot(), math.hypot(-3), math.hypot(math.nan, math.inf), math.hypot(math.nan, 1),
      math.hypot(1e200, 1e200), math.hypot(5e-324, 5e-324), math.hypot(0.0, -0.0))
tell("isclose inf", math.isclose, math.inf, 1e308)
tell("isclose", math.isclose, 1, 1 + 1e-10)
tell("isclose abs", math.isclose, 0, 1e-5, abs_tol=1e-4)
tell("isclose negative", math.isclose, 1, 2, rel_tol=-1)
tell("isclose same infinity", math.isclose, math.inf, math.inf, rel_tol=0)
for f, *args in ((math.ldexp, 1.0, 5000), (math.ldexp, 1.0, -5000), (math.ldexp, 1, 10**30),
                 (math.ldexp, 1, -(10**30)),
                 (math.ldexp, 0, 10**30), (math.ldexp, 1, 1.5), (math.frexp, 0.0),
                 (math.frexp, -math.inf),
                 (math.fmod, 1, 0), (math.fmod, math.inf, 1), (math.fmod, -7, 3),
                 (math.fmod, 1, math.inf),
                 (math.remainder, 7, 2), (math.remainder, 1, 0), (math.remainder, math.inf, 1),
                 (math.pow, 0, -1), (math.pow, -8, 1 / 3), (math.pow, 10, 400),
                 (math.pow, math.nan, 0),
                 (math.pow, 1, math.inf), (math.pow, -1, math.inf), (math.pow, -math.inf, 3),
                 (math.sqrt, -1),
                 (math.exp, 1000), (math.exp2, 2000), (math.expm1, 1000), (math.sinh, 1000),
                 (math.cosh, 1000),
                 (math.acos, 2), (math.asin, -2), (math.acosh, 0.5), (math.atanh, 1),
                 (math.sin, math.inf),
                 (math.tan, -math.inf), (math.erf, math.inf), (math.erfc, 30), (math.cbrt, -27),
                 (math.copysign, 1, -0.0), (math.nextafter, 1, 2), (math.ulp, 1e300),
                 (math.ulp, -math.inf),
                 (math.modf, -math.inf), (math.modf, 2.5), (math.trunc, -2.7), (math.trunc, "x"),
                 (math.floor, "x"),
                 (math.ceil, math.nan), (math.floor, math.inf), (math.trunc, math.inf),
                 (math.degrees, 1e308),
                 (math.fabs, -5), (math.fabs, "x"), (math.sqrt, 10**400), (math.atan2, -0.0, -1),
                 (math.sin,)):
    tell(f"{f.__name__} {args!r:.40}", f, *args)
