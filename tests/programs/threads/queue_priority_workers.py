# work is taken by priority
import queue
import threading
import time

q = queue.PriorityQueue()
for n, job in [(3, "low"), (1, "urgent"), (2, "normal"), (1, "also urgent")]:
    q.put((n, job))

def worker(name):
    while True:
        try:
            n, job = q.get_nowait()
        except queue.Empty:
            print(name, "idle", time.monotonic())
            return
        print(name, job, time.monotonic())
        time.sleep(n)
        q.task_done()

ts = [threading.Thread(target=worker, args=(c,)) for c in "xy"]
for t in ts:
    t.start()
q.join()
print("finished", time.monotonic())
