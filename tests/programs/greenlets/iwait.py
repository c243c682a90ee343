# oracle: gevent
# iwait() gives each object as it becomes ready, greenlets and others.
import gevent
from gevent.event import AsyncResult, Event
from gevent.lock import Semaphore

event, result, sem = Event(), AsyncResult(), Semaphore(0)
g = gevent.spawn_later(0.08, lambda: "done")
gevent.spawn_later(0.04, event.set)
gevent.spawn_later(0.12, result.set, 5)
gevent.spawn_later(0.16, sem.release)
for x in gevent.iwait([g, event, result, sem]):
    print(type(x).__name__)
with gevent.iwait([g, event], count=1) as it:
    for x in it:
        print(type(x).__name__)
        break
jobs = [gevent.spawn(gevent.sleep, s) for s in (0.12, 0.04)]
print([jobs.index(x) for x in gevent.iwait(jobs, timeout=0.08)])
print(len(gevent.wait([event, sem], timeout=0)))
