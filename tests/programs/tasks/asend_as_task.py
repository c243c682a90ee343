# asend() and aclose() are coroutines to a task: it drives them itself.
import asyncio

async def ticks(n):
    try:
        for i in range(n):
            yield i
    finally:
        print("ticks end", n)

async def keeps():
    source = ticks(4)
    t = asyncio.ensure_future(anext(source))
    print(await t, type(t.get_coro()).__name__, t)
    print(await asyncio.gather(anext(source), source.asend(None), return_exceptions=True))

async def drops():
    async for x in ticks(5):
        break

class Driven:
    def __init__(self):
        self.sent = []

    def send(self, value):
        self.sent.append(value)
        if len(self.sent) > 2:
            raise StopIteration(self.sent)

    def throw(self, *error):
        print("thrown", error)
        raise error[0]

    def close(self):
        pass

    def __await__(self):
        raise RuntimeError("nobody awaits")

async def drives():
    t = asyncio.ensure_future(Driven())
    print(t)
    print(await t, t)
    t = asyncio.ensure_future(Driven())
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled")

for f in keeps, drops, drives:
    asyncio.run(f())
