# cancelling the task that waits in wait_for cancels the inner task first
import asyncio


async def inner():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print("inner cancelled", e.args)
        await asyncio.sleep(0.5)
        print("inner cleaned", asyncio.get_running_loop().time())
        raise


async def outer():
    try:
        await asyncio.wait_for(inner(), 5)
    except asyncio.CancelledError as e:
        print("outer cancelled", e.args, asyncio.get_running_loop().time())
        raise


async def main():
    t = asyncio.create_task(outer())
    await asyncio.sleep(1)
    t.cancel("stop it")
    try:
        await t
    except asyncio.CancelledError as e:
        print("main sees", e.args)
    print(t.cancelled(), asyncio.get_running_loop().time())


asyncio.run(main())
