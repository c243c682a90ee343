# a semaphore released and taken again in one step: the waiter goes first
import asyncio


async def greedy(sem):
    for i in range(3):
        async with sem:
            print("greedy", i)
        print("greedy let go", i)


async def modest(sem):
    async with sem:
        print("modest")


async def main():
    sem = asyncio.Semaphore(1)
    await asyncio.gather(greedy(sem), modest(sem), greedy(sem))
    await sem.acquire()
    t = asyncio.create_task(modest(sem))
    await asyncio.sleep(0)
    sem.release()
    print("locked though free:", sem.locked())
    await sem.acquire()
    print("main after modest", t.done())
    sem.release()


asyncio.run(main())
