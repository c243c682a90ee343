# collections.abc: as bases, with the methods they add; hooks; registration
from collections import abc
import collections


class Vec(abc.Sequence):
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, i):
        return self.items[i]

    def __len__(self):
        return len(self.items)


v = Vec(3, 1, 3, 2)
print(list(v), list(reversed(v)), v.index(3, 1), v.count(3), 2 in v, 9 in v)
try:
    v.index(7)
except ValueError as e:
    print("ValueError", e.args)


class Low(abc.MutableMapping):
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        return self.d[k.lower()]

    def __setitem__(self, k, v):
        self.d[k.lower()] = v

    def __delitem__(self, k):
        del self.d[k.lower()]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


m = Low()
m["A"] = 1
m.update({"B": 2}, c=3)
print(dict(m), m.get("X", 0), m.pop("b"), m.setdefault("D", 4), "a" in m, list(m.items()), list(m.values()))
print(list(m.keys()), m == {"a": 1, "c": 3, "d": 4}, m.keys() & {"a", "zz"}, m.popitem())
m.clear()
print(len(m))


class Bits(abc.Set):
    def __init__(self, it=()):
        self.l = sorted(set(it))

    def __contains__(self, x):
        return x in self.l

    def __iter__(self):
        return iter(self.l)

    def __len__(self):
        return len(self.l)


a, b = Bits([1, 2, 3]), Bits([2, 3, 4])
print(list(a & b), list(a | b), list(a - b), list(a ^ b), a <= b, a.isdisjoint(b), Bits([2]) < a, a == Bits([3, 2, 1]))


class L(abc.MutableSequence):
    def __init__(self):
        self.l = []

    def __getitem__(self, i):
        return self.l[i]

    def __setitem__(self, i, v):
        self.l[i] = v

    def __delitem__(self, i):
        del self.l[i]

    def __len__(self):
        return len(self.l)

    def insert(self, i, v):
        self.l.insert(i, v)


x = L()
x.append(1)
x.extend([2, 3])
x += [4]
x.reverse()
x.remove(3)
print(list(x), x.pop(), list(x))
for cls in (abc.Iterable, abc.Sequence, abc.Mapping, abc.Hashable, abc.Callable, abc.Sized, abc.Container):
    print(cls.__name__, [isinstance(o, cls) for o in ([], (), {}, set(), "s", 5, print, iter([]), range(3), collections.deque())])
try:
    abc.Iterable()
except TypeError as e:
    print(e)
try:
    class Half(abc.Mapping):
        def __len__(self): return 0
    Half()
except TypeError as e:
    print(e)


@abc.Sequence.register
class Mine:
    pass


print(issubclass(Mine, abc.Sequence), isinstance(Mine(), abc.Iterable), abc.Callable[[int], str], abc.Awaitable[int])
