# oracle: gevent
# A Timeout that nobody catches in a greenlet, and in main.
import gevent


def work():
    with gevent.Timeout(0.04):
        gevent.sleep(1)


g = gevent.spawn(work)
g.join()
print(repr(g.exception)[:8], g.successful())
with gevent.Timeout(0.04):
    gevent.sleep(1)
