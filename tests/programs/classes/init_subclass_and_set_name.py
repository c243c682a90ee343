# Hooks at class creation: __init_subclass__, __set_name__, __class_getitem__.
class Plugin:
    registry = {}

    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        print("subclass", cls.__name__, name)
        Plugin.registry[name or cls.__name__.lower()] = cls


class A(Plugin): pass
class B(Plugin, name="bee"): pass
class C(B, name="sea"):
    extra = 1


print(sorted(Plugin.registry), Plugin.registry["sea"].extra)


class Field:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name
    def __get__(self, obj, cls=None):
        return self if obj is None else getattr(obj, self.name, "unset")
    def __set__(self, obj, v):
        setattr(obj, self.name, v)


class Model:
    a = Field()
    b = Field()
    f = lambda self: 1


m = Model()
m.a = 5
print(m.a, m.b, vars(m))
late = Field()
Model.c = late
print(hasattr(late, "name"))


class Order(Plugin):
    x = Field()
    def __init_subclass__(cls, **kw):
        print("Order sub", cls.__name__, kw)


class Last(Order, k=1, j=2):
    y = Field()


class G:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


class H(G): pass


print(G[int], H["x"], G[1, 2])
try:
    G()[0]
except TypeError as e:
    print(e)
for make in (lambda: type("Bad", (A,), {}, name="via type"), lambda: type("D", (), {}, z=1), lambda: A[0]):
    try:
        print(make().__name__)
    except TypeError as e:
        print(e)
class Boom:
    def __set_name__(self, o, n): raise ValueError("in set_name")
try:
    class K: b = Boom()
except RuntimeError as e:
    print(e, repr(e.__cause__))
class Base:
    def __init_subclass__(cls): print("no kw accepted")
class Bad(Base, k=1): pass
