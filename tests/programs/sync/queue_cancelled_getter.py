# a cancelled getter leaves its place to the next; a cancelled putter likewise
import asyncio


async def getter(n, q):
    try:
        print(n, "got", await q.get())
    except asyncio.CancelledError:
        print(n, "cancelled")
        raise


async def main():
    q = asyncio.Queue(1)
    a, b, c = [asyncio.create_task(getter(n, q)) for n in "abc"]
    await asyncio.sleep(1)
    b.cancel()
    await asyncio.sleep(0)
    q.put_nowait(1)
    a.cancel()
    await asyncio.sleep(0.1)
    print(a.done(), a.cancelled(), b.cancelled(), c.done(), q.qsize())
    q.put_nowait(2) if q.empty() else None
    await asyncio.sleep(0.1)
    print(c.done())
    q.empty() and q.put_nowait("fill")
    p1 = asyncio.create_task(q.put("p1"))
    p2 = asyncio.create_task(q.put("p2"))
    await asyncio.sleep(0)
    p1.cancel()
    await asyncio.sleep(0)
    print(q.get_nowait())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(p1.cancelled(), p2.done(), q.get_nowait())
    try:
        await asyncio.wait_for(q.get(), 1)
    except TimeoutError:
        print("get timed out", q.qsize())


asyncio.run(main())
