# Annotations on variables, parameters, returns, attributes and loops.
x: int = 5
y: "forward reference"
z: list[int] = [1, 2]
(w): str = "paren"
print(x, z, w, __annotations__)


def f(a: int, b: "str" = "d", *args: float, c: bool = True, **kw: dict) -> list:
    local: int = 3
    unset: NotEvenDefined
    return [a, b, args, c, kw, local]


print(f(1, "x", 2.0, c=False, k=1), f.__annotations__)


class C:
    n: int
    m: str = "m"
    def g(self, other: "C") -> "C": ...
    self_typed: list["C"] = []
    def __init__(self, v: int = 0) -> None:
        self.v: int = v
        self.d: dict[str, int] = {}
        self.d["a"]: int = 7


print(C.__annotations__, C.m, hasattr(C, "n"), C(4).v, C(1).d)
try:
    print(y)
except NameError as e:
    print(e)


def order():
    def ann(t):
        print("ann", t, end=" ")
        return t

    def inner(a: ann(1) = ann("default"), *, b: ann(2) = ann("kwdefault")) -> ann(3):
        pass
    print(sorted(inner.__annotations__))


order()
v: int | None = None
t: tuple[int, ...] = (1,)
u: dict[str, list[int | str]] = {}
print(v, t, u, list[int], dict[str, int], int | None, int | str)
