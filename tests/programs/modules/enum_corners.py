# enum: errors, aliases, flags beyond their bits, mixed-in types, functional API
import enum
from enum import *
class C(Enum):
    A=1
    B=2
    AA=1
class P(Flag):
    R=1; W=2; X=4
    RW=3
class I(IntFlag):
    R=1; W=2; X=4
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
t(lambda: C.X); t(lambda: C(5)); t(lambda: C['X']); 
def s(): C.A=5
t(s)
def s(): C.A.name=5
t(s)
def s(): C.A.foo=5; return C.A.foo
t(s)
def s(): del C.A
t(s)
def s():
    class D(C): pass
t(s)
def s():
    class D(Enum):
        A=1
        A=2
t(s)
def s():
    class D(Enum):
        _foo_=1
t(s)
t(lambda: P(8)); t(lambda: P(3)); t(lambda:P(0)); t(lambda: str(P(5))); t(lambda: str(P(0)));t(lambda:~P.R); t(lambda: I(9)); t(lambda:str(I(9))); t(lambda: ~I.R); t(lambda: I.R|8)
t(lambda: list(P)); t(lambda: list(P.RW)); t(lambda: P.R in P.RW); t(lambda: 1 in P.RW); t(lambda: len(P))
t(lambda: C); t(lambda: P.RW.name); t(lambda: P(5).name); t(lambda: list(C.__members__.items()))
t(lambda: C.A < C.B); t(lambda: C.A.B); t(lambda: C.A+1); t(lambda: P('x')); t(lambda:C())
t(lambda: unique(C)); t(lambda: Enum('Z','a b c')); t(lambda: list(Enum('Z','a b c'))); t(lambda: Enum('Z',{'a':5}).a)
class S(str, Enum):
    A='x'
t(lambda: f"{S.A} {S.A!r} {str(S.A)}"); t(lambda: S.A=='x'); t(lambda: S.A.upper())
class SS(StrEnum):
    A=auto(); B='q'
t(lambda: f"{SS.A} {SS.A!r} {str(SS.A)}"); 
def s():
    class X(StrEnum): A=1
t(s)
class Planet(Enum):
    E=(1,2); M=(3,4)
    def __init__(self,a,b): self.a=a; self.b=b
    @property
    def sum(self): return self.a+self.b
t(lambda: Planet.E.sum); t(lambda: Planet((1,2)))
class N(Enum):
    def __new__(cls, v, l): o=object.__new__(cls); o._value_=v; o.l=l; return o
    A=(1,'l')
    @classmethod
    def _missing_(cls, v): return cls.A if v==9 else None
t(lambda: N(9)); t(lambda:N(8)); t(lambda: N.A.l)
class M2(Enum):
    @classmethod
    def _missing_(cls, v): return 5
t(lambda: M2(1))
class M3(Enum):
    @classmethod
    def _missing_(cls, v): raise KeyError(3)
t(lambda: M3(1))

t(lambda: hash(C.A) == hash("A"))
t(lambda: list(reversed(C)))
print(enum.auto(), [auto()], auto(5), repr(auto().value))
