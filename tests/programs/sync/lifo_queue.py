# LifoQueue: last in, first out, with waiting getters and a bound
import asyncio


async def main():
    q = asyncio.LifoQueue(maxsize=3)
    for i in range(3):
        await q.put(i)
    print(q.full(), q.qsize())
    print([q.get_nowait() for _ in range(3)])

    async def getter(n):
        print(n, "got", await q.get())
        q.task_done()

    ts = [asyncio.create_task(getter(n)) for n in "xy"]
    await asyncio.sleep(0)
    q.put_nowait("first")
    q.put_nowait("second")
    await asyncio.gather(*ts)
    try:
        await q.get_nowait()
    except asyncio.QueueEmpty:
        print("empty")
    print(isinstance(q, asyncio.Queue))


asyncio.run(main())
