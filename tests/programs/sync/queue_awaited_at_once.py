# `await q.get()` where an item is there, beside all that looks like it.
import asyncio
import inspect


class Loud(asyncio.Queue):
    def _put(self, item):
        print("put", item)
        super()._put(item)

    def _get(self):
        item = super()._get()
        print("got", item)
        return item


async def both(q):
    await q.put(1)
    await q.put(2)
    get = q.get
    later = get()
    print(inspect.iscoroutine(later), q.qsize())
    print(await q.get(), q.qsize())
    print(await later, q.qsize())
    other = get()
    print(inspect.iscoroutine(other))
    await q.put(3)
    print(await other)


async def full():
    q = asyncio.Queue(maxsize=1.5)
    await q.put("a")
    await q.put("b")
    print(q.full(), q.qsize())
    try:
        await asyncio.wait_for(q.put("c"), 0.1)
    except asyncio.TimeoutError:
        print("no room", q.qsize())
    print(await q.get(), await q.get(), q.empty())


async def order():
    q = asyncio.Queue(maxsize=1)

    async def put(name):
        for i in range(3):
            await q.put((name, i))
            print("has put", name, i)

    async def get(name):
        for _ in range(3):
            print(name, "has", await q.get())
    await asyncio.gather(put("a"), get("x"), put("b"), get("y"))


async def wrong(q):
    for call in (lambda: q.put(), lambda: q.get(1)):
        try:
            await call()
        except TypeError as e:
            print(e)
    try:
        await q.get(1)
    except TypeError as e:
        print(e)


async def deep(q, n):
    if n == 0:
        return await q.get()
    return await deep(q, n - 1)


async def limit():
    for n in range(940, 1000):
        q = asyncio.Queue()
        await q.put(n)
        try:
            await deep(q, n)
        except RecursionError:
            print("too deep", q.qsize())
            break


async def main():
    for q in (asyncio.Queue(), asyncio.LifoQueue(), asyncio.PriorityQueue(),
              Loud()):
        await both(q)
    q = asyncio.Queue()
    await q.put("seen")
    print(q._queue)
    print(await q.get(), q._queue)
    await full()
    await order()
    await wrong(q)
    await limit()


asyncio.run(main())
