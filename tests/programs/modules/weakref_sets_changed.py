# WeakSet: every way to change it by another collection, in place and by operators, and comparing
from weakref import WeakSet


class Item:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"<{self.n}>"


items = a, b, c, d, e = [Item(n) for n in range(5)]


def shown(s):
    return sorted(item.n for item in s)


def check(name, other):
    s = WeakSet([a, b, c])
    r = getattr(s, name)(other)
    print(name, shown(s), shown(r) if isinstance(r, WeakSet) else r, r is s)


for name in ("update", "difference_update", "intersection_update", "symmetric_difference_update", "__isub__",
             "__iand__", "__ixor__", "__ior__", "difference", "intersection", "union", "symmetric_difference",
             "__sub__", "__and__", "__or__", "__xor__", "issubset", "issuperset", "isdisjoint", "__le__", "__lt__",
             "__ge__", "__gt__", "__eq__", "__ne__"):
    for other in ([b, c, d], WeakSet([a, b]), {a, b, c, e}, WeakSet([a, b, c]), [d, d], []):
        check(name, other)
for change in ("difference_update", "intersection_update", "symmetric_difference_update", "update"):
    s = WeakSet(items)
    getattr(s, change)(s)
    print(change, shown(s))
s = WeakSet(items)
t = s ^ [a, Item(9)]
print(shown(t))
del a, items
print(shown(s), len(s), shown(s - WeakSet([b])))
for wrong in ([1], 5, ["x", b]):
    for change in ("difference_update", "intersection_update", "symmetric_difference_update"):
        try:
            print(getattr(s, change)(wrong))
        except TypeError as error:
            print(change, error)
