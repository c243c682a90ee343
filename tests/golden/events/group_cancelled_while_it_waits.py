# The parent is cancelled when it waits for its tasks: so are they.
import asyncio


async def parent():
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(9), name="child")


async def main():
    task = asyncio.create_task(parent(), name="parent")
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])


asyncio.run(main())
