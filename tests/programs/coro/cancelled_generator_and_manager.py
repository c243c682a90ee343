# a cancellation that hits an async generator and an async context manager
# not: steps  (a traceback of CPython keeps a frame, and with it a generator, alive)
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def resource(n):
    print("acquire", n)
    try:
        yield n
    except asyncio.CancelledError:
        print("manager sees the cancellation", n)
        raise
    finally:
        await asyncio.sleep(0.1)
        print("release", n)


async def gen():
    try:
        while True:
            await asyncio.sleep(0.4)
            yield "x"
    except asyncio.CancelledError:
        print("generator sees it")
        raise
    finally:
        print("generator finally")


async def work(source):
    async with resource(1):
        async for x in source:
            print("item", f"{asyncio.get_running_loop().time():.1f}")
            async with resource(2):
                await asyncio.sleep(0.3)


async def main():
    for when in (0.2, 0.5, 0.55):
        t = asyncio.create_task(work(g := gen()))
        await asyncio.sleep(when)
        t.cancel()
        r = await asyncio.gather(t, return_exceptions=True)
        print(when, repr(r[0]))
        await g.aclose()


asyncio.run(main())
