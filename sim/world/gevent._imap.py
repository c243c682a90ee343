# gevent._imap.py - results of a function over items, as they come or in order.
from gevent.greenlet import Greenlet
from gevent.lock import Semaphore
from gevent.queue import UnboundQueue


# What the reader is to raise.
class Failure:
    __slots__ = ("exc", "raise_exception")

    def __init__(self, exc, raise_exception=None):
        self.exc, self.raise_exception = exc, raise_exception


# A greenlet that spawns one for each item, and the iterator over what they put
# into its queue.
class IMapUnordered(Greenlet):
    def __init__(self, func, iterable, spawn, maxsize=None, _zipped=False):
        Greenlet.__init__(self)
        self.spawn, self._zipped = spawn, _zipped
        self.func, self.iterable = func, iterable
        self.queue = UnboundQueue()
        self._room = Semaphore(maxsize) if maxsize else None
        self._outstanding = 0
        self._max_index = -1
        self.finished = False

    def __iter__(self):
        return self

    def __next__(self):
        if self._room is not None:
            self._room.release()
        value = self._inext()
        if not isinstance(value, Failure):
            return value
        if value.raise_exception:
            value.raise_exception()
        raise value.exc

    next = __next__

    def _inext(self):
        return self.queue.get()

    def _run(self):
        try:
            for item in self.iterable:
                self._max_index += 1
                if self._room is not None:
                    self._room.acquire()
                self._outstanding += 1
                args = item if self._zipped else (item,)
                g = self.spawn(self.func, *args)
                g._imap_task_index = self._max_index
                g.rawlink(self._on_result)
            self._on_finish(None)
        except BaseException as exc:
            self._on_finish(exc)
            raise
        finally:
            self.spawn = self.func = self.iterable = self._room = None

    def _on_result(self, g):
        self._outstanding -= 1
        last = self.ready() and self._outstanding <= 0 and not self.finished
        if last:
            self.finished = True
        if g.successful():
            value = g.value
        else:
            value = Failure(g.exception, g._raise_exception)
        self.queue.put(self._entry(g._imap_task_index, value))
        if last:
            self._put_end(StopIteration())

    def _on_finish(self, exc):
        if self.finished:
            return
        if exc is not None:
            self.finished = True
            self._put_end(exc)
        elif self._outstanding <= 0:
            self.finished = True
            self._put_end(StopIteration())

    def _put_end(self, exc):
        self.queue.put(self._entry(self._max_index + 1, Failure(exc)))

    def _entry(self, index, value):
        return value


class IMap(IMapUnordered):
    def __init__(self, *args, **kwargs):
        self._results = {}
        self.index = 0
        IMapUnordered.__init__(self, *args, **kwargs)

    def _entry(self, index, value):
        return index, value

    def _inext(self):
        while self.index not in self._results:
            index, value = self.queue.get()
            self._results[index] = value
        self.index += 1
        return self._results.pop(self.index - 1)
