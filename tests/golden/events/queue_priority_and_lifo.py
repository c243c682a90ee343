# The smallest comes out first; the last comes out first.
import asyncio


async def main():
    jobs = asyncio.PriorityQueue()
    for item in (3, "c"), (1, "a"), (2, "b"):
        jobs.put_nowait(item)
    pile = asyncio.LifoQueue()
    while not jobs.empty():
        await pile.put(await jobs.get())
    while not pile.empty():
        await pile.get()


asyncio.run(main())
