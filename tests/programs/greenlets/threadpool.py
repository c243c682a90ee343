# oracle: gevent
# hub.threadpool: blocking work in threads, greenlets go on.
import time
import gevent
from gevent.threadpool import ThreadPool


def work(n):
    time.sleep(n / 12)
    return n


def ticker():
    for i in range(3):
        print("tick", i)
        gevent.sleep(0.048)


pool = ThreadPool(2)
gevent.spawn(ticker)
print(pool.spawn(work, 1).get())
print(pool.map(work, [3, 1, 2]), pool.apply(work, (1,)))
print(list(pool.imap_unordered(work, [3, 1])))


def fail():
    raise KeyError("in a thread")


try:
    pool.apply(fail)
except KeyError as exc:
    print(exc)
print(len(pool), pool.size, pool.maxsize)
pool.join()
print(gevent.get_hub().threadpool.apply(work, (1,)))
