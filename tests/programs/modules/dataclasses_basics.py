# dataclasses: repr, eq, order, defaults, field, frozen, post_init, inheritance
from dataclasses import FrozenInstanceError, dataclass, field


@dataclass
class Item:
    name: str
    price: float = 1.0
    tags: list = field(default_factory=list)
    secret: str = field(default="s", repr=False, compare=False)
    total: float = field(init=False)

    def __post_init__(self):
        self.total = self.price * 2


a, b = Item("a"), Item("a", secret="other")
print(a, a == b, a.total, a.tags is b.tags, a != Item("b"))


@dataclass(order=True, frozen=True)
class P:
    x: int
    y: int = 0


print(P(1) < P(1, 2), sorted([P(3), P(1, 5), P(1)]), hash(P(1)) == hash(P(1)), {P(1): 2}[P(1)])
try:
    P(1).x = 2
except FrozenInstanceError as e:
    print("FrozenInstanceError:", e)


@dataclass
class Special(Item):
    price: float = 5.0
    extra: int = 7


print(Special("s"), Special("s", 2.0, ["t"], extra=1))
for bad in (lambda: Item(), lambda: Item("a", 1, [], "s", 5, 6), lambda: a < b):
    try:
        bad()
    except TypeError as e:
        print("TypeError:", e)
try:
    @dataclass
    class Bad:
        x: list = []
except ValueError as e:
    print("ValueError:", e)
try:
    @dataclass
    class Bad2:
        x: int = 1
        y: str
except TypeError as e:
    print("TypeError:", e)
