# a lost update across an await, and the same with a lock
import asyncio

counter = 0


async def careless():
    global counter
    seen = counter
    await asyncio.sleep(0)
    counter = seen + 1


async def careful(lock):
    global counter
    async with lock:
        seen = counter
        await asyncio.sleep(0)
        counter = seen + 1


async def main():
    global counter
    await asyncio.gather(*(careless() for _ in range(10)))
    print("careless", counter)
    counter = 0
    lock = asyncio.Lock()
    await asyncio.gather(*(careful(lock) for _ in range(10)))
    print("careful", counter)


asyncio.run(main())
