# __slots__: no dict, own descriptors, inheritance, conflicts.
class P:
    __slots__ = ("x", "y")

    def __init__(self, x, y=None):
        self.x = x
        if y is not None:
            self.y = y


p = P(1, 2)
p.x += 5
print(p.x, p.y, P.__slots__, hasattr(p, "__dict__"))
try:
    p.z = 1
except AttributeError as e:
    print(e)
try:
    print(P(1).y)
except AttributeError as e:
    print(e)
del p.x
try:
    p.x
except AttributeError as e:
    print(e)
try:
    del p.x
except AttributeError as e:
    print(e)
print(hasattr(p, "x"), hasattr(p, "y"), type(P.x).__name__)


class Sub(P):
    def __init__(self):
        super().__init__(7, 8)
        self.free = 9


s = Sub()
print(s.x, s.free, s.__dict__)


class Three(P):
    __slots__ = ["z"]


t = Three(1, 2)
t.z = 3
print(t.x, t.y, t.z)
try:
    t.w = 1
except AttributeError as e:
    print(e)


class Single:
    __slots__ = "only"


q = Single()
q.only = 1
print(q.only)
try:
    class Conflict:
        __slots__ = ("a",)
        a = 1
except ValueError as e:
    print(e)
try:
    vars(q)
except TypeError as e:
    print(e)


class Empty:
    __slots__ = ()
    k = "class attribute"


e = Empty()
print(e.k)
for name in ("k", "n"):
    try:
        setattr(e, name, 1)
    except AttributeError as err:
        print(err)


class WithDict:
    __slots__ = ("a", "__dict__")


w = WithDict()
w.a, w.b = 1, 2
print(w.a, w.b, vars(w))


# they go in the order of the alphabet
class Loud:
    def __init__(self, name): self.name = name
    def __del__(self): print(self.name, "goes", end=" ")


class Some:
    __slots__ = ["c", "a", "_Some__d", "__b"]
    def __init__(self):
        for slot in "a", "c", "_Some__b", "_Some__d":
            setattr(self, slot, Loud(slot))


Some()
print()
