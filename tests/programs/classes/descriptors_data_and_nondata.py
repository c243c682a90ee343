# Descriptors: data before instance dict before non-data; get, set, delete.
class Data:
    def __get__(self, obj, cls):
        print("Data.get", obj is None, cls.__name__, end="; ")
        return "data"
    def __set__(self, obj, v): print("Data.set", v, end="; ")
    def __delete__(self, obj): print("Data.delete", end="; ")


class NonData:
    def __get__(self, obj, cls=None):
        print("NonData.get", end="; ")
        return "nondata"


class SetOnly:
    def __set__(self, obj, v): obj.__dict__["s"] = v * 2


class C:
    d = Data()
    n = NonData()
    s = SetOnly()


c = C()
c.__dict__.update(d="dict d", n="dict n")
print(c.d, c.n, C.d, C.n)
c.d = 5
del c.d
c.n = 7
c.s = 21
print(c.n, c.s, C.__dict__["s"] is C.s)
del c.n
print(c.n)
try:
    del c.s
except AttributeError as e:
    print(e)
C.d = "replaced"
print(C.d, c.d)


class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, cls=None):
        if obj is None: return self
        return obj.__dict__[self.name]
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, got {value!r}")
        obj.__dict__[self.name] = value


class Person:
    name, age = Typed(str), Typed(int)
    def __init__(self, name, age): self.name, self.age = name, age


p = Person("Ann", 30)
print(p.name, p.age, vars(p))
try:
    p.age = "old"
except TypeError as e:
    print(e)
try:
    Person(1, 2)
except TypeError as e:
    print(e)


class Lazy:
    def __init__(self, f): self.f = f
    def __get__(self, obj, cls):
        v = obj.__dict__[self.f.__name__] = self.f(obj)
        return v


class Calc:
    @Lazy
    def value(self):
        print("computing", end=" ")
        return 42


k = Calc()
print(k.value, k.value)


class Meth:
    def __get__(self, obj, cls): return lambda *a: (obj is not None, a)


class U: m = Meth()


print(U().m(1), U.m(2), U.__dict__["m"].__get__(None, U)(3))
class GetAttrDesc:
    x = property(lambda self: self.missing)
    def __getattr__(self, n): return f"<{n}>"
print(GetAttrDesc().x, GetAttrDesc().y)


# those that a class makes keep it alive, and know whose they are
import gc


class Gone:
    __slots__ = "x", "__dict__"


x, names = Gone.__dict__["x"], Gone.__dict__["__dict__"]
del Gone
gc.collect()
others = [type(f"Other{i}", (), {}) for i in range(5)]
print(x, names, x.__objclass__ is names.__objclass__)
for descriptor in x, names:
    try:
        descriptor.__get__(others[0]())
    except TypeError as e:
        print(e)
del x, names, descriptor
print(gc.collect() > 0)


# what a built-in class compares is its own instances
class Odd:
    __lt__ = int.__lt__
    __eq__ = str.__eq__
    __getattribute__ = super.__getattribute__


for look in (lambda: Odd() < 1, lambda: Odd() == "", lambda: Odd().x):
    try:
        print(look())
    except TypeError as e:
        print(e)
