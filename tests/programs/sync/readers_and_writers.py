# a readers-writer lock built from a condition
import asyncio


class RWLock:
    def __init__(self):
        self.cond = asyncio.Condition()
        self.readers = 0
        self.writer = False

    async def read(self):
        async with self.cond:
            await self.cond.wait_for(lambda: not self.writer)
            self.readers += 1

    async def end_read(self):
        async with self.cond:
            self.readers -= 1
            if not self.readers:
                self.cond.notify_all()

    async def write(self):
        async with self.cond:
            await self.cond.wait_for(lambda: not self.writer and self.readers == 0)
            self.writer = True

    async def end_write(self):
        async with self.cond:
            self.writer = False
            self.cond.notify_all()


async def reader(n, rw):
    await asyncio.sleep(n * 0.3)
    await rw.read()
    print(f"reader {n} in  {asyncio.get_running_loop().time():.1f} ({rw.readers})")
    await asyncio.sleep(1)
    print(f"reader {n} out")
    await rw.end_read()


async def writer(n, rw):
    await asyncio.sleep(n * 0.4)
    await rw.write()
    print(f"writer {n} in  {asyncio.get_running_loop().time():.1f}")
    await asyncio.sleep(0.5)
    print(f"writer {n} out")
    await rw.end_write()


async def main():
    rw = RWLock()
    await asyncio.gather(*(f(n, rw) for n in range(3) for f in (reader, writer)))


asyncio.run(main())
