# cancelling gather cancels its children; with and without return_exceptions
import asyncio


async def child(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print(name, "cancelled", e.args)
        raise


async def attempt(flag):
    g = asyncio.gather(child("a"), child("b"), return_exceptions=flag)
    await asyncio.sleep(1)
    print("cancel ->", g.cancel("enough"))
    try:
        print(await g)
    except asyncio.CancelledError as e:
        print("gather cancelled", e.args, g.cancelled())
    print("cancel again ->", g.cancel())


async def outer():
    await asyncio.gather(child("c"), child("d"))


async def main():
    await attempt(False)
    await attempt(True)
    t = asyncio.create_task(outer())
    await asyncio.sleep(1)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("outer cancelled", t.cancelled())


asyncio.run(main())
