# sched.py - events one after another, on a clock and a way to wait.
import heapq
import itertools
import threading
import time
from collections import namedtuple

__all__ = ["scheduler", "Event"]

Event = namedtuple("Event",
                   "time, priority, sequence, action, argument, kwargs")
Event.__module__ = "sched"
_MISSING = object()


class scheduler:
    def __init__(self, timefunc=time.monotonic, delayfunc=time.sleep):
        self._queue, self._numbers = [], itertools.count()
        self._lock = threading.RLock()
        self.timefunc, self.delayfunc = timefunc, delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs=_MISSING):
        if kwargs is _MISSING:
            kwargs = {}
        with self._lock:
            event = Event(time, priority, next(self._numbers), action,
                          argument, kwargs)
            heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_MISSING):
        return self.enterabs(self.timefunc() + delay, priority, action,
                             argument, kwargs)

    def cancel(self, event):
        with self._lock:
            self._queue.remove(event)
            heapq.heapify(self._queue)

    def empty(self):
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        while True:
            with self._lock:
                if not self._queue:
                    return
                event, now = self._queue[0], self.timefunc()
                due = event.time <= now
                if due:
                    heapq.heappop(self._queue)
            if due:
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)
            elif blocking:
                self.delayfunc(event.time - now)
            else:
                return event.time - now

    @property
    def queue(self):
        with self._lock:
            return sorted(self._queue)
