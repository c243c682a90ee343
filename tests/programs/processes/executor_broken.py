# A worker that dies breaks the executor
# oracle: real
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
import os
import time


def die(seconds):
    time.sleep(seconds)
    os._exit(1)


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as ex:
        slow = ex.submit(time.sleep, 5)
        try:
            ex.submit(die, 0.1).result()
        except BrokenProcessPool as e:
            print(e)
        print(type(slow.exception()).__name__)
        try:
            ex.submit(print)
        except BrokenProcessPool as e:
            print(e)
