# What a metaclass, __prepare__, __mro_entries__ and __class__ cells can do wrong.
class MA(type): pass
class MB(type): pass
class A(metaclass=MA): pass
class B(metaclass=MB): pass


def told(f):
    try:
        return f()
    except Exception as e:
        print(type(e).__name__, e)


def conflict():
    class C(A, B): pass


def conflict2():
    class C(A, metaclass=MB): pass


def conflict3():
    type("C", (A, B), {})


def entries():
    class E:
        def __mro_entries__(self, bases): return [int]
    class C(E()): pass


def entries2():
    class E:
        def __mro_entries__(self, bases): return 5
    class C(E()): pass


def entries3():
    class E:
        def __mro_entries__(self, bases):
            print("asked", [type(b).__name__ for b in bases])
            return ()
    class C(E(), E()): pass
    print(C.__bases__, len(C.__orig_bases__))


def prepare():
    class M(type):
        @classmethod
        def __prepare__(cls, name, bases, **kw): return 5
    class C(metaclass=M): pass


def prepare2():
    class M:
        def __prepare__(*a, **kw): return None
    class C(metaclass=M()): pass


def prepare3():
    class C(metaclass=lambda n, b, d, **kw: (n, b, sorted(d), kw), x=1): y = 2
    print(C)


def prepare4():
    class Log(dict):
        def __setitem__(self, k, v):
            print("set", k)
            super().__setitem__(k, v)
    class M(type):
        @classmethod
        def __prepare__(cls, name, bases, **kw):
            print(name, bases, kw)
            return Log()
        def __new__(cls, name, bases, ns, **kw): return super().__new__(cls, name, bases, dict(ns))
        def __init__(cls, name, bases, ns, **kw): pass
    class C(metaclass=M, a=1):
        x = 1
        def f(self): pass


def cell():
    class M(type):
        def __new__(cls, name, bases, ns):
            ns.pop("__classcell__", None)
            return super().__new__(cls, name, bases, ns)
    class C(metaclass=M):
        def f(self): return __class__


def cell2():
    class M(type):
        def __new__(cls, name, bases, ns):
            first = super().__new__(cls, name, bases, dict(ns))
            second = super().__new__(cls, name, bases, dict(ns))
            return first
    class C(metaclass=M):
        def f(self): return __class__


def cell3():
    class M(type):
        def __new__(cls, name, bases, ns):
            ns["__classcell__"] = 5
            return super().__new__(cls, name, bases, ns)
    class C(metaclass=M):
        def f(self): return __class__


def qualname():
    class C:
        __qualname__ = 5


def qualname2():
    type("C", (), {"__qualname__": None})


def type_args():
    type("C", ())


def type_args2():
    type.__new__(type)


def type_args3():
    type.__new__(type, "C", (), {}, 1)


def type_args4():
    type.__new__(type, 1, (), {})


def type_args5():
    type("C", [], {})


def type_args6():
    type("C", (), [])


def type_args7():
    type("C", (5,), {})


def null_name():
    type("a\0b", (), {})


def slots():
    class C:
        __slots__ = ("a", 5)


def slots2():
    class C:
        __slots__ = ("a b",)


def slots3():
    class C:
        __slots__ = ("a",)
        a = 1


def slots4():
    class C(int):
        __slots__ = ("a",)
    C(5).a = 6


def slots5():
    class C(tuple):
        __slots__ = ("a",)


def slots6():
    class C:
        __slots__ = ("__dict__", "__dict__")


def slots7():
    class C:
        __slots__ = {"a": "doc of a", "b": None}
    print(C.a.__doc__, C.b.__doc__, C.__slots__)


def slots8():
    class C:
        __slots__ = "single"
    C().other = 1


def slots9():
    class C:
        __slots__ = 5


def slots10():
    class P:
        __slots__ = ("__weakref__",)
    class C(P):
        __slots__ = ("__weakref__",)


def init():
    class C:
        def __init__(self): return 5
    C()


def init2():
    class C:
        def __init__(self):
            return (yield)
    C()


def init3():
    class C:
        __init__ = lambda self: 1
    C()


def init4():
    class M(type):
        def __call__(cls): return super().__call__()
    class C(metaclass=M):
        def __init__(self): return []
    C()


def many():
    class M(type):
        def __new__(m, n, b, d, **kw): return super().__new__(m, n, b, d)
        def __init__(*a, **k): print(len(k))
    class C(metaclass=M, **{f"k{i}": i for i in range(40)}): pass


for name, f in list(globals().items()):
    if callable(f) and f is not told and not isinstance(f, type):
        print(name, end=": ")
        told(f)
        print()
