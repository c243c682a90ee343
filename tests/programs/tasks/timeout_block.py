# asyncio.timeout: in time, expired, when, None, the exception's chain
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(2) as cm:
        await asyncio.sleep(1)
        print("in time", cm.when(), cm.expired())
    print(cm.expired())
    try:
        async with asyncio.timeout(1) as cm:
            print(cm.when())
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError as e:
                print("inside:", type(e).__name__, e.args, cm.expired())
                raise
    except TimeoutError as e:
        print("TimeoutError", e.args, type(e.__cause__).__name__, loop.time())
    print(cm.expired(), asyncio.current_task().cancelling())
    async with asyncio.timeout(None) as cm:
        await asyncio.sleep(1)
        print(cm.when(), cm.expired())
    try:
        async with asyncio.timeout(0):
            print("body starts")
            await asyncio.sleep(0)
            print("not reached: the time is up")
            await asyncio.sleep(0)
            print("nor this")
    except TimeoutError:
        print("zero timed out")
    try:
        async with asyncio.timeout(-1):
            await asyncio.sleep(1)
    except TimeoutError:
        print("negative timed out", loop.time())
    async with asyncio.timeout(0):
        print("no await, no time-out")


asyncio.run(main())
