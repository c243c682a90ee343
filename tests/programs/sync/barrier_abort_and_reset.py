# Barrier.abort and reset: those who wait get BrokenBarrierError
import asyncio


async def waiter(n, b):
    try:
        print(n, "passed", await b.wait())
    except asyncio.BrokenBarrierError as e:
        print(n, "broken:", e, "|", b.broken)


async def main():
    b = asyncio.Barrier(3)
    ts = [asyncio.create_task(waiter(n, b)) for n in "ab"]
    await asyncio.sleep(1)
    await b.abort()
    await asyncio.gather(*ts)
    print(b.broken, b.n_waiting)
    await waiter("after abort", b)
    await b.reset()
    print(b.broken)
    ts = [asyncio.create_task(waiter(n, b)) for n in "cd"]
    await asyncio.sleep(1)
    await b.reset()
    await asyncio.gather(*ts)
    print(b.broken, b.n_waiting)
    await asyncio.gather(*(waiter(n, b) for n in "efg"))
    t = asyncio.create_task(waiter("h", b))
    await asyncio.sleep(1)
    t.cancel()
    await asyncio.gather(t, return_exceptions=True)
    print(t.cancelled(), b.broken, b.n_waiting)
    await asyncio.gather(*(waiter(n, b) for n in "ijk"))
    try:
        async with asyncio.timeout(1):
            await b.wait()
    except TimeoutError:
        print("timed out", b.broken, b.n_waiting)


asyncio.run(main())
