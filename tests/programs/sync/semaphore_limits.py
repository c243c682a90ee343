# Semaphore: at most so many at a time, first come first served
import asyncio


async def job(n, sem, running):
    async with sem:
        running.append(n)
        print(f"{asyncio.get_running_loop().time():.1f} start {n} running {running}")
        await asyncio.sleep(1 + n % 2)
        running.remove(n)


async def main():
    sem = asyncio.Semaphore(2)
    running = []
    print(sem.locked())
    await asyncio.gather(*(job(n, sem, running) for n in range(6)))
    print(asyncio.get_running_loop().time(), sem.locked())
    await sem.acquire()
    await sem.acquire()
    print(sem.locked())
    sem.release()
    sem.release()
    sem.release()
    for _ in range(3):
        print(await sem.acquire(), sem.locked())
    zero = asyncio.Semaphore(0)
    asyncio.get_running_loop().call_later(1, zero.release)
    await zero.acquire()
    print(asyncio.get_running_loop().time())
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print("ValueError:", e)


asyncio.run(main())
