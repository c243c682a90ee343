# mappingproxy, and the descriptors that built-in classes and slots are made of.
import types


def answers(ask):
    try:
        return ask()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Mapping:
    def __getitem__(self, key):
        return key

    def keys(self):
        return ["k"]

    def __iter__(self):
        return iter("ab")

    def __len__(self):
        return 7


def inplace(p):
    p |= {1: 2}


view = types.MappingProxyType
p, m = view({1: 2, 3: 4}), view(Mapping())
for ask in (view, lambda: view(5), lambda: view([1]), lambda: view({}, {}),
            lambda: view(mapping={}),
            lambda: p == {1: 2, 3: 4}, lambda: p == view({}), lambda: p != 5, lambda: p < {},
            lambda: p | {5: 6}, lambda: {5: 6} | p, lambda: p | p, lambda: p | 5, lambda: p + p,
            lambda: inplace(p), lambda: hash(p), lambda: p[5], lambda: p.__setitem__,
            lambda: len(p),
            lambda: list(reversed(p)), lambda: p.copy(), lambda: p.get(1), lambda: p.get(5, 6),
            lambda: (str(p), repr(p)), lambda: m["z"], lambda: m.keys(), lambda: m.items(),
            lambda: (list(m), len(m), "a" in m), lambda: dict(m), lambda: reversed(m)):
    print(answers(ask))


class Slots:
    __slots__ = ("a", "__dict__")


class Plain:
    pass


o = Slots()
for d in (int.__dict__["real"], Slots.a, Slots.__dict__["__dict__"], Plain.__dict__["__dict__"]):
    print(d.__name__, d.__qualname__, d.__objclass__, repr(d))
    for ask in (lambda: d.__get__(5), lambda: d.__get__(None, int) is d, lambda: d.__set__(5, 6),
                lambda: d.__get__(None), lambda: d.__set__(Plain(), 5), lambda: d.__delete__(o)):
        print("  ", answers(ask))
for ask in (lambda: o.a, lambda: setattr(o, "a", 5), lambda: o.a, lambda: delattr(o, "a"),
            lambda: delattr(o, "a"), lambda: setattr(o, "__dict__", {"b": 1}), lambda: o.b,
            lambda: setattr(o, "__dict__", 5), lambda: delattr(o, "__dict__"), lambda: o.__dict__,
            lambda: setattr(Plain(), "__weakref__", 5), lambda: Plain().__weakref__):
    print(answers(ask))

# What is called without its object, with another's, and what it is called.
for f in (list.append, int.__add__, (5).__add__, dict.__dict__["fromkeys"]):
    print(type(f).__name__, f.__name__, f.__qualname__, answers(lambda: f.__objclass__))
    for ask in (lambda: f.__get__(None), lambda: setattr(f, "x", 5),
                lambda: setattr(f, "__name__", "n"), lambda: f.nothing):
        print("  ", answers(ask))
x = []
for ask in (list.append, lambda: list.append(5), lambda: list.append(5, 6),
            lambda: list.append([], 6, 7), int.__add__, lambda: int.__add__("a", 5),
            lambda: int.__add__(5, 6, 7), lambda: int.__add__(5, b=6), lambda: (5).__add__(),
            lambda: (5).__add__(x=1), lambda: x.__len__ == x.__len__,
            lambda: x.__len__ != x.__len__,
            lambda: x.__len__ == [].__len__, lambda: x.__len__ == x.__iter__,
            lambda: x.__len__ < x.__len__, lambda: x.__len__ == 3,
            lambda: hash(x.__len__) == hash(x.__len__), lambda: len({x.append, x.append, x.pop})):
    print(answers(ask))
for ask in (lambda: setattr(Plain, "__name__", 5), lambda: delattr(Plain, "__name__"),
            lambda: delattr(Plain, "__qualname__"), lambda: delattr(Plain, "__module__"),
            lambda: delattr(Plain, "__doc__"), lambda: setattr(int, "x", 1),
            lambda: delattr(int, "real"), lambda: setattr(5, "__class__", int)):
    print(answers(ask))
