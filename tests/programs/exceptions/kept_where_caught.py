# An await is cancelled while an exception is handled: of the functions of asyncio
# that it leaves, those that catch it to clean up stay in its traceback, with what
# they hold.
import asyncio


def noisy(kind):
    class Noisy(kind):
        def __del__(self):
            print("   ", kind.__name__, "is gone")
    return Noisy


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("   ", self.name, "is gone")


async def child(name):
    thing = Thing(name)
    await asyncio.sleep(9)


async def acquire(kind):
    lock = noisy(kind)()
    await lock.acquire()
    return lock.acquire()


async def full(kind):
    queue = noisy(kind)(1)
    queue.put_nowait(Thing("item"))
    return queue


async def in_condition():
    condition = noisy(asyncio.Condition)()
    await condition.acquire()
    return condition


async def waits():
    print("Lock")
    yield await acquire(asyncio.Lock)
    print("Semaphore")
    yield await acquire(asyncio.Semaphore)
    print("Event")
    yield noisy(asyncio.Event)().wait()
    print("Condition.wait")
    yield (await in_condition()).wait()
    print("Condition.wait_for")
    yield (await in_condition()).wait_for(lambda: False)
    print("get")
    yield noisy(asyncio.Queue)().get()
    print("put")
    yield (await full(asyncio.Queue)).put(1)
    print("join")
    yield (await full(asyncio.Queue)).join()
    print("sleep")
    yield asyncio.sleep(9, Thing("result"))
    print("wait")
    yield asyncio.wait([asyncio.create_task(child("waited for"))])
    print("wait, until late")
    yield asyncio.wait([asyncio.create_task(child("waited for"))], timeout=9)
    print("wait_for")
    yield asyncio.wait_for(child("child"), 9)
    print("wait_for, late")
    yield asyncio.wait_for(child("child"), 0)
    print("wait_for, without a limit")
    yield asyncio.wait_for(child("child"), None)
    print("as_completed")
    yield next(asyncio.as_completed([child("child")]))


async def handling(awaited):
    try:
        raise KeyError("handled")
    finally:
        await awaited


async def main():
    source = waits()
    async for awaited in source:
        task = asyncio.create_task(handling(awaited))
        del awaited
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError as e:
            print("cancelled", repr(e.__context__))
            for other in asyncio.all_tasks() - {asyncio.current_task()}:
                other.cancel()
            other = None
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            print("forgotten")
        task = None
        print("over")

asyncio.run(main())
