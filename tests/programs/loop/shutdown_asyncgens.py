# shutdown_asyncgens closes a generator left open; what comes later draws a warning
import asyncio


async def numbers(name):
    try:
        for i in range(100):
            yield i
    finally:
        print(name, "closing")
        await asyncio.sleep(0.1)
        print(name, "closed")


async def use(gen, n):
    out = []
    async for x in gen:
        out.append(x)
        if len(out) == n:
            return out


loop = asyncio.new_event_loop()
g1 = numbers("g1")
print(loop.run_until_complete(use(g1, 2)))
print(loop.run_until_complete(use(g1, 3)))
loop.run_until_complete(loop.shutdown_asyncgens())
print("all closed", loop.time())
print(loop.run_until_complete(use(g1, 1)))
g2 = numbers("g2")
print(loop.run_until_complete(use(g2, 1)))
loop.run_until_complete(loop.shutdown_default_executor())
loop.run_until_complete(g2.aclose())
loop.close()
