# oracle: gevent
# PriorityQueue, LifoQueue, JoinableQueue, SimpleQueue and Channel.
import gevent
from gevent.queue import (Channel, Empty, Full, JoinableQueue, LifoQueue,
                          PriorityQueue, SimpleQueue)

for q in (PriorityQueue(items=[5, 2]), LifoQueue(items=[5, 2])):
    for x in (3, 1, 4):
        q.put(x)
    print(q.peek(), [q.get() for _ in range(len(q))], q)
q = JoinableQueue()


def worker():
    while True:
        item = q.get()
        gevent.sleep(0.04)
        print("done", item)
        q.task_done()


g = gevent.spawn(worker)
for i in range(3):
    q.put(i)
print(q.unfinished_tasks, q.join(timeout=0.02))
print(q.join(), q.unfinished_tasks)
g.kill()
try:
    q.task_done()
except ValueError as exc:
    print(exc)
c = Channel()


def sender():
    for i in range(3):
        c.put(i)
        print("sent", i)
    c.put(StopIteration)


gevent.spawn(sender)
print(list(c), c.qsize(), c.full(), c.empty())
for call, error in ((c.get_nowait, Empty), (lambda: c.put(1, timeout=0.04), Full)):
    try:
        call()
    except error as exc:
        print(type(exc).__name__)
s = SimpleQueue()
s.put(1)
print(s.get(), s.empty())
