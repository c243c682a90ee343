# a pool that nobody shuts down: the program waits for what it was given
from concurrent.futures import ThreadPoolExecutor
import time

def work(n):
    time.sleep(n)
    print("done", n, time.monotonic())

pool = ThreadPoolExecutor(1)
for n in (2, 1):
    pool.submit(work, n)
print("main ends")
