# inspect tells the states of asyncio's own coroutines, too.
import asyncio
import inspect


def show(what, coro):
    print(what, inspect.getcoroutinestate(coro), coro.cr_running,
          inspect.iscoroutine(coro), coro.cr_await is None)


async def main():
    queue, lock, event = asyncio.Queue(), asyncio.Lock(), asyncio.Event()
    for coro in (asyncio.sleep(1), queue.get(), queue.put(1), queue.join(),
                 lock.acquire(), event.wait(), asyncio.to_thread(print),
                 asyncio.wait_for(event.wait(), 1)):
        show(coro.__qualname__, coro)
        coro.close()
        show("closed", coro)
    coro = asyncio.sleep(1)
    future = coro.send(None)
    print(inspect.getcoroutinestate(coro), type(future).__name__)
    coro.close()
    print(inspect.getcoroutinestate(coro))
    coro = asyncio.sleep(0, "done")
    await coro
    print(inspect.getcoroutinestate(coro))


asyncio.run(main())
