# oracle: gevent
# After patch_all() threading's Condition, Event, Barrier and the queues wait for
# greenlets.
from gevent import monkey
monkey.patch_all()
import queue
import threading
import time
import gevent
from concurrent.futures import ThreadPoolExecutor

condition = threading.Condition()


def waits():
    with condition:
        print("notified", condition.wait(1))


g = gevent.spawn(waits)
gevent.sleep(0)
with condition:
    condition.notify()
g.join()
event = threading.Event()
gevent.spawn_later(0.04, event.set)
print(event.wait(1), event.wait(0))
barrier = threading.Barrier(2)
print(sorted(g.value for g in gevent.joinall(
    [gevent.spawn(barrier.wait) for _ in range(2)])))
for q in (queue.Queue(1), queue.SimpleQueue()):
    g = gevent.spawn(q.get)
    gevent.sleep(0)
    q.put("item")
    print(g.get())
    try:
        q.get(timeout=0.04)
    except queue.Empty:
        print("Empty")
sem = threading.Semaphore(0)
gevent.spawn_later(0.04, sem.release)
print(sem.acquire(), sem.acquire(timeout=0.04))


def work(n):
    time.sleep(n / 25)
    return n


with ThreadPoolExecutor(2) as pool:
    print(list(pool.map(work, [2, 1, 1])))
    print(pool.submit(work, 1).result())
