# locks, events, semaphores and queues can be copied, with what they hold, unless somebody waits
import asyncio
import copy
from dataclasses import asdict, dataclass, field


@dataclass
class Limits:
    gate: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(2))
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    jobs: asyncio.Queue = field(default_factory=lambda: asyncio.Queue(3))


class Named(asyncio.Queue):
    def __init__(self, name):
        super().__init__(5)
        self.name = name


def look(limits):
    return (limits.gate._value, limits.lock.locked(), limits.ready.is_set(), limits.jobs.qsize(),
            limits.jobs.maxsize, limits.jobs._unfinished_tasks)


async def main():
    one = Limits()
    await one.gate.acquire()
    await one.lock.acquire()
    one.ready.set()
    one.jobs.put_nowait(["job"])
    other = copy.deepcopy(one)
    print(look(one), look(other), asdict(one)["jobs"].qsize())
    other.lock.release()
    other.gate.release()
    other.ready.clear()
    job = await other.jobs.get()
    job.append("changed")
    other.jobs.task_done()
    await other.jobs.join()
    print(look(one), look(other), one.jobs.get_nowait(), job)

    shared = copy.copy(one.jobs)
    shared.put_nowait("in both")
    print(one.jobs.qsize(), shared.qsize(), shared is one.jobs)
    for queue in (asyncio.PriorityQueue(), asyncio.LifoQueue(), Named("mine")):
        for item in (3, 1, 2):
            queue.put_nowait(item)
        again = copy.deepcopy(queue)
        print(type(again).__name__, [again.get_nowait() for _ in range(3)], queue.qsize(),
              again.maxsize,
              getattr(again, "name", None))
    bounded = copy.copy(asyncio.BoundedSemaphore(1))
    try:
        bounded.release()
    except ValueError as e:
        print("ValueError:", e)

    waiter = asyncio.create_task(one.lock.acquire())
    getter = asyncio.create_task(asyncio.Queue().get())
    await asyncio.sleep(0)
    for what in (one.lock, waiter, one.lock._waiters[0],
                 asyncio.get_running_loop().create_future()):
        try:
            copy.deepcopy(what)
        except TypeError as e:
            print("TypeError:", str(e).replace("_contextvars.Context", "_asyncio.Future"))
    one.lock.release()
    getter.cancel()
    print(await waiter)


asyncio.run(main())
