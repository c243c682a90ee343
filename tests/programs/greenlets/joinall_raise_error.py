# oracle: gevent
# joinall(raise_error=True) raises the first error as it comes.
import gevent


def work(n):
    gevent.sleep(n / 25)
    if n == 2:
        raise ValueError("two")
    return n


jobs = [gevent.spawn(work, n) for n in (3, 2, 1)]
try:
    gevent.joinall(jobs, raise_error=True)
except ValueError as exc:
    print("raised", exc, [j.ready() for j in jobs])
gevent.joinall(jobs)
print([j.value for j in jobs], [j.exception for j in jobs])
print([j.successful() for j in jobs])
