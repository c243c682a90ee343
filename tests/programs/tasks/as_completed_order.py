# as_completed yields in order of completion; errors come when awaited
import asyncio


async def job(n):
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError("two")
    return n


async def main():
    loop = asyncio.get_running_loop()
    ts = [asyncio.create_task(job(n)) for n in (3, 1, 2, 1.5)]
    for nxt in asyncio.as_completed(ts):
        try:
            print(loop.time(), await nxt, asyncio.iscoroutine(nxt))
        except ValueError as e:
            print(loop.time(), "error", e)
    ts = [asyncio.create_task(job(n)) for n in (0.3,)]
    await asyncio.sleep(1)
    print([await c for c in asyncio.as_completed(ts)])
    print(list(asyncio.as_completed([])))
    try:
        next(iter(asyncio.as_completed(ts[0])))
    except TypeError as e:
        print("TypeError:", str(e).split(",")[0])


asyncio.run(main())
