# two conditions on one lock; cancel while waiting takes the lock back first
import asyncio


async def main():
    lock = asyncio.Lock()
    a, b = asyncio.Condition(lock), asyncio.Condition(lock)

    async def waits(c, n):
        try:
            async with c:
                print(n, "waits", lock.locked())
                await c.wait()
                print(n, "notified")
        except asyncio.CancelledError:
            print(n, "cancelled; lock held by others:", lock.locked())
            raise

    ts = [asyncio.create_task(waits(a, "a1")), asyncio.create_task(waits(b, "b1")),
          asyncio.create_task(waits(a, "a2"))]
    await asyncio.sleep(0.1)
    async with lock:
        a.notify()
        ts[2].cancel()
        print("holding while a2 is cancelled")
        await asyncio.sleep(1)
        print("letting go")
    await asyncio.sleep(0.1)
    async with b:
        b.notify()
    r = await asyncio.gather(*ts, return_exceptions=True)
    print([type(x).__name__ for x in r])
    try:
        async with a:
            await asyncio.wait_for(a.wait(), 1)
    except TimeoutError:
        print("timed out", lock.locked())
    except RuntimeError as e:
        print("RuntimeError:", e, lock.locked())


asyncio.run(main())
