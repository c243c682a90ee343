# contextlib.contextmanager on generators: values, exceptions, reuse.
from contextlib import contextmanager


@contextmanager
def tag(name):
    print(f"<{name}>", end=" ")
    try:
        yield name.upper()
    except ValueError as e:
        print(f"[{e}]", end=" ")
    finally:
        print(f"</{name}>")


with tag("a") as t:
    print(t, end=" ")
with tag("b"), tag("c"):
    print("both", end=" ")
with tag("d"):
    raise ValueError("swallowed")
try:
    with tag("e"):
        raise KeyError("through")
except KeyError as e:
    print("caught", e)


@contextmanager
def no_yield():
    if False:
        yield


@contextmanager
def two_yields():
    yield 1
    yield 2


@contextmanager
def replaces():
    try:
        yield
    except Exception as e:
        raise RuntimeError("replaced") from e


for cm in (no_yield, two_yields, replaces):
    try:
        with cm():
            if cm is replaces:
                1 / 0
    except RuntimeError as e:
        print(cm.__name__, e, repr(e.__cause__))


@tag("deco")
def f(x):
    print("in f", x, end=" ")
    return x * 2


print(f(4))
print(f(5))


def g():
    with tag("ret"):
        return "returned"


print(g())
for i in range(3):
    with tag(str(i)):
        if i == 1:
            break
