# dates, timedeltas and Decimals with operands of other types: who is asked, and what is refused
import operator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction


class Late:
    def __radd__(self, other):
        return "added to"

    def __rmul__(self, other):
        return "multiplied"

    def __gt__(self, other):
        return "greater"


def attempt(what):
    try:
        print(what())
    except (TypeError, ArithmeticError) as e:
        print(type(e).__name__, e)


values = timedelta(1), date(2020, 1, 2), datetime(2020, 1, 2, 3), time(4), Decimal("0.5")
for value in values:
    for other in None, "x", 1.5, [1], Late(), Fraction(1, 2), timedelta(2), time(5):
        for op in operator.lt, operator.add, operator.sub, operator.mul, operator.mod:
            attempt(lambda: op(value, other))
            if not isinstance(other, (float, Late)):
                attempt(lambda: op(other, value))

half, third = Fraction(1, 2), Fraction(1, 3)
print(Decimal("0.5") == half, half == Decimal("0.5"), Decimal("0.3333") == third)
print(sorted([Decimal("0.7"), Fraction(2, 3), Decimal("0.6"), half, 1, 0.1]))
print(Decimal("inf") > half, Decimal("-inf") < third, Decimal("nan") == half)
attempt(lambda: Decimal("nan") < half)
for n in 1.5, "1", 10 ** 30, -1, 0, True, None:
    attempt(lambda: round(Decimal("15.25"), n))
