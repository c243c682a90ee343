# an async generator that was dropped once is closed by the loop; if that never ends, it is not closed
# again: none of its code runs, but what it awaited is closed
import asyncio

event = asyncio.Event()


class Resource:
    async def __aenter__(self):
        pass

    async def __aexit__(self, *what):
        print("never")


async def waits():
    try:
        await event.wait()
    finally:
        print("waits ends")


async def source():
    try:
        yield 1
    finally:
        async with Resource():
            await waits()


async def main():
    async for _ in source():
        break
    await asyncio.sleep(1)
    print([task.get_coro().__name__ if hasattr(task.get_coro(), "__name__") else "closing"
           for task in asyncio.all_tasks() if task is not asyncio.current_task()])


class Ends:
    def __del__(self):
        print("the end")


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
