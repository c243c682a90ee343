# decimals in statistics, fractions, math and json; classes made of Decimal
import fractions
import json
import math
import statistics
from decimal import Decimal, getcontext


class Money(Decimal):
    pass


prices = [Decimal("1.10"), Decimal("2.25"), Decimal("9.7"), Decimal(3)]
for name in ("mean", "median", "mode", "variance", "pvariance", "stdev", "pstdev", "fmean",
             "median_low"):
    print(name, repr(getattr(statistics, name)(prices)))
print(repr(statistics.mean([Decimal("0.1"), 2])), statistics.pstdev([Decimal(2)] * 3))
for mixed in ([Decimal(1), 0.5], [0.5, Decimal(1)], [fractions.Fraction(1, 2), Decimal(1)]):
    try:
        print(statistics.mean(mixed))
    except TypeError as e:
        print(str(e).partition(" coerce ")[0])
print(fractions.Fraction(Decimal("0.75")), fractions.Fraction(Decimal("-1.2E+3")))
print(math.sqrt(Decimal("2.25")), math.trunc(Decimal("-7.5")), math.isclose(Decimal("0.1"), 0.1))
try:
    json.dumps({"price": Decimal(1)})
except TypeError as e:
    print(e)
print(json.dumps({"price": Decimal("1.50")}, default=str))
m = Money("1.5")
print(m, type(m).__name__, type(m + 1).__name__, m == Decimal("1.50"), {m: 1}[Decimal("1.5")])
print(Decimal(1) / 3, getcontext())
