# BoundedSemaphore refuses one release too many
import asyncio


async def main():
    sem = asyncio.BoundedSemaphore(2)
    await sem.acquire()
    sem.release()
    try:
        sem.release()
    except ValueError as e:
        print("ValueError:", e)

    async def job(n):
        async with sem:
            print("in", n, asyncio.get_running_loop().time())
            await asyncio.sleep(0.5)

    async with asyncio.TaskGroup() as tg:
        for n in range(5):
            tg.create_task(job(n))
    print(sem.locked(), isinstance(sem, asyncio.Semaphore))
    one = asyncio.BoundedSemaphore()
    async with one as nothing:
        print(nothing, one.locked())
    try:
        asyncio.BoundedSemaphore(value=-2)
    except ValueError as e:
        print("ValueError:", e)


asyncio.run(main())
