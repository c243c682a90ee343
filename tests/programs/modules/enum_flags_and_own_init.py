# enum: Flag, IntFlag, members with attributes, properties, _missing_
from enum import Enum, Flag, IntFlag, auto


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(Perm.R | Perm.W, Perm.RW, Perm.R & Perm.W, Perm.R in Perm.RW, bool(Perm.R & Perm.X))
print(Perm.R.value, Perm.X.value, (Perm.R | Perm.X).value, ~Perm.R, Perm.RW ^ Perm.R)
print(list(Perm.RW), repr(Perm.R | Perm.X), list(Perm), Perm(3))


class Opt(IntFlag):
    A = 1
    B = 2


print(Opt.A | Opt.B, Opt.A | 4, Opt.A + 1, repr(Opt.A | Opt.B), int(Opt.B))


class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.67300e-11 * self.mass / (self.radius ** 2)


print(f"{Planet.EARTH.gravity:.4f}", Planet.MARS.mass, Planet.MARS)


class Level(Enum):
    LOW = 1
    HIGH = 2

    @classmethod
    def _missing_(cls, value):
        return cls.LOW if value == "lowest" else None

    def __str__(self):
        return f"level {self.value}"


print(Level("lowest"), Level(2), repr(Level.HIGH))
try:
    Level("x")
except ValueError as e:
    print("ValueError:", e)
match Level.HIGH:
    case Level.LOW:
        print("low")
    case Level.HIGH:
        print("high")
