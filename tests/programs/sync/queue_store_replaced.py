# A queue whose store the program replaces, clears or breaks
import asyncio
import collections


async def main():
    q = asyncio.Queue()
    q.put_nowait(1)
    q._queue.append(2)
    print(q.qsize(), q.get_nowait(), q.get_nowait(), q.empty())
    q._queue = collections.deque([7, 8, 9])
    print(q.qsize(), await q.get(), q)
    q._queue.clear()
    print(q.empty())
    q.put_nowait(5)
    print(q._queue, q.get_nowait())
    q._queue = [1, 2]
    q.put_nowait(3)
    print(q.qsize(), q)
    try:
        q.get_nowait()
    except AttributeError as e:
        print(e)
    lifo = asyncio.LifoQueue()
    lifo._queue = collections.deque("abc")
    lifo.put_nowait("d")
    print(lifo.get_nowait(), lifo)
    heap = asyncio.PriorityQueue()
    heap._queue = (1, 2)
    try:
        heap.put_nowait(0)
    except TypeError as e:
        print(e)
    q = asyncio.Queue(2)
    q._maxsize = 1
    q.put_nowait(1)
    print(q.full(), q.maxsize)
    try:
        q.put_nowait(2)
    except asyncio.QueueFull:
        print("full")
    q._unfinished_tasks = 2
    q.task_done()
    print(q._unfinished_tasks)
    try:
        q._queue = collections.deque()
        q._get()
    except IndexError as e:
        print(e)


asyncio.run(main())
