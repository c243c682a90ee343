# who is there
import threading
import time

def names():
    return [t.name for t in threading.enumerate()]

def work(n):
    time.sleep(n)

ts = [threading.Thread(target=work, args=(n,), name=f"t{n}") for n in (3, 1, 2)]
print(names(), threading.active_count())
for t in ts:
    t.start()
print(names(), threading.active_count())
for i in range(3):
    time.sleep(1.5 if i == 0 else 1)
    print(time.monotonic(), names(), threading.active_count())
