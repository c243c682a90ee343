# typing: reprs, substitution, protocols, named tuples, typed dicts, hints
import typing
from typing import *
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
T=TypeVar('T'); K=TypeVar('K'); P=ParamSpec('P')
class St(Generic[T]): 
    def m(self)->T: ...
class Pair(Generic[K,T]): pass
t(lambda: St[int]); t(lambda: type(St[int]())); t(lambda: St[int,str]); t(lambda: St[int]==St[int]); t(lambda: St.__parameters__); t(lambda: Pair[int,T][str]); t(lambda: Pair[int])
t(lambda: Optional[int]); t(lambda: Union[int,str,None]); t(lambda: Union[int]); t(lambda: Optional['X']); t(lambda: Union[int, Union[str,int]]); t(lambda: Optional[Union[int,str]])
t(lambda: List[T][int]); t(lambda: Dict[str, List[T]][int]); t(lambda: Callable[[int, T], str]); t(lambda: Callable[..., T][int]); t(lambda: Callable[[], None]); t(lambda: Callable)
t(lambda: Callable[P, T]); t(lambda: Callable[P,T][[int,str], bool]); t(lambda: Tuple[int,...]); t(lambda: Tuple[()]); t(lambda: Tuple); t(lambda: Literal['a',1,True]); t(lambda: Annotated[int,'x',3]); t(lambda: ClassVar[int]); t(lambda: Final); t(lambda: Any); t(lambda: Type[int]); 
t(lambda: AsyncIterator[int]); t(lambda: Awaitable[None]); t(lambda: Coroutine[Any,Any,int]); t(lambda: AsyncGenerator[int,None]); t(lambda: NoReturn); t(lambda: Self); t(lambda: Deque[int]); t(lambda: DefaultDict[str,int]); t(lambda: ContextManager[int]); t(lambda: List); t(lambda: Generator[int,None,str])
t(lambda: get_origin(List[int])); t(lambda: get_args(Dict[str,int])); t(lambda: get_args(Callable[[int],str])); t(lambda: get_origin(Iterable[int])); t(lambda: get_args(Optional[int])); t(lambda: get_origin(Optional[int])); t(lambda: get_origin(int|str)); t(lambda: get_origin(Annotated[int,1])); t(lambda: get_args(Literal[1,2])); t(lambda: get_origin(list[int])); t(lambda: get_args(Tuple[int,...]))
t(lambda: Optional[int]|str); t(lambda: int|Optional[str]); t(lambda: T|None); t(lambda: List[int]|None); t(lambda: isinstance(3, Union[int,str])); t(lambda: isinstance([], List)); t(lambda: isinstance([], List[int])); t(lambda: isinstance(3, Any)); t(lambda: Any()); t(lambda: List()); t(lambda: List[int]()); t(lambda: isinstance(None, Optional[int]))
class N(NamedTuple):
    x: int
    y: str = 'q'
    def m(self): return self.x+1
t(lambda: N(1)); t(lambda: N(1).m()); t(lambda: N._field_defaults); t(lambda: N()); t(lambda: N.__annotations__); t(lambda: N.__mro__); t(lambda: NamedTuple('Q',[('a',int),('b',str)])(1,2)); t(lambda: N(1)._replace(x=5)); t(lambda:N.__doc__)
class TD(TypedDict):
    a: int
    b: NotRequired[str]
class TD2(TD, total=False):
    c: int
t(lambda: TD(a=1)); t(lambda: TD.__required_keys__); t(lambda: sorted(TD2.__optional_keys__)); t(lambda: type(TD(a=1))); t(lambda: isinstance({}, TD)); t(lambda: TD2.__annotations__); t(lambda: TD.__total__); t(lambda: TypedDict('F', {'x':int})(x=3)); t(lambda: TD); t(lambda: is_typeddict(TD))
U=NewType('U', int)
t(lambda: U(3)); t(lambda: U); t(lambda: U.__supertype__); t(lambda: U.__name__)
@runtime_checkable
class Pr(Protocol):
    x: int
    def m(self): ...
