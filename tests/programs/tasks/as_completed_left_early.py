# leaving as_completed early: the rest goes on
import asyncio


async def job(n):
    await asyncio.sleep(n)
    print("finished", n)
    return n


async def main():
    ts = [asyncio.create_task(job(n)) for n in (2, 1, 3)]
    it = iter(asyncio.as_completed(ts))
    first = await next(it)
    print("first", first)
    second = next(it)
    print(await asyncio.wait_for(second, 5))
    await asyncio.sleep(2)
    print([t.done() for t in ts])


asyncio.run(main())
