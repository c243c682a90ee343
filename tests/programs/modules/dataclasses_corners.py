# dataclasses: every option, errors, inheritance, InitVar, KW_ONLY, slots, make_dataclass
from dataclasses import *
import typing, inspect
from typing import ClassVar, Optional, List
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
@dataclass
class P:
    x: int
    y: int = 0
    z: list = field(default_factory=list)
    c: ClassVar[int] = 5
    h: int = field(default=3, repr=False, compare=False)
    o: Optional[List[int]] = None
t(lambda: P(1)); t(lambda: P()); t(lambda: P(1,2,3,4,5,6)); t(lambda: P(1, q=2)); t(lambda: P.__doc__); t(lambda: str(inspect.signature(P)))
t(lambda: P(1)==P(1,h=9)); t(lambda: hash(P(1))); t(lambda: fields(P)[2].name); t(lambda: asdict(P(1,z=[P(2)]))); t(lambda: astuple(P(1,z=[P(2)])))
t(lambda: replace(P(1), y=9)); t(lambda: P.__match_args__); t(lambda: P(1)<P(2)); t(lambda: P.y); t(lambda: P.z); t(lambda: P.__dataclass_params__); 
@dataclass(order=True, frozen=True)
class F:
    a: int; b: str = 'q'
f=F(1)
t(lambda: F(1)<F(2)); t(lambda: hash(F(1))==hash((1,'q'))); t(lambda: setattr(f,'a',3)); t(lambda: delattr(f,'a')); t(lambda: setattr(f,'zz',3)); t(lambda: F(1)<3); t(lambda: {F(1):2}[F(1)])
def s():
    @dataclass
    class X:
        a: int = 1
        b: int
t(s)
def s():
    @dataclass
    class X:
        a: list = []
t(s)
def s():
    @dataclass
    class X(F): pass
t(s)
def s():
    @dataclass(frozen=True)
    class X(P): pass
t(s)
def s():
    @dataclass(order=True, eq=False)
    class X: a:int
t(s)
def s():
    @dataclass(order=True)
    class X:
        a:int
        def __lt__(s,o): pass
t(s)
def s():
    @dataclass
    class X:
        a = field()
t(s)
@dataclass(slots=True)
class S:
    a: int
    b: int = 2
t(lambda: S(1)); t(lambda: setattr(S(1),'q',1)); t(lambda: S.__slots__)
@dataclass(kw_only=True)
class K: 
    a: int; b: int=3
t(lambda: K(1)); t(lambda: K(a=1)); t(lambda: K()); t(lambda: K.__doc__)
@dataclass
class KO:
    a: int
    _: KW_ONLY
    b: int
    i: InitVar[int] = 4
    def __post_init__(self, i): self.a += i
t(lambda: KO(1,b=2)); t(lambda: KO(1,b=2,i=10)); t(lambda: KO(1)); t(lambda: replace(KO(1,b=2),a=5)); t(lambda: InitVar[int]); t(lambda: KO.__doc__)
t(lambda: fields(3)); t(lambda: asdict(3)); t(lambda: is_dataclass(P)); t(lambda: is_dataclass(P(1)));
M = make_dataclass('M', ['a', ('b', int), ('c', int, field(default=5))], namespace={'m': lambda s: s.b})
t(lambda: M(1,2)); t(lambda: M(1,2).m())
@dataclass
class R:
    a: object = None
r=R(); r.a=r
t(lambda: r)
@dataclass
class Base:
    x: int
    def hi(self): return 'hi'
@dataclass
class Der(Base):
    y: int = 4
    x: int = 9
t(lambda: Der()); t(lambda: Der(1,2)); t(lambda: [f.name for f in fields(Der)])
@dataclass(repr=False, eq=False)
class NN: a:int
t(lambda: NN(1)==NN(1)); t(lambda: type(NN.__repr__)); t(lambda: hash(NN(1))==1)
@dataclass(unsafe_hash=True)
class UH: a:int
t(lambda: hash(UH(1))==hash((1,)))
def s():
    class G:
        @dataclass
        class In: a: int = 3
    return G.In()
t(s); t(lambda: field(default=1, default_factory=list)); t(lambda: MISSING.__class__); t(lambda: replace(P(1), q=9)); t(lambda: P.__init__.__annotations__)
