# collections.deque: no room at all, growth from the left, copies of subclasses, operators,
# changes while it is searched, and what it says of odd arguments
import copy
import operator
from collections import deque


def tell(what, f, *args):
    try:
        print(what, "->", f(*args))
    except Exception as e:
        print(what, "->", type(e).__name__ + ":", e)


none = deque(maxlen=0)
none.append(1)
none.appendleft(2)
none.extend("abc")
none.extendleft("abc")
print(none, len(none), deque("abc", 0), deque("abc", maxlen=2), deque("abc", None))
grown = deque()
for i in range(20):
    grown.appendleft(i)
    if i % 3 == 0:
        grown.insert(1, -i)
print(grown)
for n in (3, 25, -25, 13, -13, 0, 10**6, True):
    grown.rotate(n)
    print(n, grown[0], grown[-1], end="; ")
print()
full = deque("abc", 3)
full.extend(full)
full.extendleft(full)
print(full)

# places
d = deque("abcabc")
print(d.index("c", -2), d.index("a", 1), d.index("a", -100, 100), d.index("b", True, None or 9))
for at in (-100, 100, -1, 2):
    d.insert(at, at)
print(d)
for bad in ("x", 1.5, None, [], 10**30):
    tell(f"maxlen {bad!r}", deque, "ab", bad)
    tell(f"index from {bad!r}", d.index, "a", bad)
    tell(f"insert at {bad!r}", d.insert, bad, 1)
    tell(f"rotate {bad!r}", d.rotate, bad)
    tell(f"[{bad!r}]", operator.getitem, d, bad)
    tell(f"times {bad!r}", operator.mul, d, bad)
    tell(f"plus {bad!r}", operator.add, d, bad)
tell("maxlen -1", deque, "ab", -1)
tell("maxlen True", deque, "ab", True)
tell("iterable 5", deque, 5)
tell("extend 5", deque().extend, 5)
tell("three", deque, "ab", 1, 2)
tell("size=", lambda: deque(size=1))
tell("index", d.index, "zz")
tell("slice", lambda: d[1:2])
tell("hash", hash, d)
tell("set maxlen", lambda: setattr(d, "maxlen", 3))
tell("list plus", lambda: [1] + deque([2]))
tell("less than list", lambda: deque() < [])
print(deque([1]) == [1], deque([1]) != [1], deque([1]) != deque([1, 2]), deque("b") >= deque("ab"))

# in place
d = alias = deque([1, 2], 3)
d += [3, 4]
d += d
print(d, d is alias)
d *= 2
print(d, d is alias)
d *= 0
print(d, d is alias, 2 * deque("ab"), deque("ab") * -1)
tell("*= 'x'", operator.imul, d, "x")
tell("+= 5", operator.iadd, d, 5)
tell("|= 5", operator.ior, d, 5)


# copies
class Lane(deque):
    pass


class Odd(deque):
    def __new__(cls, *args):
        return deque.__new__(cls) if args == ("first",) else list(*args[:1])


print(Lane("ab").copy(), copy.copy(Lane("ab", 5)), Lane("ab", 2) + deque("c"), Lane("ab") * 2)
print(copy.deepcopy(deque([[1], [2]], 4)), deque("ab", 4).copy().maxlen)
tell("copy of Odd", Odd("first").copy)
inner = deque([1], 5)
inner.append(inner)
print(inner, Lane([inner]))

# iterators
it = iter(deque("abc"))
print(next(it), it.__length_hint__(), operator.length_hint(it), list(it), it.__length_hint__())
back = reversed(deque("abc"))
print(next(back), back.__length_hint__(), list(back), type(it).__name__, type(back).__name__)



# a comparison that changes the deque
class Clears:
    def __eq__(self, other):
        d.clear()
        return False


class Raises:
    def __eq__(self, other):
        raise KeyError("eq")


for name in ("count", "index", "remove", "__contains__"):
    for odd in (Clears(), Raises()):
        d = deque([1, 2, 3])
        tell(f"{name} {type(odd).__name__}", getattr(d, name), odd)
d = deque([1, Raises()])
tell("repr", lambda: deque([1, type("R", (), {"__repr__": lambda self: 1 / 0})()]))
tell("pop with one", d.pop, 0)
