# multiprocessing.pool.ThreadPool: the same with threads, which share everything
# oracle: real
from multiprocessing.pool import ThreadPool
from multiprocessing.dummy import Pool
import threading

seen = []


def note(n):
    seen.append(n)
    return n + 1


with ThreadPool(1) as pool:
    print(pool.map(note, range(4)), seen)
with Pool(1) as pool:
    print(pool.map(note, [9]), seen)
