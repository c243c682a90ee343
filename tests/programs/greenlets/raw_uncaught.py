# oracle: gevent
# An error in a greenlet of spawn_raw().
import gevent


def fail(x):
    print("fails", x)
    raise LookupError("raw")


g = gevent.spawn_raw(fail, 5)
gevent.sleep(0.04)
print(g.dead, gevent.spawn_raw(print, "with a keyword", end="!\n").dead)
gevent.sleep(0)
try:
    gevent.spawn_raw(3)
except TypeError as exc:
    print(exc)
gevent.spawn_raw(fail, 6)
gevent.sleep(0)
