# exceptions are kept in futures
from concurrent.futures import ThreadPoolExecutor
import time

def bad(n):
    time.sleep(n)
    raise RuntimeError("bad", n)

with ThreadPoolExecutor() as pool:
    f = pool.submit(bad, 1)
    g = pool.submit(bad, 2)
    print(repr(f.exception()), time.monotonic())
    try:
        g.result()
    except RuntimeError as e:
        print(e.args, time.monotonic(), e is g.exception())
    h = pool.submit(5)
    try:
        h.result()
    except TypeError as e:
        print(e)
    print(f.done(), f.cancelled(), f.running())
