# A CancelledError that comes back to the group or the limit that asked for it is
# nobody's to swallow; one that a task catches by itself is swallowed.
import asyncio


async def fails():
    await asyncio.sleep(1)
    raise ValueError("no")


async def deaf():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        pass
    await asyncio.sleep(1)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
            group.create_task(deaf())
    except* ValueError:
        pass
    await asyncio.sleep(1)
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(3)
    except TimeoutError:
        pass
    await asyncio.sleep(1)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
            await asyncio.sleep(4)
    except* ValueError:
        pass
    await asyncio.sleep(1)

asyncio.run(main())
