# One task fails: the group cancels its sibling, and its parent, which is still
# in the block.
import asyncio


async def fail():
    await asyncio.sleep(1)
    raise ValueError("no")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(), name="bad")
            group.create_task(asyncio.sleep(9), name="good")
            await asyncio.sleep(5)
    except* ValueError as e:
        print(e.exceptions)


asyncio.run(main())
