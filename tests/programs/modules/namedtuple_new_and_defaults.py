# The __new__ of a namedtuple: what it says of itself; defaults that are set afterwards
import inspect
from collections import namedtuple
from typing import NamedTuple


class Typed(NamedTuple):
    a: int
    b: str = "x"


Plain = namedtuple("Plain", "a b c")
Given = namedtuple("Given", ["a", "b"], defaults=[1])
Empty = namedtuple("Empty", "")
for cls in Typed, Plain, Given, Empty:
    new = cls.__new__
    print(new.__name__, new.__qualname__, new.__module__, new.__doc__, new.__defaults__, new.__kwdefaults__,
          type(new), repr(new).split(" at 0x")[0], callable(new), new is cls.__new__)

Plain.__new__.__defaults__ = (None,) * len(Plain._fields)
print(Plain(), Plain(1), Plain(c=3), Plain._field_defaults, Plain.__new__.__defaults__, inspect.signature(Plain))
Plain.__new__.__defaults__ = (7,)
print(Plain(1, 2), Plain(1, 2, 3), inspect.signature(Plain))
Typed.__new__.__defaults__ = None
print(Typed.__new__.__defaults__, Typed._field_defaults, inspect.signature(Typed))
Given.__new__.__defaults__ = (5, 6)
print(Given(), Given(b=1), Given._make([1, 2]), Given(3)._replace(b=9))
for wrong in (lambda: Plain(), lambda: Plain(1), lambda: Plain(1, 2, 3, 4), lambda: Typed(1), lambda: Typed(1, a=2),
              lambda: Given(d=3), lambda: Empty(1), lambda: Given.__new__(int, 1, 2),
              lambda: setattr(Given.__new__, "__defaults__", [1])):
    try:
        print(wrong())
    except TypeError as e:
        print(e)
del Plain.__new__.__defaults__
print(Plain.__new__.__defaults__)


class Derived(Given):
    def __new__(cls, a):
        return super().__new__(cls, a, a + 1)


print(Derived(4), Given.__new__(Derived, 1, 2))
cycle = namedtuple("Cycle", "me")
cycle.__new__.__defaults__ = (cycle,)
print(cycle())
