# decimal: numbers made, shown, computed, compared, rounded and formatted
# not: steps
import asyncio
import copy
import decimal
import math
import pickle
import random
from decimal import (ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN,
                     ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Context, Decimal,
                     DivisionByZero, InvalidOperation, getcontext, localcontext)

ROUNDINGS = [ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN,
             ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP]


def attempt(what, *args, **kwargs):
    try:
        return what(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for text in ("0", "-0", "1.50", "  12_000.5 ", ".5", "5.", "1e5", "1E-9", "-1.2e+30", "0.000001",
             "0.0000001", "0E-10", "0E+3", "inf", "-Infinity", "nan", "sNaN12", "-nan", "", "x",
             "1.2.3", "1e", "--1", "١٢"):
    d = attempt(Decimal, text)
    print(repr(text), repr(d), str(d))
    if isinstance(d, Decimal):
        print(" ", d.as_tuple(), d.adjusted(), bool(d), d.is_signed(), d.is_zero(), d.is_finite(),
              attempt(int, d), attempt(float, d), attempt(d.as_integer_ratio))
        print(" ", attempt(lambda: -d), attempt(lambda: +d), attempt(abs, d), attempt(round, d),
              attempt(round, d, 1), attempt(math.floor, d), attempt(math.ceil, d),
              attempt(d.normalize), attempt(d.to_integral_value), attempt(d.sqrt))
for value in (3, -7, True, 0.1, -2.5, float("inf"), (1, (1, 2, 3), -2), (0, (), 3), None, [], b"1"):
    print(repr(attempt(Decimal, value)))

r = random.Random(11)
numbers = [Decimal(t) for t in ("0", "-0", "1", "-1", "2", "0.1", "-0.50", "3.14159265358979",
                                "1E+20", "-9.99E-12", "123456789.123456789", "100", "7E-3",
                                "99999999999999999999999999999", "Infinity", "NaN")]
numbers += [Decimal((r.randrange(2), tuple(r.randrange(10) for _ in range(r.randrange(1, 25))),
                     r.randrange(-20, 12))) for _ in range(24)]
OPERATIONS = [
    lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a * b, lambda a, b: a / b,
    lambda a, b: a // b, lambda a, b: a % b, divmod, lambda a, b: a < b, lambda a, b: a == b,
    lambda a, b: a >= b, lambda a, b: a.compare(b), lambda a, b: a.max(b), lambda a, b: a.min(b),
    lambda a, b: a.quantize(b), lambda a, b: a.copy_sign(b), lambda a, b: a.fma(b, 1)]
for prec in (28, 5):
    with localcontext() as context:
        context.prec = prec
        for _ in range(500):
            a, b = r.choice(numbers), r.choice(numbers)
            context.rounding = r.choice(ROUNDINGS)
            operation = r.choice(OPERATIONS)
            print(OPERATIONS.index(operation), context.rounding, a, b, attempt(operation, a, b))
        for a in numbers:
            print(attempt(a.sqrt), [attempt(lambda: a ** n) for n in (0, 1, 2, 3, 7, -1, -3)])

getcontext().prec = 28
for a in numbers:
    for exp in ("1", "0.01", "1E+2"):
        for rounding in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_DOWN):
            print(a, exp, rounding, attempt(a.quantize, Decimal(exp), rounding=rounding))
for spec in ("", ".2f", "10.3f", "<10.1f", "^+12.2e", ",.2f", "_", "012.1f", "+", " ", ".0f", ".3g",
             "%", ".1%", "*>12", "e", "E", "08,.1f", ".10f", "n", "d", "x", "=+10", ".3"):
    print(repr(spec), [attempt(format, a, spec) for a in numbers[:22]])

print(Decimal("1.0") == 1, Decimal("0.1") == 0.1, Decimal(0.5) == 0.5, hash(Decimal("2.0")) == hash(2),
      hash(Decimal("0.25")) == hash(0.25), Decimal(3) > 2.5, {Decimal("1.00"): 1}[1])
print(attempt(lambda: Decimal(1) + 0.5), attempt(lambda: "a" + Decimal(1)), attempt(lambda: Decimal(1) < "a"),
      attempt(lambda: Decimal(1) / 0), attempt(lambda: Decimal(0) / 0), attempt(lambda: Decimal(1) % 0),
      2 + Decimal("0.5"), 10 - Decimal(3), 3 / Decimal(7), 7 // Decimal(2), 2 ** Decimal(5))
print(sum([Decimal("0.1")] * 3), max(Decimal(1), Decimal(3), 2), sorted([Decimal(2), 1, 1.5]))
print(copy.deepcopy(Decimal("1.5")), pickle.loads(pickle.dumps(Decimal("-2.50"))), f"{Decimal('3.14159'):.2f}",
      "%.1f %s %d" % (Decimal("2.25"), Decimal("2.250"), Decimal("7.9")))
print(Context(prec=6), getcontext().copy().prec, attempt(Context, prec=0), attempt(Context, rounding="up"))
with localcontext(prec=3) as context:
    print(Decimal(1) / 3, context.flags[decimal.Inexact], Context(prec=4).divide(Decimal(1), Decimal(7)))
    context.traps[DivisionByZero] = context.traps[InvalidOperation] = False
    print(Decimal(1) / 0, Decimal(-1) / 0, Decimal(0) / 0, Decimal("bad"), Decimal("inf") - Decimal("inf"))
    context.traps[decimal.Inexact] = True
    print(attempt(lambda: Decimal(2) / 3))
print(attempt(localcontext, nothing=1), decimal.DivisionByZero.__mro__[1:3], isinstance(Decimal(1), float))


async def save(rate, years):
    getcontext().prec = years
    total = Decimal(100)
    for _ in range(years):
        total *= 1 + rate
        await asyncio.sleep(1)
    return total


async def main():
    print(await asyncio.gather(save(Decimal("0.05"), 6), save(Decimal("0.031"), 9)), getcontext().prec)


asyncio.run(main())
