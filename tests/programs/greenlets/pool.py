# oracle: gevent
# Pool: at most so many at a time; map and its kin, in what order.
import gevent
from gevent.pool import Pool

pool = Pool(2)
running = []


def work(n):
    running.append(n)
    print("begin", n, len(running))
    gevent.sleep(n / 25)
    running.remove(n)
    return n * 10


print(pool.map(work, [3, 1, 2]))
print(list(pool.imap(work, [3, 1, 2])))
print(list(pool.imap_unordered(work, [3, 1, 2])))
print(pool.apply(work, (1,)), pool.free_count(), pool.full(), len(pool))
g = pool.apply_async(work, (1,), callback=lambda v: print("callback", v))
print(g.get())
gevent.sleep(0)
print(pool.map_async(work, [1, 2]).get())
a, b = pool.spawn(work, 1), pool.spawn(work, 2)
print(pool.free_count(), pool.full(), len(pool), a in pool)
print("waits for a place", pool.spawn(work, 1).get())
print(pool.join(), len(pool), pool.size)
