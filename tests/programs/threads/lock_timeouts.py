# acquire with a time-out, and without waiting
import threading
import time

lock = threading.Lock()
print(lock.acquire(), lock.acquire(False), lock.acquire(blocking=False))
print(lock.acquire(timeout=0.5), time.monotonic())

def release_later():
    time.sleep(1)
    print("releasing", time.monotonic())
    lock.release()

threading.Thread(target=release_later).start()
print(lock.acquire(timeout=5), time.monotonic())
print(lock.acquire(True, 0.25), time.monotonic())
lock.release()
