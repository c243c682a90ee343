# idle workers are used before new ones are made
from concurrent.futures import ThreadPoolExecutor
import threading
import time

def who(n):
    time.sleep(n)
    return threading.current_thread().name

with ThreadPoolExecutor(3) as pool:
    print(pool.submit(who, 0).result())
    print(pool.submit(who, 0).result(), len(pool._threads))
    fs = [pool.submit(who, 1) for _ in range(5)]
    print([f.result() for f in fs], len(pool._threads), time.monotonic())
with ThreadPoolExecutor(3) as pool:
    print(pool.submit(who, 0).result())
