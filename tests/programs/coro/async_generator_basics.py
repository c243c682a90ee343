# async generators: yields, awaits between them, their types and flags
import asyncio
import inspect


async def ticks(n, delay):
    """Counts."""
    for i in range(n):
        await asyncio.sleep(delay)
        yield i
    print("generator ends")


async def main():
    g = ticks(3, 0.5)
    print(type(g).__name__, g.__name__, inspect.isasyncgen(g), ticks.__doc__)
    print(inspect.isasyncgenfunction(ticks), asyncio.iscoroutinefunction(ticks))
    async for i in g:
        print(i, asyncio.get_running_loop().time())
    print([x async for x in g], g.ag_running, g.ag_frame)
    both = []

    async def read(name, d):
        async for i in ticks(3, d):
            both.append((name, i))

    await asyncio.gather(read("a", 0.2), read("b", 0.3))
    print(both)
    try:
        await g
    except TypeError as e:
        print("TypeError:", e)


asyncio.run(main())
