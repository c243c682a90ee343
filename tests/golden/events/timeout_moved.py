# A limit is moved, one within another comes first, one is over at once.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(1) as limit:
        limit.reschedule(loop.time() + 3)
        await asyncio.sleep(2)
    try:
        async with asyncio.timeout(5):
            async with asyncio.timeout(1):
                await asyncio.sleep(9)
    except TimeoutError:
        print("inner")
    try:
        async with asyncio.timeout(0):
            await asyncio.sleep(1)
    except TimeoutError:
        print("at once")


asyncio.run(main())
