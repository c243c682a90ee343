# oracle: gevent
# Who is made ready by whom: events, queues and sleeps in one round.
import gevent
from gevent.event import Event
from gevent.queue import Queue

a, b, q = Event(), Event(), Queue()


def first():
    print("first waits")
    a.wait()
    print("first goes on")
    q.put("from first")
    b.set()
    gevent.sleep(0)
    print("first ends")


def second():
    print("second waits")
    b.wait()
    print("second got", q.get())


def third():
    print("third sets")
    a.set()
    print("third sleeps")
    gevent.sleep(0)
    print("third got", q.get(timeout=0.2) if not q.empty() else "nothing")


def fourth():
    print("fourth got", q.get())


g = [gevent.spawn(f) for f in (first, second, third, fourth)]
q.put("from main")
gevent.joinall(g, timeout=0.1)
print([x.dead for x in g])
gevent.killall(g)
