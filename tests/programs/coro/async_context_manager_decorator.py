# contextlib.asynccontextmanager: the two halves, errors, misuse
# not: steps  (a traceback of CPython keeps a frame, and with it a generator, alive)
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def connection(name, swallow=()):
    print("open", name)
    await asyncio.sleep(0.1)
    try:
        yield name.upper()
    except swallow as e:
        print("swallowed", repr(e))
    finally:
        await asyncio.sleep(0.1)
        print("close", name)


@asynccontextmanager
async def no_yield():
    if False:
        yield


@asynccontextmanager
async def two_yields():
    yield 1
    yield 2


@connection("deco")
async def decorated():
    print("in the decorated one")
    return 5


async def main():
    async with connection("db") as c, connection("cache") as d:
        print(c, d)
    async with connection("x", swallow=(ValueError,)):
        raise ValueError("v")
    try:
        async with connection("y"):
            raise KeyError("k")
    except KeyError as e:
        print("KeyError", e)
    for f in (no_yield, two_yields):
        try:
            async with f():
                pass
        except RuntimeError as e:
            print("RuntimeError:", e)
    print(await decorated(), await decorated())


asyncio.run(main())
