# LIFO, by priority, and plain; nowait and errors
import queue

for cls in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q = cls(3)
    for x in (2, 3, 1):
        q.put(x)
    print(cls.__name__, q.full(), q.qsize())
    try:
        q.put_nowait(9)
    except queue.Full as e:
        print("Full", repr(e))
    try:
        q.put(9, timeout=1)
    except queue.Full:
        print("Full after a second")
    print([q.get() for _ in range(3)], q.empty())
    try:
        q.get(block=False)
    except queue.Empty as e:
        print("Empty", repr(e))
    try:
        q.get(timeout=-1)
    except ValueError as e:
        print(e)
    try:
        for _ in range(9):
            q.task_done()
    except ValueError as e:
        print(e)
s = queue.SimpleQueue()
s.put(1)
s.put_nowait(2)
print(s.qsize(), s.empty(), s.get(), s.get_nowait(), s.empty())
try:
    s.get_nowait()
except queue.Empty as e:
    print(type(e))
print(queue.Full.__module__, queue.Empty.__module__)
