# PriorityQueue: tuples, ties, things that cannot be compared, or not without
# changing the queue
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

    class Rude:
        def __init__(self, n):
            self.n = n

        def __lt__(self, other):
            rude._queue = []
            return self.n < other.n

    class Limit:
        def __le__(self, other):
            rude._maxsize = 1
            return False

    class Own(asyncio.PriorityQueue):
        pass

    rude = Own()
    for n in (3, 2, 1):
        rude.put_nowait(Rude(n))
    print(rude.qsize())
    rude._queue = [Rude(n) for n in range(5)]
    print(rude.get_nowait().n, rude.qsize())
    rude = asyncio.Queue(Limit())
    print(rude.full(), rude.maxsize)
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
