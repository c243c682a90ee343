# aiter, anext with and without default, driven by hand.
async def agen():
    for i in range(2):
        yield i


class AIt:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n: raise StopAsyncIteration
        self.n -= 1
        return self.n


class NotAsync:
    def __aiter__(self): return 5


def run(coro):
    try:
        coro.send(None)
    except StopIteration as e:
        return e.value


async def main():
    it = aiter(agen())
    print(await anext(it), await anext(it), await anext(it, "default"), await anext(it, None))
    a = AIt(2)
    print(aiter(a) is a, await anext(a), await anext(a), await anext(a, "done"))
    try:
        await anext(a)
    except StopAsyncIteration as e:
        print("stop", e.args)
    for bad in (lambda: aiter(5), lambda: aiter([1]), lambda: anext(5), lambda: anext(iter([])), lambda: aiter(NotAsync()), lambda: aiter(), lambda: anext(), lambda: aiter(a, 1), lambda: anext(a, 1, 2)):
        try:
            bad()
            print("fine")
        except TypeError as e:
            print(e)
    g = agen()
    print([x async for x in g], [x async for x in g], [y async for y in AIt(3)])
    total = 0
    async for x in AIt(4):
        total += x
        if x == 1: break
    else:
        print("no else")
    print(total, {x async for x in AIt(2)}, {x: 1 async for x in AIt(1)}, [x + y async for x in AIt(2) for y in (10, 20)], [x for x in [1, 2] if await anext(AIt(x)) > 0])
    return "end"


print(run(main()))
