# gather(return_exceptions=True): errors and cancellations are results
import asyncio


async def job(n):
    await asyncio.sleep(n)
    if n == 2:
        raise KeyError("two")
    if n == 3:
        raise asyncio.CancelledError("by itself")
    return n


async def main():
    t = asyncio.create_task(job(10))
    asyncio.get_running_loop().call_later(0.5, t.cancel, "from outside")
    res = await asyncio.gather(job(1), job(2), job(3), t, return_exceptions=True)
    for r in res:
        print(type(r).__name__, r.args if isinstance(r, BaseException) else r)
    print(asyncio.get_running_loop().time())
    try:
        await asyncio.gather(job(1), job(3))
    except asyncio.CancelledError as e:
        print("cancelled child:", e.args)


asyncio.run(main())
