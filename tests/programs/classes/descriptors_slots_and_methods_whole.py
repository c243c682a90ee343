# descriptors, properties, slots, static and class methods, __set_name__
# descriptors
class D:
    def __set_name__(self, o, n): print("set_name", o.__name__, n); self.n = n
    def __get__(self, i, o=None): print("get", i is None, o.__name__); return 5
    def __set__(self, i, v): print("set", v)
    def __delete__(self, i): print("del")
class ND:
    def __get__(self, i, o=None): return "nd"
class A:
    d = D(); e = ND()
a = A()
print(a.d, A.d, a.e, A.e)
a.d = 3; del a.d
a.e = 7; print(a.e, a.__dict__)
a.__dict__["d"] = 9; print(a.d)
A.d = 5; print(A.d, a.d)
class P:
    @property
    def x(self): "doc of x"; return self._x
    @x.setter
    def x(self, v): self._x = v
    ro = property(lambda s: 1)
    wo = property(None, lambda s, v: None)
p = P(); p.x = 4; print(p.x, P.x.__doc__, P.x, P.x.fget.__name__)
for f in ("p.ro = 1", "del p.ro", "p.wo", "del p.x", "p.y", "P.x = 1"):
    try:
        if f == "p.ro = 1": p.ro = 1
        elif f == "del p.ro": del p.ro
        elif f == "p.wo": p.wo
        elif f == "del p.x": del p.x
        elif f == "p.y": p.y
        else: P.x = 1
    except AttributeError as e: print(f, e)
print(p.x)
class S:
    __slots__ = ("a", "b")
s = S(); s.a = 1
for f in (lambda: s.b, lambda: setattr(s, "c", 1), lambda: s.__dict__, lambda: delattr(s, "b")):
    try: print(f())
    except AttributeError as e: print(e)
print(S.a, type(S.a))
class S2(S): pass
s2 = S2(); s2.zz = 1; print(s2.__dict__)
try:
    class S3: 
        __slots__ = ("a",); a = 1
except ValueError as e: print(e)
try:
    class S4(int): __slots__ = ("a",)
except TypeError as e: print(e)
try:
    class S5: __slots__ = ("1a",)
except TypeError as e: print(e)
try:
    class S6: __slots__ = (1,)
except TypeError as e: print(e)
class S7: __slots__ = "abc"
x = S7(); x.abc = 3; print(x.abc)
class S8: __slots__ = ["__dict__", "q"]
x = S8(); x.w = 3; x.q = 1; print(x.__dict__)
class Priv:
    __slots__ = ("__x",)
    def __init__(self): self.__x = 1
    def get(self): return self.__x
print(Priv().get(), Priv._Priv__x)
class SM:
    @staticmethod
    def s(x): return x
    @classmethod
    def c(cls): return cls.__name__
    s2 = staticmethod(len)
print(SM.s(1), SM().s(2), SM.c(), SM().c(), SM.s2("abc"), SM.__dict__["s"], SM.__dict__["c"].__func__.__name__)
print(SM.__dict__["s"](5), staticmethod(len).__wrapped__, SM.c, SM().c.__self__)
class SubSM(SM): pass
print(SubSM.c(), SubSM().c())
class cached:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, i, o):
        v = i.__dict__[self.n] = self.f(i); return v
class CC:
    @cached
    def v(self): print("compute"); return 42
c = CC(); print(c.v, c.v)
class Bad:
    def __set_name__(self, o, n): raise ValueError("bad")
try:
    class X: y = Bad()
except RuntimeError as e: print(repr(e), repr(e.__cause__))
except ValueError as e: print(repr(e), e.__notes__ if hasattr(e, "__notes__") else None)
class FF:
    def m(self): pass
print(FF.m.__qualname__, FF().m.__func__ is FF.m, FF.m.__get__(5).__self__, FF().m == FF().m)
f = FF(); print(f.m == f.m, f.m is f.m, hash(f.m) == hash(f.m))
try: f.m.x = 1
except AttributeError as e: print(e)
FF.m.x = 3; print(f.m.x)
