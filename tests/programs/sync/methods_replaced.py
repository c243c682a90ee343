"""Methods of asyncio's classes can be replaced, and are called by the others."""
import asyncio
from unittest import mock


def traced(name, method):
    def call(self, *args):
        print("->", name, args)
        return method(self, *args)
    return call


async def use():
    queue, lock = asyncio.Queue(2), asyncio.Lock()
    await queue.put(1)
    queue.put_nowait(2)
    print(await queue.get(), queue.get_nowait(), queue.qsize())
    async with lock:
        print(lock.locked())
    semaphore = asyncio.Semaphore(1)
    async with semaphore:
        print(semaphore.locked())
    condition = asyncio.Condition()
    async with condition:
        condition.notify_all()
    event = asyncio.Event()
    event.set()
    print(await event.wait(), event.is_set())
    heap = asyncio.PriorityQueue()
    await heap.put(3)
    print(await heap.get())


class Own(asyncio.Queue):
    pass


async def main():
    replaced = [(asyncio.Queue, "put_nowait"), (asyncio.Queue, "get_nowait"),
                (asyncio.Lock, "release"), (asyncio.Semaphore, "acquire"),
                (asyncio.Semaphore, "release"),
                (asyncio.Condition, "notify")]
    old = [cls.__dict__[name] for cls, name in replaced]
    for cls, name in replaced:
        setattr(cls, name, traced(f"{cls.__name__}.{name}",
                                  getattr(cls, name)))
    await use()
    own = Own()
    await own.put("own")
    print(await own.get())
    for (cls, name), method in zip(replaced, old):
        setattr(cls, name, method)
    await use()
    with mock.patch.object(asyncio.Event, "set") as patched:
        event = asyncio.Event()
        event.set()
        print(patched.call_count, event.is_set())
    event.set()
    print(event.is_set())
    with mock.patch.object(asyncio.Queue, "get",
                           mock.AsyncMock(return_value="mocked")):
        print(await asyncio.Queue().get())
    asyncio.Queue.twice = lambda self, item: (self.put_nowait(item),
                                              self.put_nowait(item))
    queue = asyncio.Queue()
    queue.twice("x")
    print(queue.qsize())
    del asyncio.Queue.twice
    print(hasattr(queue, "twice"))
    for cls in asyncio.Task, asyncio.Future, int:
        try:
            cls.cancel = None
        except TypeError as e:
            print(e)


asyncio.run(main())
