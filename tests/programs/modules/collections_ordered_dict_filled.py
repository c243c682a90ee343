# OrderedDict: filled item by item, also by a subclass's __setitem__(); what cannot fill it
from collections import OrderedDict


class Cache(OrderedDict):
    """Keeps the newest three."""

    def __setitem__(self, key, value):
        if key in self:
            self.move_to_end(key)
        super().__setitem__(key, value)
        if len(self) > 3:
            print("drops", self.popitem(last=False))


class Keys:
    def keys(self):
        return iter("ab")

    def __getitem__(self, key):
        return key * 2


class Items:
    def items(self):
        return [("x", 1), ("y", 2)]


cache = Cache(zip("abcde", range(5)))
cache.update({"c": 9}, f=10)
cache |= {"g": 11}
cache.setdefault("h", 12)
print(cache, cache.copy(), Cache.fromkeys("wxyz", 0))
print(cache | {"i": 13}, {"i": 13} | cache)
print(OrderedDict(Keys(), b=0), OrderedDict(Items()), OrderedDict(b=1, a=2), OrderedDict(["ab", (1, 2)]))
for wrong in "ab", [1], [()], [(1,)], [(1, 2, 3)], 5, None, [1, 2], {"a"}:
    for fill in OrderedDict, OrderedDict().update, OrderedDict(x=1).__ior__:
        try:
            print(fill(wrong))
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
for args in ((1, 2), ({}, {}, {})):
    for fill in OrderedDict, OrderedDict().update:
        try:
            fill(*args)
        except TypeError as e:
            print(e)
