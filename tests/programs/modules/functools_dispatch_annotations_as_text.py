# singledispatch by annotations that are texts: builtins, unions, classes of the module, names that are not there
from __future__ import annotations

from functools import singledispatch, singledispatchmethod


class Shape:
    pass


class Circle(Shape):
    pass


@singledispatch
def kind(value):
    return "something"


@kind.register
def _(value: int | str):
    return "one"


@kind.register
def _(value: Shape) -> str:
    return "a shape"


@kind.register
def _(value: None):
    return "nothing"


class Printer:
    @singledispatchmethod
    def show(self, value):
        return "something"

    @show.register
    def _(self, value: int):
        return "an int"

    @show.register
    def _(self, value: list):
        return "a list"


print([kind(v) for v in (1, "", Circle(), None, 2.0)])
print([Printer().show(v) for v in (1, [], "")])


def unknown(value: Nowhere):
    pass


def subscripted(value: list[int]):
    pass


def only_return() -> int:
    pass


def written(value: "dict"):
    return "a dict"


for function in unknown, subscripted, only_return, written, print:
    try:
        kind.register(function)
        print(kind({}), kind(5))
    except (NameError, TypeError) as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
