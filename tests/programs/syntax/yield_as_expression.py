# yield in assignments, calls, conditions, tuples and with augmented targets.
def g():
    x = yield
    print("x", x)
    y = yield x, 1
    print("y", y)
    z = (yield) or "default"
    print("z", z)
    print("call", (yield "arg"), [(yield "a"), (yield "b")])
    total = 10
    total += yield "aug"
    print("total", total)
    if (yield "cond") == 5:
        print("five")
    d = {(yield "key"): (yield "value")}
    print(d, f"{(yield 'f')!r}")
    w: int = yield "annotated"
    a = b = yield "chain"
    print(w, a, b)
    return (yield "last") + 1


it = g()
sent = None
n = 0
try:
    while True:
        out = it.send(sent)
        print("->", out)
        sent = n = n + 1
        if n == 8:
            sent = 5
except StopIteration as e:
    print("returned", e.value)


def lazy():
    yield from (i for i in [1, 2])
    r = yield from inner()
    print("inner gave", r)
    yield *range(2), "star"


def inner():
    yield "in"
    return "result"


print(list(lazy()))


def empty():
    return
    yield


print(list(empty()), list((lambda: (yield))()))
