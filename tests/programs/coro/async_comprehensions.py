# async comprehensions of four kinds, conditions, nesting, await inside
import asyncio


async def arange(n):
    for i in range(n):
        await asyncio.sleep(0.1)
        yield i


async def square(x):
    await asyncio.sleep(0)
    return x * x


async def main():
    print([x async for x in arange(4)])
    print({x % 3 async for x in arange(5)})
    print({x: x * 2 async for x in arange(3)})
    g = (x + 1 async for x in arange(3) if x != 1)
    print(type(g).__name__, [y async for y in g])
    print([await square(x) for x in range(4)])
    print([await square(x) async for x in arange(4) if await square(x) > 1])
    print([(x, y) async for x in arange(2) for y in "ab"])
    print([(x, y) for x in "ab" async for y in arange(2)])
    print([[y async for y in arange(x)] async for x in arange(3)])
    print(sum([x async for x in arange(5)]), f"{asyncio.get_running_loop().time():.1f}")
    h = (await square(x) for x in range(3))
    print(type(h).__name__, [x async for x in h])
    try:
        sum(x async for x in arange(2))
    except TypeError as e:
        print("TypeError:", e)


asyncio.run(main())
