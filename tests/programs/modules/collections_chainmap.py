# collections.ChainMap: several dicts as one
import collections
import copy
import pickle
from collections import ChainMap


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, e.args)


a, b = {"x": 1, "y": 2}, {"y": 3, "z": 4}
m = ChainMap(a, b)
print(m, len(m), list(m), dict(m), m["y"], m.get("q"), m.get("q", 7), "z" in m, bool(m), bool(ChainMap()))
print(m.maps, m.parents, m.new_child(), m.new_child({"k": 1}), m.new_child({"k": 1}, j=2), m.new_child(j=2))
print(m.items(), m.keys(), m.values(), m == dict(m), m != {}, isinstance(m, collections.abc.MutableMapping))
attempt(m.__getitem__, "q")
attempt(m.pop, "z")
attempt(m.pop, "x")
attempt(m.pop, "q", 1)
attempt(m.__delitem__, "z")
attempt(ChainMap({}).popitem)
attempt(m.popitem)
m["n"] = 1
m.update(z=9)
print(m, a, b, m.setdefault("z", 5), m.setdefault("w", 5))
print(m | {"o": 1}, {"o": 1} | m, m | ChainMap({"p": 1}))
attempt(lambda: m | 3)
attempt(lambda: [1] | m)
m |= {"r": 1}
m |= [("s", 2)]
print(m)
attempt(lambda: m.__ior__(3))
c = m.copy()
c["only"] = 1
print("only" in m, c.maps[1] is m.maps[1], copy.copy(m) == m, copy.deepcopy(m) == m)
print(ChainMap.fromkeys("ab", 3), ChainMap.fromkeys("ab"), pickle.loads(pickle.dumps(m)) == m, ChainMap.__mro__)
m.clear()
print(m)
attempt(hash, m)
attempt(lambda: len(ChainMap(3)))


class Doubling(ChainMap):
    def __missing__(self, key):
        return key * 2


print(Doubling()["ab"], Doubling().get("ab"), "ab" in Doubling(), Doubling({1: 2}), Doubling({1: 2}).new_child())
print(Doubling({1: 2}) | {3: 4}, [name for name in dir(ChainMap) if name[0] != "_"])
