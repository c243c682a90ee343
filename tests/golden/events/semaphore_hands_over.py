# release() gives the place to the first who waits; who is cancelled before it
# runs gives it to the next.
import asyncio


async def use(sem):
    async with sem:
        await asyncio.sleep(1)


async def main():
    sem = asyncio.Semaphore(2)
    a, b, c, d, e = (asyncio.create_task(use(sem), name=n) for n in "abcde")
    await asyncio.sleep(1)
    await asyncio.sleep(0)
    c.cancel()
    await asyncio.wait([d, e])
    sem._value += 1
    b = asyncio.BoundedSemaphore()
    try:
        b.release()
    except ValueError:
        pass


asyncio.run(main())
