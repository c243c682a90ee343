# a little cron: jobs in a heap, repeated and one-shot
import asyncio
import heapq
from dataclasses import dataclass, field
from typing import Callable, Optional


@dataclass(order=True)
class Job:
    at: float
    seq: int
    name: str = field(compare=False)
    action: Callable = field(compare=False)
    every: Optional[float] = field(default=None, compare=False)


class Scheduler:
    def __init__(self):
        self.heap, self.seq = [], 0

    def add(self, at, name, action, every=None):
        self.seq += 1
        heapq.heappush(self.heap, Job(at, self.seq, name, action, every))

    async def run(self, until):
        loop = asyncio.get_running_loop()
        while self.heap and self.heap[0].at <= until:
            job = heapq.heappop(self.heap)
            await asyncio.sleep(job.at - loop.time())
            r = job.action()
            if asyncio.iscoroutine(r):
                r = await r
            print(f"{loop.time():.2f} {job.name} -> {r}")
            if job.every:
                self.add(job.at + job.every, job.name, job.action, job.every)
        print("left:", [j.name for j in sorted(self.heap)])


async def slow():
    await asyncio.sleep(0.75)
    return "slow done"


async def main():
    s = Scheduler()
    s.add(1, "tick", lambda: "tock", every=1)
    s.add(2.5, "once", slow)
    s.add(2, "same time as tick", lambda: 42)
    await s.run(5)


asyncio.run(main())
