# what gather says to things it cannot wait for
import asyncio


async def c():
    return "c"


async def main():
    for thing in (5, "x", None, c):
        try:
            await asyncio.gather(thing)
        except TypeError as e:
            print("TypeError:", e)

    class Aw:
        def __await__(self):
            yield from asyncio.sleep(1).__await__()
            return "awaitable"

    print(await asyncio.gather(c(), Aw()))


asyncio.run(main())
