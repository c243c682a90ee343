# oracle: gevent
# A subclass of Greenlet with _run(), its own attributes, spawn and str.
import gevent
from gevent import Greenlet


class Worker(Greenlet):
    def __init__(self, n):
        Greenlet.__init__(self)
        self.n = n

    def _run(self):
        gevent.sleep(self.n / 25)
        print("worker", self.n)
        return self.n

    def __str__(self):
        return "Worker(%s)" % self.n


a = Worker(2)
b = Worker.spawn(1)
c = Worker.spawn_later(0.04, 3)
print(a, bool(a), a.started, a.ready(), a.dead)
a.start()
a.start()
gevent.joinall([a, b, c])
print([w.value for w in (a, b, c)])
print(repr(a), a.name, repr(a))
plain = gevent.spawn(max, 3, 4)
print(plain, plain.name)
plain.name = "given"
print(plain, plain.get())
for bad in (3, None):
    try:
        print(Greenlet(bad).run())
    except TypeError as exc:
        print(exc)
with Greenlet(print, "in with") as g:
    g.start()
print(g.dead)
