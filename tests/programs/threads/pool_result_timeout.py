# result() and exception() give up
from concurrent.futures import ThreadPoolExecutor
import time

with ThreadPoolExecutor() as pool:
    f = pool.submit(time.sleep, 3)
    for attempt in (f.result, f.exception):
        try:
            attempt(timeout=1)
        except TimeoutError as e:
            print(repr(e), time.monotonic())
    print(f.result(timeout=5), time.monotonic())
    print(f.result(0), f.exception(0))
