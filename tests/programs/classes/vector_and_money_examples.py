# Small value types with operators, ordering and formatting.
from functools import total_ordering


class Vec:
    def __init__(self, *xs): self.xs = xs
    def __repr__(self): return f"Vec{self.xs}"
    def __add__(self, o): return Vec(*(a + b for a, b in zip(self.xs, o.xs)))
    def __sub__(self, o): return self + -o
    def __neg__(self): return Vec(*(-a for a in self.xs))
    def __mul__(self, k): return Vec(*(a * k for a in self.xs)) if not isinstance(k, Vec) else sum(a * b for a, b in zip(self.xs, k.xs))
    __rmul__ = __mul__
    def __matmul__(self, o): return self * o
    def __abs__(self): return (self * self) ** 0.5
    def __eq__(self, o): return isinstance(o, Vec) and self.xs == o.xs
    def __hash__(self): return hash(self.xs)
    def __iter__(self): return iter(self.xs)
    def __bool__(self): return any(self.xs)
    def __getattr__(self, n):
        if n in "xyz":
            try:
                return self.xs["xyz".index(n)]
            except IndexError:
                pass
        raise AttributeError(f"{type(self).__name__} has no {n}")


v, w = Vec(3, 4), Vec(1, 2)
print(v + w, v - w, -v, v * 2, 2 * v, v * w, v @ w, abs(v), v == Vec(3, 4), {v: 1}[Vec(3, 4)], bool(Vec(0, 0)), v.x, v.y, [*v], sum([v, w], Vec(0, 0)))
for f in (lambda: v.z, lambda: v.q, lambda: v / 2, lambda: v + 1, lambda: v < w):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


@total_ordering
class Money:
    def __init__(self, cents): self.cents = cents
    def __eq__(self, o): return self.cents == o.cents if isinstance(o, Money) else NotImplemented
    def __lt__(self, o): return self.cents < o.cents if isinstance(o, Money) else NotImplemented
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __add__(self, o): return Money(self.cents + o.cents)
    def __format__(self, spec): return format(self.cents / 100, spec or ".2f") + "€"
    def __str__(self): return format(self)
    def __repr__(self): return f"Money({self.cents})"


ms = [Money(250), Money(99), Money(1000)]
print(sorted(ms), max(ms), min(ms), sum(ms), f"{sum(ms):>10.1f}", Money(5) >= Money(5), Money(5) == 5, str(ms[0]))
try:
    Money(1) < 5
except TypeError as e:
    print(e)
