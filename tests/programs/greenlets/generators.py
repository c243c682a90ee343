# oracle: gevent
# Greenlets that wait inside generators, comprehensions, sorts and with blocks.
import gevent
from contextlib import contextmanager


def slow(n):
    for i in range(n):
        gevent.sleep(0.004)
        yield i


@contextmanager
def managed(name):
    gevent.sleep(0)
    print("enter", name)
    try:
        yield name
    finally:
        gevent.sleep(0)
        print("exit", name)


def key(x):
    gevent.sleep(0.004)
    return -x


def work(name):
    with managed(name):
        print(name, list(slow(3)), sum(slow(4)), {x: x for x in slow(2)})
        print(name, sorted([2, 3, 1], key=key), max(slow(3)))


gevent.joinall([gevent.spawn(work, n) for n in "ab"])
