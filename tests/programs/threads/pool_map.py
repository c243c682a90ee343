# results come in the order of the arguments
from concurrent.futures import ThreadPoolExecutor
import time

def work(a, b=0):
    time.sleep(a)
    print("done", a, time.monotonic())
    return a + b

with ThreadPoolExecutor(3) as pool:
    for r in pool.map(work, [3, 1, 2, 0.5], [10, 20, 30, 40, 50]):
        print("result", r, time.monotonic())
    print(list(pool.map(work, [1, 2])))
    it = pool.map(work, [0.1])
    print(next(it))
    try:
        next(it)
    except StopIteration:
        print("over")
