# inspect: signatures, their parameters, binding, documents, members
import functools
import inspect
from dataclasses import dataclass
from typing import Optional


def f(a, b: int = 2, /, c=3, *args, d, e: Optional[str] = None, **kw) -> bool: ...
def g(): ...
def h(*, k): ...


class C:
    """A class.

        Indented.
    """
    def __init__(self, x, y=1): ...
    def m(self, z): ...
    @classmethod
    def c(cls, q): ...
    @staticmethod
    def s(w): ...
    def __call__(self, v): ...


@dataclass
class D:
    a: int
    b: str = "x"


for o in (f, g, h, C, C(1).m, C.m, C.c, C.s, C(1), D, functools.partial(f, 1, d=5), lambda x, *y: 0):
    print(inspect.signature(o))
sig = inspect.signature(f)
for p in sig.parameters.values():
    print(p.name, p.kind, repr(p.kind), p.default is p.empty, p.annotation if p.annotation is not p.empty else "-", repr(p))
print(sig.return_annotation, list(sig.parameters), sig == inspect.signature(f))
b = sig.bind(1, 2, 3, 4, 5, d=6, z=7)
print(b.args, b.kwargs, b.arguments)
b = inspect.signature(C).bind(5)
b.apply_defaults()
print(b.arguments, b)
for args, kw in (((), {}), ((1,), {}), ((1, 2, 3), {"d": 1, "c": 9}), ((1,), {"d": 2, "b": 3})):
    try:
        print(sig.bind(*args, **kw).arguments)
    except TypeError as e:
        print("TypeError:", e)
try:
    inspect.signature(g).bind(1)
except TypeError as e:
    print(e)
try:
    inspect.signature(5)
except TypeError as e:
    print(e)


@functools.wraps(f)
def wrapped(*a, **k): ...


print(inspect.signature(wrapped), inspect.unwrap(wrapped) is f)
print(inspect.getdoc(C), inspect.cleandoc("  a\n    b\n  c\n"))
print([n for n, v in inspect.getmembers(C, inspect.isfunction)])
print(inspect.getfullargspec(f))
print(inspect.signature(f).replace(return_annotation=int))


async def co(): ...


print(inspect.iscoroutinefunction(functools.partial(co)), inspect.iscoroutinefunction(C(1).m))


def who():
    return inspect.currentframe().f_code.co_name, inspect.currentframe().f_back.f_code.co_name


print(who(), inspect.getmodule(C).__name__)
