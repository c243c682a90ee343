# What a class statement makes: order, keywords, type(), __dict__, __doc__, reassigning bases' attributes.
class A:
    """doc"""
    z = 1
    a = 2
    def m(self): pass
    m2 = m


print([k for k in A.__dict__ if not k.startswith("__")], A.__name__, A.__qualname__, A.__module__, A.__doc__)
print(type(A), A.__class__, type(type), A().__class__ is A, isinstance(A, type))
B = type("B", (A,), {"x": 5, "hi": lambda self: f"hi {self.x}"})
print(B().hi(), B.__mro__[1] is A, B.__name__)
A.added = "later"
A.say = lambda self, w: f"{type(self).__name__} says {w}"
print(B().added, B().say("x"))
b = B()
b.__class__ = A
print(type(b).__name__, hasattr(b, "x"))
A.__name__ = "Renamed"
print(A.__name__, A.__qualname__, type(A()).__name__)
try:
    class C(5): pass
except TypeError as e:
    print(e)
try:
    class E(len): pass
except TypeError as e:
    print(e)
try:
    class F(bool): pass
except TypeError as e:
    print(e)
try:
    class G(A, foo=1): pass
except TypeError as e:
    print(e)


def body_order():
    class X:
        print("body runs")
        y = [i for i in range(2)]
        locals()["dyn"] = 7
    return X


X = body_order()
print(X.dyn, X.y)


def bases():
    print("bases evaluated")
    return (A, )


class Y(*bases()):
    pass


class Outer:
    class Inner:
        v = 1
        class Deep: pass
    def get(self): return self.Inner.v, Outer.Inner.Deep.__qualname__


print(Outer().get(), Outer.Inner.__name__)
print(vars(Outer.Inner)["v"], "v" in dir(Outer.Inner), "__init__" in dir(Outer), dir(Outer())[-2:])
class Self:
    count = 0
    def __init__(self):
        self.count += 1
        type(self).count += 10
s = Self()
print(s.count, Self.count, Self().count, Self.count)
print(isinstance(5, (str, (list, int))), issubclass(bool, int), type(1) == int, type(True) is int)
for f in (lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: type("X"), lambda: type(1, 2), lambda: type(1, (), {})):
    try:
        print(f())
    except TypeError as e:
        print(e)
