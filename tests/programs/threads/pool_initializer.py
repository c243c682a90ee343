# every worker is made ready first
from concurrent.futures import ThreadPoolExecutor
import threading
import time

data = threading.local()

def ready(tag):
    data.tag = tag + threading.current_thread().name[-1]
    print("ready", data.tag)

def work(n):
    time.sleep(1)
    return data.tag, n

with ThreadPoolExecutor(2, initializer=ready, initargs=("w",)) as pool:
    print(list(pool.map(work, range(5))), time.monotonic())
