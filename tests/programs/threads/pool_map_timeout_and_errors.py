# map raises what a function raised, and TimeoutError
from concurrent.futures import ThreadPoolExecutor, TimeoutError
import time

def work(n):
    time.sleep(n)
    if n == 2:
        raise ValueError(f"bad {n}")
    print("worked", n)
    return n

with ThreadPoolExecutor(2) as pool:
    try:
        for r in pool.map(work, [1, 2, 3, 4]):
            print(r)
    except ValueError as e:
        print("raised", e, time.monotonic())
print(time.monotonic())
with ThreadPoolExecutor(2) as pool:
    try:
        for r in pool.map(work, [1, 1, 3, 3, 5], timeout=2.5):
            print(r, time.monotonic())
    except TimeoutError as e:
        print("time-out", repr(e), time.monotonic())
print(time.monotonic(), TimeoutError is __builtins__.TimeoutError)
