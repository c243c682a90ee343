# with: several items, parenthesised, targets, order, suppressed errors.
class M:
    def __init__(self, name, swallow=False, value=None):
        self.name, self.swallow, self.value = name, swallow, value

    def __enter__(self):
        print("enter", self.name)
        return self.value or self.name

    def __exit__(self, t, v, tb):
        print("exit", self.name, t.__name__ if t else None, v, tb is not None)
        return self.swallow


with M("a"):
    print("body")
with M("a") as x, M("b") as y:
    print(x, y)
with (M("p") as x, M("q", value=(1, [2, 3])) as (i, (j, k)),):
    print(x, i, j, k)
with (M("single")) as z:
    print(z)
with (M("x"), M("y")):
    pass
d = {}
with M("item") as d["k"], M("attr") as M.last:
    print(d, M.last)
with M("outer", swallow=True), M("inner"):
    raise ValueError("lost")
print("after")
with M("s", True):
    with M("deep", True):
        1 / 0
    print("inner swallowed")


def f():
    with M("ret"):
        return "value"


def g():
    for n in range(3):
        with M(n):
            if n == 0:
                continue
            if n == 1:
                break
    return n


print(f(), g())
try:
    with M("before"), None:
        pass
except TypeError as e:
    print(e)
try:
    with M("t") as (a, b, c):
        pass
except ValueError as e:
    print(e)
try:
    with M("raises"):
        raise KeyError("k")
except KeyError as e:
    print("caught", e)
