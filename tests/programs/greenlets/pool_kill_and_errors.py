# oracle: gevent
# Pools whose workers fail, are killed, or do not end in time.
import gevent
from gevent.pool import Pool, PoolFull


def work(n):
    gevent.sleep(n / 25)
    if n == 2:
        raise ValueError(n)
    return n


pool = Pool(3)
try:
    pool.map(work, [1, 2, 3])
except ValueError as exc:
    print("map raised", exc)
pool.join()
results = pool.imap_unordered(work, [1, 2, 3])
try:
    for r in results:
        print("result", r)
except ValueError as exc:
    print("imap_unordered raised", exc)
print(list(results))
pool.join()
jobs = [pool.spawn(work, n) for n in (1, 2, 3)]
try:
    pool.join(raise_error=True)
except ValueError as exc:
    print("join raised", exc)
long = [pool.spawn(gevent.sleep, 10) for _ in range(3)]
print(pool.join(timeout=0.04), len(pool))
try:
    pool.add(gevent.Greenlet(work, 1), blocking=False)
except PoolFull as exc:
    print("PoolFull", repr(exc))
pool.kill()
print(len(pool), [g.dead for g in long], pool.free_count())
try:
    Pool(-1)
except ValueError as exc:
    print(exc)
unbound = Pool()
print(unbound.free_count(), unbound.size, unbound.map(abs, [-1, 2]))
