# Event, Semaphore, Condition and Barrier between processes
# oracle: real
import multiprocessing as mp
import time


def wait_for(event, semaphore, barrier, condition, ready, n):
    event.wait()
    with semaphore:
        time.sleep(0.05)
    barrier.wait()
    with condition:
        condition.wait_for(lambda: ready.value == 1, 5)
    return n


event, semaphore = mp.Event(), mp.Semaphore(2)
barrier, condition = mp.Barrier(4), mp.Condition()
ready = mp.Value("i", 0)
children = [mp.Process(target=wait_for, args=(
    event, semaphore, barrier, condition, ready, n)) for n in range(3)]
for p in children:
    p.start()
print(event.is_set(), event.wait(0.05))
event.set()
print(barrier.wait() in range(4), barrier.n_waiting)
time.sleep(0.1)
with condition:
    ready.value = 1
    condition.notify_all()
for p in children:
    p.join()
print([p.exitcode for p in children])
bounded = mp.BoundedSemaphore(1)
print(bounded.acquire(), bounded.acquire(timeout=0.05), bounded)
bounded.release()
try:
    bounded.release()
except ValueError as e:
    print(e)
lock, rlock = mp.Lock(), mp.RLock()
with lock:
    print(lock, lock.acquire(False))
with rlock, rlock:
    print(rlock)
print(lock, rlock)
