# the same work one after the other, with tasks, and with gather, measured
import asyncio
import time


async def say_after(delay, what):
    await asyncio.sleep(delay)
    print(what)
    return len(what)


async def sequential():
    print(f"started at {time.strftime('%X')}")
    await say_after(1, "hello")
    await say_after(2, "world")
    print(f"finished at {time.strftime('%X')}")


async def with_tasks():
    print(f"started at {time.strftime('%X')}")
    t1 = asyncio.create_task(say_after(1, "hello"))
    t2 = asyncio.create_task(say_after(2, "world"))
    await t1
    await t2
    print(f"finished at {time.strftime('%X')}")


async def with_gather():
    print(await asyncio.gather(say_after(2, "world"), say_after(1, "hello")))


async def mistake():
    await asyncio.create_task(say_after(1, "hello"))
    await asyncio.create_task(say_after(2, "world"))


for f in (sequential, with_tasks, with_gather, mistake):
    s = time.perf_counter()
    asyncio.run(f())
    print(f"{f.__name__} executed in {time.perf_counter() - s:0.2f} seconds.")
