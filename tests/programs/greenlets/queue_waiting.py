# oracle: gevent
# Queue: producers and consumers hand items over in turn.
import gevent
from gevent.queue import Empty, Full, Queue

q = Queue(maxsize=2)


def producer():
    for i in range(5):
        q.put(i)
        print("put", i, q.qsize())
    q.put(StopIteration)


def consumer(name):
    for item in q:
        print(name, item)
        gevent.sleep(0)
    print(name, "stops")


gevent.joinall([gevent.spawn(producer), gevent.spawn(consumer, "a")])
print(q.empty(), q.full(), len(q), bool(q), q.maxsize)
for get in (q.get_nowait, lambda: q.get(block=False),
            lambda: q.get(timeout=0.04)):
    try:
        get()
    except Empty as exc:
        print("Empty", repr(exc))
q.put(1)
q.put_nowait(2)
for put in (q.put_nowait, lambda x: q.put(x, block=False),
            lambda x: q.put(x, timeout=0.04)):
    try:
        put(3)
    except Full as exc:
        print("Full", repr(exc))
print(q.peek(), q.peek_nowait(), q, q.copy())
print(Queue(items=[1, 2]).get(), Queue(None).maxsize, Queue(3).maxsize)


def getter(name):
    print(name, "got", q2.get())


q2 = Queue()
jobs = [gevent.spawn(getter, n) for n in "xyz"]
gevent.sleep(0)
print(q2)
for i in range(3):
    q2.put(i)
print("main takes the first", q2.get())
q2.put(3)
gevent.joinall(jobs)
