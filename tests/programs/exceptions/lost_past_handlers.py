"""The line that a task was lost at is where it raised, not that of a handler."""
import asyncio


async def boom():
    try:
        await asyncio.sleep(0.1)
        raise KeyError("lost")
    except OSError:
        print("os")
        raise


async def main():
    t = asyncio.create_task(boom())
    await asyncio.sleep(0.2)
    print("end")


asyncio.run(main())
