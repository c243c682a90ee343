# __aiter__ and __anext__, else of async for, break, StopAsyncIteration
import asyncio


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        print("aiter")
        return self

    async def __anext__(self):
        if self.n <= 0:
            raise StopAsyncIteration("finished")
        await asyncio.sleep(0.5)
        self.n -= 1
        return self.n


async def main():
    async for x in Countdown(3):
        print(x, asyncio.get_running_loop().time())
    else:
        print("else")
    async for x in Countdown(3):
        if x == 1:
            break
        if x == 2:
            continue
    else:
        print("not printed")
    it = aiter(Countdown(1))
    print(await anext(it), await anext(it, "default"))
    try:
        await anext(it)
    except StopAsyncIteration as e:
        print("StopAsyncIteration", e.args)
    for bad in (5, [1]):
        try:
            async for x in bad:
                pass
        except TypeError as e:
            print("TypeError:", e)
    try:
        for x in Countdown(1):
            pass
    except TypeError as e:
        print("TypeError:", e)


asyncio.run(main())
