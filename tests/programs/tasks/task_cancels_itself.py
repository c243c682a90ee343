# a task cancels itself: the error comes at its next await, or not at all
import asyncio


async def at_next_await():
    asyncio.current_task().cancel("self")
    print("still running")
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as e:
        print("now", e.args)
        raise


async def never_awaits():
    asyncio.current_task().cancel()
    print("returns at once")
    return "value"


async def awaits_a_coroutine():
    async def nothing():
        return 5
    asyncio.current_task().cancel()
    print("await of a coroutine that does not suspend:", await nothing())
    await asyncio.sleep(0)


async def raises():
    asyncio.current_task().cancel()
    raise ValueError("own")


async def main():
    for f in (at_next_await, never_awaits, awaits_a_coroutine, raises):
        t = asyncio.create_task(f())
        r = await asyncio.gather(t, return_exceptions=True)
        print(f.__name__, repr(r[0]), t.cancelled(), t.cancelling())


asyncio.run(main())
