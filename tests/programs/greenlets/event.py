# oracle: gevent
# Event: set wakes all who wait, in the order they came; clear; time-outs.
import gevent
from gevent.event import Event

event = Event()


def waiter(name):
    print(name, event.wait())


jobs = [gevent.spawn(waiter, n) for n in "abc"]
gevent.sleep(0)
print("set", event.is_set(), event.ready())
event.set()
print("is set", event.is_set())
gevent.spawn(print, "spawned after set")
print("main", event.wait())
gevent.joinall(jobs)
event.clear()
print(event.wait(timeout=0.04), event.wait(0))


def clears():
    event.set()
    event.clear()


g = gevent.spawn(waiter, "set and cleared")
gevent.sleep(0)
clears()
print(event.is_set())
g.join()
print(str(event))
event.set()
print(str(event))
event.rawlink(lambda e: print("linked", e is event))
gevent.sleep(0)
