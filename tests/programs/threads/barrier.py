# threads meet, twice
import threading
import time

def action():
    print("all there", time.monotonic())

barrier = threading.Barrier(3, action=action)

def work(i):
    for phase in range(2):
        time.sleep(i * 0.5)
        print(i, "arrives", phase, time.monotonic(), barrier.n_waiting)
        n = barrier.wait()
        print(i, "passes", phase, n, time.monotonic())

ts = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(barrier.parties, barrier.n_waiting, barrier.broken)
