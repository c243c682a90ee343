# dataclasses: fields, asdict, astuple, replace, is_dataclass, kw_only, slots, InitVar, make_dataclass
import dataclasses
import inspect
from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, fields, is_dataclass, replace
from typing import ClassVar


@dataclass
class Inner:
    n: int


@dataclass
class Outer:
    inner: Inner
    many: list[Inner]
    table: dict
    count: ClassVar[int] = 0


o = Outer(Inner(1), [Inner(2)], {"k": Inner(3)})
print(asdict(o), astuple(o))
print([f.name for f in fields(o)], fields(Inner)[0].type, is_dataclass(o), is_dataclass(5))
print(replace(o, inner=Inner(9)).inner, o.inner)


@dataclass(kw_only=True)
class K:
    a: int
    b: int = 2


@dataclass
class M:
    a: int
    _: KW_ONLY
    b: int = 0


print(K(a=1), M(1, b=5))
for bad in (lambda: K(1), lambda: M(1, 2)):
    try:
        bad()
    except TypeError as e:
        print("TypeError:", e)


@dataclass
class WithInit:
    base: InitVar[int]
    value: int = 0

    def __post_init__(self, base):
        self.value += base


print(WithInit(5, 1))


@dataclass(slots=True)
class S:
    x: int = 1


print(S(), hasattr(S(), "__dict__"))
D = dataclasses.make_dataclass("D", ["x", ("y", int, 5)])
print(D(1), S.__match_args__)


@dataclass(repr=False, eq=False)
class Plain:
    x: int

    def __repr__(self):
        return "own repr"


print(Plain(1), Plain(1) == Plain(1), Plain.__hash__ is object.__hash__)


@dataclass(unsafe_hash=True)
class H:
    x: int


print(hash(H(1)) == hash(H(1)), Inner.__hash__)


@dataclass
class Started:
    x: int
    step: dataclasses.InitVar[int] = 0
    other: dataclasses.InitVar = None


print(inspect.signature(Started), Started.__doc__, Started.__init__.__annotations__)
