# a lift serving calls: a sorted list of floors and a condition
import asyncio
from bisect import insort


class Lift:
    def __init__(self):
        self.floor, self.calls, self.cond = 0, [], asyncio.Condition()
        self.log = []

    async def call(self, floor):
        async with self.cond:
            if floor not in self.calls:
                insort(self.calls, floor)
            print(f"{asyncio.get_running_loop().time():.1f} called to {floor}, waiting {self.calls}")
            self.cond.notify()

    async def run(self, stops):
        while len(self.log) < stops:
            async with self.cond:
                await self.cond.wait_for(lambda: self.calls)
                target = min(self.calls, key=lambda f: abs(f - self.floor))
                self.calls.remove(target)
            while self.floor != target:
                await asyncio.sleep(0.5)
                self.floor += 1 if target > self.floor else -1
            self.log.append(target)
            print(f"{asyncio.get_running_loop().time():.1f} doors open at {target}")
            await asyncio.sleep(0.2)
        return self.log


async def main():
    lift = Lift()
    run = asyncio.create_task(lift.run(5))
    for floor, pause in ((3, 1), (1, 0), (5, 2), (0, 0.3), (4, 0)):
        await lift.call(floor)
        await asyncio.sleep(pause)
    print(await run)


asyncio.run(main())
