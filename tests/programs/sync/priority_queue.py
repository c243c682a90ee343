# PriorityQueue: tuples, ties, things that cannot be compared
import asyncio
from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


async def main():
    q = asyncio.PriorityQueue()
    for x in ((3, "low"), (1, "high"), (2, "mid"), (1, "also high")):
        await q.put(x)
    while not q.empty():
        print(await q.get())
    for p, n in ((5, "e"), (1, "a"), (5, "f"), (3, "c"), (1, "b")):
        q.put_nowait(Job(p, n))
    print(q.qsize())
    while q.qsize():
        j = q.get_nowait()
        print(j.priority, j.name)
    q.put_nowait((1, {}))
    try:
        q.put_nowait((1, {}))
    except TypeError as e:
        print("TypeError:", e)
    q2 = asyncio.PriorityQueue(2)

    async def consumer():
        for _ in range(5):
            await asyncio.sleep(1)
            print("consumed", await q2.get())

    t = asyncio.create_task(consumer())
    for n in (9, 4, 7, 1, 5):
        await q2.put(n)
        print("put", n, asyncio.get_running_loop().time())
    await t


asyncio.run(main())
