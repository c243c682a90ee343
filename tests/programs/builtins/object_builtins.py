# getattr, setattr, hasattr, delattr, callable, isinstance, issubclass, type, id, hash, vars, dir.
class A:
    k = 1
    def __init__(self): self.v = 2
    def m(self): return self.v


class B(A): pass


a = A()
print(getattr(a, "v"), getattr(a, "k"), getattr(a, "zz", "dflt"), getattr(a, "m")(), hasattr(a, "v"), hasattr(a, "zz"), hasattr(A, "v"), hasattr(5, "real"), getattr("abc", "upper")())
setattr(a, "new name", 3); print(vars(a), getattr(a, "new name")); delattr(a, "v"); print(vars(a), hasattr(a, "v"))
setattr(A, "k", 9); print(a.k, B.k); setattr(B, "k", 10); print(A.k, B().k); delattr(B, "k"); print(B.k)
print(isinstance(a, A), isinstance(B(), A), isinstance(a, B), isinstance(1, (str, int)), isinstance(True, int), isinstance(1, object), isinstance(A, type), isinstance(None, type(None)), isinstance([], (tuple, (set, list))), isinstance(1, int | str), isinstance("a", ()))
print(issubclass(B, A), issubclass(A, B), issubclass(bool, int), issubclass(A, object), issubclass(int, (str, int)), issubclass(A, A), issubclass(type, object), issubclass(KeyError, LookupError))
print(callable(A), callable(a), callable(a.m), callable(len), callable(5), callable(lambda: 0), type(a) is A, type(A) is type, type(5) == int, type([]).__name__, type(len).__name__, type(None).__name__, type(a.m).__name__, type(type).__name__)
print(id(a) == id(a), id(a) != id(A()), type(id(a)).__name__, hash("x") == hash("x"), hash(5), hash(-1), hash(None) == hash(None), hash(1.5), hash(a) == hash(a), hash((1, 2)) == hash((1, 2)))
print([n for n in dir(a) if not n.startswith("__")], [n for n in dir(B) if not n.startswith("_")], "upper" in dir(""), "append" in dir(list), sorted(vars(type("T", (), {"q": 1})))[-1:], "__class__" in dir(5), dir(type("E", (), {"__dir__": lambda s: ["z", "a"]})()))
o = object(); print(type(o).__name__, isinstance(o, object), o == o, o == object(), repr(o)[:14], object.__name__, object.__bases__, type.__bases__, str(object), callable(object))
def f():
    x, y = 1, 2
    return sorted(locals()), [n for n in dir()]
print(f(), "f" in globals(), "a" in dir(), globals()["a"] is a, globals() is globals(), vars() is globals(), locals() is globals(), __name__ in ("__main__",), type(globals()).__name__)
globals()["injected"] = 42; print(injected)
T = type("Dyn", (A,), dict(z=5, hello=lambda self, n="x": f"{self.z}{n}")); t = T(); print(T.__name__, t.hello(), t.k, T.__bases__[0].__name__, isinstance(t, A), T.__dict__["z"])
for bad in (lambda: getattr(a, "zz"), lambda: getattr(a, 5), lambda: getattr(a), lambda: setattr(a, 1, 2), lambda: setattr(a, "x"), lambda: delattr(a, "zz"), lambda: hasattr(a), lambda: hasattr(a, 1), lambda: isinstance(1), lambda: isinstance(1, 1), lambda: issubclass(1, int), lambda: issubclass(int, 5), lambda: type(), lambda: type("X", (5,), {}), lambda: type("X", (), []), lambda: vars(5), lambda: vars(1, 2), lambda: hash({}), lambda: hash(), lambda: callable(), lambda: id(), lambda: object(5), lambda: object().x, lambda: setattr(object(), "x", 1), lambda: dir(1, 2), lambda: globals(1), lambda: type(5)(b"x"), lambda: isinstance(1, [int])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
