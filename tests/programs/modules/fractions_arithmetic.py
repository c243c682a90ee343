# fractions: operators with ints, floats and what is no number
import math
import operator
import random
from fractions import Fraction


def attempt(f, *args):
    try:
        print(args, repr(f(*args)))
    except Exception as e:
        print(args, type(e).__name__, e)


values = [Fraction(0), Fraction(-3, 4), Fraction(7), 0, 3, 0.5, math.inf, math.nan, "x"]
for op in (operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, divmod, operator.mod, operator.eq,
           operator.ne, operator.lt, operator.le, operator.gt, operator.ge):
    print(op.__name__)
    for a in values:
        for b in values:
            if isinstance(a, Fraction) or isinstance(b, Fraction):
                attempt(op, a, b)
for a in Fraction(1, 2), Fraction(-3, 4), Fraction(0), Fraction(4), 2, 0.5, "x":
    for b in Fraction(2), Fraction(-2), Fraction(1, 2), 0, 3, -1, 0.5, "x":
        if (isinstance(a, Fraction) or isinstance(b, Fraction)) and not (a == Fraction(-3, 4) and b in (Fraction(1, 2), 0.5)):
            attempt(operator.pow, a, b)
r = random.Random(3)
for _ in range(25):
    a = Fraction(r.randrange(-10**r.randrange(1, 12), 10**r.randrange(1, 12)), r.randrange(1, 10**r.randrange(1, 12)))
    b = Fraction(r.randrange(-50, 50), r.randrange(1, 50)) or 1
    print(a, b, a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a.limit_denominator(r.randrange(1, 1000)), hash(a),
          round(a, 2), round(b), float(a), a < b, b**r.randrange(-3, 4), hash(b) == hash(float(b)) or float(b) != b)
print(sum([Fraction(1, 3)] * 3), sorted([Fraction(1, 2), 0.3, Fraction(1, 3)]), max(Fraction(1, 2), Fraction(2, 3)),
      math.prod([Fraction(1, 2), Fraction(2, 3)]), sum([0.5, Fraction(1, 2)]))
