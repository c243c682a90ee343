# Exceptions in a Pool's workers, and what a Pool refuses
# oracle: real
import multiprocessing as mp
import time


def picky(n):
    if n == 3:
        raise KeyError(n)
    return n


def unpicklable(n):
    return lambda: n


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        try:
            pool.map(picky, range(6))
        except KeyError as e:
            print(repr(e), type(e.__cause__).__name__)
        for n in pool.imap(picky, range(3)):
            print(n)
        try:
            pool.apply(lambda: 1)
        except Exception as e:
            print(type(e).__name__, str(e).split(" at 0x")[0])
        try:
            pool.apply(unpicklable, (1,))
        except mp.pool.MaybeEncodingError as e:
            print(type(e).__name__, str(e).split(" at 0x")[0])
        try:
            pool.apply_async(time.sleep, (5,)).get(0.05)
        except mp.TimeoutError as e:
            print(repr(e))
        pool.apply_async(picky, (3,), error_callback=lambda e: print(
            "error callback", repr(e))).wait()
    pool = mp.Pool(2)
    try:
        pool.join()
    except ValueError as e:
        print(e)
    pool.close()
    try:
        pool.apply(picky, (1,))
    except ValueError as e:
        print(e)
    pool.join()
    try:
        mp.Pool(0)
    except ValueError as e:
        print(e)
