# a worker that waits for another pool's work
from concurrent.futures import ThreadPoolExecutor
import time

inner = ThreadPoolExecutor(2, thread_name_prefix="inner")

def leaf(n):
    time.sleep(n)
    return n

def work(n):
    return sum(f.result() for f in [inner.submit(leaf, n) for _ in range(3)])

with ThreadPoolExecutor(3) as outer:
    for r in outer.map(work, [1, 2, 3]):
        print(r, time.monotonic())
inner.shutdown()
print(time.monotonic())
