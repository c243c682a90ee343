# reprs of queues and locks without their addresses
import asyncio


def tail(x):
    s = repr(x)
    head, rest = s.split(" at 0x")
    cut = min(i for i in (rest.find(" "), rest.find(">"), rest.find("[")) if i > 0)
    return head + rest[cut:]


async def main():
    q = asyncio.Queue(5)
    print(tail(q))
    q.put_nowait("a")
    q.put_nowait(2)
    print(tail(q))
    print(tail(asyncio.Queue()))
    lock = asyncio.Lock()
    print(tail(lock))
    await lock.acquire()
    t = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    print(tail(lock))
    lock.release()
    await t
    e = asyncio.Event()
    print(tail(e))
    e.set()
    print(tail(e))
    print(tail(asyncio.Semaphore(3)))
    s = asyncio.Semaphore(0)
    print(tail(s), tail(asyncio.BoundedSemaphore(1)))
    print(tail(asyncio.Condition()))
    print(tail(asyncio.Barrier(3)))


asyncio.run(main())
