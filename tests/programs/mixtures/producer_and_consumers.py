# producers, a queue, consumers that end with a sentinel
import asyncio
import random
import time


async def producer(name, q, n):
    for i in range(n):
        await asyncio.sleep(random.uniform(0.1, 0.5))
        item = f"{name}-{i}"
        await q.put((item, time.perf_counter()))
        print(f"{time.perf_counter():.2f} {name} put {item} ({q.qsize()} waiting)")


async def consumer(name, q):
    n = 0
    while (got := await q.get()) is not None:
        item, t = got
        await asyncio.sleep(0.4)
        print(f"{time.perf_counter():.2f} {name} took {item} after {time.perf_counter() - t:.3f}s")
        q.task_done()
        n += 1
    q.task_done()
    return name, n


async def main():
    random.seed(444)
    q = asyncio.Queue(maxsize=3)
    consumers = [asyncio.create_task(consumer(f"C{i}", q)) for i in range(2)]
    await asyncio.gather(*(producer(f"P{i}", q, 4) for i in range(2)))
    for _ in consumers:
        await q.put(None)
    await q.join()
    print(await asyncio.gather(*consumers))


asyncio.run(main())
