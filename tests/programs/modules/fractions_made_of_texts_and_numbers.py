# fractions: what a Fraction can be made of, and what can be made of it
import copy
import math
import numbers
import pickle
import statistics
from fractions import Fraction


def attempt(f, *args):
    try:
        print(args, repr(f(*args)))
    except Exception as e:
        print(args, type(e).__name__, e)


for text in ("3/4", " -3/4 ", "1.5", "-1.5e3", "1e-3", "1_000/3", "1__0", "", "  ", "/", "3/", "1/0", "3.", "-.5", ".", "+7",
             "7e", "1E+5", "3/-4", "3/4.5", "1.5/2", "٣", "0x10", "nan", "inf", "1 /2", "1_0.5_0e1_0", "_1", "1_", "1._5"):
    attempt(Fraction, text)
for args in ((), (1, 2), (6, -4), (0, 5), (1, 0), (0, 0), (1.5,), (1.5, 2), ("1", 2), (Fraction(1, 2), Fraction(3, 4)),
             (True, 2), (None,), (1, None), ([],), (math.nan,), (math.inf,), (0.1,), (2, "3"), (3, Fraction(0)), (b"1",)):
    attempt(Fraction, *args)
for x in 0.5, 1, Fraction(1), math.inf, "x":
    attempt(Fraction.from_float, x)
attempt(Fraction.from_decimal, 3)
attempt(Fraction.from_decimal, 0.5)

for x in (Fraction(0), Fraction(1, 2), Fraction(-3, 4), Fraction(7), Fraction(-5, 2), Fraction(22, 7), Fraction(10**20, 3),
          Fraction(1, (1 << 61) - 1), Fraction(-1, (1 << 61) - 1), Fraction(-1)):
    print(repr(x), x, f"{x!s:>8}", int(x), float(x), bool(x), hash(x), math.floor(x), math.ceil(x), math.trunc(x), abs(x),
          -x, +x, [round(x, n) for n in (None, 0, 1, -1, 5)], x.as_integer_ratio(), x.conjugate(), x.real, x.imag,
          x.numerator, x.denominator, x.limit_denominator(), [x.limit_denominator(n) for n in (1, 2, 10)],
          copy.copy(x) is x, copy.deepcopy(x) is x, pickle.loads(pickle.dumps(x)) == x)
attempt(Fraction(1).limit_denominator, 0)
attempt(lambda: f"{Fraction(1):>5}")
print(Fraction(math.pi).limit_denominator(1000), [round(Fraction(n, 2)) for n in range(-5, 6)])
print(hash(Fraction(5)) == hash(5), hash(Fraction(1, 2)) == hash(0.5), {Fraction(1, 2): 1}[0.5], Fraction(1, 2) in {0.5})
print([isinstance(Fraction(1), getattr(numbers, kind)) for kind in numbers.__all__])


class Ratio(Fraction):
    def twice(self):
        return self * 2


x = Ratio(1, 3)
print(repr(x), repr(x + 1), repr(copy.copy(x)), repr(+x), type(copy.deepcopy(x)), x == Fraction(1, 3), x.twice(),
      Ratio("1/7"), Ratio.from_float(0.25))
for name in "x", "numerator":
    try:
        setattr(Fraction(1), name, 1)
    except AttributeError as e:
        print(e)
match Fraction(1, 2):
    case Fraction(numerator=n, denominator=d):
        print(n, d)
data = [Fraction(1, 2), Fraction(1, 4), Fraction(3)]
for name in ("mean", "median", "median_low", "mode", "variance", "pvariance", "stdev", "pstdev", "fmean", "harmonic_mean",
             "geometric_mean", "quantiles", "median_grouped"):
    print(name, repr(getattr(statistics, name)(data)))
print(statistics.mean([Fraction(1, 2), 1]), statistics.mean([Fraction(1, 2), 1.5]), statistics.variance([1, Fraction(5, 2)]),
      statistics.harmonic_mean([1, Fraction(1, 2)], [Fraction(1), Fraction(2)]), statistics.pvariance(data, Fraction(1, 2)))
