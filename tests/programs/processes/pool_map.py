# Pool.map, starmap, imap, imap_unordered, apply and their async forms
# oracle: real
import multiprocessing as mp
import time


def square(n):
    time.sleep(0.02 * (5 - n))
    return n * n


def add(a, b):
    return a + b


if __name__ == "__main__":
    with mp.Pool(3) as pool:
        print(pool.map(square, range(6)))
        print(pool.map(square, range(6), chunksize=4), pool.map(square, []))
        print(pool.starmap(add, [(1, 2), (3, 4)]))
        print(list(pool.imap(square, range(4))))
        print(list(pool.imap(square, range(5), chunksize=2)))
        print(sorted(pool.imap_unordered(square, range(5))))
        print(pool.apply(add, (1, 2)), pool.apply(add, (1,), {"b": 5}))
        result = pool.apply_async(add, (3, 4))
        print(result.get(timeout=2), result.ready(), result.successful())
        result = pool.map_async(square, range(3),
                                callback=lambda v: print("callback", v))
        result.wait()
        print(result.get())
