# at most two at a time
import threading
import time

sem = threading.Semaphore(2)
inside = 0

def work(i):
    global inside
    with sem:
        inside += 1
        print(i, "in", inside, time.monotonic())
        time.sleep(1 + i / 10)
        inside -= 1
    print(i, "out", time.monotonic())

ts = [threading.Thread(target=work, args=(i,)) for i in range(6)]
for t in ts:
    t.start()
print(sem.acquire(blocking=False))
for t in ts:
    t.join()
print(sem.acquire(), sem.acquire(False), sem.acquire(False))
sem.release(3)
print(repr(sem).split(": ")[1])
