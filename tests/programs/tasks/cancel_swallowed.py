# a task that swallows CancelledError goes on; a double cancel; raise in the handler
import asyncio


async def swallow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("swallowed once")
    await asyncio.sleep(1)
    return "survived"


async def turns_into_error():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        raise RuntimeError("translated") from e


async def slow_clean_up():
    try:
        await asyncio.sleep(10)
    finally:
        try:
            print("clean-up begins")
            await asyncio.sleep(5)
            print("clean-up ends")
        except asyncio.CancelledError:
            print("clean-up cancelled")
            raise


async def main():
    loop = asyncio.get_running_loop()
    t = asyncio.create_task(swallow())
    await asyncio.sleep(1)
    t.cancel()
    print(await t, t.cancelled(), t.cancelling(), loop.time())
    t = asyncio.create_task(turns_into_error())
    await asyncio.sleep(1)
    t.cancel()
    try:
        await t
    except RuntimeError as e:
        print(e, repr(e.__cause__), t.cancelled())
    t = asyncio.create_task(slow_clean_up())
    await asyncio.sleep(1)
    t.cancel()
    await asyncio.sleep(1)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError as e:
        print("both", t.cancelling(), type(e.__context__).__name__, loop.time())


asyncio.run(main())
