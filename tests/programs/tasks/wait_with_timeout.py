# asyncio.wait with a timeout cancels nothing; zero timeout; cancelling the waiter
import asyncio


async def job(n):
    try:
        await asyncio.sleep(n)
        print("job", n, "done")
        return n
    except asyncio.CancelledError:
        print("job", n, "cancelled")
        raise


async def main():
    loop = asyncio.get_running_loop()
    ts = [asyncio.create_task(job(n)) for n in (1, 2, 3)]
    for timeout in (0, 1.5, 0.1, -1, 1, None):
        done, pending = await asyncio.wait(ts, timeout=timeout)
        print(timeout, loop.time(), len(done), len(pending))
    t = asyncio.create_task(job(5))

    async def waiter():
        await asyncio.wait([t])

    w = asyncio.create_task(waiter())
    await asyncio.sleep(1)
    w.cancel()
    try:
        await w
    except asyncio.CancelledError:
        print("waiter cancelled, job goes on:", t.done())
    print(await t)


asyncio.run(main())
