# those who give up leave the line
import threading
import time

lock = threading.Lock()

def want(name, timeout):
    got = lock.acquire(timeout=timeout)
    print(name, got, time.monotonic())
    if got:
        time.sleep(1)
        lock.release()

lock.acquire()
ts = [threading.Thread(target=want, args=a)
      for a in [("a", 0.5), ("b", 10), ("c", 1.2), ("d", 10), ("e", 2.5)]]
for t in ts:
    t.start()
time.sleep(1)
lock.release()
for t in ts:
    t.join()
print("end", time.monotonic())
