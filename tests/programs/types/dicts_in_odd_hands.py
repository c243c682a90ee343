# dicts and their views: in themselves, changed while they are searched, in set operations.
import gc


def told(*fs):
    for f in fs:
        try:
            print(repr(f()), end="; ")
        except BaseException as e:
            print(type(e).__name__, e, end="; ")
    print()


def shown(v): return sorted(v, key=repr)


d = {"a": 1, "b": [2], "c": 3}
d["keys"], d["values"], d["items"] = d.keys(), d.values(), d.items()
told(lambda: d["values"], lambda: d.values(), lambda: d["items"] == d.items(), lambda: d.keys())
for k in "keys", "values", "items":
    del d[k]
gc.collect()
x, y = {1: "a", 2: [], 3: "c"}, {3: "c", 2: [], 4: {}}
told(lambda: x.items() ^ y.items(), lambda: shown({1: 2, 3: 4}.items() ^ {1: 2, 5: 6}.items()),
     lambda: shown({1: 2}.items() ^ {1: 3}.items()), lambda: {1: []}.items() ^ {1: []}.items(),
     lambda: {1: [], 2: 3}.items() ^ {1: []}.items(), lambda: {1: []}.items() ^ {}.items(),
     lambda: {}.items() ^ {1: 2, 3: 4}.items())
big = dict.fromkeys(range(10), 0)
for i in range(0, 10, 3):
    del big[i]
told(lambda: shown(big.items() ^ {1: 0}.items()), lambda: shown(big.items() & {(1, 0), 5}),
     lambda: shown({1: 0}.items() ^ big.items()))
told(lambda: shown(d.keys() & "abx"), lambda: shown("abx" & d.keys()),
     lambda: shown(["a", "q"] & d.keys()), lambda: shown({"a", "b", "zz"} & d.keys()),
     lambda: d.keys() & 5, lambda: 5 & d.keys(), lambda: shown(d.keys() | "z"),
     lambda: shown("z" | d.keys()), lambda: shown(["a"] ^ d.keys()),
     lambda: shown(["a", "x"] - d.keys()), lambda: d.keys() - 5, lambda: d.keys() + d.keys(),
     lambda: d.values() & d.values(), lambda: shown({"a": 1}.items() | [5]))
told(lambda: d.keys().isdisjoint(d.keys()), lambda: {}.keys().isdisjoint(k for k in ()),
     lambda: d.keys().isdisjoint({"x": 1, "y": 2, "z": 3, "a": 4}),
     lambda: d.keys().isdisjoint(set("wxyz")), lambda: d.keys().isdisjoint(["q"]),
     lambda: d.items().isdisjoint([("a", 1)]), lambda: d.keys().isdisjoint(5),
     lambda: (lambda e: e.isdisjoint(e))({}.keys()), lambda: (lambda e: e.isdisjoint(e))(d.keys()),
     lambda: d.items().isdisjoint([("b", [2])]), lambda: d.keys().isdisjoint([[]]),
     lambda: d.items().isdisjoint([[]]))
told(lambda: d.keys() == {"a", "b", "c"}, lambda: d.keys() <= {"a", "b", "c", "z"},
     lambda: d.keys() < d.keys(), lambda: d.keys() >= ["a"], lambda: d.items() == {("a", 1)},
     lambda: d.keys() == ["a", "b", "c"], lambda: hash(d.keys()), lambda: d.values() == d.values(),
     lambda: len(d.items()), lambda: ("a", 1) in d.items(), lambda: ("a",) in d.items(),
     lambda: ([], 1) in d.items(), lambda: 5 in d.values(), lambda: d.keys().mapping,
     lambda: list(reversed(d.items())), lambda: list(reversed(d.values())))


class Key:
    def __init__(self, n, act=None): self.n, self.act = n, act
    def __hash__(self): return 7
    def __eq__(self, other):
        act, self.act = self.act, None
        if act:
            act()
        return isinstance(other, Key) and self.n == other.n
    def __repr__(self): return f"K{self.n}"


def changing(change, size=3):
    t = {Key(i): i for i in range(size)}
    wanted = Key(size - 1, lambda: change(t))
    told(lambda: t.get(wanted, "none"), lambda: len(t))


