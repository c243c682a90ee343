# release() wakes the first who waits, who takes the lock when it runs; one who
# is cancelled when it has been woken wakes the next.
import asyncio


async def use(lock):
    async with lock:
        await asyncio.sleep(1)


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    a, b, c, d = (asyncio.create_task(use(lock), name=n) for n in "abcd")
    await asyncio.sleep(0)
    a.cancel()
    lock.release()
    await asyncio.sleep(0)
    b.cancel()
    c.cancel()
    await asyncio.sleep(2)
    print(d)


asyncio.run(main())
