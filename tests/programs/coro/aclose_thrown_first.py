# an aclose() that is cancelled before its first step, and then waits for something that fails: what
# failed goes on, no GeneratorExit comes
import asyncio


async def failing(kind):
    await asyncio.sleep(0.1)
    raise kind("late")


async def source(last):
    try:
        yield 1
    except BaseException as e:
        print("thrown in:", repr(e))
        raise
    finally:
        try:
            print("got", await last())
        except BaseException as e:
            print("last:", repr(e))
            raise


async def in_time():
    async with asyncio.timeout(0.1):
        await asyncio.sleep(1)


async def main():
    for last in (in_time,
                 lambda: failing(OSError),
                 lambda: failing(asyncio.CancelledError),
                 lambda: asyncio.gather(failing(KeyError)),
                 lambda: asyncio.gather(failing(asyncio.CancelledError)),
                 lambda: asyncio.sleep(0.1, "a result")):
        numbers = source(last)
        await anext(numbers)
        task = asyncio.create_task(numbers.aclose())
        task.cancel()
        await asyncio.wait([task])
        print("cancelled" if task.cancelled() else repr(task.exception()))


asyncio.run(main())
