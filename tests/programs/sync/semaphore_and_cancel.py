# semaphore waiters cancelled before and after being woken; nobody is lost
import asyncio


async def user(n, sem):
    try:
        await sem.acquire()
    except asyncio.CancelledError:
        print(n, "cancelled while waiting")
        raise
    print(n, "has it", asyncio.get_running_loop().time())
    await asyncio.sleep(1)
    sem.release()
    return n


async def main():
    sem = asyncio.Semaphore(1)
    await sem.acquire()
    ts = [asyncio.create_task(user(n, sem)) for n in range(5)]
    await asyncio.sleep(1)
    ts[1].cancel()
    await asyncio.sleep(0)
    sem.release()
    ts[0].cancel()
    res = await asyncio.gather(*ts, return_exceptions=True)
    print([r if isinstance(r, int) else type(r).__name__ for r in res])
    print(sem.locked(), asyncio.get_running_loop().time())
    sem.release()
    late = asyncio.create_task(user("late", sem))
    print(await asyncio.wait_for(user("wf", sem), 5), await late)


asyncio.run(main())
