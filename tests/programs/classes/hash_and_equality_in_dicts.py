# How __hash__ and __eq__ decide in dicts and sets.
class Key:
    def __init__(self, k, h=None): self.k, self.h = k, h
    def __hash__(self):
        print("hash", self.k, end="; ")
        return hash(self.k) if self.h is None else self.h
    def __eq__(self, o):
        print("eq", self.k, getattr(o, "k", o), end="; ")
        return isinstance(o, Key) and self.k == o.k
    def __repr__(self): return f"K{self.k}"


d = {Key(1): "a"}
d[Key(1)] = "b"
print(d)
print(d[Key(1)], Key(2) in d, d.get(Key(3), "none"))
k = Key(5, h=7)
d = {k: 1}
print(d[k], Key(6, h=7) in d)
print(len({Key(1), Key(1), Key(2)}))
print(d.pop(Key(5, h=7)), d)
print(hash(1) == hash(1.0) == hash(True), {1: "int", 1.0: "float", True: "bool"})
print({0, False, 0.0, ""} == {0, ""}, {1: "a"} == {1.0: "a"}, len({2**70, 2.0**70}))


class NoHash:
    def __eq__(self, o): return True


class Explicit:
    __hash__ = None


class Restored(NoHash):
    __hash__ = object.__hash__


class BadHash:
    def __hash__(self): return "x"


class BigHash:
    def __hash__(self): return 2 ** 64 + 5


class NegOne:
    def __hash__(self): return -1


for x in (NoHash(), Explicit(), [], {}, set(), ([],), BadHash(), slice(1)):
    try:
        hash(x)
        print("hashable")
    except TypeError as e:
        print(e)
print(hash(NegOne()), hash(-1), hash(BigHash()) == hash(2 ** 64 + 5), isinstance(hash(Restored()), int))
try:
    {[]: 1}
except TypeError as e:
    print(e)
try:
    {}[{}]
except TypeError as e:
    print(e)
print(hash((1, 2)) == hash((1, 2)), hash("a") == hash("a"), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
