# oracle: gevent
# Greenlets run in the order they were spawned, when the one that runs waits.
import gevent


def work(n):
    print("work", n)
    gevent.sleep(0)
    print("again", n)
    return n * n


jobs = [gevent.spawn(work, n) for n in range(3)]
print("spawned", [bool(j) for j in jobs], [j.ready() for j in jobs])
gevent.joinall(jobs)
print([j.value for j in jobs], [j.successful() for j in jobs],
      [j.dead for j in jobs])
