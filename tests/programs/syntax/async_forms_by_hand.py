# async def, await, async for, async with, async comprehensions, driven by hand.
class Step:
    def __init__(self, v):
        self.v = v

    def __await__(self):
        got = yield ("step", self.v)
        return got


class ARange:
    def __init__(self, n):
        self.i, self.n = 0, n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.i == self.n:
            raise StopAsyncIteration
        self.i += 1
        return await Step(self.i)


class ACtx:
    async def __aenter__(self):
        return await Step("enter")

    async def __aexit__(self, t, v, tb):
        await Step("exit")
        return t is ValueError


def drive(coro):
    value, trail = None, []
    try:
        while True:
            kind, v = coro.send(value)
            trail.append(v)
            value = v if v == "enter" else v * 10
    except StopIteration as e:
        return trail, e.value


async def main():
    async for x in ARange(2):
        print("x", x)
    else:
        print("async else")
    async with ACtx() as a, ACtx() as b:
        print(a, b)
    async with ACtx():
        raise ValueError
    r = [i async for i in ARange(2)]
    r += [await Step(i) for i in (7, 8)]
    d = {i: i async for i in ARange(2) if i > 10}
    s = {i async for i in ARange(1)}
    g = (i async for i in ARange(2))
    return r, d, s, [i async for i in g], await Step(1) + await Step(2)


print(drive(main()))


async def agen():
    try:
        got = yield 1
        print("got", got)
        yield await Step(5)
    finally:
        print("agen finally")


async def use():
    g = agen()
    print(await g.asend(None), await g.asend("hello"))
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print("stopped")
    async for v in agen():
        print("v", v)
        break
    h = agen()
    await h.__anext__()
    await h.aclose()
    return "end"


print(drive(use()))
