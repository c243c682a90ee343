# asyncio.sleep without await does nothing but warn
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print("before", loop.time())
    asyncio.sleep(5)
    print("after", loop.time())
    for i in range(2):
        asyncio.create_task(asyncio.sleep(1))
    print("main ends", loop.time())
    await asyncio.sleep(2)


asyncio.run(main())
