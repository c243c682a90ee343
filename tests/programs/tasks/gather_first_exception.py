# gather without return_exceptions: the first error comes at once, the others go on
import asyncio


async def good(n):
    await asyncio.sleep(n)
    print("good", n, "done")
    return n


async def bad(n):
    await asyncio.sleep(n)
    print("bad", n, "raises")
    raise ValueError(f"bad {n}")


async def main():
    loop = asyncio.get_running_loop()
    try:
        await asyncio.gather(good(1), bad(2), good(3), bad(4))
    except ValueError as e:
        print("caught", e, loop.time())
    await asyncio.sleep(5)
    print(loop.time())
    g = asyncio.gather(bad(1), good(2))
    await asyncio.sleep(1.5)
    print(g.done(), repr(g.exception()))
    try:
        await g
    except ValueError as e:
        print("again", e)
    await asyncio.sleep(1)


asyncio.run(main())
