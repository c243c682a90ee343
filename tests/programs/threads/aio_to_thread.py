# to_thread with keywords, results and exceptions
import asyncio
import time

def work(n, *, fail=False):
    time.sleep(n)
    if fail:
        raise ValueError(n)
    return n

async def main():
    print(await asyncio.to_thread(work, 1), time.monotonic())
    rs = await asyncio.gather(asyncio.to_thread(work, 2),
                              asyncio.to_thread(work, 1, fail=True),
                              asyncio.sleep(1.5, "slept"),
                              return_exceptions=True)
    print(rs, time.monotonic())
    try:
        await asyncio.to_thread(work, 0.5, fail=True)
    except ValueError as e:
        print("caught", e, time.monotonic())
    c = asyncio.to_thread(work, 1)
    print(asyncio.iscoroutine(c), await c)

asyncio.run(main())
