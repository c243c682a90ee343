# an error in an async generator ends the program
import asyncio


async def gen():
    yield 1
    await asyncio.sleep(1)
    yield 1 // 0


async def main():
    async for x in gen():
        print(x)
    print("not reached")


asyncio.run(main())
