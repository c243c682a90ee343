# threads that wait for all kinds of things: room in a queue, a lock, a sign, the
# others at a barrier ...; who still waits at the end goes with the program
import queue
import threading
import time

jobs = queue.Queue(1)
lock = threading.Lock()
sign = threading.Condition()
go = threading.Event()
permits = threading.Semaphore(2)
barrier = threading.Barrier(3)


def fills():
    jobs.put(1)
    jobs.put(2)


def locks():
    with lock:
        print("locked at", time.perf_counter())


def listens():
    with sign:
        sign.wait(9)


def goes():
    go.wait()
    print("goes at", time.perf_counter())


def permitted(seconds):
    with permits:
        time.sleep(seconds)


def gets():
    try:
        queue.Queue().get(timeout=7)
    except queue.Empty:
        print("nothing at", time.perf_counter())


def sleeps():
    time.sleep(8)


def start(target, *args):
    thread = threading.Thread(target=target, args=args, name=target.__name__,
                              daemon=True)
    thread.start()
    return thread


lock.acquire()
for target in (fills, locks, listens, goes, barrier.wait, barrier.wait,
               jobs.join, gets):
    start(target)
for seconds in 5, 5, 20:
    start(permitted, seconds)
start(sleeps).join()
lock.release()
go.set()
print(jobs.get(), jobs.get())
