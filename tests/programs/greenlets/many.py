# oracle: gevent
# Ten thousand greenlets.
import gevent


def work(n):
    gevent.sleep(0)
    gevent.sleep(0.004)
    return n


jobs = [gevent.spawn(work, n) for n in range(10000)]
gevent.joinall(jobs)
print(sum(j.value for j in jobs))
