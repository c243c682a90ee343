# uncancel() of a task that is done: it counts, and nothing comes of it
import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(1))
    await asyncio.sleep(0)
    task.cancel()
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelling(), task.uncancel(), task.uncancel(), task.uncancel(), task.cancelled())

asyncio.run(main())
