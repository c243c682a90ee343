# oracle: gevent
# Timeout: as a context manager, with False, with an exception, nested.
import gevent
from gevent import Timeout


def attempt(*args):
    try:
        with Timeout(*args):
            gevent.sleep(0.2)
            print("in time")
        print("after")
    except (Timeout, KeyError, ValueError) as exc:
        print(type(exc).__name__, exc)


attempt(0.04)
attempt(0.1)
attempt(0.04, False)
attempt(0.04, KeyError)
attempt(0.04, ValueError("own"))
attempt(0.04, "text")
attempt(None)
try:
    with Timeout(0.2) as outer:
        try:
            with Timeout(0.04) as inner:
                gevent.sleep(1)
        except Timeout as exc:
            print(exc is inner)
            gevent.sleep(1)
except Timeout as exc:
    print(exc is outer, exc)
t = Timeout.start_new(0.04)
print(t.pending)
try:
    gevent.sleep(1)
except Timeout as exc:
    print(exc is t, t.pending)
t = Timeout(0.04)
print(t.pending, t.start(), t.pending, t.cancel(), t.pending)
gevent.sleep(0.08)
print(gevent.with_timeout(0.04, gevent.sleep, 1, timeout_value="late"),
      gevent.with_timeout(1, lambda: "in time"))
try:
    gevent.with_timeout(0.04, gevent.sleep, 1)
except Timeout as exc:
    print(exc)
print(Timeout(1), Timeout(2), Timeout(1.5, "x"), Timeout(3, False),
      repr(str(Timeout())))
