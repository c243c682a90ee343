# oracle: gevent
# spawn_later() and start_later() start a greenlet after a time.
import gevent

late = gevent.spawn_later(0.12, print, "late")
early = gevent.spawn_later(0.04, print, "early")
g = gevent.Greenlet(print, "later")
g.start_later(0.08)
print(bool(late), late.ready(), late.started)
gevent.spawn(print, "at once")
cancelled = gevent.spawn_later(0.04, print, "never")
cancelled.kill()
print(cancelled.dead, cancelled.ready(), cancelled.successful(),
      repr(cancelled.value))
gevent.joinall([late, early, g])
for args in [(), (0.04, 3)]:
    try:
        gevent.spawn_later(*args)
    except TypeError as exc:
        print("TypeError", "callable" in str(exc))
