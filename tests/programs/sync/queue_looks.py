# The repr() and str() of queues: items, waiting getters and putters, tasks; and what lies below
import asyncio
import re


def show(q):
    print(re.sub("0x[0-9a-f]+", "0x..", repr(q)), "|", q)


async def main():
    q = asyncio.Queue()
    show(q)
    q.put_nowait("a")
    show(q)
    await q.get()
    show(q)
    q.task_done()
    getters = [asyncio.create_task(q.get()) for _ in "ab"]
    await asyncio.sleep(0)
    show(q)
    print(type(q._getters).__name__, len(q._getters), q._getters[0], q._putters)
    q.put_nowait("b")
    show(q)
    await asyncio.sleep(0)
    show(q)
    for g in getters:
        g.cancel()
    await asyncio.gather(*getters, return_exceptions=True)

    full = asyncio.LifoQueue(2)
    putters = [asyncio.create_task(full.put(n)) for n in range(5)]
    await asyncio.sleep(0)
    show(full)
    print(len(full._putters), full._unfinished_tasks, full._finished.is_set(), full._queue)
    full.put_nowait = None
    show(full)
    for p in putters:
        p.cancel()
    await asyncio.gather(*putters, return_exceptions=True)
    heap = asyncio.PriorityQueue(0)
    for n in 3, 1, 2:
        heap.put_nowait(n)
    show(heap)
    print(heap._queue, heap._maxsize, heap._finished.is_set())
    heap._unfinished_tasks = 1
    heap.task_done()
    print(heap._finished.is_set(), asyncio.Queue[int], asyncio.PriorityQueue[str])

    ring = asyncio.Queue()
    ring.put_nowait(ring)
    try:
        repr(ring)
    except RecursionError:
        print('too deep')


class Noisy:
    def __repr__(self):
        raise ValueError("no repr")


async def errors():
    q = asyncio.Queue()
    q.put_nowait(Noisy())
    for f in repr, str, format:
        try:
            f(q)
        except ValueError as e:
            print(f.__name__, e)


asyncio.run(main())
asyncio.run(errors())
