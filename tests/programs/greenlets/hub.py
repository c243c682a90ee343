# oracle: gevent
# The hub's loop, by itself: callbacks in order, timers, Waiter.
import gevent
from gevent.hub import Waiter

hub = gevent.get_hub()
print(hub is gevent.get_hub(), hub.parent is gevent.getcurrent(), hub.main_hub)
for i in range(3):
    hub.loop.run_callback(print, "callback", i)
stopped = hub.loop.run_callback(print, "never")
print(bool(stopped), stopped.pending)
stopped.stop()
gevent.sleep(0)
late, soon = hub.loop.timer(0.08), hub.loop.timer(0.04)
late.start(print, "late")
soon.start(print, "soon")
print(late.active, late.pending)
gevent.sleep(0.12)
print(late.active)
again = hub.loop.timer(0.02, 0.04)
count = []


def tick():
    count.append(len(count))
    print("tick", count[-1])
    if len(count) == 3:
        again.stop()


again.start(tick)
gevent.sleep(0.2)
waiter = Waiter()
gevent.spawn_later(0.04, lambda: hub.loop.run_callback(waiter.switch, "value"))
print(waiter.get())
waiter = Waiter()
waiter.switch("stored")
print(waiter.ready(), waiter.successful(), waiter.get())
waiter = Waiter()
hub.loop.run_callback(waiter.throw, KeyError("thrown"))
try:
    waiter.get()
except KeyError as exc:
    print(exc)
print(hub.join(timeout=0.04), hub.join())
