# gather() fails with the first of its tasks; the others go on.
import asyncio


async def work(t, fails):
    await asyncio.sleep(t)
    if fails:
        raise ValueError(t)


async def main():
    a = asyncio.create_task(work(1, True), name="a")
    b = asyncio.create_task(work(2, True), name="b")
    try:
        await asyncio.gather(a, b)
    except ValueError:
        pass
    await asyncio.gather(a, b, return_exceptions=True)
    await asyncio.gather()


asyncio.run(main())
