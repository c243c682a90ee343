# wait_for when the inner coroutine swallows the cancellation or fails during clean-up
import asyncio


async def swallow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("swallowed")
        await asyncio.sleep(2)
    return "kept the result"


async def breaks():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError("clean-up failed")


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.wait_for(swallow(), 1), loop.time())
    try:
        await asyncio.wait_for(breaks(), 1)
    except ValueError as e:
        print("ValueError:", e, type(e.__context__).__name__, loop.time())
    t = asyncio.create_task(asyncio.wait_for(swallow(), 10))
    await asyncio.sleep(1)
    t.cancel()
    try:
        print(await t, t.cancelled())
    except asyncio.CancelledError:
        print("cancelled", loop.time())


asyncio.run(main())
