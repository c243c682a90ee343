# anext with a default, aiter of things, two consumers on one async iterator
import asyncio


class Numbers:
    def __init__(self, limit):
        self.i, self.limit = 0, limit

    def __aiter__(self):
        return self

    async def __anext__(self):
        await asyncio.sleep(0.1)
        if self.i >= self.limit:
            raise StopAsyncIteration
        self.i += 1
        return self.i


async def reader(name, it, delay):
    async for x in it:
        print(name, x)
        await asyncio.sleep(delay)


async def main():
    shared = Numbers(7)
    await asyncio.gather(reader("a", shared, 0.1), reader("b", shared, 0.25))
    it = aiter(Numbers(2))
    while (x := await anext(it, None)) is not None:
        print("x", x)
    try:
        aiter(5)
    except TypeError as e:
        print("TypeError:", e)
    try:
        anext([])
    except TypeError as e:
        print("TypeError:", e)
    fresh = Numbers(1)
    c = anext(fresh)
    print(await c)


asyncio.run(main())
