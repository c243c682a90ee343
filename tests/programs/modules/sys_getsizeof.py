# sys.getsizeof(): texts, numbers, sets as they grow, instances with and without __slots__.
import sys


class Plain:
    pass


class Slots:
    __slots__ = ("a", "b")


class NoSlots:
    __slots__ = ()


class Weak:
    __slots__ = ("a", "__weakref__")


class Dict:
    __slots__ = ("a", "__dict__")


class MoreSlots(Slots):
    __slots__ = ("c",)


class Below(Slots):
    pass


class Own:
    def __init__(self, size):
        self.size = size

    def __sizeof__(self):
        return self.size


for o in ("", "abc", "é", "\u1234", "\U0001f600", b"", b"abc", 0, 1, -1, 2 ** 30, 2 ** 100, 1.5,
          True, None, ..., (), (1, 2), [], {}, {1: 2}, dict(a=1), set(), frozenset(), object(),
          range(3), slice(1), len, property(), staticmethod(len), Plain(), Slots(), NoSlots(), Weak(), Dict(),
          MoreSlots(), Below(), Own(100)):
    print(type(o).__name__, sys.getsizeof(o), end="; ")
print()
s = set()
sizes = []
for i in range(400):
    s.add(i)
    if sys.getsizeof(s) not in sizes:
        sizes.append(sys.getsizeof(s))
        print(len(s), sizes[-1])
for size in -1, "a":
    try:
        sys.getsizeof(Own(size))
    except (TypeError, ValueError) as e:
        print(e)
