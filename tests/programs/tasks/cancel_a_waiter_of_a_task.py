# awaiting a task passes the cancellation on to it, and what that does to others
import asyncio


async def inner():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("inner cancelled")
        raise


async def wait_on(t, name):
    try:
        await t
    except asyncio.CancelledError:
        print(name, "sees it", asyncio.current_task().cancelling())
        raise


async def main():
    t = asyncio.create_task(inner())
    w = [asyncio.create_task(wait_on(t, n)) for n in ("w1", "w2")]
    await asyncio.sleep(1)
    w[0].cancel()
    r = await asyncio.gather(*w, return_exceptions=True)
    print([type(x).__name__ for x in r], t.cancelled())
    try:
        await t
    except asyncio.CancelledError:
        print("main sees it too")


asyncio.run(main())
