# a progress bar fed by workers through a counter
import asyncio


class Progress:
    def __init__(self, total):
        self.total, self.done = total, 0
        self.changed = asyncio.Event()

    def step(self):
        self.done += 1
        self.changed.set()

    async def show(self):
        while self.done < self.total:
            await self.changed.wait()
            self.changed.clear()
            filled = self.done * 20 // self.total
            print(f"[{'#' * filled:<20}] {self.done / self.total:6.1%}")


async def worker(n, p):
    for i in range(n):
        await asyncio.sleep(0.1 * n)
        p.step()


async def main():
    p = Progress(9)
    await asyncio.gather(p.show(), *(worker(n, p) for n in (2, 3, 4)))
    print("complete", p.done)


asyncio.run(main())
