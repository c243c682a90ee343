# oracle: gevent
# RLock: its owner may take it again; others wait.
import gevent
from gevent.lock import DummySemaphore, RLock

lock = RLock()


def work(name):
    with lock:
        with lock:
            print(name, "twice")
            gevent.sleep(0.04)
        print(name, "once")
    print(name, "free")


gevent.joinall([gevent.spawn(work, n) for n in "ab"])
lock.acquire()


def foreign():
    print(lock.acquire(blocking=False), lock.acquire(timeout=0.04))
    try:
        lock.release()
    except RuntimeError as exc:
        print(str(exc)[:27])


gevent.spawn(foreign).join()
lock.release()
dummy = DummySemaphore()
print(dummy.acquire(), dummy.wait(), dummy.locked(), dummy)
