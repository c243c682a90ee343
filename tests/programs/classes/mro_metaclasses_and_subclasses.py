# super, mro, __init_subclass__, metaclasses, subclasses of builtins
# super, mro, init_subclass, class_getitem, metaclass
class A:
    def __init__(s): print("A")
    def f(s): return "A.f"
class B(A):
    def __init__(s): super().__init__(); print("B")
    def f(s): return "B" + super().f()
class C(A):
    def __init__(s): super().__init__(); print("C")
    def f(s): return "C" + super().f()
class D(B, C):
    def __init__(s): super().__init__(); print("D")
    def f(s): return "D" + super().f()
d = D(); print(d.f(), [c.__name__ for c in D.__mro__], D.mro()[1], D.__bases__, D.__base__)
print(super(B, d).f(), super(D, D).f(d), super(D, d).__thisclass__, super(D, d).__self__ is d)
print(repr(super(D, d))[:30], super(D, d).__self_class__)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def mk():
    class X(A, B): pass
t(mk)
def mk2():
    class X(object, A): pass
t(mk2)
def mk3():
    class Y(A): pass
    class Z(Y, A): pass
    return Z.__mro__[2].__name__
t(mk3)
def mk4():
    class X(1): pass
t(mk4)
def mk5():
    class X(len): pass
t(mk5)
def mk6():
    class X(type(None)): pass
t(mk6)
def mk7():
    class X(A, A): pass
t(mk7)
def mk8():
    class X(A, foo=1): pass
t(mk8)
def mk9():
    class X(A, metaclass=5): pass
t(mk9)
class I:
    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw); cls.tag = tag; print("sub", cls.__name__, tag)
class J(I, tag=3): pass
class K(J): pass
print(J.tag, K.tag)
def mk10():
    class L(I, nope=1): pass
t(mk10)
class G:
    def __class_getitem__(cls, k): return (cls.__name__, k)
print(G[1], G[int, str])
t(lambda: A[1]); t(lambda: A()[1]); t(lambda: int[1]); t(lambda: list[int]); t(lambda: dict[str, int]); t(lambda: tuple[int, ...]); t(lambda: list[int]()); t(lambda: type[int])
class M(type):
    def __new__(m, n, b, ns, **k): print("new", n, sorted(x for x in ns if not x.startswith("__")), k); return super().__new__(m, n, b, ns)
    def __init__(c, n, b, ns, **k): print("init", n); super().__init__(n, b, ns)
    def __call__(c, *a, **k): print("call", a, k); return super().__call__(*a, **k)
    def __getattr__(c, n): return "meta" + n
    def __len__(c): return 42
    def __iter__(c): return iter("xyz")
    def __contains__(c, x): return True
    def __repr__(c): return f"<M {c.__name__}>"
    def __getitem__(c, i): return i
    @classmethod
    def __prepare__(m, n, b, **k): print("prepare", n, k); return {"pre": 1}
    @property
    def prop(c): return "prop"
class W(metaclass=M, z=1):
    a = 1
    def __init__(s, x): s.x = x
print(W(5).x, W.foo, len(W), list(W), 3 in W, W, W[3], W.prop, W.pre, type(W), isinstance(W, M))
class W2(W): pass
t(lambda: W2())
t(lambda: W2.__init__(1, 2))
t(lambda: object.__new__(5)); t(lambda: object.__new__()); t(lambda: object.__new__(int)); t(lambda: int.__new__(str)); t(lambda: int.__new__(A)); t(lambda: A.__new__(A).f()); t(lambda: A.f()); t(lambda: A(1)); t(lambda: object(1)); t(lambda: A.f(5))
class Sing:
    _i = None
    def __new__(cls, *a):
        if cls._i is None: cls._i = super().__new__(cls)
        return cls._i
    def __init__(s, *a): print("init", a)
print(Sing(1) is Sing(2))
class NewOther:
    def __new__(cls): return 5
    def __init__(s): print("never")
print(NewOther())
class NoInitArg:
    def __new__(cls, x): return super().__new__(cls)
print(type(NoInitArg(1)).__name__)
class InitRet:
    def __init__(s): return 1
t(InitRet)
class SubInt(int):
    def __new__(cls, v): return super().__new__(cls, v * 2)
    def __add__(s, o): return "added"
print(SubInt(4), SubInt(4) + 1, 1 + SubInt(4), SubInt(4) * 2, type(SubInt(4) * 2), repr(SubInt(3)), isinstance(SubInt(1), int), SubInt(2).real, hash(SubInt(4)) == hash(8), {8: "x"}[SubInt(4)])
class SubStr(str):
    def upper(s): return "UP"
    def __eq__(s, o): return True
    __hash__ = str.__hash__
print(SubStr("ab").upper(), SubStr("ab") + "c", SubStr("ab") == "zz", type(SubStr("ab") + "c"), type(SubStr("ab")[0]), SubStr(5), f"{SubStr('x')}", "zz" == SubStr("ab"), SubStr("a").join(["x", "y"]))
class SubList(list):
    def append(s, x): super().append(x * 2)
    def __getitem__(s, i): return "item"
l = SubList([1, 2]); l.append(3); print(l, l[0], list(l), l + [1], type(l + [1]), l[0:1], len(l), l == [1, 2, 6], type(l.copy()), sorted(l))
class SubDict(dict):
    def __missing__(s, k): return k * 2
    def __setitem__(s, k, v): super().__setitem__(k, v + 1)
e = SubDict(a=1); e["b"] = 2; e.update(c=3); print(e, e["zz"], e.get("q"), dict(e), "zz" in e, type(e.copy()), e | {"d": 1}, type(e | {}))
class SubExc(Exception):
    def __init__(s, a, b): super().__init__(a); s.b = b
t(lambda: (_ for _ in ()).throw(SubExc(1, 2)))
x = SubExc(1, 2); print(repr(x), str(x), x.args, x.b)
t(lambda: SubExc(1))
class SubTuple(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    @property
    def a(s): return s[0]
print(SubTuple(1, 2), SubTuple(1, 2).a, SubTuple(1, 2) + (3,), SubTuple(1, 2) == (1, 2))
class SubFloat(float): pass
print(SubFloat(1.5), SubFloat(1.5) + 1, repr(SubFloat("2")), type(-SubFloat(1)))
print(A.__name__, A.__qualname__, A.__module__, A.__doc__, A.__dict__.keys() >= {"f", "__init__"}, A.__subclasses__(), type.__name__, type(A).__name__, A.__class__, A.__weakref__)
A.__name__ = "AA"; print(A, A()); A.__qualname__ = "QQ"; print(A)
t(lambda: setattr(A, "__name__", 5)); t(lambda: setattr(int, "x", 1)); t(lambda: delattr(A, "nope")); t(lambda: setattr(A, "__class__", 5)); t(lambda: A.nope); t(lambda: A().nope); t(lambda: setattr(A(), "__class__", int))
class E1: pass
class E2:
    def hi(s): return "E2"
o = E1(); o.__class__ = E2; print(o.hi())
o.__dict__ = {"q": 1}; print(o.q)
t(lambda: setattr(o, "__dict__", 5))
