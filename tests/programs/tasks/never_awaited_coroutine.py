# a coroutine that nobody awaits: a warning on stderr, the program goes on
import asyncio


async def forgotten():
    print("never printed")


async def main():
    forgotten()
    print("after the first")
    x = forgotten()
    print(type(x).__name__, asyncio.iscoroutine(x))
    del x
    print("after the second")
    await asyncio.sleep(1)
    print("done")


asyncio.run(main())
