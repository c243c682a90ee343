# several waiting getters are served in the order they came; putters too
import asyncio


async def getter(n, q):
    print("getter", n, "waits")
    x = await q.get()
    print("getter", n, "got", x)


async def putter(n, q):
    await q.put(f"item {n}")
    print("putter", n, "is through")


async def main():
    q = asyncio.Queue(1)
    gs = [asyncio.create_task(getter(i, q)) for i in range(4)]
    await asyncio.sleep(1)
    q.put_nowait("x")
    await asyncio.sleep(0)
    print("one served", q.qsize())
    ps = [asyncio.create_task(putter(i, q)) for i in range(5)]
    await asyncio.gather(*gs)
    print("all getters served", q.qsize())
    for _ in range(2):
        print("drain", q.get_nowait())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    print([p.done() for p in ps], q.qsize())


asyncio.run(main())
