# oracle: gevent
# Semaphore: so many at a time, first come first served.
import gevent
from gevent.lock import BoundedSemaphore, Semaphore

sem = Semaphore(2)
print(sem.locked(), sem.ready(), sem.counter)


def work(name):
    with sem:
        print(name, "in", sem.counter)
        gevent.sleep(0.04)
    print(name, "out", sem.counter)


gevent.joinall([gevent.spawn(work, n) for n in "abcde"])
print(sem.acquire(), sem.acquire(), sem.acquire(blocking=False),
      sem.acquire(timeout=0.04), sem.wait(timeout=0.04))
print(sem.release(), sem.wait(), sem.counter, sem.locked())


def take(name):
    print(name, sem.acquire())


jobs = [gevent.spawn(take, n) for n in "xyz"]
gevent.sleep(0)
sem.release()
print("main takes what was released", sem.acquire(blocking=False))
sem.release()
sem.release()
sem.release()
gevent.joinall(jobs)
bounded = BoundedSemaphore(1)
with bounded:
    pass
try:
    bounded.release()
except ValueError as exc:
    print(exc)
try:
    Semaphore(-1)
except ValueError as exc:
    print(exc)
