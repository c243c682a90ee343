# loop= arguments refused one by one, with a catch for each
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for make in (asyncio.Lock, asyncio.Queue, asyncio.Event, asyncio.Condition,
                 asyncio.Semaphore, asyncio.BoundedSemaphore):
        try:
            make(loop=loop)
        except TypeError as e:
            print(make.__name__, "|", e)
    for name in ("coroutine", "async_", "get_loop", "JoinableQueue"):
        try:
            getattr(asyncio, name)
        except AttributeError as e:
            print("AttributeError:", e)
    print(hasattr(asyncio.Task, "all_tasks"), hasattr(asyncio, "run"))


asyncio.run(main())
