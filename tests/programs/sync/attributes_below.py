# What lies below locks, events, conditions, semaphores and barriers, as programs look at it
import asyncio
import re


def show(x, *names):
    print(re.sub("0x[0-9a-f]+", "0x..", repr(x)), *[f"{n}={getattr(x, n)}" for n in names])


async def main():
    lock = asyncio.Lock()
    show(lock, "_locked", "_waiters", "_loop")
    await lock.acquire()
    waiting = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    show(lock, "_locked", "_loop")
    print(type(lock._waiters).__name__, len(lock._waiters), lock._waiters[0])
    lock.release()
    show(lock, "_locked")
    await waiting
    show(lock, "_waiters")

    event = asyncio.Event()
    show(event, "_value", "_waiters", "_loop")
    waiting = asyncio.create_task(event.wait())
    await asyncio.sleep(0)
    show(event)
    print(len(event._waiters), event._loop is asyncio.get_running_loop())
    event.set()
    show(event, "_value")
    await waiting
    show(event)

    cond = asyncio.Condition(lock)
    show(cond, "_waiters")
    print(cond._lock is lock, asyncio.Condition()._lock.locked())
    waiting = asyncio.create_task(cond.wait())
    await asyncio.sleep(0)
    show(cond, "_loop")
    print(len(cond._waiters))
    async with cond:
        cond.notify()
        show(cond)
    await waiting
    lock.release()

    sem = asyncio.BoundedSemaphore(2)
    show(sem, "_value", "_bound_value", "_waiters", "_loop")
    await sem.acquire()
    show(sem)
    await sem.acquire()
    waiting = asyncio.create_task(sem.acquire())
    await asyncio.sleep(0)
    show(sem, "_value")
    print(len(sem._waiters))
    sem.release()
    show(sem, "_value")
    await waiting
    sem._value = 3
    show(sem)

    barrier = asyncio.Barrier(2)
    show(barrier, "_count", "_parties")
    waiting = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    show(barrier, "_count", "n_waiting")
    await barrier.wait()
    show(barrier, "_count")
    await waiting
    await barrier.abort()
    show(barrier, "broken")
    await barrier.reset()
    show(barrier)


class Own(asyncio.Barrier):
    async def wait(self):
        print("own wait()")
        return await super().wait()


class OwnSemaphore(asyncio.Semaphore):
    async def acquire(self):
        print("own acquire()")
        return await super().acquire()

    def release(self):
        print("own release()")
        super().release()


async def one(b, n):
    async with b as place:
        print(n, "place", place)


async def subclasses():
    b = Own(2)
    await asyncio.gather(one(b, "a"), one(b, "b"))
    async with OwnSemaphore() as s:
        print(s)
    waiting = asyncio.create_task(b.__aenter__())
    await asyncio.sleep(0)
    waiting.cancel()
    await b.abort()
    print(await asyncio.gather(waiting, return_exceptions=True))


asyncio.run(main())
asyncio.run(subclasses())
