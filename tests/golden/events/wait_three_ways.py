# wait() until the first is done, until one fails, or until the time is up.
import asyncio


async def work(t, fails=False):
    await asyncio.sleep(t)
    if fails:
        raise ValueError(t)


async def main():
    a = asyncio.create_task(work(1), name="a")
    b = asyncio.create_task(work(2, True), name="b")
    c = asyncio.create_task(work(9), name="c")
    all_of_them = [a, b, c]
    await asyncio.wait(all_of_them, return_when="FIRST_COMPLETED")
    await asyncio.wait(all_of_them, return_when="FIRST_EXCEPTION")
    await asyncio.wait(all_of_them, timeout=1)


asyncio.run(main())
