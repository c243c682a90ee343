# A lock outlives the thread that holds it: nobody gets it until somebody gives
# it back, and any thread may.
import threading
import time

lock = threading.Lock()


def dies():
    lock.acquire()
    raise ValueError("with the lock")


def patient():
    with lock:
        print("patient has it", time.monotonic())


threading.Thread(target=dies).start()
time.sleep(1)
print(lock.locked(), lock.acquire(timeout=0.5), time.monotonic())
waits = threading.Thread(target=patient)
waits.start()
time.sleep(1)
lock.release()
waits.join()
print(lock.locked(), time.monotonic())


def dies_inside():
    with lock:
        raise KeyError("inside with")


t = threading.Thread(target=dies_inside)
t.start()
t.join()
print(lock.locked())
