# oracle: real
# what goes to a process and back is pickled: what can be, and what is said of
# the rest
import multiprocessing
import re
import threading
from concurrent.futures import ProcessPoolExecutor


class Plain:
    pass


def outer():
    class Inner:
        pass
    return Inner()


def generator():
    yield 1


def same(x):
    return x


def maker(x):
    return lambda: x


def attempt(call, *args):
    try:
        print(type(call(*args)).__name__)
    except Exception as e:
        print(type(e).__name__, re.sub("0x[0-9a-f]+", "0x...", str(e)))


if __name__ == "__main__":
    things = [
        lambda: 1, outer(), generator(), threading.Lock(), len, print, Plain(),
        maker(3), same, multiprocessing.Queue(), (1, [2, generator()]),
        threading.Thread(), ValueError("x"), {1: threading.Event()}, range(3),
        type, None, object(), slice(1, 2), NotImplemented, ..., property(),
        staticmethod(same), classmethod(same), super, threading.local(), re,
    ]
    with ProcessPoolExecutor(1) as executor:
        for thing in things:
            attempt(lambda: executor.submit(same, thing).result())
        for function in (lambda x: x, outer, generator, maker(1)):
            attempt(lambda: executor.submit(function).result())
    with multiprocessing.Pool(1) as pool:
        attempt(pool.apply, maker, (1,))
        attempt(pool.apply, lambda: 1)
        attempt(pool.apply, outer)
        attempt(pool.map, same, [generator()])