class Imp:
    x=3
    def m(self): pass
class Imp2(Pr):
    def __init__(self): self.y=3
    def m(self): return 5
t(lambda: isinstance(Imp(), Pr)); t(lambda: isinstance(3, Pr)); t(lambda: issubclass(Imp, Pr)); t(lambda: Pr()); t(lambda: Imp2().y); t(lambda: isinstance(Imp2(), Pr))
class Pn(Protocol):
    def m(self): ...
t(lambda: isinstance(Imp(), Pn)); t(lambda: Pn())
@runtime_checkable
class Pm(Protocol[T]):
    def m(self) -> T: ...
t(lambda: issubclass(Imp, Pm)); t(lambda: issubclass(int, Pm)); t(lambda: Pm[int]); t(lambda: isinstance(3, SupportsInt)); t(lambda: isinstance('3', SupportsInt))
def f(a: 'int', b: Optional['St']=None, *c: List['int'], **k: 'Dict[str, int]') -> 'St[int]': ...
t(lambda: get_type_hints(f)); t(lambda: get_type_hints(N)); t(lambda: get_type_hints(TD)); t(lambda: get_type_hints(Pair)); t(lambda: f.__annotations__)
t(lambda: TypeVar('A', int, str).__constraints__); t(lambda: TypeVar('A', bound=int).__bound__); t(lambda: TypeVar('A', covariant=True)); t(lambda: P.args); t(lambda: P.kwargs); t(lambda: cast(int, 'x')); t(lambda: assert_never(3))
class It(Iterable[int]):
    def __iter__(self): return iter([1])
t(lambda: list(It())); t(lambda: It.__mro__); t(lambda: Generic[int]); 
class ML(List[int]): pass
t(lambda: ML([1])); t(lambda: ML.__mro__); t(lambda: Optional[1,2]); t(lambda: List[int,str]); t(lambda: hash(List[int])==hash(List[int])); t(lambda: {Optional[int]: 1}[Union[None,int]]); t(lambda: Union[int,str]==Union[str,int]); t(lambda: List[int]==list[int]); t(lambda: Callable[[int],str].__args__); t(lambda: Dict[str,'X']); t(lambda: Optional[int].__args__)
t(lambda: List[Optional[St[int]]]); t(lambda: St.__name__); t(lambda: List.__name__); t(lambda: Concatenate[int,P]); t(lambda: Callable[Concatenate[int,P],T]); t(lambda: Hashable); t(lambda: isinstance(3, Hashable)); t(lambda: Text); t(lambda: IO[str]); t(lambda: Required[int]); t(lambda: TypeGuard[int])
def s():
    class X(Generic): pass
t(s)
def s():
    class X(Optional[int]): pass
t(s)
def s():
    class X(Any): pass
    return X()
print(s().__class__)
@overload
def ov(a:int)->int: ...
def ov(a): return a
t(lambda: ov(3)); t(lambda: St[T][int]); t(lambda: St['Foo']); t(lambda: Tuple[int,str][int]); t(lambda: len(get_overloads(ov))); t(lambda: ForwardRef('x')); t(lambda: St[int].__origin__); t(lambda: St[int]().__orig_class__); t(lambda: Union[()]); t(lambda: str(Literal[b'x', None]))
class Node(Generic[T]):
    def __init__(self, v: T, nxt: Optional['Node[T]']=None): self.v=v
t(lambda: Node[int](3).v); t(lambda: get_type_hints(Node.__init__))
class Box(St[int]): pass
t(lambda: Box.__parameters__); t(lambda: Box().m()); t(lambda: Box.__orig_bases__); t(lambda: Box[int])
class GN(NamedTuple, Generic[T]):
    a: T
t(lambda: GN(1)); t(lambda: GN[int](2))
