# A getter is cancelled while it waits; another when it has been woken: the
# wake-up goes on to the next.
import asyncio


async def get(q):
    return await q.get()


async def main():
    q = asyncio.Queue()
    a, b, c = (asyncio.create_task(get(q), name=n) for n in "abc")
    await asyncio.sleep(0)
    a.cancel()
    q.put_nowait(1)
    b.cancel()
    await asyncio.wait([a, b, c])


asyncio.run(main())
