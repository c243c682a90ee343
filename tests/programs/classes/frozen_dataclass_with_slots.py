# dataclasses frozen and with slots: what assigning and deleting say of fields and of other names
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 0


@dataclass(frozen=True)
class Plain:
    x: int


class Derived(Plain):
    pass


@dataclass(frozen=True, slots=True)
class Third(Point):
    z: int = 0


class Named(Point):
    pass


for made in Point(1), Plain(1), Derived(1), Third(1), Named(1):
    for name in "x", "z", "other":
        for act in (lambda: setattr(made, name, 5), lambda: delattr(made, name)):
            try:
                act()
                print(type(made).__name__, name, "no error")
            except Exception as e:
                print(type(made).__name__, name, type(e).__name__, e)
