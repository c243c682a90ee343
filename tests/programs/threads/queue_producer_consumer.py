# several producers and consumers, and join
import queue
import threading
import time

q = queue.Queue(maxsize=2)

def producer(name, n, pause):
    for i in range(n):
        q.put((name, i))
        print("put", name, i, time.monotonic())
        time.sleep(pause)

def consumer(name):
    while True:
        item = q.get()
        if item is None:
            q.task_done()
            break
        print(name, "got", item, time.monotonic())
        time.sleep(0.3)
        q.task_done()

cs = [threading.Thread(target=consumer, args=(c,)) for c in ("c1", "c2")]
ps = [threading.Thread(target=producer, args=a)
      for a in (("p1", 4, 0.1), ("p2", 3, 0.25))]
for t in cs + ps:
    t.start()
for t in ps:
    t.join()
q.join()
print("all done", time.monotonic())
for c in cs:
    q.put(None)
for c in cs:
    c.join()
print(q.qsize(), q.empty(), q.full(), q.unfinished_tasks)
