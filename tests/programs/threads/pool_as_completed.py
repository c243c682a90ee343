# in the order in which they are done
from concurrent.futures import ThreadPoolExecutor, as_completed
import time

def work(n):
    time.sleep(n)
    return n

with ThreadPoolExecutor(5) as pool:
    fs = {pool.submit(work, n): n for n in (3, 1, 2, 1.5)}
    for f in as_completed(fs):
        print(fs[f], f.result(), time.monotonic())
    slow = [pool.submit(work, n) for n in (1, 4, 5)]
    try:
        for f in as_completed(slow, timeout=2):
            print(f.result(), time.monotonic())
    except TimeoutError as e:
        print(e, time.monotonic())
    print(list(as_completed([])))
