# aclose() of an async generator that was cancelled before its first step, and goes on then: what it
# iterates over is closed too, and may be closed again
import asyncio
import contextlib


async def numbers():
    try:
        for i in range(3):
            yield i
            await asyncio.sleep(0)
    except BaseException as e:
        print("numbers:", repr(e))
        raise


async def source():
    try:
        yield 1
    finally:
        try:
            async with contextlib.aclosing(numbers()) as these:
                async for n in these:
                    print("at the end", n)
        except BaseException as e:
            print("source:", repr(e))
            raise


async def main():
    this = source()
    await anext(this)
    task = asyncio.create_task(this.aclose())
    task.cancel()
    await asyncio.wait([task])
    print("cancelled" if task.cancelled() else repr(task.exception()))


asyncio.run(main())
