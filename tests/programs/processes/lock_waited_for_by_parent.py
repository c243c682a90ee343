# A lock that a thread of the parent waits for: in the child nobody does
# oracle: real
import multiprocessing as mp
import threading
import time

locks = threading.Lock(), threading.RLock()
for lock in locks:
    lock.acquire()


def waits(lock):
    with lock:
        print("the parent's thread has it")


threads = [threading.Thread(target=waits, args=(lock,)) for lock in locks]
for t in threads:
    t.start()
time.sleep(0.1)


def child():
    for lock in locks:
        lock.release()
        print("released, free:", lock.acquire(timeout=0.1))
        again = threading.Thread(target=waits, args=(lock,), daemon=True)
        again.start()
        again.join(0.1)
        print("waits in the child", again.is_alive())
        lock.release()
        again.join()


p = mp.Process(target=child)
p.start()
p.join()
print([t.is_alive() for t in threads])
for lock, t in zip(locks, threads):
    lock.release()
    t.join()

r, w = mp.Pipe(False)
for call in (lambda: mp.connection.wait([r], float("nan")), lambda: r.poll(float("nan"))):
    try:
        call()
    except ValueError as e:
        print("ValueError:", e)
