# a priority scheduler whose waiting jobs grow in priority
import asyncio
import heapq
import itertools


class Sched:
    def __init__(self):
        self.heap, self.count = [], itertools.count()
        self.wake = asyncio.Event()

    def submit(self, prio, name, cost):
        heapq.heappush(self.heap, [prio, next(self.count), name, cost])
        self.wake.set()

    def age(self):
        for e in self.heap:
            e[0] -= 1
        heapq.heapify(self.heap)

    async def run(self, n):
        while n:
            while not self.heap:
                self.wake.clear()
                await self.wake.wait()
            prio, _, name, cost = heapq.heappop(self.heap)
            print(f"{asyncio.get_running_loop().time():.1f} run {name} at {prio}, waiting {[e[2] for e in self.heap]}")
            await asyncio.sleep(cost)
            self.age()
            n -= 1


async def feeder(s):
    s.submit(5, "long", 2)
    s.submit(9, "patient", 1)
    for i in range(6):
        await asyncio.sleep(0.7)
        s.submit(4 + i % 2, f"quick{i}", 0.9)


async def main():
    s = Sched()
    await asyncio.gather(s.run(8), feeder(s))


asyncio.run(main())
