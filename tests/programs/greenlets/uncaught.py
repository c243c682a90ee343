# oracle: gevent
# What a greenlet does not catch is told, and the others go on.
import gevent


def fail(x, key=None):
    raise ValueError("oh no")


g = gevent.spawn(fail, 1, key="k")
print(gevent.joinall([g]))
print(g.successful(), g.ready(), repr(g.exception))
