# sys.getsizeof: what objects take in CPython 3.11
import sys


class Plain:
    pass


class Slots:
    __slots__ = ("a", "b")


class Sized:
    def __sizeof__(self):
        return 100


class Bad:
    def __sizeof__(self):
        return -1


class Text:
    def __sizeof__(self):
        return "x"


def sizes(*things):
    print(*map(sys.getsizeof, things))


sizes(0, 1, -1, 2**30 - 1, 2**30, 2**60, -(2**100), 10**1000, True, False)
sizes(1.5, None, ..., NotImplemented)
sizes("", "a", "abc", "é", "éa", "€", "€uro", "😀", "a" * 100)
sizes(b"", b"abc", b"x" * 50)
sizes((), (1,), (1, 2), tuple(range(10)))
sizes([], [1], [1, 2], list("abcdefgh"))
sizes({}, {1: 2}, {"a": 1}, dict.fromkeys("abcdef"), dict.fromkeys(range(100)))
sizes(set(), {1}, {1, 2, 3, 4, 5}, frozenset(), frozenset("abcdefgh"), set(range(100)))
sizes(range(3), slice(1, 2), object())
sizes(lambda: 1, sizes)
print(sys.getsizeof(Sized()) in (100, 116), sys.getsizeof(5, default=9), sys.getsizeof(5, "x"))
for odd in (Bad(), Text()):
    try:
        print(sys.getsizeof(odd))
    except (ValueError, TypeError) as e:
        print(type(e).__name__ + ":", e)
print(sys.getsizeof(Text(), 7))
print((5).__sizeof__(), "abc".__sizeof__(), [].__sizeof__(), (1).__sizeof__() == sys.getsizeof(1))
sizes(Slots(), Plain())
