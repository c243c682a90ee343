# oracle: gevent
# Nothing is left that could wake the one who waits: LoopExit.
import gevent
from gevent.event import Event
from gevent.exceptions import LoopExit


def never():
    try:
        Event().wait()
    except BaseException as exc:
        print("not told", exc)


g = gevent.spawn(never)
for wait in (g.join, g.get, lambda: gevent.joinall([g]), Event().wait):
    try:
        print(wait())
    except LoopExit as exc:
        print(type(exc).__name__, str(exc).split("\n")[0], len(exc.args),
              exc.hub is gevent.get_hub())
print(g.dead, gevent.sleep(0.04))
Event().wait()
