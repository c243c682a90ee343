# collections.namedtuple and typing.NamedTuple
from collections import namedtuple
from typing import NamedTuple

Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p._fields, p._asdict(), p._replace(x=9), Point._make([5, 6]))
x, y = p
print(x + y, p == (1, 2), len(p), max(p), p + (3,), hash(p) == hash((1, 2)))
D = namedtuple("D", ["a", "b", "c"], defaults=[2, 3])
print(D(1), D._field_defaults, D(a=0, c=1))
R = namedtuple("R", "a class a", rename=True)
print(R._fields)


class Emp(NamedTuple):
    name: str
    id: int = 3

    def hello(self):
        return f"I am {self.name}"


e = Emp("Guido")
print(e, e.hello(), Emp._field_defaults, Emp.__annotations__)
for f in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: namedtuple("B", "a a"),
          lambda: p._replace(z=1)):
    try:
        f()
    except (TypeError, ValueError) as err:
        print(type(err).__name__ + ":", err)
try:
    p.x = 5
except AttributeError as err:
    print("AttributeError:", err)
match p:
    case Point(x=0):
        print("no")
    case Point(a, b):
        print("matched", a, b)
