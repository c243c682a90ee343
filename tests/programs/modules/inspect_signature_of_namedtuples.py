# inspect.signature() of named tuples, and of classes below them.
import collections
import inspect
import typing

Point = collections.namedtuple("Point", "x y z", defaults=[5, None])


class Typed(typing.NamedTuple):
    x: int
    y: str = "q"


class Below(Point):
    def norm(self):
        pass


class Own(Point):
    def __new__(cls, q):
        return super().__new__(cls, q, q)


for cls in Point, Typed, Below, Own:
    print(cls.__name__, inspect.signature(cls))
print(inspect.signature(Point).bind(1, z=2).arguments,
      inspect.signature(Typed).parameters["x"].annotation)
