# Who waits for whom through two levels; a cancel goes down the same way.
import asyncio


async def work(t):
    await asyncio.sleep(t)


async def both():
    a = asyncio.create_task(work(1), name="a")
    b = asyncio.create_task(work(5), name="b")
    await asyncio.gather(a, b, a)


async def main():
    top = asyncio.create_task(both(), name="both")
    c = asyncio.create_task(work(3), name="c")
    all_of_them = asyncio.gather(top, c, return_exceptions=True)
    asyncio.get_running_loop().call_later(2, all_of_them.cancel)
    try:
        await all_of_them
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