changing(lambda t: t.clear())
changing(lambda t: t.pop(Key(0)))
changing(lambda t: t.update({Key(50 + i): i for i in range(20)}))
changing(lambda t: t.clear(), 30)
changing(lambda t: t.pop(Key(0)), 30)
changing(lambda t: t.update({Key(50 + i): i for i in range(60)}), 30)
changing(lambda t: [t.pop(Key(i)) for i in range(25)], 30)
a, b = {1: 2, Key(1): 1, Key(2): 2}, {1: 2, Key(1): 1, Key(2): 3}
told(lambda: a == b, lambda: a != b, lambda: {1: 2} == {1: 2.0}, lambda: {1: 2} < {1: 3},
     lambda: big == dict(big), lambda: {Key(1, lambda: a.clear()): 1, 2: 3} == {Key(1): 1, 2: 3})
told(lambda: a | 5, lambda: [] | a, lambda: {1: 2} | {3: 4} | {1: 5}, lambda: a.__ior__([(1, 2)]),
     lambda: a.__ior__(5), lambda: a.__or__([]), lambda: {} & {}, lambda: {1: 2}.__ror__({3: 4}),
     lambda: dict([[1, 2], "ab"]), lambda: dict([5]), lambda: dict([(1, 2, 3)]),
     lambda: dict(["abc"]), lambda: {}.update([1], [2]), lambda: dict(a=1, **{"b": 2}),
     lambda: dict({1: 2}, a=3), lambda: dict(5))
told(lambda: dict.fromkeys("ab", []), lambda: dict.fromkeys(5), lambda: dict.fromkeys([[]]),
     lambda: {}.popitem(), lambda: {1: 2}.pop(3), lambda: {1: 2}.pop(3, None),
     lambda: {1: 2}.pop([], 5), lambda: {}.get([]), lambda: {}.setdefault([], 1),
     lambda: {1: 2}.setdefault(1), lambda: {} .setdefault(3), lambda: {1: 2}[[]],
     lambda: {}.__getitem__("x"), lambda: {}.__delitem__(0), lambda: {1: 2}.__contains__([]),
     lambda: {}.copy(1))
it = iter(big)
told(lambda: next(it), lambda: it.__length_hint__(), lambda: big.__setitem__(100, 1),
     lambda: next(it), lambda: next(it), lambda: it.__length_hint__())
it = reversed(big)
told(lambda: next(it), lambda: it.__length_hint__(), lambda: [big.pop(k) for k in (100, 8, 7)],
     lambda: next(it))
t = {i: i for i in range(6)}
it = reversed(t)
told(lambda: next(it), lambda: [t.pop(k) for k in (1, 2, 3, 4)],
     lambda: [t.setdefault(k) for k in "abcd"], lambda: list(it))
t = {i: i for i in range(4)}


def walk_and_swap():
    for k in t:
        del t[k]
        t[k + 100] = 0


told(walk_and_swap)
t = {1: 1, 2: 2}
it = iter(t.items())
told(lambda: next(it), lambda: (t.pop(2), t.setdefault(3, 3)), lambda: list(it),
     lambda: next(it, "over"))


class Ring: pass


r = Ring()
r.it = iter({"r": r}.items())
r.view = {"r": r}.values()
next(r.it)
del r
gc.collect()


class Own(dict):
    def __missing__(self, k): return f"no {k}"


class Picky(dict):
    def __setitem__(self, k, v):
        if k == "c":
            raise ValueError(k)
        dict.__setitem__(self, k, v)


told(lambda: Own()["a"], lambda: Own().get("a"), lambda: Picky.fromkeys("ab", 1),
     lambda: Picky.fromkeys("abc"), lambda: type(Own() | {}).__name__,
     lambda: type(Own().copy()).__name__, lambda: "%(x)s" % Own(), lambda: "{x}".format_map(Own()),
     lambda: {**Own(a=1)}, lambda: Own(a=1) == {"a": 1}, lambda: type(Own.fromkeys("a")).__name__)


class L:
    @classmethod
    def make(cls): pass
    fromkeys = dict.fromkeys
    def __setitem__(self, k, v): print("set", k, v, end=" ")


class FromList(dict):
    def __new__(cls): return L()


told(lambda: type(FromList.fromkeys("xy", 0)).__name__)
