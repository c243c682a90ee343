# What asend(), athrow() and aclose() do in whatever state their generator and
# they themselves are, driven by hand.
class Pause:
    def __await__(self):
        yield "pause"


async def numbers():
    try:
        yield 1
        await Pause()
        yield 2
    finally:
        await Pause()


async def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass


def quietly(call, *steps):
    for step in steps:
        try:
            call.send(step)
        except BaseException:
            pass


def fresh():
    return numbers(), None


def at_yield():
    g = numbers()
    quietly(g.asend(None), None)
    return g, None


def done():
    g, _ = at_yield()
    for _ in range(2):
        quietly(g.asend(None), None, None)
    return g, None


def closed():
    g = numbers()
    quietly(g.aclose(), None)
    return g, None


def busy():
    g, _ = at_yield()
    call = g.asend(None)
    quietly(call, None)
    return g, call


def dropped():
    return busy()[0], None


def closing():
    g, _ = at_yield()
    call = g.aclose()
    quietly(call, None)
    return g, call


def ignoring():
    g = stubborn()
    quietly(g.asend(None), None)
    quietly(g.aclose(), None)
    return g, None


def told(call, name, *args):
    try:
        return f"{getattr(call, name)(*args)!r}"
    except BaseException as e:
        return f"{e!r}"


kept = []                       # so that nothing is closed meanwhile
CALLS = [("asend", None), ("asend", 5), ("__anext__",), ("athrow", ValueError(2)),
         ("athrow", ValueError), ("athrow", GeneratorExit),
         ("athrow", StopAsyncIteration(3)), ("aclose",)]
STEPS = [[("send", None)] * 3, [("send", 5), ("send", None)],
         [("throw", KeyError(1)), ("send", None), ("send", None)],
         [("throw", GeneratorExit), ("send", None)],
         [("close",), ("send", None)],
         [("send", None), ("throw", KeyError(1)), ("send", None)]]

for make in fresh, at_yield, done, closed, busy, dropped, closing, ignoring:
    for name, *args in CALLS:
        print(make.__name__, name, args)
        for steps in STEPS:
            g, other = make()
            kept.append(g)
            call = getattr(g, name)(*args)
            print("   ", *(told(call, *step) for step in steps), g.ag_running, sep=" | ")
            if other:
                print("        then", told(other, "send", None), told(other, "send", None))
