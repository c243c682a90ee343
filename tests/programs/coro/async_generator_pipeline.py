# async generators feeding each other, with a filter, a batcher and a merger
import asyncio


async def source(n):
    for i in range(n):
        await asyncio.sleep(0.1)
        yield i


async def evens(it):
    async for x in it:
        if x % 2 == 0:
            yield x


async def batch(it, size):
    out = []
    async for x in it:
        out.append(x)
        if len(out) == size:
            yield tuple(out)
            out = []
    if out:
        yield tuple(out)


async def take(it, n):
    async for x in it:
        if n == 0:
            return
        n -= 1
        yield x


async def merge(*its):
    q = asyncio.Queue()
    done = object()

    async def pump(it):
        async for x in it:
            await q.put(x)
        await q.put(done)

    ts = [asyncio.create_task(pump(it)) for it in its]
    left = len(ts)
    while left:
        x = await q.get()
        if x is done:
            left -= 1
        else:
            yield x


async def main():
    async for b in batch(evens(source(14)), 3):
        print(b, f"{asyncio.get_running_loop().time():.1f}")
    print([x async for x in take(source(100), 3)])
    print([x async for x in merge(source(3), evens(source(5)))])


asyncio.run(main())
