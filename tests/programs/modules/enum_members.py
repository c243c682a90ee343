# enum: members, values, lookup, iteration, auto, aliases, comparison, methods
from enum import Enum, IntEnum, StrEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    def pretty(self):
        return self.name.title()


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"])
print(list(Color), len(Color), Color.CRIMSON is Color.RED, Color.GREEN.pretty())
print(Color.RED == 1, Color.RED != Color.BLUE, Color.RED in Color, isinstance(Color.RED, Color))
print(Color.__members__.keys(), {Color.RED: "r"}[Color.CRIMSON], f"{Color.RED} {Color.RED!r}")
for bad in (lambda: Color(9), lambda: Color["PINK"], lambda: Color.PINK, lambda: Color.RED < Color.BLUE):
    try:
        bad()
    except (ValueError, KeyError, AttributeError, TypeError) as e:
        print(type(e).__name__ + ":", e)
try:
    Color.RED = 5
except AttributeError as e:
    print("AttributeError:", e)


class State(Enum):
    def _generate_next_value_(name, start, count, last):
        return name.lower()
    IDLE = auto()
    BUSY = auto()


class N(IntEnum):
    ONE = auto()
    TWO = auto()


class S(StrEnum):
    A = auto()
    B = "bee"


print([s.value for s in State], N.ONE + 1, N.TWO == 2, sorted([N.TWO, N.ONE]), repr(N.ONE), str(N.ONE))
print(S.A, S.B == "bee", repr(S.B), S.A.upper(), f"{N.TWO:03d}")
try:
    @unique
    class U(Enum):
        A = 1
        B = 1
except ValueError as e:
    print("ValueError:", e)
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.DOG.value, type(Color.RED).__name__)
