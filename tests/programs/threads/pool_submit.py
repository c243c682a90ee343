# futures of a pool
from concurrent.futures import ThreadPoolExecutor
import threading
import time

def work(n):
    print("work", n, threading.current_thread().name, time.monotonic())
    time.sleep(n)
    return n * n

with ThreadPoolExecutor(max_workers=2) as pool:
    fs = [pool.submit(work, n) for n in (2, 1, 3)]
    print([f.done() for f in fs], [f.running() for f in fs])
    print(fs[1].result(), time.monotonic())
    print([f.done() for f in fs])
    for f in fs:
        print(f.result(), time.monotonic())
print("closed", time.monotonic(), [repr(f).split(" ", 3)[3] for f in fs])
with ThreadPoolExecutor(thread_name_prefix="mine") as pool:
    print(pool.submit(work, 0).result(), pool._max_workers)
