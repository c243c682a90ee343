# JoinableQueue: join() waits until all work is said to be done
# oracle: real
import multiprocessing as mp
import time


def worker(q):
    while True:
        n = q.get()
        time.sleep(0.05)
        print("did", n, flush=True)
        q.task_done()


q = mp.JoinableQueue()
mp.Process(target=worker, args=(q,), daemon=True).start()
for n in range(3):
    q.put(n)
q.join()
print("all done")
try:
    q.task_done()
except ValueError as e:
    print(e)
