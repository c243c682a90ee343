# weakref: ref, callbacks, WeakValueDictionary, WeakSet, finalize
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name})"


n = Node("a")
r = weakref.ref(n, lambda ref: print("callback", ref() is None))
print(r(), r() is n, weakref.getweakrefcount(n))
del n
print(r())
cache = weakref.WeakValueDictionary()
x, y = Node("x"), Node("y")
cache["x"], cache["y"] = x, y
print(sorted(cache), cache["x"], len(cache), cache.get("z"))
del x
print(sorted(cache), "x" in cache)
s = weakref.WeakSet([y])
print(len(s), y in s)
k = weakref.WeakKeyDictionary({y: "value"})
print(k[y], len(k))
weakref.finalize(y, print, "finalized", 1)
m = weakref.WeakMethod(y.__repr__)
print(m()())
p = weakref.proxy(y)
print(p.name)
del y
print(len(s), len(k), m())
try:
    p.name
except ReferenceError as e:
    print("ReferenceError:", e)
for bad in (5, "s", None, (1,)):
    try:
        weakref.ref(bad)
    except TypeError as e:
        print("TypeError:", e)
