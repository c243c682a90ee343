# What ** and * take: names that are no str, mappings of one's own, twice the same name.
import functools


def f(a, **k): return a, k
class S(str): pass
print(f(**{S("a"): 1, S("b"): 2}), f(**{"".join(["a"]): 5}))
for bad in ({1: 2}, {None: 1}, {b"a": 1}):
    for g in (f, print, dict, int, sorted, lambda **k: k, S):
        try:
            print(g(**bad))
        except TypeError as e:
            print(e)
for bad in ([("a", 1)], 5, "ab", None, {"a"}):
    try:
        f(**bad)
    except TypeError as e:
        print(e)
    try:
        f(1, *bad)
    except TypeError as e:
        print(e)
try:
    f(**{"a": 1}, **{"a": 2})
except TypeError as e: print(e)
try:
    f(a=1, **{"a": 2})
except TypeError as e: print(e)
try:
    f(1, **{"a": 2})
except TypeError as e: print(e)
class M:
    def keys(self): return ["a", "z"]
    def __getitem__(self, k): return k * 2
print(f(**M()))
class M2:
    def keys(self): return [1]
    def __getitem__(self, k): return k * 2
try:
    f(**M2())
except TypeError as e: print(e)
class M3:
    def keys(self): return 5
try:
    f(**M3())
except TypeError as e: print(e)



class Told:
    def keys(self):
        for k in "ab":
            print("key", k, end=" ")
            yield k
    def __getitem__(self, k):
        print("item", k, end=" ")
        return k


class Bad:
    def keys(self): return 5


print(dict(Told()), {**Told()}, f(**Told()))
d = {}
d.update(Told())
for g in (dict, d.update, lambda m: {**m}, lambda m: f(**m)):
    try:
        g(Bad())
    except TypeError as e:
        print(e)
for g in (functools.partial(f), functools.partial(print, end=""), functools.partial(lambda a=1: a)):
    g.keywords[5] = 1
    try:
        print(g())
    except TypeError as e:
        print(e)
