# wait for the first, for an error, for all
from concurrent.futures import (ALL_COMPLETED, FIRST_COMPLETED,
                                FIRST_EXCEPTION, ThreadPoolExecutor, wait)
import time

def work(n):
    time.sleep(n)
    if n == 2:
        raise ValueError(n)
    return n

def show(names, r):
    print(time.monotonic(), sorted(names[f] for f in r.done),
          sorted(names[f] for f in r.not_done))

with ThreadPoolExecutor(5) as pool:
    for how in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        names = {pool.submit(work, n): n for n in (3, 1, 2, 4)}
        show(names, wait(names, return_when=how))
        show(names, wait(names, timeout=0.5))
        done, not_done = wait(names)
        print(len(done), len(not_done), time.monotonic())
    try:
        wait([pool.submit(work, 1)], return_when="x")
    except ValueError as e:
        print(e)
