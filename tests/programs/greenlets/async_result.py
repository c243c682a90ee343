# oracle: gevent
# AsyncResult: a value or an exception for all who wait, and as a link's target.
import gevent
from gevent.event import AsyncResult

result = AsyncResult()


def reader(name):
    try:
        print(name, result.get())
    except ValueError as exc:
        print(name, "raised", exc)


jobs = [gevent.spawn(reader, n) for n in "ab"]
gevent.sleep(0)
print(result.ready(), result.successful(), result.value, result.exception)
result.set("value")
gevent.joinall(jobs)
print(result.ready(), result.successful(), result.get(), result.get_nowait(),
      result.wait())
result = AsyncResult()
jobs = [gevent.spawn(reader, n) for n in "cd"]
gevent.sleep(0)
result.set_exception(ValueError("bad"))
gevent.joinall(jobs)
print(bool(result.ready()), result.successful(), repr(result.exception),
      result.wait())
result = AsyncResult()
for kwargs in [dict(block=False), dict(timeout=0.04)]:
    try:
        result.get(**kwargs)
    except gevent.Timeout as exc:
        print("Timeout", exc)
print(result.wait(timeout=0.04))
gevent.spawn(lambda: 7).link(result)
print(result.get(), str(result))
print(result.done(), result.result(), result.cancel(), result.cancelled())
result = AsyncResult()
gevent.spawn(lambda: 1 / 0).link(result)
try:
    result.get()
except ZeroDivisionError as exc:
    print(exc)
