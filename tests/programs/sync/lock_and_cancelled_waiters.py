# cancelling those who wait for a lock, before and after it was given to them
import asyncio


async def user(n, lock):
    try:
        async with lock:
            print(n, "in", asyncio.get_running_loop().time())
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(n, "cancelled")
        raise


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    ts = {n: asyncio.create_task(user(n, lock)) for n in "abcd"}
    await asyncio.sleep(1)
    ts["b"].cancel()
    await asyncio.sleep(0)
    print("release; then cancel the one that was woken")
    lock.release()
    ts["a"].cancel()
    await asyncio.gather(*ts.values(), return_exceptions=True)
    print({n: t.cancelled() for n, t in ts.items()}, lock.locked())
    await lock.acquire()
    try:
        await asyncio.wait_for(lock.acquire(), 0.5)
    except TimeoutError:
        print("timed out", asyncio.get_running_loop().time())
    lock.release()
    print(lock.locked(), await asyncio.wait_for(lock.acquire(), 0.5))


asyncio.run(main())
