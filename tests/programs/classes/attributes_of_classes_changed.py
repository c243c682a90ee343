# Attributes of classes: read, set, deleted; odd namespaces and bases.
import gc


def told(*fs):
    for f in fs:
        try:
            print(repr(f()), end="; ")
        except BaseException as e:
            print(type(e).__name__, e, end="; ")
    print()


class A:
    "doc of A"
    def who(self): return "A"


class B:
    def who(self): return "B"


class C(A): pass


told(lambda: setattr(C, "__name__", "Renamed"), lambda: C, lambda: C.__name__,
     lambda: C.__qualname__, lambda: setattr(C, "__name__", 5),
     lambda: setattr(C, "__name__", "a\0b"), lambda: setattr(C, "__qualname__", "q.r"), lambda: C,
     lambda: setattr(C, "__qualname__", 5), lambda: delattr(C, "__name__"),
     lambda: delattr(C, "__qualname__"), lambda: setattr(C, "__module__", "elsewhere"), lambda: C,
     lambda: C.__module__, lambda: setattr(C, "__module__", 5), lambda: repr(C),
     lambda: delattr(C, "__module__"), lambda: setattr(C, "__module__", "__main__"),
     lambda: setattr(C, "__doc__", "new"), lambda: C.__doc__, lambda: delattr(C, "__doc__"),
     lambda: C.__doc__, lambda: A.__doc__, lambda: delattr(A, "__doc__"),
     lambda: setattr(int, "__doc__", 1), lambda: setattr(int, "x", 1),
     lambda: delattr(int, "real"), lambda: setattr(int, "__name__", "x"))
told(lambda: C.__basicsize__ > 0, lambda: C.__text_signature__, lambda: int.__text_signature__,
     lambda: C.__annotations__, lambda: setattr(C, "__annotations__", {"x": 1}),
     lambda: C.__annotations__, lambda: delattr(C, "__annotations__"), lambda: C.__annotations__,
     lambda: int.__annotations__, lambda: setattr(C, "__abstractmethods__", {"x"}), lambda: C(),
     lambda: delattr(C, "__abstractmethods__"), lambda: type(C()).__name__, lambda: C.__class__,
     lambda: setattr(C, "__class__", int), lambda: type.__class__,
     lambda: C.mro() == list(C.__mro__), lambda: type.mro(C)[0],
     lambda: type.__dict__["__name__"].__get__(C), lambda: type(C.__dict__).__name__,
     lambda: C.__dict__["x"], lambda: C.__or__(int), lambda: int | C, lambda: C | None,
     lambda: C | 5, lambda: C[int], lambda: C < C, lambda: hash(C) == hash(C), lambda: C == C,
     lambda: C(1), lambda: C(a=1), lambda: C.nope, lambda: C.who(), lambda: C.who(5))


class Odd:
    locals()[5] = "five"
    locals()["with space"] = 1
    vars()["late"] = 2


told(lambda: Odd.__dict__[5], lambda: sorted(map(str, vars(Odd)))[:2],
     lambda: getattr(Odd, "with space"), lambda: Odd.late, lambda: dir(Odd))
told(lambda: list(map(type, ["P", "Q"], [(), (A,)], [{}, {"x": 1}])),
     lambda: [*map(type, ["P"], [()], [{}])][0].__module__, lambda: type("a b", (), {}),
     lambda: type("", (), {}), lambda: type("é", (), {})().__class__.__name__,
     lambda: type("X", (), {"__module__": "m"}), lambda: type("X", (), {"__qualname__": "Y.Z"}),
     lambda: type("X", (), {"__doc__": 5}).__doc__, lambda: type("X", (), {5: 6}).__dict__[5],
     lambda: type(str("N"), (A, B), dict(z=1)).z, lambda: type("X", (type,), {})("Y", (), {}),
     lambda: type("X", (bool,), {}), lambda: type("X", (type(None),), {}),
     lambda: type("X", (type(len),), {}), lambda: type("X", (A, A), {}),
     lambda: type("X", (object, A), {}), lambda: type("X", (int, str), {}),
     lambda: type("X", (int, A), {}).__base__, lambda: type("X", (type(...),), {}),
     lambda: type("X", (range,), {}), lambda: type("X", (slice,), {}),
     lambda: type("X", (type(lambda: 0),), {}), lambda: type("X", (type(i for i in ()),), {}))


class Sub:
    made = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        Sub.made.append((cls.__name__, tag))


told(lambda: type("S1", (Sub,), {}, tag=1), lambda: type("S2", (Sub,), {}, other=1),
     lambda: Sub.made, lambda: type("S3", (A,), {}, k=1), lambda: type("S4", (), {}, k=1),
     lambda: object.__init_subclass__(), lambda: object.__init_subclass__(5),
     lambda: object.__init_subclass__(k=5), lambda: A.__init_subclass__(k=1))


class Named:
    def __init__(self, fail=False): self.fail = fail
    def __set_name__(self, owner, name):
        if self.fail:
            raise ValueError("in set_name")
        print("named", owner.__name__, name, end=" ")


told(lambda: type("H", (), {"a": Named(), "b": Named()}),
     lambda: type("H", (), {"a": Named(True)}))
