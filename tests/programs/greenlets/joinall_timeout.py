# oracle: gevent
# joinall() and wait() with a time-out and a count give those that are done.
import gevent


def work(seconds):
    gevent.sleep(seconds)
    return seconds


jobs = [gevent.spawn(work, s) for s in (0.24, 0.04, 0.12)]
print([g.value for g in gevent.joinall(jobs, count=1)])
print([g.value for g in gevent.joinall(jobs, timeout=0.04)])
print([g.value for g in gevent.joinall(jobs, timeout=0.12)])
print([g.value for g in gevent.wait(jobs)])
print([g.value for g in gevent.iwait(jobs, count=2)])
print(gevent.joinall([]), gevent.wait([], timeout=1))
print(gevent.wait(timeout=0.04), gevent.wait())
