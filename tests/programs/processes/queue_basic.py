# A Queue between processes: order, time-outs, Full and Empty
# oracle: real
import multiprocessing as mp
import queue
import time


def produce(q):
    for i in range(4):
        q.put((i, "x" * i))
        time.sleep(0.05)
    q.put(None)


q = mp.Queue()
p = mp.Process(target=produce, args=(q,))
p.start()
while (item := q.get()) is not None:
    print(item)
p.join()
for f in (lambda: q.get(timeout=0.1), q.get_nowait, lambda: q.get(False)):
    try:
        f()
    except queue.Empty:
        print("Empty")
small = mp.Queue(1)
small.put(1)
for f in (lambda: small.put(2, timeout=0.1), lambda: small.put_nowait(2)):
    try:
        f()
    except queue.Full:
        print("Full", small.full(), small.qsize())
print(small.get())
small.close()
try:
    small.put(1)
except ValueError as e:
    print(str(e).split(" at 0x")[0], "is closed")
s = mp.SimpleQueue()
s.put("simple")
print(s.empty(), s.get(), s.empty())
