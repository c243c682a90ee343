# What is to be done by a pool's processes stands in its queue, from the call to
# the moment when a worker takes it.
import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor


def work(n):
    time.sleep(n)
    return n


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        futures = [executor.submit(work, n) for n in (1, 2, 3, 4)]
        futures[3].cancel()
        print([f.result() for f in futures[:3]])
    with multiprocessing.Pool(2) as pool:
        print(pool.map(work, [1, 2, 3], chunksize=1))
        print(pool.apply(work, (1,)))
        try:
            pool.apply(lambda n: n, (1,))
        except Exception as e:
            print(type(e).__name__)
